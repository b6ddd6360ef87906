/**
 * Sentences with one slip or one private number, and sentences that only look so. The checks were made with corpus.json
 * in view; its sentences `first-` to `fourth-` are by other hands and were held out until one run had shown what the checks
 * missed (precision 0.963, 0.987, 1.000 and 1.000, recall 0.952, 0.918, 0.918 and 0.975); the fifth part,
 * corpus-held-out.json, gave 0.988 and 0.988. A part whose name says that it is held out is by another hand, and nobody
 * who works on the checks has read it: once its mistakes are read, its sentences belong into corpus.json, and a new part
 * is needed.
 */
import { readdirSync, readFileSync } from 'node:fs';

import { codesIn, orderOf } from './fixture.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly finding: string | null;
  readonly context?: { readonly parties?: readonly { readonly name: string; readonly role: string }[] };
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  /** `ssn-3: missed ssn`, `clean-7: found address`. */
  readonly mistakes: readonly string[];
}

function readRows(name: string): readonly Row[] {
  return JSON.parse(readFileSync(`test/checks/${name}`, 'utf8')) as readonly Row[];
}

/** The codes as the corpus calls them. What needs a court and a day is not its matter. */
function findIn({ text, context }: Row): readonly string[] {
  return codesIn(orderOf(text, { parties: context?.parties ?? [] }))
    .filter((code) => !code.startsWith('authority-'))
    .map((code) => code.replace(/^(?:privacy|slip)-/, ''));
}

function scoreRows(rows: readonly Row[]): Score {
  const counted = rows.map((row) => {
    const found = findIn(row);
    const hit = row.finding !== null && found.includes(row.finding);
    return {
      row,
      hit,
      missed: row.finding !== null && !hit,
      wrong: found.filter((name) => name !== row.finding),
    };
  });
  const hits = counted.filter(({ hit }) => hit).length;
  const missed = counted.filter((each) => each.missed).length;
  const wrong = counted.reduce((sum, each) => sum + each.wrong.length, 0);
  return {
    precision: hits / (hits + wrong),
    recall: hits / (hits + missed),
    mistakes: counted.flatMap(({ row, missed: isMissed, wrong: names }) => [
      ...(isMissed ? [`${row.id}: missed ${row.finding ?? ''}`] : []),
      ...names.map((name) => `${row.id}: found ${name}`),
    ]),
  };
}

function show(name: string, rows: readonly Row[], { precision, recall, mistakes }: Score): string {
  const slips = rows.filter((row) => row.finding !== null).length;
  const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  return [`${name}: ${rows.length} sentences, ${slips} with a finding; ${figures}`, ...mistakes].join('\n  ');
}

const parts = readdirSync('test/checks').filter((name) => /^corpus.*\.json$/.test(name));

test('the corpus is there', () => {
  expect(parts).toContain('corpus.json');
});

test.each(parts)('%s: precision and recall are at least 0.98', (name) => {
  const rows = readRows(name);
  const score = scoreRows(rows);
  process.stdout.write(`${show(name, rows, score)}\n`);
  expect(rows.length).toBeGreaterThanOrEqual(100);
  const slips = rows.filter((row) => row.finding !== null).length / rows.length;
  expect(slips).toBeGreaterThan(0.35);
  expect(slips).toBeLessThan(0.65);
  expect(score.precision).toBeGreaterThanOrEqual(0.98);
  expect(score.recall).toBeGreaterThanOrEqual(0.98);
});
