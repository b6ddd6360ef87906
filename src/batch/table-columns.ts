/**
 * The first row of a table in, what each column is for out: the place in a case file that its cells go to. A header is
 * such a place itself (`parties.0.name`, `motion.by[0]`), or a mapping file says which place it means.
 */
import { type FieldType, listFieldNames, listFieldTypes } from '../case/schema-field.js';
import type { JsonSchema } from '../case/schema-description.js';
import { shownKey } from '../case/characters.js';
import { OrderError, type Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import type { ColumnMapping, DateForm } from './column-mapping.js';

export interface TableColumn {
  readonly header: string;
  /** Keys and list positions from the top of the case file; undefined: the column is left out. */
  readonly path: readonly string[] | undefined;
  /** The same as a JSON Pointer. */
  readonly pointer: string;
  readonly dates?: DateForm;
}

/** More parties than any caption has; a bound, since a header could ask for a list of a thousand million. */
const longestList = 1000;

/**
 * @param row where the headers stand, from 1
 * @throws OrderError `batch-column-unknown`, `batch-column-repeated`, `batch-mapping-invalid`
 */
export function settleColumns(
  headers: readonly string[],
  row: number,
  file: string,
  mapping: ColumnMapping | undefined,
  schema: JsonSchema,
): readonly TableColumn[] {
  const problems: Problem[] = [];
  const columns = headers.map((written): TableColumn => {
    const header = written.trim();
    const mapped = mapping?.columns.get(header);
    const place = { file, line: row, header };
    if (header === '' || mapped === 'left-out') return { header, path: undefined, pointer: '' };
    const path = parsePath(mapped?.path ?? header);
    const problem = checkPath(path, header, schema, mapped !== undefined);
    if (problem !== undefined) problems.push({ ...problem, place });
    const pointer = (path ?? []).map((key) => `/${key}`).join('');
    return { header, path, pointer, ...(mapped?.dates === undefined ? {} : { dates: mapped.dates }) };
  });
  problems.push(...findRepeated(columns, file, row), ...findAbsent(columns, mapping, file));
  if (problems.length > 0) throw new OrderError(problems);
  return columns;
}

/** `parties.0.name`, `parties[0].name`; undefined where it has no such form. */
export function parsePath(text: string): readonly string[] | undefined {
  if (!/^[A-Za-z$][\w$-]*(?:\.[A-Za-z$][\w$-]*|\.\d+|\[\d+\])*$/u.test(text)) return undefined;
  const keys = text.replaceAll(/\[(\d+)\]/gu, '.$1').split('.');
  const isListed = keys.every((key) => !/^\d/.test(key) || /^(?:0|[1-9]\d{0,3})$/.test(key));
  return isListed && keys.every((key) => !/^\d/.test(key) || Number(key) < longestList) ? keys : undefined;
}

function checkPath(
  path: readonly string[] | undefined,
  header: string,
  schema: JsonSchema,
  isMapped: boolean,
): Omit<Problem, 'place'> | undefined {
  const types: ReadonlySet<FieldType> = path === undefined ? new Set() : listFieldTypes(schema, path);
  const shown = `"${shownKey(header)}"`;
  if (types.has('string') || types.has('number') || types.has('boolean')) return undefined;
  if (types.has('array')) {
    return {
      code: 'batch-column-unknown',
      message: `the column ${shown} is for a list, and a cell holds one value`,
      hint: 'give each place of the list a column of its own, such as motion.by[0] and motion.by[1]',
    };
  }
  return {
    code: 'batch-column-unknown',
    message: isMapped
      ? `the path that the mapping gives to the column ${shown} is no place in a case file`
      : `the column ${shown} is no place in a case file`,
    hint:
      suggestPath(path, schema) ??
      'name a place such as parties.0.name, or say in a mapping file what the column is (null: leave it out)',
  };
}

/** The nearest known key in place of the first one that is unknown. */
function suggestPath(path: readonly string[] | undefined, schema: JsonSchema): string | undefined {
  if (path === undefined) return undefined;
  const known = path.findIndex((_, index) => listFieldTypes(schema, path.slice(0, index + 1)).size === 0);
  const key = path[known];
  if (key === undefined) return undefined;
  return suggestName(key, listFieldNames(schema, path.slice(0, known)));
}

function findRepeated(columns: readonly TableColumn[], file: string, row: number): readonly Problem[] {
  return columns.flatMap(({ path, pointer, header }, index): Problem[] => {
    const first = columns.findIndex((other) => other.path !== undefined && other.pointer === pointer);
    if (path === undefined || first === index) return [];
    return [
      {
        code: 'batch-column-repeated',
        message: `two columns go to the same place, ${path.join('.')}`,
        place: { file, line: row, header },
        hint: 'keep one of the two, or leave one out in a mapping file',
      },
    ];
  });
}

/** A mapping that speaks of a column that the table does not have was written for another table, or is misspelled. */
function findAbsent(
  columns: readonly TableColumn[],
  mapping: ColumnMapping | undefined,
  file: string,
): readonly Problem[] {
  const headers = columns.map(({ header }) => header);
  return [...(mapping?.columns.keys() ?? [])]
    .filter((header) => !headers.includes(header))
    .map((header): Problem => {
      const guess = suggestName(header, headers);
      return {
        code: 'batch-mapping-invalid',
        message: `${file} has no column "${shownKey(header)}", of which the mapping speaks`,
        ...(mapping === undefined ? {} : { place: mapping.placeOf(header) }),
        ...(guess === undefined ? {} : { hint: guess }),
      };
    });
}
