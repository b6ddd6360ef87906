/** The grammar of a table, on its own: what are its rows, and where its reading ends. */
import fc from 'fast-check';
import { OrderError, type Problem } from '../../src/error.js';
import type { TableRow } from '../../src/batch/model.js';
import { type Delimiter, guessDelimiter, readRows } from '../../src/batch/table-rows.js';

interface Read {
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/** @param size of the pieces in which the bytes come */
async function read(text: string | Uint8Array, delimiter: Delimiter = ',', size = 1000): Promise<Read> {
  const bytes = Buffer.from(text);
  const rows: TableRow[] = [];
  try {
    for await (const row of readRows(cut(bytes, size), delimiter, 'cases.csv')) rows.push(row);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return { rows, problems: error.problems };
  }
  return { rows, problems: [] };
}

// eslint-disable-next-line @typescript-eslint/require-await -- as a stream gives it
async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe('the rows of a table', () => {
  test('are numbered as a spreadsheet numbers them, the blank ones too', async () => {
    expect((await read('a,b\r\n\r\n1,2\r\n,\r\n3,4\r\n')).rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['1', '2'] },
      { number: 5, cells: ['3', '4'] },
    ]);
  });

  test('may hold commas, quotation marks and line ends between quotation marks, and still are one row', async () => {
    expect((await read('a,b\n"Rivera, A.","the ""Example""\nCorp."\nx,y\n')).rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['Rivera, A.', 'the "Example"\nCorp.'] },
      { number: 3, cells: ['x', 'y'] },
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('end with %j, or one with each', async (end) => {
    expect((await read(`a${end}b\n1\r\n2`)).rows.map(({ cells }) => cells)).toEqual([
      ['a'],
      ['b'],
      ['1'],
      ['2'],
    ]);
  });

  test('begin after a byte-order mark', async () => {
    expect((await read('\uFEFFa,b\n')).rows).toEqual([{ number: 1, cells: ['a', 'b'] }]);
  });

  test('end before a quotation mark that is not closed, with the row that it stands in', async () => {
    const { rows, problems } = await read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([
      {
        code: 'batch-table-broken',
        message: 'a quotation mark of this row is not closed; this row and those after it cannot be read',
        place: { file: 'cases.csv', line: 3 },
      },
    ]);
  });

  test.each(['3,J. "Jay" Doe', '3,"Jay" Doe'])(
    'end before a quotation mark inside a cell: %s',
    async (row) => {
      const { rows, problems } = await read(`a,b\n1,2\n${row}\n5,6\n`);
      expect(rows).toHaveLength(2);
      expect(problems).toMatchObject([{ code: 'batch-table-broken', place: { file: 'cases.csv', line: 3 } }]);
    },
  );

  test('are the same however the bytes are cut into pieces', async () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 2, maxLength: 2 }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(cells, fc.integer({ min: 1, max: 40 }), async (table, size) => {
        const text = table.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
        const { rows, problems } = await read(text, ',', size);
        expect(problems).toEqual([]);
        const filled = table.filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(rows.map((row) => row.cells)).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });

  test('of whatever bytes are read or refused, and never crash the reader', async () => {
    const signs = fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', '\uFEFF', '\0', 'é', '=');
    const texts = fc.oneof(
      fc.array(signs, { maxLength: 60 }).map((list) => list.join('')),
      fc.string(),
    );
    const anything = fc.oneof(
      texts.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 80 }),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom<Delimiter>(',', ';', '\t'), async (bytes, delimiter) => {
        const { rows, problems } = await read(bytes, delimiter, 7);
        expect(problems.every(({ code }) => code === 'batch-table-broken')).toBe(true);
        const numbers = rows.map(({ number }) => number);
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      }),
      { numRuns: 1000 },
    );
  });
});

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

describe('what stands between cells', () => {
  test.each<readonly [string, Delimiter]>([
    ['a,b,c\n', ','],
    ['a;b;c\n', ';'],
    ['a\tb\n', '\t'],
    ['"a;b;c",d\n', ','],
    ['one\n1;2;3\n', ','],
    ['\uFEFFsep=;\r\na,b;c\n', ';'],
    ['\n\na;b\n', ';'],
    ['', ','],
  ])('is guessed from the first line: %j', (head, delimiter) => {
    expect(guessDelimiter(head)).toBe(delimiter);
  });
});
