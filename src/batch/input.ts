/**
 * What a batch is given in: a folder, a JSON Lines file, a table, or standard input; its cases out, one after another and
 * as often as asked. Nothing but a folder's names is held in memory.
 */
import * as fs from 'node:fs';
import { recogniseEncoding } from '../case/decode.js';
import { OrderError, type Problem } from '../error.js';
import { describeRefusal, readSystemCode } from '../files/system-error.js';
import type { Library } from '../library.js';
import { listCaseFiles, readCaseContent } from './case-folder.js';
import type { ColumnMapping } from './column-mapping.js';
import { readJsonLines } from './json-lines.js';
import { type BatchCase, type CaseContent, nameLine } from './model.js';
import type { CaseTable } from './row-case.js';
import { settleColumns, type TableColumn } from './table-columns.js';
import { type Delimiter, guessDelimiter, isDelimiterLine, readRows } from './table-rows.js';

export interface BatchInput {
  /** As the person named it, or `standard input`. */
  readonly name: string;
  /** Reads from the beginning at each call. */
  readonly readCases: () => AsyncGenerator<BatchCase>;
  /** The columns, where the input is a table. */
  readonly table?: CaseTable;
}

export type LineForm = 'json-lines' | 'table';

/** Bytes that can be read from the beginning as often as asked. */
export interface InputBytes {
  readonly name: string;
  /** The chambers profile is looked for beside this file. */
  readonly beside: string;
  readonly read: () => AsyncIterable<Uint8Array>;
}

export interface TableOptions {
  /** The case file's own is made only when a table's header asks for it. */
  readonly schemas: Library['schemas'];
  readonly mapping?: ColumnMapping;
}

/** The form that a file's ending promises; undefined for an ending that is none of them. */
export function formOfEnding(file: string): LineForm | undefined {
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return 'json-lines';
  return /\.(?:csv|tsv)$/i.test(file) ? 'table' : undefined;
}

/** @throws OrderError `case-file-unreadable`, `batch-input-empty` */
export function openFolder(folder: string, leftOut: readonly string[]): BatchInput {
  const files = listCaseFiles(folder, leftOut);
  if (files.length === 0)
    throw new OrderError([describeEmpty(folder, 'name a folder with .json case files')]);
  return {
    name: folder,
    // eslint-disable-next-line @typescript-eslint/require-await -- a folder is read at once, a stream is not
    async *readCases() {
      for (const [index, file] of files.entries())
        yield { index, name: file, content: readCaseContent(file), beside: file };
    },
  };
}

/**
 * @param form undefined: a first character `{` means JSON Lines, any other a table
 * @throws OrderError where the file cannot be read at all, is not UTF-8, holds no case, or its header means nothing
 */
export async function openLines(
  bytes: InputBytes,
  form: LineForm | undefined,
  options: TableOptions,
): Promise<BatchInput> {
  const head = await readHead(bytes);
  const encoding = recogniseEncoding(head);
  if (encoding !== undefined) throw new OrderError([describeEncoding(bytes.name, encoding)]);
  const text = new TextDecoder().decode(head);
  if (text.trim() === '') throw new OrderError([describeEmpty(bytes.name, 'the file has no case in it')]);
  if ((form ?? (/^\s*\{/.test(text) ? 'json-lines' : 'table')) === 'json-lines') {
    return { name: bytes.name, readCases: () => numberCases(readJsonLines(bytes.read(), bytes.name), bytes) };
  }
  const delimiter = guessDelimiter(text);
  const table = { file: bytes.name, columns: await readHeader(bytes, delimiter, options) };
  return {
    name: bytes.name,
    table,
    readCases: () => numberCases(readTableCases(bytes, delimiter), bytes),
  };
}

async function* numberCases(
  lines: AsyncIterable<{ readonly number: number; readonly content: CaseContent }>,
  { name, beside }: InputBytes,
): AsyncGenerator<BatchCase> {
  let index = 0;
  for await (const { number, content } of lines) {
    yield { index, name: nameLine(name, number), content, beside };
    index += 1;
  }
}

/** The rows after the header. Where the reading breaks off, the last case is the row that broke it. */
async function* readTableCases(
  bytes: InputBytes,
  delimiter: Delimiter,
): AsyncGenerator<{ readonly number: number; readonly content: CaseContent }> {
  let hasHeader = false;
  try {
    for await (const row of readRows(bytes.read(), delimiter, bytes.name)) {
      if (hasHeader) yield { number: row.number, content: { kind: 'row', row } };
      else hasHeader = !isDelimiterLine(row);
    }
  } catch (error) {
    const line = error instanceof OrderError ? error.problems[0]?.place?.line : undefined;
    if (!(error instanceof OrderError) || line === undefined) throw error;
    yield { number: line, content: { kind: 'refused', problems: error.problems } };
  }
}

async function readHeader(
  bytes: InputBytes,
  delimiter: Delimiter,
  { mapping, schemas }: TableOptions,
): Promise<readonly TableColumn[]> {
  for await (const row of readRows(bytes.read(), delimiter, bytes.name)) {
    if (isDelimiterLine(row)) continue;
    return settleColumns(row.cells, row.number, bytes.name, mapping, schemas.case);
  }
  throw new OrderError([
    describeEmpty(bytes.name, 'the first row names the columns, each later row is a case'),
  ]);
}

const headLength = 65_536;

async function readHead(bytes: InputBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes.read()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(pieces).subarray(0, headLength);
}

/** A file of the disk as bytes; what the system refuses is worded. */
export function openBytes(file: string): InputBytes {
  return { name: file, beside: file, read: () => readFileBytes(file) };
}

async function* readFileBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of fs.createReadStream(file)) yield chunk as Uint8Array;
  } catch (error) {
    const code = readSystemCode(error);
    if (code === undefined) throw error;
    const problem = describeRefusal('case-file-unreadable', file, 'the file cannot be read', code);
    throw new OrderError([problem], { cause: error });
  }
}

export function describeEmpty(file: string, hint: string): Problem {
  return { code: 'batch-input-empty', message: 'there is no case in it', place: { file }, hint };
}

function describeEncoding(file: string, encoding: string): Problem {
  return {
    code: 'case-file-not-utf8',
    message: `the file is ${encoding}, not UTF-8`,
    place: { file },
    hint: 'save it as UTF-8 (in Excel: Save as, CSV UTF-8; in Notepad: Save as, Encoding: UTF-8)',
  };
}
