/** The forms in which orders write a date; the chambers' own form comes from its profile. */
import { monthNames, partsOf, weekdayOf, type CalendarDate } from '../deadlines/calendar-date.js';
import { writeOrdinal } from './number-words.js';

function monthName(date: CalendarDate): string {
  return monthNames[partsOf(date).month - 1] ?? '';
}

/** `March 12, 2007` */
export function writePlainDate(date: CalendarDate): string {
  const { day, year } = partsOf(date);
  return `${monthName(date)} ${day}, ${year}`;
}

/** `Monday, March 12, 2007` */
export function writeWeekdayDate(date: CalendarDate): string {
  return `${weekdayOf(date)}, ${writePlainDate(date)}`;
}

/** `23rd day of February, 2007` */
export function writeOrdinalDate(date: CalendarDate): string {
  const { day, year } = partsOf(date);
  return `${writeOrdinal(day)} day of ${monthName(date)}, ${year}`;
}

/** `3/12/2007` */
export function writeSlashDate(date: CalendarDate): string {
  const { month, day, year } = partsOf(date);
  return `${month}/${day}/${year}`;
}
