/**
 * The bytes of a table in, its rows out, as they come: comma, semicolon or tab between cells, quotes, any line end, a
 * byte-order mark. The first quotation mark that stands where none can ends the reading, since no row after it is sure.
 */
import { type CsvError, type Options, parse, type Parser } from 'csv-parse';
import { maxCaseFileBytes } from '../case/decode.js';
import { OrderError, type Problem } from '../error.js';
import type { TableRow } from './model.js';

export type Delimiter = ',' | ';' | '\t';

/** Longer than any case, so that one quotation mark too many does not read a whole file as one cell. */
const longestRow = maxCaseFileBytes;

/** @throws OrderError `batch-table-broken`, after all rows before it have been given */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: Delimiter,
  file: string,
): AsyncGenerator<TableRow> {
  const ready: TableRow[] = [];
  let number = 0;
  const options: Options = {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: longestRow,
    // Taken here, since what waits in a stream is lost when the stream ends with an error.
    on_record: (cells) => {
      number += 1;
      ready.push({ number, cells });
      return null;
    },
  };
  const parser = parse(options);
  parser.on('error', () => undefined);
  parser.resume();
  let error: Error | undefined;
  for await (const chunk of bytes) {
    error = await writeChunk(parser, chunk);
    yield* ready.splice(0).filter(hasCells);
    if (error !== undefined) break;
  }
  error ??= await endParser(parser);
  yield* ready.splice(0).filter(hasCells);
  if (error !== undefined) throw new OrderError([describeBreak(error, number + 1, file)], { cause: error });
}

/** Excel leaves rows of nothing but commas where something stood once. */
function hasCells({ cells }: TableRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function writeChunk(parser: Parser, chunk: Uint8Array): Promise<Error | undefined> {
  return new Promise((resolve) => {
    parser.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), (error) => {
      resolve(error ?? undefined);
    });
  });
}

function endParser(parser: Parser): Promise<Error | undefined> {
  return new Promise((resolve) => {
    parser.once('error', resolve);
    parser.once('end', () => {
      resolve(undefined);
    });
    parser.end();
  });
}

function describeBreak(error: Error, row: number, file: string): Problem {
  const { code } = error as Partial<CsvError>;
  const place = { file, line: row };
  if (code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      code: 'batch-table-broken',
      message: 'a quotation mark of this row is not closed; this row and those after it cannot be read',
      place,
      hint: 'close it; inside a quoted cell, write a quotation mark twice',
    };
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE') {
    return {
      code: 'batch-table-broken',
      message:
        'a quotation mark of this row stands inside a cell; this row and those after it cannot be read',
      place,
      hint: 'put the whole cell between quotation marks and write the one inside twice: "J. ""Jay"" Doe"',
    };
  }
  throw error;
}

/** The sign that stands oftenest in the first line, outside quotes: Excel writes semicolons in half of the world. */
export function guessDelimiter(head: string): Delimiter {
  const declared = /^\uFEFF?sep=([,;\t])\r?\n/.exec(head)?.[1];
  if (declared === ',' || declared === ';' || declared === '\t') return declared;
  const outside = head.replaceAll(/"(?:[^"]|"")*(?:"|$)/gu, '');
  const line = /^[^\r\n]*/u.exec(outside.replace(/^\uFEFF?[\r\n]*/u, ''))?.[0] ?? '';
  const count = (sign: string): number => line.split(sign).length;
  const signs: readonly Delimiter[] = [',', ';', '\t'];
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Excel's own first line, which says what stands between cells: no row of the table. */
export function isDelimiterLine({ number, cells }: TableRow): boolean {
  return (
    number === 1 && /^sep=/.test(cells[0] ?? '') && cells.every((cell, index) => index === 0 || cell === '')
  );
}
