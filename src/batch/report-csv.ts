/** A report as CSV for a spreadsheet: one row a case. No cell is ever a formula. */
import { describePlace, type ReportCase, type ReportProblem } from './report-record.js';

/** With the mark by which Excel knows UTF-8, and the line ends of RFC 4180. */
export async function* writeCsvReport(cases: AsyncIterable<ReportCase>): AsyncGenerator<string> {
  yield `\uFEFF${writeRow(['Case', 'Status', 'Deadlines', 'Problems', 'Warnings', 'Files'])}`;
  for await (const { name, status, deadlines, problems, warnings, files } of cases) {
    yield writeRow([
      name,
      status,
      deadlines.map(({ due, id }) => `${due} ${id}`).join('\n'),
      problems.map((problem) => describeProblem(problem, name)).join('\n'),
      warnings.map((warning) => describeProblem(warning, name)).join('\n'),
      files.map(({ path }) => path).join('\n'),
    ]);
  }
}

export function describeProblem({ code, message, place, hint }: ReportProblem, name: string): string {
  const at = describePlace(place, name);
  return `${message}${at === '' ? '' : ` (${at})`}${hint === undefined ? '' : `; ${hint}`} [${code}]`;
}

export function writeRow(cells: readonly string[]): string {
  return `${cells.map((cell) => writeCell(cell)).join(',')}\r\n`;
}

/**
 * A cell that begins with `=`, `+`, `-`, `@` or white space that hides them is run as a formula when a spreadsheet opens the
 * file (OWASP, "CSV Injection"): an apostrophe before it makes it text.
 */
function writeCell(text: string): string {
  const plain = /^[\s]*[=+\-@]|^[\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^'/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
