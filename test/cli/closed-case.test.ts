/** What the program says of sealed and restricted cases, whatever goes wrong: never a name, in no voice and no report. */
import * as fs from 'node:fs';
import { chambers, makeCase } from '../batch/cases.js';
import { Desk } from './program.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
});
afterEach(() => {
  desk.clear();
});

const name = /quillfeather/i;
const parties = [
  { id: 'quillfeather', name: 'Ann Quillfeather', role: 'plaintiff' },
  { name: 'Quillfeather Corp.', role: 'defendant' },
];
const closings = [{ sealed: true }, { restricted: 'counsel for Quillfeather' }];
const orderOn = (reasons: string): object => ({
  orders: [{ kind: 'general-order', reasons: [reasons], paragraphs: ['the Quillfeather motion is denied.'] }],
});

/** Good ones, and one for each way in which a report could repeat a line, a value or a neighbour of the mistake. */
const mistakes: readonly (readonly [string, object])[] = [
  ['good', {}],
  ['title', { title: 'Order on the Motion of Quillfeather' }],
  ['role', { parties: [{ name: 'Ann Quillfeather', role: 'quillfeather' }] }],
  ['party', { motion: { type: 'compel', by: ['quillfether'], filed: '2026-02-02' } }],
  ['character', { parties: [{ ...parties[0], name: 'Ann Quillfeather \u2603' }, parties[1]] }],
  ['court', { court: 'quillfeather' }],
  ['date', { ordered: 'Quillfeather' }],
  ['private', orderOn('Quillfeather, whose number is 219-09-9999, resides at 12 Elm Street.')],
  ['minor', orderOn('Carlos Quillfeather, a minor, was present.')],
  ['slips', orderOn('The the Quillfeather motion ______ is denied (Doc. 4.')],
  [
    'rule',
    orderOn(
      'Quillfeather cites Rule 26(c), “that Quillfeather shall confer with Quillfeather.” Fed. R. Civ. P. 26(z).',
    ),
  ],
  ['number', orderOn('The Plaintiffs, Quillfeather and others, appeared on Tuesday, March 2, 2026.')],
];
const listCases = (): readonly (readonly [string, object])[] =>
  closings.flatMap((closing, index) =>
    mistakes.map(([what, others], position): readonly [string, object] => [
      `${what}-${index}`,
      makeCase(100 * (index + 1) + position, { parties, ...closing, ...others }),
    ]),
  );

/** One file a case, with lines to show. */
const putCases = (): readonly string[] =>
  listCases().map(([what, one]) => {
    desk.put(`cases/${what}.json`, JSON.stringify(one, null, 2));
    return `cases/${what}.json`;
  });

test.each([
  ['render -o out'],
  ['render -o out --json'],
  ['render -o out --strict'],
  ['check'],
  ['check --json'],
])('so-ordered %s', (words) => {
  const files = putCases();
  const run = desk.run([...words.split(' '), ...files]);
  expect(run.exit).toBe(1);
  // Something was said of each, or this test would see nothing.
  for (const file of files) if (!/good|title/.test(file)) expect(run.stdout + run.stderr).toContain(file);
  expect(run.stdout + run.stderr).not.toMatch(name);
  expect(run.written.join('\n')).not.toMatch(name);
});

test.each(['html', 'csv', 'json'])(
  'a batch of them, its journal and its .%s report',
  (ending) => {
    for (const [what, one] of listCases()) desk.put(`cases/${what}.json`, JSON.stringify(one, null, 2));
    const run = desk.run(['batch', 'cases', '-o', 'out', '--format', 'txt', '--report', `report.${ending}`]);
    expect(run.exit).toBe(1);
    expect(run.stdout + run.stderr).not.toMatch(name);
    expect(run.written.join('\n')).not.toMatch(name);
    const others = run.written.filter((file) => !file.endsWith('.txt'));
    expect(others).toHaveLength(2);
    for (const file of others) expect(fs.readFileSync(desk.at(file), 'utf8')).not.toMatch(name);
    const orders = run.written.filter((file) => file.endsWith('.txt'));
    expect(orders.length).toBeGreaterThan(closings.length);
    for (const file of orders) expect(fs.readFileSync(desk.at(file), 'utf8')).toMatch(name);
  },
  60_000,
);

test('a table of them as well, where a case is a row', () => {
  const header = 'court,number,parties.0.name,parties.0.role,parties.1.name,parties.1.role,ordered,sealed';
  const row = (number: string, role: string): string =>
    `ksd,${number},Ann Quillfeather,plaintiff,Quillfeather Corp.,${role},2026-03-02,true`;
  desk.put(
    'cases.csv',
    `${[header, row('2:26-cv-1', 'defendant'), row('2:26-cv-2', 'quillfeather')].join('\r\n')}\r\n`,
  );
  desk.put(
    'defaults.json',
    JSON.stringify({ orders: [{ kind: 'general-order', paragraphs: ['the motion is denied.'] }] }),
  );
  const run = desk.run([
    ...['batch', 'cases.csv', '-o', 'out', '--defaults', 'defaults.json'],
    ...['--format', 'docket', '--report', 'report.html'],
  ]);
  expect(run.stdout + run.stderr).not.toMatch(name);
  expect(run.written).toHaveLength(3);
  for (const file of run.written) expect(fs.readFileSync(desk.at(file), 'utf8')).not.toMatch(name);
});
