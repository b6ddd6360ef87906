/** `so-ordered batch` from outside: what goes in, what stands on the disk afterwards, and what is said. */
import * as fs from 'node:fs';
import { chambers, makeCase, makeJsonLines, makeTable, nameOrder } from '../batch/cases.js';
import { countFiles, readOrders, withoutProgress } from './batch-program.js';
import { Desk, type Run } from './program.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
});
afterEach(() => {
  desk.clear();
});

const positions = [1, 2, 3];
const cases = positions.map((position) => makeCase(position));
const orderFiles = (folder: string): readonly string[] =>
  positions.flatMap((position) =>
    ['docx', 'pdf', 'txt'].map((format) => `${folder}/${nameOrder(position)}.${format}`),
  );
const putFolder = (): void => {
  for (const position of positions) desk.put(`cases/${position}.json`, JSON.stringify(makeCase(position)));
};
const readAll = (place: Desk, folder: string): readonly string[] =>
  orderFiles(folder).map((file) => fs.readFileSync(place.at(file)).toString('base64'));

/** Without what is said of the progress. */
const runBatch = (...args: readonly string[]): Run => {
  const run = desk.run(['batch', ...args]);
  return { ...run, stderr: withoutProgress(run.stderr) };
};

describe('so-ordered batch takes', () => {
  let alone: readonly string[] = [];
  beforeAll(() => {
    const other = new Desk();
    other.put('chambers.json', chambers);
    for (const position of positions) other.put(`${position}.json`, JSON.stringify(makeCase(position)));
    other.run(['render', ...positions.map((position) => `${position}.json`), '-o', 'out']);
    alone = readAll(other, 'out');
    other.clear();
  });
  const expectSameAsRender = (): void => {
    expect(readAll(desk, 'out')).toEqual(alone);
  };

  test('a folder, and writes for each case what render writes, to the byte', () => {
    putFolder();
    desk.put('cases/deeper/.hidden.json', 'no case');
    desk.put('cases/chambers.json', chambers);
    desk.put('cases/notes.txt', 'no case');
    const run = runBatch('cases', '-o', 'out');
    expect(run).toEqual({
      exit: 0,
      stdout: '3 written\n',
      stderr: '',
      written: [...orderFiles('out'), 'out/so-ordered.journal.jsonl'],
    });
    expectSameAsRender();
  });

  test('JSON Lines', () => {
    desk.put('cases.jsonl', `\uFEFF${makeJsonLines(cases).replaceAll('\n', '\r\n\r\n')}`);
    expect(desk.run(['batch', 'cases.jsonl', '-o', 'out'])).toMatchObject({ exit: 0, stdout: '3 written\n' });
    expectSameAsRender();
  });

  test.each([
    ['commas', ',', ''],
    ['semicolons and a byte-order mark', ';', '\uFEFF'],
    ['tabs', '\t', ''],
    ['semicolons and what Excel says of them', ';', 'sep=;\r\n'],
  ])('a table with %s', (_name, delimiter, before) => {
    desk.put('cases.csv', `${before}${makeTable(cases, delimiter)}`);
    expect(runBatch('cases.csv', '-o', 'out')).toMatchObject({
      exit: 0,
      stdout: '3 written\n',
      stderr: '',
    });
    expectSameAsRender();
  });

  test.each([
    ['JSON Lines', makeJsonLines(cases)],
    ['a table', makeTable(cases)],
  ])('%s on standard input', (_name, input) => {
    expect(desk.run(['batch', '-', '-o', 'out'], { input })).toMatchObject({
      exit: 0,
      stdout: '3 written\n',
    });
    expectSameAsRender();
  });

  test('one worker instead of one a core, which makes no difference to a byte', () => {
    putFolder();
    desk.run(['batch', 'cases', '-o', 'out', '--jobs', '1']);
    expectSameAsRender();
  });
});

