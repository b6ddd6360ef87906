/** A text in, the full dates that it names out, in each form in which orders write one. */
import { type CalendarDate, monthNames, parseCalendarDate } from '../deadlines/calendar-date.js';
import { keepRecent } from '../recent-results.js';
import { listMatches } from './pattern.js';

export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  /** Undefined where the calendar has no such day: February 30, 2026. */
  readonly date: CalendarDate | undefined;
}

const month =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>(?:1[89]|2[01])\\d{2})';

const forms: readonly RegExp[] = [
  // March 12, 2007; Mar. 12th 2007
  new RegExp(`\\b${month}\\s+${day},?\\s+${year}\\b`, 'gi'),
  // 12 March 2007; 12th day of March, 2007
  new RegExp(`\\b${day}\\s+(?:day\\s+)?(?:of\\s+)?${month},?\\s+${year}\\b`, 'gi'),
  // 2007-03-12
  new RegExp(`(?<![\\d-])${year}-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])`, 'gu'),
  // 3/12/2007, 3-12-2007, 3/12/07; but Miss. Code Ann. §§ 11-46-9 and 11-46-11
  /(?<![\d/.-])(?<!(?:§|[Ss]ections?|Ann\.|Code|Stat\.|O\.C\.G\.A\.|C\.R\.S\.)\s{0,2}(?:\d[\d.()a-z-]*,?\s(?:(?:and|or|to|through)\s)?){0,4})(?<month>\d{1,2})(?<sign>[/-])(?<day>\d{1,2})\k<sign>(?<year>(?:1[89]|2[01])\d{2}|\d{2})(?![\d/-])/gu,
];

/** A year of four digits, or two numbers with a sign between them: without it there is no date. */
const sign = /(?:1[89]|2[01])\d\d|\d[/-]\d/;
const noDates: readonly WrittenDate[] = [];

/** Four checks ask for the dates of each passage. */
export function findWrittenDates(text: string): readonly WrittenDate[] {
  return sign.test(text) ? recentDates(text) : noDates;
}

const recentDates = keepRecent(100, (text): readonly WrittenDate[] =>
  forms
    .flatMap((form) => listMatches(text, form))
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      date: readDate(match.groups ?? {}),
    }))
    .toSorted((one, other) => one.from - other.from),
);

function readDate(groups: Readonly<Record<string, string | undefined>>): CalendarDate | undefined {
  const year = groups['year'] ?? '';
  const digits = (text: string): string => text.padStart(2, '0');
  // A year of two digits: an order of this century writes of people born in the last one.
  const century = year.length === 2 ? (Number(year) > 40 ? '19' : '20') : '';
  const number = monthNumber(groups['month'] ?? '');
  return parseCalendarDate(`${century}${year}-${digits(String(number))}-${digits(groups['day'] ?? '')}`);
}

function monthNumber(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  const start = written.slice(0, 3).toLowerCase();
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
}
