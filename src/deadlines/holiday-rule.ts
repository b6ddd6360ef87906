/** The small grammar in which state-holidays.json says when a day falls; a rule and a year in, the day out. */
import { daysInMonth, dayNumber, weekdayIndex, type CalendarDate } from './calendar-date.js';
import { findEaster, findYomKippur } from './moving-feast.js';

/** Which years a day is kept in; `inauguration`: the year after a presidential election. */
export const yearPatterns = ['every', 'even', 'presidential', 'inauguration'] as const;
export type YearPattern = (typeof yearPatterns)[number];

/** The day number in a year. */
export type HolidayRule = (year: number) => number;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const november = 11;
const thursday = 4;
const monday = 1;

function dayOf(year: number, month: number, day: number): number {
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return dayNumber(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as CalendarDate);
}

function findNth(year: number, month: number, weekday: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayIndex(first) + 7) % 7) + 7 * (nth - 1);
}

function findLast(year: number, month: number, weekday: number): number {
  const last = dayOf(year, month, daysInMonth(year, month));
  return last - ((weekdayIndex(last) - weekday + 7) % 7);
}

/** The rule that a text names, or undefined where it is not of the grammar. */
export function parseHolidayRule(text: string): HolidayRule | undefined {
  const fixed = /^(\d{2})-(\d{2})$/.exec(text);
  if (fixed !== null) return (year) => dayOf(year, Number(fixed[1]), Number(fixed[2]));
  const nth = /^(1st|2nd|3rd|4th|last) ([a-z]{3}) ([a-z]{3})$/.exec(text);
  if (nth !== null) {
    const [weekday, month] = [weekdays.indexOf(nth[2] ?? ''), months.indexOf(nth[3] ?? '') + 1];
    if (weekday < 0 || month === 0) return undefined;
    if (nth[1] === 'last') return (year) => findLast(year, month, weekday);
    return (year) => findNth(year, month, weekday, Number(nth[1]?.charAt(0)));
  }
  const easter = /^easter([+-]\d+)$/.exec(text);
  if (easter !== null) return (year) => findEaster(year) + Number(easter[1]);
  switch (text) {
    case 'fri after thanksgiving':
      return (year) => findNth(year, november, thursday, 4) + 1;
    case 'tue after 1st mon nov':
      return (year) => findNth(year, november, monday, 1) + 1;
    case 'hebrew 10 tishri':
      return findYomKippur;
    default:
      return undefined;
  }
}

/** Whether the pattern takes the year in. */
export function isYearKept(pattern: YearPattern, year: number): boolean {
  switch (pattern) {
    case 'every':
      return true;
    case 'even':
      return year % 2 === 0;
    case 'presidential':
      return year % 4 === 0;
    case 'inauguration':
      return year % 4 === 1;
  }
}
