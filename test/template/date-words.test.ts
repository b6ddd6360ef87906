import { calendarDate } from '../../src/deadlines/calendar-date.js';
import {
  writeOrdinalDate,
  writePlainDate,
  writeSlashDate,
  writeWeekdayDate,
} from '../../src/template/date-words.js';

test.each([
  ['2007-02-23', 'Friday, February 23, 2007', '23rd day of February, 2007', '2/23/2007'],
  ['2007-03-12', 'Monday, March 12, 2007', '12th day of March, 2007', '3/12/2007'],
  ['2024-02-29', 'Thursday, February 29, 2024', '29th day of February, 2024', '2/29/2024'],
  ['2026-01-01', 'Thursday, January 1, 2026', '1st day of January, 2026', '1/1/2026'],
  ['2026-12-31', 'Thursday, December 31, 2026', '31st day of December, 2026', '12/31/2026'],
])('%s is written in every form', (text, weekday, ordinal, slash) => {
  const date = calendarDate(text);
  expect([writeWeekdayDate(date), writeOrdinalDate(date), writeSlashDate(date)]).toEqual([
    weekday,
    ordinal,
    slash,
  ]);
  expect(weekday.endsWith(`, ${writePlainDate(date)}`)).toBe(true);
});