const text = ['--format', 'txt'];
const textFile = (position: number): string => `${nameOrder(position)}.txt`;
const readText = (file: string): string => fs.readFileSync(desk.at(file), 'utf8');
const jsonLines = (stdout: string): readonly Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a bad case', () => {
  test('stops no other, has its own report, and is counted with its like', () => {
    const bad = makeCase(2, { ordered: '2026-02-30' });
    desk.put('cases.jsonl', makeJsonLines([makeCase(1), bad, makeCase(3), { ...bad, number: '4' }]));
    const { exit, stdout, stderr } = runBatch('cases.jsonl', '-o', 'out', ...text);
    expect(exit).toBe(1);
    expect(stdout).toBe(
      '2 written, 2 with problems\n  2 cases: ordered is a day that does not exist (first cases.jsonl:2)\n',
    );
    expect(stderr).toContain(
      'error[case-date-impossible]: ordered is a day that does not exist\n  --> cases.jsonl:2:',
    );
    expect(stderr).toContain('1 problem in cases.jsonl:4; nothing written\n');
    expect([...readOrders(desk.at('out')).keys()]).toEqual([textFile(1), textFile(3)]);
  });

  test('of a table is told with its row, its column and its cell', () => {
    desk.put('cases.csv', makeTable([makeCase(1, { ordered: '3/2/2026' })]));
    const { stderr } = runBatch('cases.csv', '--check');
    expect(stderr).toBe(
      [
        'error[case-value-form]: ordered is not a date of the form YYYY-MM-DD',
        '  --> cases.csv:2, column "ordered"   /ordered',
        '   |',
        ' 2 | 3/2/2026',
        '   | ^^^^^^^^',
        '   = expected a date such as 2007-03-12',
        `   = hint: show the column's dates as yyyy-mm-dd, or map it with "dates": "month/day/year" (docs/batch.md)`,
        '   = help: docs/errors.md#case-value-form',
        '',
        '1 problem in cases.csv:2',
        '',
        '',
      ].join('\n'),
    );
  });

  test('and another that would take the same file name are both refused, before anything is written over', () => {
    const [one, other] = [makeCase(1, { number: 'ABC' }), makeCase(1, { number: 'abc' })];
    desk.put('cases.jsonl', makeJsonLines([one, makeCase(2), other]));
    desk.put('out/ABC-order-2026-03-02.txt', 'of an earlier day');
    const { exit, stdout, stderr } = runBatch('cases.jsonl', '-o', 'out', '--force', ...text);
    expect(exit).toBe(1);
    expect(stdout).toContain('2 cases: another case of this batch would take the same file name');
    expect(stderr).toContain('= note: so would cases.jsonl:3\n');
    expect(stderr).toContain('= note: so would cases.jsonl:1\n');
    expect(readText('out/ABC-order-2026-03-02.txt')).toBe('of an earlier day');
    expect(fs.existsSync(desk.at('out/abc-order-2026-03-02.txt'))).toBe(false);
    // The other part of the same input finds them too.
    expect(runBatch('cases.jsonl', '-o', 'two', '--shard', '1/3', ...text).stdout).toContain(
      '1 case: another case',
    );
  });

  test('ends a run that is to fail fast; no later case is begun', () => {
    const cases = Array.from({ length: 40 }, (_, index) =>
      makeCase(index + 1, index === 0 ? { court: 'x' } : {}),
    );
    desk.put('cases.jsonl', makeJsonLines(cases));
    const { exit, stdout } = runBatch('cases.jsonl', '-o', 'out', '--fail-fast', '--jobs', '1', ...text);
    expect(exit).toBe(1);
    const [, written = '0', rest = ''] =
      /^(?:(\d+) written, )?1 with problems, (\d+) not reached\n/.exec(stdout) ?? [];
    expect(Number(written) + Number(rest)).toBe(39);
    expect(Number(written)).toBeLessThan(10);
  });

  test('is told by --check, which writes nothing at all', () => {
    desk.put('cases.jsonl', makeJsonLines([makeCase(1), makeCase(2, { court: 'x' })]));
    const { exit, stdout, written } = runBatch('cases.jsonl', '--check');
    expect({ exit, written }).toEqual({ exit: 1, written: [] });
    expect(stdout).toMatch(/^1 without problems, 1 with problems\n/);
  });

  test('and a good one are each a line with --json, in the order of the input, and the sum is the last', () => {
    desk.put('cases.jsonl', makeJsonLines([makeCase(1, { court: 'x' }), makeCase(2), makeCase(3)]));
    const { stdout, stderr } = runBatch('cases.jsonl', '-o', 'out', '--json', ...text);
    expect(stderr).toBe('');
    expect(jsonLines(stdout)).toMatchObject([
      { case: 'cases.jsonl:1', status: 'refused', files: [], problems: [{ code: 'case-court-unknown' }] },
      {
        case: 'cases.jsonl:2',
        status: 'written',
        files: [{ format: 'txt', path: `out/${textFile(2)}` }],
        deadlines: [{ kind: 'joint-order-schedule', due: '2026-03-16' }],
      },
      { case: 'cases.jsonl:3' },
      { summary: { cases: 3, written: 2, refused: 1, notReached: 0, groups: [{ cases: 1 }], stale: [] } },
    ]);
    expect(stdout).not.toContain('A. Rivera');
  });

  test('with an order kind of the chambers’ own that is not whole costs no other case its order', () => {
    desk.put(
      'chambers.json',
      JSON.stringify({ ...(JSON.parse(chambers) as object), templates: 'templates' }),
    );
    desk.put('templates/begun/order.hbs', 'So.');
    const own = makeCase(2, { orders: [{ kind: 'begun' }] });
    desk.put('cases.jsonl', makeJsonLines([makeCase(1), own, makeCase(3)]));
    const { exit, stdout, stderr } = runBatch('cases.jsonl', '-o', 'out', '--format', 'txt');
    expect(exit).toBe(1);
    expect(stderr).toMatch(/schema\.json is missing from the order kind begun/);
    expect(stdout).toMatch(/^2 written, 1 with problems$/m);
    expect([...readOrders(desk.at('out')).keys()]).toEqual([`${nameOrder(1)}.txt`, `${nameOrder(3)}.txt`]);
  });

  test('that breaks the table ends the reading there: the rows before it come out', () => {
    const table = makeTable([makeCase(1), makeCase(2), makeCase(3)]);
    desk.put('cases.csv', table.replace('"Example 2 Corp."', '"Example "2" Corp."'));
    const { exit, stdout } = runBatch('cases.csv', '-o', 'out', ...text);
    expect(exit).toBe(1);
    expect(stdout).toContain(
      '1 written, 1 with problems\n  1 case: a quotation mark of this row stands inside a cell',
    );
    expect([...readOrders(desk.at('out')).keys()]).toEqual([textFile(1)]);
  });
});

