/** What must hold on every day of the calendars, whatever the date: run for each day, not for a sample. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { addDays, daysBetween, weekdayOf, type CalendarDate } from '../../src/deadlines/calendar-date.js';
import { readDeadlineData } from '../../src/deadlines/calendar.js';
import { computeDeadline } from '../../src/deadlines/deadline.js';
import { serviceMethods } from '../../src/deadlines/rule-version.js';
import { court, data, due, on, root } from './fixture.js';

const first = on('1985-01-01');
const last = on('2030-12-31');
const everyDay = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
const periods = [1, 10, 11, 14, 30];

/** Triggers whose longest count stays inside the calendars. */
const inside = everyDay.slice(60, -60);

/** The closed days read straight from the files, by a path of its own: no code of the calendars is asked. */
function readClosedDays(): ReadonlySet<string> {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(root, 'data/deadlines', name), 'utf8'));
  const { years } = read('federal-holidays.json') as {
    years: Record<string, readonly { date: string; observed: string }[]>;
  };
  const { closings } = read('presidential-closings.json') as {
    closings: readonly { date: string; extent: string }[];
  };
  return new Set([
    ...Object.values(years).flatMap((holidays) => holidays.flatMap((day) => [day.date, day.observed])),
    ...closings.filter((day) => day.extent === 'full').map((day) => day.date),
  ]);
}

const closed = readClosedDays();
const isOpen = (date: CalendarDate): boolean =>
  !['Saturday', 'Sunday'].includes(weekdayOf(date)) && !closed.has(date);

/** Days for which a property fails; a test shows the first few. */
function failures(check: (day: CalendarDate) => boolean): readonly CalendarDate[] {
  return inside.filter((day) => !check(day)).slice(0, 5);
}

describe.each(['frcp6-2005', 'frcp6-2023'])('under %s, from every day', (ruleVersion) => {
  /** The ends of all periods from each day, counted once for all properties. */
  const endsByDay = (direction: 'after' | 'before'): ReadonlyMap<CalendarDate, readonly CalendarDate[]> =>
    new Map(inside.map((day) => [day, periods.map((n) => due(day, n, { ruleVersion, direction }).due)]));
  let after: ReturnType<typeof endsByDay> = new Map();
  beforeAll(() => {
    after = endsByDay('after');
  });

  test('no period after an event ends on a closed day or before its last day', () => {
    expect(
      failures((day) => {
        const ends = after.get(day) ?? [];
        return (
          ends.length > 0 &&
          ends.every((end, index) => isOpen(end) && end >= addDays(day, periods[index] ?? 0))
        );
      }),
    ).toEqual([]);
  });

  test('no period before an event ends on a closed day or after its last day', () => {
    const before = endsByDay('before');
    expect(
      failures((day) => {
        const ends = before.get(day) ?? [];
        return (
          ends.length > 0 &&
          ends.every((end, index) => isOpen(end) && end <= addDays(day, -(periods[index] ?? 0)))
        );
      }),
    ).toEqual([]);
  });

  test('a longer period never ends earlier on the same side of the short-period threshold', () => {
    const isSameSide = (index: number): boolean =>
      index > 0 && (periods[index - 1] ?? 0) < 11 === (periods[index] ?? 0) < 11;
    expect(
      failures((day) => {
        const ends = after.get(day) ?? [];
        return ends.every((end, index) => !isSameSide(index) || end >= (ends[index - 1] ?? end));
      }),
    ).toEqual([]);
  });

  test('mail never gives less time than delivery by hand', () => {
    expect(
      failures((day) =>
        [10].every((n) => {
          const [mail, hand] = (['mail', 'hand'] as const).map(
            (method) => due(day, n, { ruleVersion, service: { method, actor: 'served' } }).due,
          );
          return mail !== undefined && hand !== undefined && mail >= hand;
        }),
      ),
    ).toEqual([]);
  });
});

test('the date lies between the earliest safe and the latest arguable one', () => {
  expect(
    failures((day) => {
      const {
        due: end,
        earliestSafe,
        latestArguable,
      } = due(day, 14, { ruleVersion: 'frcp6-2016', place: { court: court('cand') } });
      return earliestSafe <= end && end <= latestArguable;
    }),
  ).toEqual([]);
});

test('since December 2009 a state only lengthens a period after an event and never touches one before', () => {
  const places = ['mssd', 'cand', 'scd'].map((id) => ({ court: court(id) }));
  const ruleVersion = 'frcp6-2009';
  expect(
    failures((day) => {
      const after = due(day, 14, { ruleVersion }).due;
      const before = due(day, 14, { ruleVersion, direction: 'before' }).due;
      return places.every(
        (place) =>
          due(day, 14, { ruleVersion, place }).due >= after &&
          due(day, 14, { ruleVersion, place, direction: 'before' }).due === before,
      );
    }),
  ).toEqual([]);
});

test('whole weeks after any day end on the same weekday before any roll', () => {
  expect(
    failures((day) =>
      [7, 14].every((n) => weekdayOf(due(day, n, { ruleVersion: 'frcp6-2023' }).unrolled) === weekdayOf(day)),
    ),
  ).toEqual([]);
});

test('under former App. 26 seven days from a court day were at least nine and at most thirteen', () => {
  // The bounds that the 2009 Committee Note to App. 19 prints; executive closings, which it leaves out, do not count here.
  const lengths = new Set<number>();
  for (const day of inside.filter(isOpen)) {
    const { due: end } = due(day, 7, { ruleVersion: 'frap26-2005', policy: { executiveClosings: 'ignore' } });
    lengths.add(daysBetween(day, end));
  }
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([9, 13]);
});

test('the count is the same with days laid out afresh: nothing of an earlier question stays behind', () => {
  const place = { court: court('mssd') };
  const parts = Object.fromEntries(
    Object.entries({
      ruleVersions: 'rule-versions',
      federalHolidays: 'federal-holidays',
      presidentialClosings: 'presidential-closings',
      stateHolidays: 'state-holidays',
      courtClosings: 'court-closings',
      endOfDay: 'end-of-day',
      circuitClerks: 'circuit-clerks',
    }).map(([key, name]) => [
      key,
      JSON.parse(readFileSync(path.join(root, 'data/deadlines', `${name}.json`), 'utf8')) as unknown,
    ]),
  ) as unknown as Parameters<typeof readDeadlineData>[0];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: inside.length - 1 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('after' as const, 'before' as const),
      fc.constantFrom(...serviceMethods),
      (index, n, direction, method) => {
        const input = {
          trigger: inside[index] ?? first,
          period: { n, unit: 'day' as const },
          direction,
          place,
          ...(direction === 'after' ? { service: { method, actor: 'served' as const } } : {}),
        };
        expect(computeDeadline(input, readDeadlineData(parts))).toEqual(computeDeadline(input, data));
      },
    ),
    { numRuns: 25, seed: 6 },
  );
});
