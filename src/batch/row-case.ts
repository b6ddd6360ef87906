/**
 * A row of a table in, a read case out: each cell at its place in the case, over what the defaults say, and every value
 * with a way back to its cell. An empty cell is an absent value.
 */
import { listFieldTypes } from '../case/schema-field.js';
import { hasValue } from '../case/field-value.js';
import { readText } from '../case/characters.js';
import { isInOrders, type JsonSource } from '../case/read.js';
import { OrderError, type Place, type Problem } from '../error.js';
import type { Library } from '../library.js';
import type { TableRow } from './model.js';
import type { TableColumn } from './table-columns.js';

export interface CaseTable {
  readonly file: string;
  readonly columns: readonly TableColumn[];
}

export interface RowContext {
  readonly table: CaseTable;
  /** The case file's says which cells are numbers, and which are true or false. */
  readonly schemas: Library['schemas'];
  /** What every row is laid over. */
  readonly under?: JsonSource;
  /** The kind of the first order where neither row nor defaults name one. */
  readonly orderKind?: string;
}

/** @throws OrderError with every problem of the row as a row; a case's own problems come later, at the places given */
export function readRow(row: TableRow, context: RowContext): JsonSource {
  const problems = [...checkCells(row, context.table)];
  if (problems.length > 0) throw new OrderError(problems);
  const value = buildRowValue(row, context, problems);
  problems.push(...findGaps(value, '', row, context.table));
  if (problems.length > 0) throw new OrderError(problems);
  const placeOf = (pointer: string): Place => placeInRow(pointer, row, context);
  return { file: context.table.file, value, placeOf, placeOfKey: placeOf };
}

/** The case that the row makes, as far as its cells can be read; what cannot be read is added to `problems`. */
export function buildRowValue(row: TableRow, context: RowContext, problems: Problem[]): unknown {
  const value: unknown = structuredClone(context.under?.value ?? {});
  context.table.columns.forEach((column, index) => {
    const cell = (row.cells[index] ?? '').trim();
    if (column.path === undefined || cell === '') return;
    const { text, problem } = readText(cell, isInOrders(column.pointer));
    const place = placeCell(column, row, index, context.table);
    if (text.includes('\uFFFD')) problems.push({ ...notUtf8, place });
    else if (problem !== undefined) problems.push({ ...problem, place });
    setValue(value, column.path, convertCell(text, column, row, context));
  });
  return value;
}

const notUtf8: Omit<Problem, 'place'> = {
  code: 'case-file-not-utf8',
  message: 'the cell holds bytes that are no UTF-8 text',
  hint: 'save the table as UTF-8 (in Excel: Save as, CSV UTF-8)',
};

/** A hint for a date in a spreadsheet's own form, which a case file does not read. */
export function adviseOnCell(problem: Problem): Problem {
  const { place, code } = problem;
  if (place?.header === undefined || code !== 'case-value-form') return problem;
  if (!/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(place.lineText ?? '')) return problem;
  const hint = `show the column's dates as yyyy-mm-dd, or map it with "dates": "month/day/year" (docs/batch.md)`;
  return { ...problem, hint };
}

function checkCells(row: TableRow, { file, columns }: CaseTable): readonly Problem[] {
  const place = { file, line: row.number };
  if (row.cells.length !== columns.length) {
    return [
      {
        code: 'batch-table-broken',
        message: `the row has ${row.cells.length} cells, the first row ${columns.length}`,
        place,
        hint: 'put a cell that holds a comma between double quotes, and see that no cell is missing',
      },
    ];
  }
  return columns.flatMap(({ header }, index): Problem[] =>
    header !== '' || (row.cells[index] ?? '').trim() === ''
      ? []
      : [
          {
            code: 'batch-table-broken',
            message: `cell ${index + 1} of the row stands under no header`,
            place,
            hint: 'give the column a header, or empty the cell',
          },
        ],
  );
}

/** A cell as the value that the schema asks for at its place; what does not fit stays text and is refused as such. */
function convertCell(text: string, column: TableColumn, row: TableRow, context: RowContext): unknown {
  const types = typesOf(column, row, context);
  const lower = text.toLowerCase();
  if (types.has('string')) return column.dates === undefined ? text : (readUsualDate(text) ?? text);
  if (types.has('number') && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text);
  if (types.has('boolean') && (lower === 'true' || lower === 'yes')) return true;
  if (types.has('boolean') && (lower === 'false' || lower === 'no')) return false;
  return text;
}