describe('what lies beneath every case', () => {
  test('is filled in where the case says nothing: --defaults, --kind, --mapping', () => {
    desk.put(
      'defaults.json',
      JSON.stringify({
        court: 'ksd',
        parties: [
          { name: 'A. Rivera', role: 'plaintiff' },
          { name: 'X', role: 'defendant' },
        ],
        ordered: '2026-03-02',
        orders: [{ paper: 'discovery-plan', fallback: { mode: 'individual' } }],
      }),
    );
    desk.put(
      'columns.json',
      JSON.stringify({
        columns: {
          'Case No.': 'number',
          Defendant: 'parties.1.name',
          Due: { path: 'orders.0.due', dates: 'month/day/year' },
          Notes: null,
        },
      }),
    );
    desk.put(
      'cases.csv',
      'Case No.;Defendant;Due;Notes\r\n2:26-cv-00001;Example 1 Corp.;3/16/2026;call back\r\n',
    );
    desk.put('plain.jsonl', makeJsonLines([makeCase(1)]));
    const options = [
      '--defaults',
      'defaults.json',
      '--kind',
      'joint-order-schedule',
      '--mapping',
      'columns.json',
    ];
    expect(runBatch('cases.csv', '-o', 'out', ...options, ...text)).toMatchObject({ exit: 0, stderr: '' });
    runBatch('plain.jsonl', '-o', 'plain', ...text);
    expect(readText(`out/${textFile(1)}`)).toBe(readText(`plain/${textFile(1)}`));
  });

  test('is held against the schema before any case is read', () => {
    desk.put('cases.jsonl', makeJsonLines([makeCase(1)]));
    desk.put(
      'defaults.json',
      '{ "cort": "ksd", "orders": [{ "kind": "joint-order-schedule", "paper": "x" }] }',
    );
    const { exit, stderr, written } = runBatch('cases.jsonl', '-o', 'out', '--defaults', 'defaults.json');
    expect({ exit, written }).toEqual({ exit: 1, written: [] });
    expect(stderr).toContain(
      'error[case-field-unknown]: the key "cort" is not known\n  --> defaults.json:1:3',
    );
    expect(stderr).toContain('error[case-value-not-allowed]: paper of order 1');
    expect(stderr).toContain('2 problems in cases.jsonl; no order written\n');
  });

  test('has its problems placed in the defaults, for every case that they are in', () => {
    desk.put('defaults.json', '{ "court": "zzz" }');
    const { court: _court, ...rest } = makeCase(1) as { readonly court: string };
    desk.put('cases.jsonl', makeJsonLines([rest]));
    const { stderr } = runBatch('cases.jsonl', '--check', '--defaults', 'defaults.json');
    expect(stderr).toContain(
      'error[case-court-unknown]: court is not the id of a federal district court\n  --> defaults.json:1:12',
    );
  });
});

