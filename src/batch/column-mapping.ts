/** The text of a mapping file in, which column of a table means which place of a case file out. */
import { escapeKey } from '../case/field-value.js';
import { shownKey } from '../case/characters.js';
import { type JsonSource, readJson, type SourceText } from '../case/read.js';
import { OrderError, type Place, type Problem } from '../error.js';

/** How a spreadsheet shows its dates; without it, a date is written `YYYY-MM-DD`. */
export type DateForm = 'month/day/year';

export interface MappedColumn {
  readonly path: string;
  readonly dates?: DateForm;
}

export interface ColumnMapping {
  readonly columns: ReadonlyMap<string, MappedColumn | 'left-out'>;
  readonly placeOf: (header: string) => Place;
}

/**
 * `{ "columns": { "Case No.": "number", "Due": { "path": "orders.0.due", "dates": "month/day/year" }, "Notes": null } }`
 *
 * @throws OrderError as `readJson`, or `batch-mapping-invalid`
 */
export function readColumnMapping(text: SourceText): ColumnMapping {
  const source = readJson(text);
  const problems: Problem[] = [];
  const columns = new Map<string, MappedColumn | 'left-out'>();
  const { columns: written, ...others } = isObject(source.value) ? source.value : {};
  for (const key of Object.keys(others)) {
    if (key !== '$schema')
      problems.push(refuse(source, pointTo(key), `the key "${shownKey(key)}" is not known`));
  }
  if (!isObject(written)) problems.push(refuse(source, '/columns', 'columns is missing, or is no object'));
  else {
    for (const [header, value] of Object.entries(written)) {
      const column = readColumn(value);
      if (column === undefined)
        problems.push(
          refuse(source, `/columns${pointTo(header)}`, `"${shownKey(header)}" is mapped to no path`),
        );
      else columns.set(header.trim(), column);
    }
  }
  if (problems.length > 0) throw new OrderError(problems);
  return { columns, placeOf: (header) => source.placeOfKey(`/columns${pointTo(header)}`) };
}

function readColumn(value: unknown): MappedColumn | 'left-out' | undefined {
  if (value === null) return 'left-out';
  if (typeof value === 'string') return { path: value };
  if (!isObject(value)) return undefined;
  const { path, dates, ...others } = value;
  if (typeof path !== 'string' || Object.keys(others).length > 0) return undefined;
  if (dates === undefined) return { path };
  return dates === 'month/day/year' ? { path, dates } : undefined;
}

function refuse(source: JsonSource, pointer: string, message: string): Problem {
  return {
    code: 'batch-mapping-invalid',
    message,
    place: source.placeOf(pointer),
    hint: 'write "columns": { "HEADER": "path.in.the.case" }; null leaves a column out; docs/batch.md shows one',
  };
}

function pointTo(key: string): string {
  return `/${escapeKey(key)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
