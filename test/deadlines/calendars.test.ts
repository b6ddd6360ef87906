/** The calendars beside those of others: where they differ, docs/deadlines.md says which is right and why. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { isAHoliday } from '@18f/us-federal-holidays';
import Holidays from 'date-holidays';
import {
  addDays,
  dayNumber,
  dateOfDay,
  weekdayIndex,
  weekdayOf,
  type CalendarDate,
} from '../../src/deadlines/calendar-date.js';
import { layOutCalendar } from '../../src/deadlines/calendar.js';
import type { DayReason } from '../../src/deadlines/calendar-model.js';
import { findEaster, findYomKippur } from '../../src/deadlines/moving-feast.js';
import { data, on, root } from './fixture.js';

function daysOf(from: string, to: string): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = on(from); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const isWeekday = (date: CalendarDate): boolean => !['Saturday', 'Sunday'].includes(weekdayOf(date));
const federal = layOutCalendar(data, { states: [] });
const reasons = (date: CalendarDate): readonly DayReason[] => federal.days.get(dayNumber(date)) ?? [];

test('federal holidays and their observed days agree with @18f/us-federal-holidays on every weekday of 1986 to 2030', () => {
  const options = { shiftSaturdayHolidays: true, shiftSundayHolidays: true, utc: true };
  const differing = daysOf('1986-01-01', '2030-12-31').filter((date) => {
    if (!isWeekday(date)) return false;
    const ours = reasons(date).some(({ kind }) => kind === 'federal' || kind === 'observed');
    return ours !== isAHoliday(new Date(`${date}T00:00:00Z`), options);
  });
  expect(differing).toEqual([]);
});

test('its one error is the King holiday of 1985, which was first kept in 1986 (Pub. L. 98-144)', () => {
  expect(isAHoliday(new Date('1985-01-21T00:00:00Z'), { utc: true })).toBe(true);
  expect(reasons(on('1985-01-21'))).toEqual([]);
});

/** The table in docs/deadlines.md: one line a state, days as `MM-DD`. */
function readTable(): ReadonlyMap<string, { there: string; here: string }> {
  const text = readFileSync(path.join(root, 'docs/deadlines.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([A-Z]{2}) \| ([^|]*) \| ([^|]*) \| [^|]+ \|$/gm)];
  return new Map(
    rows.map(([, state = '', there = '', here = '']) => [state, { there: there.trim(), here: here.trim() }]),
  );
}

function listStateDays(state: string): ReadonlySet<string> {
  const calendar = layOutCalendar(data, { states: [state] });
  const days = daysOf('2026-01-01', '2026-12-31').filter((date) =>
    (calendar.days.get(dayNumber(date)) ?? []).some(
      (reason) => reason.kind === 'state' && reason.tier === 'A',
    ),
  );
  return new Set(days.filter((date) => isWeekday(date) && reasons(date).length === 0));
}

function listTheirDays(state: string): ReadonlySet<string> | undefined {
  const theirs = (
    ['PR', 'GU', 'VI'].includes(state) ? new Holidays(state) : new Holidays('US', state)
  ).getHolidays(2026);
  if (theirs.length === 0) return undefined;
  const days = theirs
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => on(holiday.date.slice(0, 10)));
  return new Set(days.filter((date) => isWeekday(date) && reasons(date).length === 0));
}

test('the differences from date-holidays in 2026 are those that the documentation explains', () => {
  const found = new Map<string, { there: string; here: string }>();
  const short = (days: readonly string[]): string => days.map((date) => date.slice(5)).join(' ');
  for (const state of [...data.stateCodes].sort()) {
    const [ours, theirs] = [listStateDays(state), listTheirDays(state)];
    if (theirs === undefined) continue;
    const there = short([...theirs].filter((date) => !ours.has(date)).sort());
    const here = short([...ours].filter((date) => !theirs.has(date)).sort());
    if (there !== '' || here !== '') found.set(state, { there, here });
  }
  expect([...readTable()].sort()).toEqual([...found].sort());
});

test('every state, D.C. and four territories have a row, and only Mississippi is checked', () => {
  expect(data.stateCodes.size).toBe(55);
  expect([...new Set(data.states.rows.filter((row) => row.checked).map((row) => row.state))]).toEqual(['MS']);
});

test('Mississippi keeps Confederate Memorial Day on the last Monday of April, not on the fourth', () => {
  const calendar = layOutCalendar(data, { states: ['MS'] });
  const kept = (date: string): boolean => calendar.days.get(dayNumber(on(date)))?.[0]?.kind === 'state';
  expect(['2007-04-30', '2024-04-29', '2026-04-27', '2027-04-26'].map(kept)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(kept('2024-04-22')).toBe(false);
});

test('in Mississippi the Monday after a holiday on a Sunday is a holiday by statute, so nothing is disputed', () => {
  // New Year's Day 2023 was a Sunday.
  const monday = layOutCalendar(data, { states: ['MS'] }).days.get(dayNumber(on('2023-01-02'))) ?? [];
  expect(monday.map(({ kind }) => kind)).toEqual(['observed', 'state']);
});

test("a New Year's Day on a Saturday is observed in the year before", () => {
  for (const year of [1993, 1999, 2004, 2010, 2021, 2027]) {
    expect(reasons(on(`${year}-12-31`)).map(({ kind }) => kind)).toEqual(['observed']);
  }
});

test('Yom Kippur agrees with the calendar of the JavaScript engine in every year of the coverage', () => {
  const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  for (let year = 1985; year <= 2030; year += 1) {
    const date = new Date(`${dateOfDay(findYomKippur(year))}T12:00:00Z`);
    expect(hebrew.format(date)).toBe('10 Tishri');
  }
});

test('Easter falls on a Sunday between March 22 and April 25, on the days that almanacs print', () => {
  const printed = [
    '1985-04-07',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2026-04-05',
    '2030-04-21',
  ];
  expect(printed.map((date) => dateOfDay(findEaster(Number(date.slice(0, 4)))))).toEqual(printed);
  for (let year = 1985; year <= 2030; year += 1) {
    const easter = findEaster(year);
    expect(weekdayIndex(easter)).toBe(0);
    expect(dateOfDay(easter) >= `${year}-03-22` && dateOfDay(easter) <= `${year}-04-25`).toBe(true);
  }
});