const typesBySchema = new WeakMap<Library['schemas'], Map<string, ReturnType<typeof listFieldTypes>>>();

/** The walk through the schema is the same for every row of a kind. */
function typesOf(
  { path = [], pointer }: TableColumn,
  row: TableRow,
  context: RowContext,
): ReturnType<typeof listFieldTypes> {
  const kind = path[0] === 'orders' ? findKind(path[1] ?? '', row, context) : undefined;
  const { schemas } = context;
  const known = typesBySchema.get(schemas) ?? new Map<string, ReturnType<typeof listFieldTypes>>();
  typesBySchema.set(schemas, known);
  const key = `${kind ?? ''} ${pointer}`;
  const types = known.get(key) ?? listFieldTypes(schemas.case, path, kind);
  known.set(key, types);
  return types;
}

function findKind(position: string, row: TableRow, context: RowContext): string | undefined {
  const index = context.table.columns.findIndex(({ pointer }) => pointer === `/orders/${position}/kind`);
  const cell = (row.cells[index] ?? '').trim();
  if (cell !== '') return cell;
  const { orders } = (context.under?.value ?? {}) as { orders?: readonly { kind?: unknown }[] };
  const kind = Array.isArray(orders)
    ? (orders[Number(position)] as { kind?: unknown } | undefined)?.kind
    : undefined;
  if (typeof kind === 'string') return kind;
  return position === '0' ? context.orderKind : undefined;
}

/** `9/8/2026` as the United States write it, the month first: only for a column that was said to be so. */
function readUsualDate(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The path comes from a header that was found in the schema, so no key of it is one that JavaScript treats apart. */
function setValue(value: unknown, path: readonly string[], leaf: unknown): void {
  let at = value as Record<string, unknown>;
  path.slice(0, -1).forEach((key, index) => {
    const below = at[key];
    const made =
      typeof below === 'object' && below !== null ? below : /^\d/.test(path[index + 1] ?? '') ? [] : {};
    at[key] = made;
    at = made as Record<string, unknown>;
  });
  at[path.at(-1) ?? ''] = leaf;
}

/** A second party without a first is a slip of the columns, and a list cannot have a hole. */
function findGaps(value: unknown, pointer: string, row: TableRow, table: CaseTable): readonly Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const gap = Array.isArray(value) ? value.findIndex((entry) => entry === undefined) : -1;
  if (gap >= 0) {
    const path = `${pointer}/${gap}`;
    const column = table.columns.find((one) => one.pointer === path || one.pointer.startsWith(`${path}/`));
    return [
      {
        code: 'batch-table-broken',
        message: `${path.slice(1).replaceAll('/', '.')} is empty, and a later place of the same list is not`,
        place: {
          file: table.file,
          line: row.number,
          ...(column === undefined ? {} : { header: column.header }),
          path,
        },
        hint: 'fill the places of a list from the first on',
      },
    ];
  }
  return Object.entries(value).flatMap(([key, child]) => findGaps(child, `${pointer}/${key}`, row, table));
}

function placeCell(column: TableColumn, row: TableRow, index: number, { file }: CaseTable): Place {
  const cell = (row.cells[index] ?? '').trim();
  const place = { file, line: row.number, header: column.header, path: column.pointer };
  return cell === '' ? place : { ...place, lineText: cell, column: 1, length: cell.length };
}

/** The cell, the defaults where they say it, else the row: with the column that would have said it if there is one. */
function placeInRow(pointer: string, row: TableRow, { table, under }: RowContext): Place {
  const index = table.columns.findIndex((column) => column.path !== undefined && column.pointer === pointer);
  const column = table.columns[index];
  const isFilled = (row.cells[index] ?? '').trim() !== '';
  if (column !== undefined && isFilled) return placeCell(column, row, index, table);
  const isBelow = table.columns.some(
    (one, at) => one.pointer.startsWith(`${pointer}/`) && (row.cells[at] ?? '').trim() !== '',
  );
  if (under !== undefined && !isBelow && pointer !== '' && hasValue(under.value, pointer))
    return under.placeOf(pointer);
  if (column !== undefined) return placeCell(column, row, index, table);
  return { file: table.file, line: row.number, path: pointer };
}
