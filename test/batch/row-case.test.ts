/** A row of a table as a case: what its cells become, and where a problem of a value stands. */
import fc from 'fast-check';
import { readJson } from '../../src/case/read.js';
import { adviseOnCell, readRow, type RowContext } from '../../src/batch/row-case.js';
import { settleColumns } from '../../src/batch/table-columns.js';
import { readColumnMapping } from '../../src/batch/column-mapping.js';
import { OrderError, type Problem } from '../../src/error.js';
import { loadLibrary } from '../../src/library.js';

const { schemas } = loadLibrary();
const schema = schemas.case;

function describeTable(headers: readonly string[], others: Partial<RowContext> = {}): RowContext {
  const columns = settleColumns(headers, 1, 'cases.csv', undefined, schema);
  return { table: { file: 'cases.csv', columns }, schemas, ...others };
}

const row = (...cells: readonly string[]): { number: number; cells: readonly string[] } => ({
  number: 7,
  cells,
});

function problemsOf(step: () => unknown): readonly Problem[] {
  try {
    step();
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the cells of a row', () => {
  test('go to their places; an empty cell is an absent value, and what is around a value is left out', () => {
    const context = describeTable(['number', 'parties.0.name', 'parties.1.name', 'title', 'motion.by[0]']);
    expect(readRow(row(' 1:26cv1 ', 'A. Rivera', '', ' ', 'all'), context).value).toEqual({
      number: '1:26cv1',
      parties: [{ name: 'A. Rivera' }],
      motion: { by: ['all'] },
    });
  });

  test.each([
    ['motion.record.number', '40', { motion: { record: { number: 40 } } }],
    ['motion.record.number', '40a', { motion: { record: { number: '40a' } } }],
    ['motion.record.number', '1e9', { motion: { record: { number: '1e9' } } }],
    ['parties.0.proSe', 'TRUE', { parties: [{ proSe: true }] }],
    ['parties.0.proSe', 'no', { parties: [{ proSe: false }] }],
    ['parties.0.proSe', 'maybe', { parties: [{ proSe: 'maybe' }] }],
    ['number', '26', { number: '26' }],
    ['number', 'TRUE', { number: 'TRUE' }],
  ])('are what the schema asks for at %s: %s', (header, cell, value) => {
    expect(readRow(row(cell), describeTable([header])).value).toEqual(value);
  });

  test('are read as dates of a spreadsheet only where a mapping says that they are', () => {
    const mapping = readColumnMapping({
      file: 'columns.json',
      text: '{"columns":{"Due":{"path":"orders.0.due","dates":"month/day/year"}}}',
    });
    const columns = settleColumns(['Due', 'ordered'], 1, 'cases.csv', mapping, schema);
    const context: RowContext = { table: { file: 'cases.csv', columns }, schemas };
    expect(readRow(row('3/9/2026', '3/2/2026'), context).value).toEqual({
      orders: [{ due: '2026-03-09' }],
      ordered: '3/2/2026',
    });
    expect(readRow(row('2026-03-09', ''), context).value).toEqual({ orders: [{ due: '2026-03-09' }] });
  });

  test('stand over the defaults, place by place', () => {
    const under = readJson({
      file: 'defaults.json',
      text: '{"court":"ksd","orders":[{"kind":"joint-order-schedule","due":"2026-01-01","fallback":{"mode":"individual"}}]}',
    });
    const source = readRow(row('2026-03-09'), describeTable(['orders.0.due'], { under }));
    expect(source.value).toEqual({
      court: 'ksd',
      orders: [{ kind: 'joint-order-schedule', due: '2026-03-09', fallback: { mode: 'individual' } }],
    });
    expect(under.value).toMatchObject({ orders: [{ due: '2026-01-01' }] });
    expect(source.placeOf('/court')).toMatchObject({ file: 'defaults.json', line: 1 });
    expect(source.placeOf('/orders/0/due')).toEqual({
      file: 'cases.csv',
      line: 7,
      header: 'orders.0.due',
      path: '/orders/0/due',
      lineText: '2026-03-09',
      column: 1,
      length: 10,
    });
  });
});

describe('a problem of a value stands', () => {
  const context = describeTable(['parties.0.name', 'parties.0.role', 'number']);
  const source = readRow(row('A. Rivera', '', '1:26cv1'), context);

  test('at its cell', () => {
    expect(source.placeOf('/number')).toMatchObject({ line: 7, header: 'number', lineText: '1:26cv1' });
  });

  test('at the empty cell that would have said it', () => {
    expect(source.placeOf('/parties/0/role')).toEqual({
      file: 'cases.csv',
      line: 7,
      header: 'parties.0.role',
      path: '/parties/0/role',
    });
  });

  test('in the row, where no column says it', () => {
    expect(source.placeOf('/court')).toEqual({ file: 'cases.csv', line: 7, path: '/court' });
    expect(source.placeOf('/parties/0')).toEqual({ file: 'cases.csv', line: 7, path: '/parties/0' });
  });

  test('with advice where the cell is a date of a spreadsheet', () => {
    const place = { file: 'cases.csv', line: 7, header: 'ordered', lineText: '3/9/2026' };
    expect(adviseOnCell({ code: 'case-value-form', message: 'x', place, hint: 'y' }).hint).toContain(
      'month/day/year',
    );
    expect(
      adviseOnCell({ code: 'case-value-form', message: 'x', place: { file: 'a.json' }, hint: 'y' }).hint,
    ).toBe('y');
  });
});

describe('a row is refused', () => {
  test.each([
    [['1'], 'the row has 1 cells, the first row 2'],
    [['1', '2', '3'], 'the row has 3 cells, the first row 2'],
  ])('with more or fewer cells than the header: %j', (cells, message) => {
    expect(problemsOf(() => readRow(row(...cells), describeTable(['number', 'title'])))).toMatchObject([
      { code: 'batch-table-broken', message, place: { file: 'cases.csv', line: 7 } },
    ]);
  });

  test('with a value under no header', () => {
    expect(problemsOf(() => readRow(row('1', 'x'), describeTable(['number', ''])))).toMatchObject([
      { code: 'batch-table-broken', message: 'cell 2 of the row stands under no header' },
    ]);
  });

  test('with a second party and no first', () => {
    expect(
      problemsOf(() => readRow(row('', 'B. Chen'), describeTable(['parties.0.name', 'parties.1.name']))),
    ).toMatchObject([
      {
        code: 'batch-table-broken',
        message: 'parties.0 is empty, and a later place of the same list is not',
        place: { line: 7, header: 'parties.0.name' },
      },
    ]);
  });

  test('with every character that an order may not hold, each at its cell', () => {
    const context = describeTable(['number', 'title', 'division']);
    expect(problemsOf(() => readRow(row('a\u202eb', 'x\ny', 'Caf\uFFFD'), context))).toMatchObject([
      { code: 'case-bidi-character', place: { header: 'number', line: 7 } },
      { code: 'case-control-character', place: { header: 'title' } },
      { code: 'case-file-not-utf8', place: { header: 'division' } },
    ]);
  });

  test('or read, whatever its cells hold', () => {
    const headers = [
      'number',
      'parties.0.name',
      'parties.1.name',
      'motion.record.number',
      'orders.0.kind',
      'orders.0.due',
    ];
    const context = describeTable(headers);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (cells) => {
        try {
          readRow(row(...cells), context);
        } catch (error) {
          if (!(error instanceof OrderError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
