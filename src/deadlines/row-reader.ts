/** Rows of law come as JSON; a reader takes one field after the other and notes what is wrong, all at once. */
import type { Problem } from '../error.js';
import { calendarDate, parseCalendarDate, type CalendarDate } from './calendar-date.js';

/** Reads the fields of one row. A wrong field is noted as a problem and answered with a value that does no harm. */
export interface RowReader {
  has(key: string): boolean;
  text(key: string): string;
  optionalText(key: string): string | undefined;
  number(key: string): number;
  numberOrNull(key: string): number | undefined;
  optionalNumber(key: string): number | undefined;
  flag(key: string): boolean;
  optionalFlag(key: string): boolean | undefined;
  date(key: string): CalendarDate;
  dateOrNull(key: string): CalendarDate | undefined;
  texts(key: string): readonly string[];
  oneOf<const T extends string>(key: string, allowed: readonly T[]): T;
  object(key: string): RowReader;
  objects(key: string): readonly RowReader[];
  keys(): readonly string[];
}

const noDate = calendarDate('0100-01-01');

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param where what messages call the row, such as `state-holidays.json, rows 12` */
export function createRowReader(value: unknown, where: string, problems: Problem[]): RowReader {
  const row = isRecord(value) ? value : {};
  if (!isRecord(value)) problems.push({ code: 'calendar-row-invalid', message: `${where} is not an object` });

  function take<T>(key: string, wanted: string, accept: (field: unknown) => T | undefined, fallback: T): T {
    const accepted = accept(row[key]);
    if (accepted !== undefined) return accepted;
    problems.push({
      code: 'calendar-row-invalid',
      message: `${where}: ${key} is not ${wanted}`,
      expected: [wanted],
    });
    return fallback;
  }
  const text = (field: unknown): string | undefined =>
    typeof field === 'string' && field !== '' ? field : undefined;
  const number = (field: unknown): number | undefined => (typeof field === 'number' ? field : undefined);
  const flag = (field: unknown): boolean | undefined => (typeof field === 'boolean' ? field : undefined);
  const date = (field: unknown): CalendarDate | undefined =>
    typeof field === 'string' ? parseCalendarDate(field) : undefined;
  const list = (field: unknown): readonly unknown[] | undefined => (Array.isArray(field) ? field : undefined);

  const reader: RowReader = {
    has: (key) => row[key] !== undefined && row[key] !== null,
    text: (key) => take(key, 'a text', text, ''),
    optionalText: (key) => (reader.has(key) ? reader.text(key) : undefined),
    number: (key) => take(key, 'a number', number, 0),
    numberOrNull: (key) => (row[key] === null ? undefined : reader.number(key)),
    optionalNumber: (key) => (reader.has(key) ? reader.number(key) : undefined),
    flag: (key) => take(key, 'true or false', flag, false),
    optionalFlag: (key) => (reader.has(key) ? reader.flag(key) : undefined),
    date: (key) => take(key, 'a date YYYY-MM-DD', date, noDate),
    dateOrNull: (key) => (row[key] === null ? undefined : reader.date(key)),
    texts: (key) => take(key, 'a list', list, []).flatMap((item) => (typeof item === 'string' ? [item] : [])),
    oneOf: <const T extends string>(key: string, allowed: readonly T[]): T =>
      take(
        key,
        `one of ${allowed.join(', ')}`,
        (field) => allowed.find((option) => option === field),
        allowed[0] as T,
      ),
    object: (key) => createRowReader(row[key], `${where}: ${key}`, problems),
    objects: (key) =>
      take(key, 'a list', list, []).map((item, index) =>
        createRowReader(item, `${where}, ${key} ${index + 1}`, problems),
      ),
    keys: () => Object.keys(row),
  };
  return reader;
}

/** The file as a reader and its list of rows, each with a name for messages. */
export function readRows(
  json: unknown,
  fileName: string,
  key: string,
  problems: Problem[],
): { readonly file: RowReader; readonly rows: readonly RowReader[] } {
  const file = createRowReader(json, fileName, problems);
  return { file, rows: file.objects(key) };
}
