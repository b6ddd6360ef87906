/**
 * The calendar-date wall: dates are `YYYY-MM-DD` strings everywhere, and this file alone turns them into `Date`
 * (a UTC one, so that no time zone of the machine can move a day) to let date-fns do the arithmetic.
 */
import { tzOffset } from '@date-fns/tz';
// The small class: the other makes three formatters of Intl as it loads, which takes a tenth of an order's time.
import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
// One file a function: the whole library takes longer to load than an order takes to make.
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isValid } from 'date-fns/isValid';
import { keepRecent } from '../recent-results.js';

declare const calendarDateBrand: unique symbol;

/** A day of the Gregorian calendar, `YYYY-MM-DD`; it exists (2007-02-30 does not) and has no time and no zone. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
export type Weekday = (typeof weekdayNames)[number];

/** The date that a text names, or undefined where its form is wrong or the day does not exist. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  return parsedDates(text);
}

/** A batch asks for the same few days again and again. */
const parsedDates = keepRecent(1000, parseDate);

function parseDate(text: string): CalendarDate | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new UTCDate(year, month - 1, day);
  const exists =
    isValid(date) && date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return exists ? (text as CalendarDate) : undefined;
}

/** For literals and for values that a schema has already checked; throws a bug, not a problem of the user's. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new TypeError(`not a calendar date: ${text}`);
  return date;
}

function toDate(date: CalendarDate): Date {
  return new UTCDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function fromDate(date: Date): CalendarDate {
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}` as CalendarDate;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDate(addDaysToDate(toDate(date), days));
}

/** Calendar days from the first date to the second; negative where the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(toDate(to), toDate(from));
}

export function weekdayOf(date: CalendarDate): Weekday {
  return weekdayNames[weekdayIndex(dayNumber(date))] as Weekday;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Months later (or earlier, where negative); the 31st of a month that has 30 days becomes the 30th. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return fromDate(addMonthsToDate(toDate(date), months));
}

/** How many days the month has: 28 for February 2007. */
export function daysInMonth(year: number, month: number): number {
  return new UTCDate(year, month, 0).getDate();
}

const millisecondsPerDay = 86_400_000;

/**
 * The day as a whole number (1970-01-01 is 0), for loops over days. A UTC day always has 24 hours, so no clock
 * change can make the division inexact.
 */
export function dayNumber(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  return Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsPerDay;
}

/** Days already written: a calendar has some thousands, and each is named again and again. */
const writtenDays = new Map<number, CalendarDate>();

export function dateOfDay(day: number): CalendarDate {
  const known = writtenDays.get(day);
  if (known !== undefined) return known;
  const written = new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as CalendarDate;
  writtenDays.set(day, written);
  return written;
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayIndex(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** `March 12, 2007` */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${monthNames[month - 1] ?? ''} ${day}, ${String(year).padStart(4, '0')}`;
}

/** `Monday, March 12, 2007` */
export function formatLongDate(date: CalendarDate): string {
  return `${weekdayOf(date)}, ${formatDate(date)}`;
}

/** `12th` */
export function formatOrdinal(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

/** `12th day of March, 2007` */
export function formatOrdinalDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${formatOrdinal(day)} day of ${monthNames[month - 1] ?? ''}, ${String(year).padStart(4, '0')}`;
}

/** A point in time with the wall clock of one zone: what a hearing notice and a filing stamp both name. */
export interface ZonedTime {
  readonly date: CalendarDate;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** Minutes ahead of UTC; -300 in Chicago in summer. */
  readonly offset: number;
}

let listedZones: ReadonlySet<string> | undefined;

/** The zones under their first names; the list costs a tenth of what the first time of day in a zone does. */
function isListedZone(name: string): boolean {
  listedZones ??= new Set(Intl.supportedValuesOf('timeZone'));
  return listedZones.has(name);
}

/** Whether the name is one of the IANA time zone database, such as `America/Chicago`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]*(\/[A-Za-z_+-]+)+$/.test(name)) return false;
  return isListedZone(name) || !Number.isNaN(tzOffset(name, new Date(0)));
}

const millisecondsPerMinute = 60_000;

function offsetAt(zone: string, instant: number): number {
  return tzOffset(zone, new Date(instant));
}

function zonedTimeAt(zone: string, instant: number): ZonedTime {
  const offset = offsetAt(zone, instant);
  const wall = new Date(instant + offset * millisecondsPerMinute).toISOString();
  return { date: wall.slice(0, 10) as CalendarDate, time: wall.slice(11, 16), offset };
}

function wallClock(date: CalendarDate, time: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return dayNumber(date) * millisecondsPerDay + minutes * millisecondsPerMinute;
}

function instantOf({ date, time, offset }: ZonedTime): number {
  return wallClock(date, time) - offset * millisecondsPerMinute;
}

/**
 * Every reading of a wall time in a zone, earliest first: none where the clocks jump over it in spring, two where
 * they pass it twice in autumn, otherwise one. `24:00` is the end of the day.
 */
export function readWallTime(date: CalendarDate, time: string, zone: string): readonly ZonedTime[] {
  const key = `${zone} ${date} ${time}`;
  const known = readTimes.get(key);
  if (known !== undefined) return known;
  const readings = findReadings(date, time, zone);
  if (readTimes.size >= mostReadTimes) readTimes.clear();
  readTimes.set(key, readings);
  return readings;
}

/** Asking a zone for its offset is slow, and a thousand deadlines end on the same days. */
const readTimes = new Map<string, readonly ZonedTime[]>();
const mostReadTimes = 50_000;

function findReadings(date: CalendarDate, time: string, zone: string): readonly ZonedTime[] {
  const wall = wallClock(date, time);
  const offsets = [wall - millisecondsPerDay, wall + millisecondsPerDay].map((near) => offsetAt(zone, near));
  return [...new Set(offsets)]
    .map((offset) => wall - offset * millisecondsPerMinute)
    .map((instant) => ({ instant, zoned: zonedTimeAt(zone, instant) }))
    .filter(({ zoned }) => wallClock(zoned.date, zoned.time) === wall)
    .sort((a, b) => a.instant - b.instant)
    .map(({ zoned }) => zoned);
}

/** Elapsed hours later (or earlier): the wall clock moves by another amount where the clocks change in between. */
export function addHours(from: ZonedTime, hours: number, zone: string): ZonedTime {
  return zonedTimeAt(zone, instantOf(from) + hours * 60 * millisecondsPerMinute);
}

/** `2007-11-05T09:23:00-05:00` */
export function formatInstant({ date, time, offset }: ZonedTime): string {
  const size = Math.abs(offset);
  const digits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${date}T${time}:00${offset < 0 ? '-' : '+'}${digits(size / 60)}:${digits(size % 60)}`;
}
