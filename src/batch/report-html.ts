/** A report as a page of its own: no script, nothing from elsewhere, and every word escaped. */
import { describePlace, type ReportCase, type ReportHead, type ReportProblem } from './report-record.js';
import { formatCount, type Summary } from './summary.js';

export async function* writeHtmlReport(
  head: ReportHead,
  summary: Summary,
  cases: AsyncIterable<ReportCase>,
): AsyncGenerator<string> {
  yield beginPage(head, summary);
  for await (const one of cases) yield writeCase(one);
  yield '</tbody>\n</table>\n</body>\n</html>\n';
}

const style = `
:root { color-scheme: light; }
body { font: 16px/1.45 system-ui, "Segoe UI", Arial, sans-serif; color: #1b1b1b; background: #fff; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #d0d0d0; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #1b1b1b; }
.number { text-align: right; white-space: nowrap; }
.refused > td:nth-child(2) { font-weight: bold; color: #a4001d; }
ul { margin: 0; padding-left: 1.1rem; }
.hint { color: #4a4a4a; }
code { font-size: .85em; color: #4a4a4a; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

function beginPage({ input, version, shard, total }: ReportHead, summary: Summary): string {
  const part = shard.of === 1 ? '' : `, part ${shard.part} of ${shard.of}`;
  const title = `Orders from ${input}${part}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(describeCounts(summary, total))} so-ordered ${escapeHtml(version)}. Every order is a proposal until a judge has read it.</p>
${writeGroups(summary)}<h2>Cases</h2>
<table>
<thead><tr><th scope="col">Case</th><th scope="col">Status</th><th scope="col">Deadlines</th><th scope="col">Problems and warnings</th><th scope="col">Files</th></tr></thead>
<tbody>
`;
}

function describeCounts(summary: Summary, total: number): string {
  const counts: readonly (readonly [number, string])[] = [
    [summary.written, 'written'],
    [summary.kept, 'unchanged since the run before'],
    [summary.checked, 'without problems'],
    [summary.refused, 'with problems'],
    [summary.notReached, 'not reached'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${formatCount(count)} ${what}`);
  const whole = summary.cases === total ? '' : ` of ${formatCount(total)} in all`;
  return `${formatCount(summary.cases)} cases${whole}: ${said.join(', ')}.`;
}

function writeGroups({ groups }: Summary): string {
  if (groups.length === 0) return '';
  const rows = groups.map(
    ({ cases, message, code, first, severity }) =>
      `<tr><td class="number">${formatCount(cases)}</td><td>${severity === 'warning' ? 'Warning: ' : ''}${escapeHtml(message)} <code>${escapeHtml(code)}</code></td><td>${escapeHtml(first)}</td></tr>\n`,
  );
  return `<h2>Problems</h2>
<table>
<thead><tr><th scope="col" class="number">Cases</th><th scope="col">Problem</th><th scope="col">First</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
`;
}

function writeCase({ name, status, deadlines, problems, warnings, files }: ReportCase): string {
  const notes = [
    ...problems.map((problem) => writeProblem(problem, name, '')),
    ...warnings.map((warning) => writeProblem(warning, name, 'Warning: ')),
  ];
  const cells = [
    escapeHtml(name),
    statusWords[status],
    writeList(deadlines.map(({ due, id }) => `${escapeHtml(due)} ${escapeHtml(id)}`)),
    writeList(notes),
    files
      .map(({ path, format }) => `<a href="${escapeHtml(linkTo(path))}">${escapeHtml(format)}</a>`)
      .join(' '),
  ];
  return `<tr class="${status}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}

const statusWords: Readonly<Record<ReportCase['status'], string>> = {
  written: 'written',
  kept: 'unchanged',
  checked: 'no problems',
  refused: 'problems',
};

function writeProblem({ code, message, place, hint }: ReportProblem, name: string, before: string): string {
  const at = describePlace(place, name);
  const where = at === '' ? '' : ` (${escapeHtml(at)})`;
  const advice = hint === undefined ? '' : ` <span class="hint">${escapeHtml(hint)}</span>`;
  return `${before}${escapeHtml(message)}${where} <code>${escapeHtml(code)}</code>${advice}`;
}

function writeList(entries: readonly string[]): string {
  if (entries.length < 2) return entries.join('');
  return `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
}

/** Each part of the path by itself: a number can hold `#` or `?`. */
function linkTo(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** For text and for attributes in double quotes. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