describe('a second run', () => {
  test('into a folder with a journal is refused without --resume or --force', () => {
    putFolder();
    expect(runBatch('cases', '-o', 'out', ...text).exit).toBe(0);
    expect(runBatch('cases', '-o', 'out', ...text)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('error: out holds the journal of an earlier batch\n') as string,
      written: [],
    });
    expect(runBatch('cases', '-o', 'out', '--force', ...text)).toMatchObject({
      exit: 0,
      stdout: '3 written\n',
    });
  });

  test('with --resume makes only what was changed, and names what is left over', () => {
    putFolder();
    runBatch('cases', '-o', 'out', ...text);
    desk.put('cases/1.json', JSON.stringify(makeCase(1, { ordered: '2026-03-03' })));
    desk.put(
      'cases/2.json',
      JSON.stringify(
        makeCase(2, {
          parties: [
            { name: 'New Name', role: 'plaintiff' },
            { name: 'B', role: 'defendant' },
          ],
        }),
      ),
    );
    desk.put('cases/4.json', JSON.stringify(makeCase(4)));
    const run = runBatch('cases', '-o', 'out', '--resume', ...text);
    expect(run).toMatchObject({ exit: 0, stdout: '3 written, 1 unchanged since the run before\n' });
    expect(run.stderr).toContain(`take them away\n  out/${textFile(1)}\n`);
    expect(run.written).toEqual([
      'out/2-26-cv-00001-order-2026-03-03.txt',
      `out/${textFile(2)}`,
      `out/${textFile(4)}`,
      'out/so-ordered.journal.jsonl',
    ]);
    expect(readText(`out/${textFile(2)}`).toLowerCase()).toContain('new name');
    expect(desk.run(['verify', 'out', '--rerender'])).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('the case of this order is not in the input any more') as string,
    });
  });

  test('with --resume never writes over what a judge has edited', () => {
    putFolder();
    runBatch('cases', '-o', 'out', ...text);
    fs.appendFileSync(desk.at(`out/${textFile(2)}`), 'and the judge added this');
    desk.put('chambers.json', chambers.replace('Example', 'Sample'));
    const { exit, stdout } = runBatch('cases', '-o', 'out', '--resume', ...text);
    expect({ exit, stdout }).toEqual({
      exit: 1,
      stdout: '2 written, 1 with problems\n  1 case: the file is there already (cases/2.json)\n',
    });
    expect(readText(`out/${textFile(2)}`)).toContain('and the judge added this');
    expect(readText(`out/${textFile(1)}`)).toMatch(/Sample/i);
  });
});

describe('the parts of a batch', () => {
  test('are together the whole, and so are their reports', () => {
    desk.put('cases.jsonl', makeJsonLines([1, 2, 3, 4, 5].map((position) => makeCase(position))));
    for (const part of ['1', '2'])
      runBatch(
        'cases.jsonl',
        '-o',
        'parts',
        '--shard',
        `${part}/2`,
        '--report',
        `part-${part}.json`,
        ...text,
      );
    runBatch('cases.jsonl', '-o', 'whole', '--report', 'whole.json', ...text);
    expect(readOrders(desk.at('parts'))).toEqual(readOrders(desk.at('whole')));
    expect(countFiles(desk.at('parts'))).toBe(5 + 2);
    expect(desk.run(['report', 'merge', 'part-2.json', 'part-1.json', '-o', 'merged.json'])).toMatchObject({
      exit: 0,
      stdout: '5 written\n',
      written: ['merged.json'],
    });
    expect(readText('merged.json')).toBe(readText('whole.json').replaceAll('"whole/', '"parts/'));
    expect(desk.run(['verify', 'parts', '--rerender'])).toMatchObject({
      exit: 0,
      stdout: '5 orders in 5 files, each made once more: all as they were written\n',
    });
  });
});
