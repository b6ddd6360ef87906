/** What the header of a table means, and what a mapping file makes of it. */
import { readColumnMapping } from '../../src/batch/column-mapping.js';
import { parsePath, settleColumns } from '../../src/batch/table-columns.js';
import { OrderError, type Problem } from '../../src/error.js';
import { loadLibrary } from '../../src/library.js';

const schema = loadLibrary().schemas.case;

function problemsOf(step: () => unknown): readonly Problem[] {
  try {
    step();
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

const mapping = (columns: object): ReturnType<typeof readColumnMapping> =>
  readColumnMapping({ file: 'columns.json', text: JSON.stringify({ columns }) });

describe('a header', () => {
  test.each([
    ['number', ['number']],
    ['parties.0.name', ['parties', '0', 'name']],
    ['parties[0].name', ['parties', '0', 'name']],
    ['motion.by[1]', ['motion', 'by', '1']],
    ['orders.0.fallback.mode', ['orders', '0', 'fallback', 'mode']],
    ['chambers.judge.name', ['chambers', 'judge', 'name']],
  ])('%s is a path', (header, path) => {
    expect(parsePath(header)).toEqual(path);
    expect(settleColumns([` ${header} `], 1, 'cases.csv', undefined, schema)).toEqual([
      { header, path, pointer: `/${path.join('/')}` },
    ]);
  });

  test.each([
    '',
    '.',
    'a..b',
    '0.a',
    'a[b]',
    'a.',
    'parties.01.name',
    'parties[9999999].name',
    'parties.1000.name',
    '/a/b',
  ])('%j is none', (header) => {
    expect(parsePath(header)).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'parties.0.__proto__.x', 'toString'])(
    'is never a way into an object itself: %s',
    (header) => {
      expect(problemsOf(() => settleColumns([header], 1, 'cases.csv', undefined, schema))).toMatchObject([
        { code: 'batch-column-unknown' },
      ]);
    },
  );

  test('that no schema knows is told with its row, its column and what was perhaps meant', () => {
    expect(
      problemsOf(() =>
        settleColumns(['number', 'parties.0.nam', 'Notes'], 3, 'cases.csv', undefined, schema),
      ),
    ).toMatchObject([
      {
        code: 'batch-column-unknown',
        message: 'the column "parties.0.nam" is no place in a case file',
        place: { file: 'cases.csv', line: 3, header: 'parties.0.nam' },
        hint: 'did you mean "name"?',
      },
      { code: 'batch-column-unknown', place: { header: 'Notes' } },
    ]);
  });

  test('that means a whole list is refused with the way to name its places', () => {
    expect(problemsOf(() => settleColumns(['motion.by'], 1, 'cases.csv', undefined, schema))).toMatchObject([
      { message: 'the column "motion.by" is for a list, and a cell holds one value' },
    ]);
  });

  test('may be empty, as Excel leaves it beside a table', () => {
    expect(settleColumns(['number', ''], 1, 'cases.csv', undefined, schema)).toMatchObject([
      {},
      { header: '', path: undefined },
    ]);
  });

  test('may not stand twice, in whatever form', () => {
    expect(
      problemsOf(() =>
        settleColumns(['parties.0.name', 'parties[0].name'], 1, 'cases.csv', undefined, schema),
      ),
    ).toMatchObject([
      { code: 'batch-column-repeated', message: 'two columns go to the same place, parties.0.name' },
    ]);
  });
});

describe('a mapping', () => {
  test('gives a column its path, says how its dates are written, or leaves it out', () => {
    const columns = mapping({
      'Case No.': 'number',
      Due: { path: 'orders.0.due', dates: 'month/day/year' },
      Notes: null,
    });
    expect(
      settleColumns(['Case No.', 'Due', 'Notes', 'court'], 1, 'cases.csv', columns, schema),
    ).toMatchObject([
      { header: 'Case No.', pointer: '/number' },
      { header: 'Due', pointer: '/orders/0/due', dates: 'month/day/year' },
      { header: 'Notes', path: undefined },
      { header: 'court', pointer: '/court' },
    ]);
  });

  test('of a column that the table does not have is refused', () => {
    expect(
      problemsOf(() => settleColumns(['Case No'], 1, 'cases.csv', mapping({ 'Case No.': 'number' }), schema)),
    ).toMatchObject([
      { code: 'batch-column-unknown' },
      {
        code: 'batch-mapping-invalid',
        message: 'cases.csv has no column "Case No.", of which the mapping speaks',
        place: { file: 'columns.json', line: 1 },
        hint: 'did you mean "Case No"?',
      },
    ]);
  });

  test('to a path that is none is refused', () => {
    expect(
      problemsOf(() => settleColumns(['A'], 1, 'cases.csv', mapping({ A: 'partys.0.name' }), schema)),
    ).toMatchObject([{ code: 'batch-column-unknown', hint: 'did you mean "parties"?' }]);
  });

  test.each([
    ['[]', 'columns is missing, or is no object'],
    ['{}', 'columns is missing, or is no object'],
    ['{"columns":{},"ignore":[]}', 'the key "ignore" is not known'],
    ['{"columns":{"A":3}}', '"A" is mapped to no path'],
    ['{"columns":{"A":{"path":"number","date":"x"}}}', '"A" is mapped to no path'],
    ['{"columns":{"A":{"path":"number","dates":"day/month/year"}}}', '"A" is mapped to no path'],
  ])('%s is refused', (text, message) => {
    expect(problemsOf(() => readColumnMapping({ file: 'columns.json', text }))).toMatchObject([
      { code: 'batch-mapping-invalid', message },
    ]);
  });
});
