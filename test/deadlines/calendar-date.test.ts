/** The calendar-date wall: arithmetic on days, months and wall clocks, beside date-fns and the almanac. */
import {
  addDays,
  addHours,
  addMonths,
  dateOfDay,
  dayNumber,
  daysInMonth,
  formatInstant,
  formatLongDate,
  formatOrdinalDate,
  isTimeZone,
  parseCalendarDate,
  readWallTime,
  weekdayOf,
} from '../../src/deadlines/calendar-date.js';
import { on } from './fixture.js';

test('day numbers and dates lead to each other on every day of two centuries', () => {
  let date = on('1900-01-01');
  for (let day = dayNumber(date); date <= '2099-12-31'; day += 1, date = addDays(date, 1)) {
    if (dayNumber(date) !== day || dateOfDay(day) !== date) throw new Error(`${date} is not day ${day}`);
  }
  expect(dayNumber(on('1970-01-01'))).toBe(0);
});

test.each([
  ['2007-03-12', 'Monday', 'Monday, March 12, 2007', '12th day of March, 2007'],
  ['2007-02-23', 'Friday', 'Friday, February 23, 2007', '23rd day of February, 2007'],
  ['2026-05-01', 'Friday', 'Friday, May 1, 2026', '1st day of May, 2026'],
  ['2026-06-11', 'Thursday', 'Thursday, June 11, 2026', '11th day of June, 2026'],
  ['2026-08-22', 'Saturday', 'Saturday, August 22, 2026', '22nd day of August, 2026'],
  ['1969-12-31', 'Wednesday', 'Wednesday, December 31, 1969', '31st day of December, 1969'],
])('%s is a %s and reads %s, or %s', (text, weekday, long, ordinal) => {
  const date = on(text);
  expect([weekdayOf(date), formatLongDate(date), formatOrdinalDate(date)]).toEqual([weekday, long, ordinal]);
});

test.each([
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 2, '2027-02-15'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(on(from), months)).toBe(to);
});

test.each(['2007-02-30', '2007-13-01', '07-02-23', '2007-2-3', '2007-02-23T00:00', '0099-01-01', ''])(
  '%j is no date',
  (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  },
);

test('a month has as many days as its leap year gives it', () => {
  expect([daysInMonth(2007, 2), daysInMonth(2024, 2), daysInMonth(2000, 2), daysInMonth(1900, 2)]).toEqual([
    28, 29, 29, 28,
  ]);
});

describe('the wall clock of a zone', () => {
  const chicago = 'America/Chicago';

  test('passes over an hour in spring', () => {
    expect(readWallTime(on('2007-03-11'), '02:30', chicago)).toEqual([]);
  });

  test('shows an hour twice in autumn, the earlier reading first', () => {
    expect(readWallTime(on('2007-11-04'), '01:30', chicago).map(formatInstant)).toEqual([
      '2007-11-04T01:30:00-05:00',
      '2007-11-04T01:30:00-06:00',
    ]);
  });

  test.each([
    ['America/Chicago', '2007-11-05T09:23:00-06:00'],
    ['America/Phoenix', '2007-11-05T10:23:00-07:00'],
    ['Pacific/Guam', '2007-11-05T10:23:00+10:00'],
    ['America/New_York', '2007-11-05T09:23:00-05:00'],
  ])('72 hours from 10:23 on November 2, 2007 in %s end at %s', (zone, expected) => {
    const [start] = readWallTime(on('2007-11-02'), '10:23', zone);
    if (start === undefined) throw new Error('the clocks showed that time');
    expect(formatInstant(addHours(start, 72, zone))).toBe(expected);
  });

  test.each([
    ['America/Chicago', true],
    ['America/Indiana/Indianapolis', true],
    ['Pacific/Guam', true],
    ['America/Chicag', false],
    ['CST', false],
    ['+05:00', false],
    ['', false],
  ])('%j is a time zone: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });
});
