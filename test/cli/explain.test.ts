/** `so-ordered render --explain` as a person runs it: the chambers sheet beside the order, and nothing of it inside. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

import { Desk, root } from './program.js';

const desk = new Desk();
afterAll(() => {
  desk.clear();
});

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const good = JSON.parse(read('test/bad-cases/good/case.json')) as {
  readonly orders: readonly [object, object];
};
const [denial, schedule] = good.orders;

function put(name: string, orders: readonly object[]): void {
  desk.put(name, JSON.stringify({ ...good, orders }, null, 2));
}

desk.put('chambers.json', read('test/bad-cases/good/chambers.json'));
put('fixed.json', good.orders);
put('period.json', [
  denial,
  { ...schedule, due: { days: 14 }, fallback: { mode: 'individual', due: { weeks: 1, from: 'joint' } } },
]);
put('words.json', [denial, { ...schedule, due: { days: 14, from: 'service', service: 'mail' } }]);
put('none.json', [denial]);

const stem = '3-26cv52-order-2026-02-23';
const sheets = [`${stem}.explain.json`, `${stem}.explain.txt`];

interface Sheet {
  readonly ordered: string;
  readonly deadlines: readonly {
    readonly phrase: string;
    readonly trigger?: object;
    readonly ledger?: {
      readonly ruleVersion: string;
      readonly earliestSafe: string;
      readonly latestArguable: string;
      readonly steps: readonly { readonly cite: string }[];
      readonly calendars: readonly { readonly asOf: string }[];
    };
  }[];
}
const readSheet = (folder: string): Sheet =>
  JSON.parse(readFileSync(desk.at(`${folder}/${stem}.explain.json`), 'utf8')) as Sheet;
const readText = (folder: string): string => readFileSync(desk.at(`${folder}/${stem}.explain.txt`), 'utf8');

test('the sheet lies beside the order, as text and as JSON', () => {
  const { exit, stdout, written } = desk.run(['render', 'period.json', '-o', 'period', '--explain']);
  expect(exit).toBe(0);
  expect(written).toEqual(
    [...sheets, `${stem}.docx`, `${stem}.pdf`, `${stem}.txt`].map((name) => `period/${name}`).sort(),
  );
  expect(stdout.replaceAll('\\', '/')).toBe(
    [`${stem}.docx`, `${stem}.pdf`, `${stem}.txt`, `${stem}.explain.txt`, `${stem}.explain.json`]
      .map((name) => `period/${name}\n`)
      .join(''),
  );
});

test('it says for each date what it runs from, the count, rule, calendars and range', () => {
  const { ordered, deadlines } = readSheet('period');
  expect(ordered).toBe('2026-02-23');
  expect(deadlines).toMatchObject([
    {
      phrase: 'on or before March 9, 2026',
      trigger: { words: 'the date of this order', date: '2026-02-23' },
      ledger: { ruleVersion: 'frcp6-2023', earliestSafe: '2026-03-09', latestArguable: '2026-03-09' },
    },
    {
      phrase: 'on or before March 16, 2026',
      trigger: { words: 'the jointly prepared paper is due', date: '2026-03-09' },
    },
  ]);
  for (const { ledger } of deadlines) {
    expect(ledger?.steps.every(({ cite }) => cite.startsWith('Fed. R. Civ. P. 6(a)'))).toBe(true);
    expect(ledger?.calendars.map(({ asOf }) => asOf)).toEqual(['2026-11-24', '2026-11-24', '2026-11-24']);
  }
  const text = readText('period');
  expect(text).toContain(
    '  After     the date of this order, Monday, February 23, 2026\n  Due       Monday, March 9, 2026\n',
  );
  expect(text).toContain('  After     the jointly prepared paper is due, Monday, March 9, 2026\n');
});

test('the order is the same to the byte with and without it', () => {
  desk.run(['render', 'period.json', '-o', 'plain']);
  for (const format of ['docx', 'pdf', 'txt']) {
    const [alone, beside] = ['plain', 'period'].map((folder) =>
      readFileSync(desk.at(`${folder}/${stem}.${format}`)),
    );
    expect(alone?.equals(beside ?? new Uint8Array())).toBe(true);
  }
  expect(readFileSync(desk.at(`plain/${stem}.txt`), 'utf8')).not.toContain('Fed. R. Civ. P. 6');
});

test('a date that the judge fixed says how far it lies from the order', () => {
  desk.run(['render', 'fixed.json', '-o', 'fixed', '--explain', '--format', 'txt']);
  expect(readText('fixed')).toContain('  Lies      17 days after the day of the order\n');
  expect(readText('fixed')).toContain('was fixed: no time is computed');
});

test('an event that has not happened has words, and no date is invented', () => {
  desk.run(['render', 'words.json', '-o', 'words', '--explain', '--format', 'txt']);
  expect(readText('words')).toContain('within 14 days after service of this order by mail; no date until');
  expect(readText('words')).toContain('the rule itself adds 3 days to the period');
  expect(readSheet('words').deadlines[0]?.ledger).toBeUndefined();
});

test('an order without a date has a sheet that says so', () => {
  const { exit, written } = desk.run(['render', 'none.json', '-o', 'none', '--explain', '--format', 'txt']);
  expect([exit, written]).toEqual([0, [...sheets, `${stem}.txt`].map((name) => `none/${name}`).sort()]);
  expect(readText('none')).toContain('\nThis order sets no time for anything.\n');
  expect(readSheet('none').deadlines).toEqual([]);
});

test('--json lists the sheet with the other files', () => {
  const { stdout } = desk.run([
    'render',
    'period.json',
    '-o',
    'json',
    '--explain',
    '--format',
    'txt',
    '--json',
  ]);
  const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly format: string }[] };
  expect(files.map(({ format }) => format)).toEqual(['txt', 'explain.txt', 'explain.json']);
});

test('nothing is written where a sheet is in the way', () => {
  desk.put(`way/${stem}.explain.txt`, 'mine');
  const { exit, written } = desk.run(['render', 'period.json', '-o', 'way', '--explain']);
  expect([exit, written]).toEqual([1, []]);
});
