/** The rows of data/law go in, docs/law.md comes out: each row with its authority, its days, and whether it was read. */
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(`data/law/${file}.json`, 'utf8'));

/** Each source once, by number, in the order in which the rows name them. */
function createSources() {
  const numbers = new Map();
  return {
    /** A list of sources is split where its semicolon does not stand between brackets. */
    cite(authority) {
      const names = authority.split(/;\s+(?![^(]*\))/u);
      return names
        .map((name) => {
          if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
          return `${numbers.get(name)}`;
        })
        .join(', ');
    },
    list: () => [...numbers].map(([name, number]) => `${number}. ${name}`).join('\n'),
  };
}

const cell = (text) => String(text).replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const yes = (value) => (value ? 'yes' : '**no**');

function days({ from, to, coveredTo }) {
  const start = from ?? 'open';
  if (to !== null) return `${start} to ${to}`;
  return coveredTo ? `from ${start}, covered to ${coveredTo}` : `from ${start}`;
}

function circuitNames(circuits) {
  return circuits === 'all' ? 'all' : circuits.join(', ');
}

function writeTables(sources) {
  const rules = read('rules').rules.map((rule) => [
    `\`${rule.id}\``,
    rule.cite.short,
    days(rule),
    yes(rule.checked),
    yes(rule.datesChecked),
    sources.cite(rule.authority),
    rule.note ?? '',
  ]);
  const local = read('certificate-rules').rules.map((rule) => [
    rule.courts.join(', '),
    rule.cite.short,
    rule.scope,
    rule.form,
    rule.mode,
    rule.contents.join(', '),
    days(rule),
    rule.seen === null ? '' : `${rule.seen.from} to ${rule.seen.to}`,
    rule.confidence,
    yes(rule.checked),
    sources.cite(rule.source),
    rule.note ?? '',
  ]);
  const fees = read('filing-fees').fees.map((fee) => [
    `$${fee.total} ($${fee.statutory} + $${fee.administrative})`,
    days(fee),
    yes(fee.checked),
    sources.cite(fee.authority),
    fee.note ?? '',
  ]);
  const motions = read('motion-types').motionTypes.flatMap((type) =>
    type.versions.map((version) => [type.generic, `\`${version.rule}\``, days(version), version.quote]),
  );
  const matters = read('dispositive-matters').matters.map((matter) => [
    matter.name,
    circuitNames(matter.circuits),
    matter.dispositive ? 'yes' : 'no',
    days(matter),
    yes(matter.checked),
    sources.cite(matter.authority),
    matter.note ?? '',
  ]);
  const { periods, waivers } = read('objections');
  const periodRows = periods.map((period) => [
    period.days,
    days(period),
    yes(period.checked),
    sources.cite(period.authority),
    period.note ?? '',
  ]);
  const waiverRows = waivers.map((waiver) => [
    waiver.circuit,
    waiver.loses,
    waiver.case === undefined ? waiver.reporter : `*${waiver.case}*, ${waiver.reporter}`,
    days(waiver),
    yes(waiver.checked),
    sources.cite(waiver.authority),
    waiver.note ?? '',
  ]);
  const fixed = read('fixed-times').fixedTimes.map((times) => [
    times.paragraphs.join(', '),
    days(times),
    yes(times.checked),
    sources.cite(times.authority),
    times.note ?? '',
  ]);
  const tail = ['checked', 'sources', 'note'];
  return { rules, local, fees, motions, matters, periodRows, waiverRows, fixed, tail };
}

/** @returns the whole page */
export function writeLawPage() {
  const sources = createSources();
  const { rules, local, fees, motions, matters, periodRows, waiverRows, fixed, tail } = writeTables(sources);
  const unread = [...rules, ...local].length - countRead();
  return `# The rows of law

This page is made from \`data/law/\` by \`npm run docs\`; change the rows, not the page.

An order quotes a rule, cites it, counts by it, or is refused by it only through these rows. Each names its authority and the
days on which it holds. **Checked** means: the wording was read, word for word, in the source that is named. A row that is not
checked, a day that the source does not cover, and a day without a row are told to the person who runs the command, on standard
error and in \`--json\`; \`--strict\` makes them errors.

Not checked: ${unread} of ${rules.length + local.length} rows of rules.

**Which day decides.** The day of the order: it decides what is in force, who may decide, how long parties have to object, and
what a fee is. Only the rules that ask for a certificate of conference, federal and local, are those of the day on which the
motion was filed (the day of the order where the case gives none): they bind the movant when the motion is made.

**Your own rows.** A chambers adds or corrects rows without touching the program: see
[the chambers profile](chambers.md#rows-of-law-of-your-own).

## Federal rules and statutes

The wordings stand in \`data/law/rules.json\`; a template takes them by id: \`{{cite "frcp-26-c"}}\`, \`{{quote "frcp-26-c"}}\`.

${table(['id', 'cite', 'in force', 'checked', 'days read', 'sources', 'note'], rules)}

## Certificates of conference: the clause of the federal rule

${table(['motion', 'rule', 'in force', 'the words that are quoted'], motions)}

## Certificates of conference: local rules

Confidence: R read in a published source, O quoted in an order, M from general knowledge. No row is confirmed as the text in
force today; \`seen\` is the first and last day on which a source that was read shows the wording.

${table(['courts', 'cite', 'scope', 'form', 'mode', 'contents', 'in force', 'seen', 'confidence', ...tail], local)}

## What a magistrate judge decides only with consent

${table(['matter', 'circuits', 'dispositive', 'in force', ...tail], matters)}

## Objections

${table(['days', 'in force', ...tail], periodRows)}

What a party who does not object loses: \`appeal\`, review on appeal; \`plain-error\`, the same except on grounds of plain error;
\`facts\`, review of the findings of fact on appeal; \`de-novo\`, de novo review by the district judge.

${table(['circuit', 'loses', 'the notice cites', 'in force', ...tail], waiverRows)}

## Times that are not extended

${table(['Fed. R. Civ. P.', 'in force', ...tail], fixed)}

## Filing fees

${table(['civil action', 'in force', ...tail], fees)}

## Sources

${sources.list()}
`;
}

function countRead() {
  const rows = [...read('rules').rules, ...read('certificate-rules').rules];
  return rows.filter(({ checked }) => checked).length;
}
