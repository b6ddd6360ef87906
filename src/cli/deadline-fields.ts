/** The single values of a deadline question, as typed or as JSON, in; each checked, its problem worded, out. */
import {
  daysInMonth,
  isTimeZone,
  monthNames,
  parseCalendarDate,
  type CalendarDate,
} from '../deadlines/calendar-date.js';
import { checkPeriod, type PeriodUnit } from '../deadlines/period.js';
import type { Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';

/** Notes a problem and answers nothing, so that a reader can go on to the next field. */
export type Note = (problem: Problem) => undefined;

const dateForm = 'YYYY-MM-DD, such as 2007-02-23';
const momentForm = 'YYYY-MM-DDTHH:MM, such as 2007-11-02T10:23';

function quote(value: unknown): string {
  return JSON.stringify(value);
}

/** The day a text names; a day that no calendar has is told apart from a text that is no date. */
export function readDate(value: unknown, name: string, note: Note): CalendarDate | undefined {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (typeof value !== 'string' || parts === null) {
    const isShort = typeof value === 'string' && /^\d{2}[-/]\d{1,2}[-/]\d{1,2}$/.test(value);
    note({
      code: 'deadline-date-form',
      message: `${name}: ${quote(value)} is not a date`,
      expected: [dateForm],
      ...(isShort ? { hint: 'write the year with four digits' } : {}),
    });
    return undefined;
  }
  const date = parseCalendarDate(value);
  if (date !== undefined) return date;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const monthName = monthNames[month - 1];
  if (monthName === undefined || year < 1000) {
    note({
      code: 'deadline-date-impossible',
      message:
        monthName === undefined
          ? `${name}: there is no month ${month}`
          : `${name}: ${value} is no year of this calendar`,
      expected: [dateForm],
    });
    return undefined;
  }
  note({
    code: 'deadline-date-impossible',
    message: `${name}: there is no ${monthName} ${day}, ${year}`,
    expected: [`${monthName} 1 to ${daysInMonth(year, month)}, ${year}`],
  });
}

/** A day, with the time where one is given: a wall time of the court, never with an offset. */
export function readMoment(
  value: unknown,
  note: Note,
): { readonly date: CalendarDate; readonly time?: string } | undefined {
  const parts = typeof value === 'string' ? /^([^T]*)(?:T(.*))?$/.exec(value) : null;
  if (parts?.[2] === undefined) {
    const date = readDate(value, 'from', note);
    return date === undefined ? undefined : { date };
  }
  const date = readDate(parts[1], 'from', note);
  const time = /^(\d{2}):(\d{2})$/.exec(parts[2]);
  if (time === null) {
    note({
      code: 'deadline-time-form',
      message: `from: ${quote(parts[2])} is not a time of the court's clock`,
      expected: [momentForm],
    });
    return undefined;
  }
  if (Number(time[1]) > 23 || Number(time[2]) > 59) {
    note({
      code: 'deadline-time-impossible',
      message: `from: there is no ${parts[2]} on a clock`,
      expected: ['a time from 00:00 to 23:59'],
    });
    return undefined;
  }
  return date === undefined ? undefined : { date, time: parts[2] };
}

/** A whole number, as a JSON number or as typed. */
export function readCount(value: unknown, unit: PeriodUnit, note: Note): number | undefined {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d{1,9}$/.test(value));
  const n = isNumber ? Number(value) : Number.NaN;
  const problem = checkPeriod(n, unit, quote(value));
  if (problem === undefined) return n;
  note(problem);
  return undefined;
}

/** One of a closed list of names. */
export function readName<const T extends string>(
  value: unknown,
  what: string,
  names: readonly T[],
  code: Problem['code'],
  note: Note,
): T | undefined {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  const hint = typeof value === 'string' ? suggestName(value, names) : undefined;
  note({
    code,
    message: `there is no ${what} ${quote(value)}`,
    expected: names,
    ...(hint === undefined ? {} : { hint }),
  });
}

export function readZone(value: unknown, note: Note): string | undefined {
  if (typeof value === 'string' && isTimeZone(value)) return value;
  note({
    code: 'deadline-zone-unknown',
    message: `there is no time zone ${quote(value)}`,
    expected: ['an IANA name such as America/Chicago'],
  });
}

export function readSwitch(value: unknown, name: string, note: Note): boolean {
  if (typeof value === 'boolean') return value;
  note({
    code: 'deadline-value-type',
    message: `${name} is neither true nor false`,
    expected: ['true', 'false'],
  });
  return false;
}

export function readText(value: unknown, name: string, note: Note): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value;
  note({ code: 'deadline-value-type', message: `${name} is not a text`, expected: ['a text'] });
}

/** One value or a list of them. */
export function readDates(value: unknown, name: string, note: Note): readonly CalendarDate[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => readDate(item, name, note) ?? []);
}
