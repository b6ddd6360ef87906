/** Rules that no worked case shows: amendments in the way, days a chambers adds, zones, readings, refusals. */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { addDays, type CalendarDate } from '../../src/deadlines/calendar-date.js';
import { chainDeadline, chooseDeadline } from '../../src/deadlines/chain.js';
import { checkFixedDate } from '../../src/deadlines/fixed-date.js';
import { listHolidays } from '../../src/deadlines/holiday-list.js';
import { computeHourDeadline } from '../../src/deadlines/hour-deadline.js';
import type { AddedDay } from '../../src/deadlines/added-day.js';
import type { Deadline, FlagCode } from '../../src/deadlines/ledger.js';
import { ruleSets } from '../../src/deadlines/rule-version.js';
import { court, data, due, on, problemsOf, root } from './fixture.js';

const mssd = { court: court('mssd') };
const codes = (deadline: Deadline): readonly FlagCode[] => deadline.flags.map((flag) => flag.code);

const dayAfter = (date: CalendarDate | undefined): string | undefined => date && addDays(date, 1);

describe('rule versions', () => {
  test.each(ruleSets)('of %s follow each other without gap or overlap, and the last is in force', (rules) => {
    const own = data.book.versions.filter((version) => version.rules === rules);
    const gaps = own.slice(1).filter((version, index) => version.from !== dayAfter(own[index]?.to));
    expect(gaps).toEqual([]);
    expect(own.at(-1)?.to).toBeUndefined();
  });

  test.each([
    ['frcp', '1985-03-01', 6, '1985-03-11', 'frcp6-1963'],
    ['frcp', '1985-03-01', 7, '1985-03-08', 'frcp6-1963'],
    ['frcp', '2006-03-01', 10, '2006-03-15', 'frcp6-2005'],
    ['frcp', '2006-03-01', 8, '2006-03-13', 'frcp6-2005'],
    ['frbp', '2006-03-01', 8, '2006-03-09', 'frbp9006-2005'],
    ['frbp', '1988-03-01', 10, '1988-03-15', 'frbp9006-1987'],
    ['frap', '2001-03-01', 8, '2001-03-09', 'frap26-1996'],
    ['frcrp', '2001-03-01', 8, '2001-03-13', 'frcrp45-1985'],
    ['frcp', '2026-03-02', 10, '2026-03-12', 'frcp6-2023'],
  ] as const)('%s from %s, %d days: %s under %s', (rules, trigger, n, expected, version) => {
    const deadline = due(trigger, n, { rules });
    expect([deadline.due, deadline.ruleVersion]).toEqual([expected, version]);
  });

  test.each([
    ['electronic', 20, '2001-11-01', '2001-11-21'],
    ['electronic', 21, '2002-02-01', '2002-02-25'],
    ['electronic', 21, '2016-10-03', '2016-10-27'],
    ['electronic', 21, '2017-10-02', '2017-10-23'],
    ['mail', 21, '1990-10-01', '1990-10-25'],
    ['clerk', 21, '2000-10-02', '2000-10-23'],
    ['left', 21, '2026-03-02', '2026-03-23'],
  ] as const)('served %s, %d days from %s end on %s', (method, n, trigger, expected) => {
    expect(due(trigger, n, { service: { method, actor: 'served' } }).due).toBe(expected);
  });

  test('a party who made service gets no days', () => {
    const deadline = due('2026-03-02', 14, { service: { method: 'mail', actor: 'serving' } });
    expect([deadline.due, codes(deadline).includes('made-service')]).toEqual(['2026-03-16', true]);
  });

  test('a period that runs past an amendment gives both results and says so', () => {
    const deadline = due('2009-11-25', 10, { place: mssd });
    expect(deadline.due).toBe('2009-12-10');
    expect(deadline.alternatives).toEqual([{ due: '2009-12-07', because: 'under frcp6-2009' }]);
    expect([deadline.earliestSafe, deadline.latestArguable]).toEqual(['2009-12-07', '2009-12-10']);
    expect(codes(deadline)).toContain('straddles-amendment');
  });

  test('a named version is used as named, and that it was not in force is said', () => {
    const deadline = due('2009-11-25', 10, { ruleVersion: 'frcp6-2016' });
    expect([deadline.due, codes(deadline).includes('rule-version-named')]).toEqual(['2009-12-07', true]);
    expect(codes(deadline)).not.toContain('straddles-amendment');
  });

  test('Juneteenth is cited as declared until the rule names it', () => {
    const cites = ['2022-06-06', '2024-06-05'].map(
      (trigger) => due(trigger, 14).steps.find((step) => step.reason.includes('Juneteenth'))?.cite,
    );
    expect(cites[0]).toContain('Fed. R. Civ. P. 6(a)(6)(B)');
    expect(cites[1]).toContain('Fed. R. Civ. P. 6(a)(6)(A)');
  });

  test('before 2005 courts split on how three days are added: the range holds each view', () => {
    const deadline = due('1994-06-23', 10, {
      place: { court: court('dcd') },
      service: { method: 'mail', actor: 'served' },
    });
    expect(deadline.due).toBe('1994-07-11');
    expect(deadline.alternatives.map((other) => other.due)).toEqual(['1994-07-06', '1994-07-13']);
  });
});

describe('states', () => {
  test('appeals count the holidays of two states: the district court and the circuit clerk', () => {
    // Good Friday 2026 is a holiday of Louisiana, where the Fifth Circuit's clerk has the principal office.
    const ends = (['frcp', 'frap'] as const).map(
      (rules) => due('2026-03-20', 14, { rules, place: mssd }).due,
    );
    expect(ends).toEqual(['2026-04-03', '2026-04-06']);
  });

  test('a state row that nobody checked is counted, but the safe date leaves it out', () => {
    const deadline = due('2026-03-20', 14, { place: { states: ['LA'] } });
    expect([deadline.due, deadline.earliestSafe]).toEqual(['2026-04-06', '2026-04-03']);
    expect(codes(deadline)).toContain('unchecked-state-day');
  });

  test('a holiday in part of a state is keyed by division and never counts by itself', () => {
    // Evacuation Day, March 17, 2026: Suffolk County, in the Eastern Division.
    const latest = ['Eastern', 'Western'].map(
      (division) => due('2026-03-03', 14, { place: { court: court('mad'), division } }).latestArguable,
    );
    expect(latest).toEqual(['2026-03-18', '2026-03-17']);
    expect(due('2026-03-03', 14, { place: { court: court('mad'), division: 'EASTERN DIVISION' } }).due).toBe(
      '2026-03-17',
    );
  });

  test('days that a governor sets from year to year are named, never guessed', () => {
    const flag = due('2026-04-01', 14, { place: { court: court('gand') } }).flags.find(
      (candidate) => candidate.code === 'state-days-not-computable',
    );
    expect(flag?.message).toContain('State Holiday (formerly Confederate Memorial Day)');
    expect(flag?.weight).toBe('doubt');
  });

  test('policy can count days on which offices may open', () => {
    const place = { states: ['IL'] };
    const ends = (['A', 'A+B'] as const).map(
      (stateTiers) => due('2026-02-16', 14, { place, policy: { stateTiers } }).due,
    );
    // Casimir Pulaski Day, the first Monday of March.
    expect(ends).toEqual(['2026-03-02', '2026-03-03']);
  });
});

describe('closings', () => {
  test.each([
    ['count', '2025-12-29'],
    ['ignore', '2025-12-26'],
  ] as const)('by executive order: %s gives %s, and the range holds both', (executiveClosings, expected) => {
    const deadline = due('2025-12-12', 14, { policy: { executiveClosings } });
    expect(deadline.due).toBe(expected);
    expect([deadline.earliestSafe, deadline.latestArguable]).toEqual(['2025-12-26', '2025-12-29']);
  });

  test('half a day closes nothing', () => {
    const deadline = due('2009-12-10', 14);
    expect([deadline.due, codes(deadline).includes('half-day-closing')]).toEqual(['2009-12-24', true]);
  });

  test("a court's own notice goes before the policy", () => {
    expect(due('2008-11-26', 30, { place: { court: court('ca9') }, rules: 'frap' }).due).toBe('2008-12-26');
    expect(due('2008-11-26', 30, { place: { court: court('ca3') }, rules: 'frap' }).due).toBe('2008-12-29');
  });

  test('after the end of coverage a likely closing is a doubt, another day a note', () => {
    const weight = (trigger: string): string | undefined =>
      due(trigger, 14).flags.find((flag) => flag.code === 'closings-coverage')?.weight;
    expect([weight('2026-12-10'), weight('2026-11-02'), weight('2026-03-02')]).toEqual([
      'doubt',
      'note',
      undefined,
    ]);
  });
});

describe('days that the chambers adds', () => {
  const row = (kind: AddedDay['kind'], rest: Partial<AddedDay> = {}): AddedDay => ({
    date: on('2026-03-16'),
    name: 'Ice storm',
    kind,
    authority: 'notice of the clerk, March 15, 2026',
    ...rest,
  });
  test.each([
    ['federal-holiday', {}, '2026-03-17'],
    ['executive-closing', {}, '2026-03-17'],
    ['state-holiday', { state: 'MS' }, '2026-03-17'],
    ['state-holiday', { state: 'AL' }, '2026-03-16'],
    ['court-holiday', {}, '2026-03-17'],
    ['court-holiday', { court: 'msnd' }, '2026-03-16'],
    ['court-open', {}, '2026-03-16'],
    ['inaccessible', {}, '2026-03-17'],
  ] as const)('%s %j: the period ends on %s', (kind, rest, expected) => {
    expect(due('2026-03-02', 14, { place: mssd, added: [row(kind, rest)] }).due).toBe(expected);
  });

  test('a state holiday does not touch a period before an event, an inaccessible office extends it forward', () => {
    const back = (added: AddedDay): string =>
      due('2026-03-30', 14, { place: mssd, direction: 'before', added: [added] }).due;
    expect([
      back(row('state-holiday', { state: 'MS' })),
      back(row('inaccessible')),
      back(row('court-holiday')),
    ]).toEqual(['2026-03-16', '2026-03-17', '2026-03-13']);
  });
});

describe('an inaccessible office', () => {
  test('extends past every closed day after it', () => {
    expect(due('2026-06-19', 14, { inaccessible: [on('2026-07-06'), on('2026-07-07')] }).due).toBe(
      '2026-07-08',
    );
  });

  test('does not help an act that is no filing', () => {
    expect(due('2026-03-02', 14, { inaccessible: [on('2026-03-16')], act: 'other' }).due).toBe('2026-03-16');
  });

  test('is unknown to the Civil Rule before August 1985', () => {
    const deadline = due('1985-03-01', 14, { inaccessible: [on('1985-03-15')] });
    expect([deadline.due, codes(deadline).includes('inaccessible-not-in-rule')]).toEqual([
      '1985-03-15',
      true,
    ]);
  });

  test('on the day to which three days are added leaves two views', () => {
    const deadline = due('2026-03-02', 14, {
      inaccessible: [on('2026-03-16')],
      service: { method: 'mail', actor: 'served' },
    });
    expect([deadline.due, deadline.latestArguable]).toEqual(['2026-03-19', '2026-03-20']);
  });
});

describe('the end of the last day', () => {
  test.each([
    ['mssd', '2007-02-23', '2007-03-10T00:00:00-06:00'],
    ['ded', '2014-06-02', '2014-06-17T00:00:00-04:00'],
    ['ded', '2020-06-01', '2020-06-15T18:00:00-04:00'],
    ['ded', '2026-03-02', '2026-03-16T17:00:00-04:00'],
    ['gud', '2026-03-02', '2026-03-17T00:00:00+10:00'],
  ])('in %s, 14 days from %s: before %s', (id, trigger, instant) => {
    expect(due(trigger, 14, { place: { court: court(id) } }).closes?.instant).toBe(instant);
  });

  test.each([
    ['tned', 'Winchester', 'America/Chicago', false],
    ['tned', 'NORTHEASTERN DIVISION', 'America/New_York', false],
    ['tned', undefined, 'America/New_York', true],
    ['flnd', 'Pensacola', 'America/Chicago', false],
    ['txwd', 'El Paso', 'America/Denver', false],
    ['txwd', 'Waco', 'America/Chicago', false],
    ['txwd', undefined, 'America/Chicago', true],
    ['ksd', undefined, 'America/Chicago', false],
    ['mssd', 'Jackson', 'America/Chicago', false],
  ])('%s, division %s, keeps %s; doubtful: %s', (id, division, zone, isDoubtful) => {
    const deadline = due('2026-03-02', 14, {
      place: { court: court(id), ...(division === undefined ? {} : { division }) },
    });
    expect([deadline.closes?.zone, codes(deadline).includes('zone-by-division')]).toEqual([zone, isDoubtful]);
  });
});

describe('hours', () => {
  const hours = (
    trigger: string,
    n: number,
    direction: 'after' | 'before' = 'after',
    inaccessible: string[] = [],
  ): string | undefined => {
    const [date = '', time = ''] = trigger.split('T');
    return computeHourDeadline(
      {
        place: mssd,
        trigger: { date: on(date), time },
        hours: n,
        direction,
        inaccessible: inaccessible.map(on),
      },
      data,
    ).dueAt;
  };

  test.each([
    ['2026-03-06T10:00', 48, 'after', [], '2026-03-09T11:00:00-05:00'],
    ['2026-03-11T10:00', 72, 'before', [], '2026-03-06T10:00:00-06:00'],
    ['2026-07-02T16:30', 24, 'after', [], '2026-07-06T16:30:00-05:00'],
    ['2026-03-02T23:45', 1, 'after', [], '2026-03-03T00:45:00-06:00'],
    ['2026-03-02T09:17', 24, 'after', ['2026-03-03'], '2026-03-04T09:17:00-06:00'],
  ] as const)('%s, %d hours %s, closed %j: %s', (trigger, n, direction, inaccessible, expected) => {
    expect(hours(trigger, n, direction, [...inaccessible])).toBe(expected);
  });

  test('a time that the clocks skipped is refused', () => {
    expect(problemsOf(() => hours('2026-03-08T02:30', 5))).toEqual([
      {
        code: 'deadline-time-impossible',
        message:
          'there was no 02:30 on Sunday, March 8, 2026 in America/Chicago: the clocks were put forward over it',
        expected: ['a time that the clocks showed'],
      },
    ]);
  });

  test('a time that they showed twice is the first, and that is said', () => {
    const deadline = computeHourDeadline(
      { place: mssd, trigger: { date: on('2026-11-01'), time: '01:30' }, hours: 24 },
      data,
    );
    expect([deadline.dueAt, codes(deadline).includes('time-twice')]).toEqual([
      '2026-11-02T00:30:00-06:00',
      true,
    ]);
  });
});

describe('a fixed date', () => {
  test.each([
    ['2007-03-12', 'mssd', [], '2007-03-12'],
    ['2007-03-10', 'mssd', ['a Saturday'], '2007-03-12'],
    ['2007-03-10', 'cand', ['a Saturday'], '2007-03-10'],
    ['2010-03-13', 'mssd', ['a Saturday'], '2010-03-13'],
    ['2007-04-30', 'mssd', ['a holiday declared by MS (Confederate Memorial Day)'], '2007-05-01'],
  ])('%s in %s is never moved; doubts %j; latest arguable %s', (date, id, doubts, latest) => {
    const deadline = checkFixedDate(on(date), { place: { court: court(id) } }, data);
    expect(deadline.due).toBe(date);
    expect(deadline.latestArguable).toBe(latest);
    const found = deadline.flags.filter((flag) => flag.code === 'not-court-day').map((flag) => flag.message);
    expect(found).toHaveLength(doubts.length);
    doubts.forEach((doubt, index) => expect(found[index]).toContain(doubt));
  });
});

describe('deadlines made of others', () => {
  const first = due('2026-03-07', 14);

  test.each([
    ['rolled', '2026-03-30'],
    ['unrolled', '2026-03-30'],
  ] as const)('seven days after the %s date', (anchor, expected) => {
    expect(chainDeadline(first, { place: {}, period: { n: 7, unit: 'day' } }, anchor, data).due).toBe(
      expected,
    );
  });

  test('the date that the author names decides', () => {
    const ends = (['rolled', 'unrolled'] as const).map(
      (anchor) => chainDeadline(first, { place: {}, period: { n: 3, unit: 'day' } }, anchor, data).due,
    );
    expect(ends).toEqual(['2026-03-26', '2026-03-24']);
  });

  test('whichever is earlier, or later', () => {
    const both = [due('2026-03-02', 14), due('2026-03-10', 7)] as const;
    expect((['earlier', 'later'] as const).map((which) => chooseDeadline(which, [...both]).due)).toEqual([
      '2026-03-16',
      '2026-03-17',
    ]);
  });
});

describe('what no calendar covers is refused', () => {
  test.each([
    ['1984-12-20', 30, '1984-12-20'],
    ['2030-12-20', 14, '2031-01-03'],
    ['2031-01-02', 14, '2031-01-02'],
    ['2026-03-02', 9000, '2050-10-22'],
  ])('from %s, %d days', (trigger, n, outside) => {
    expect(problemsOf(() => due(trigger, n, { ruleVersion: 'frcp6-2009' }))).toEqual([
      {
        code: 'calendar-coverage',
        message: `${outside} is outside the calendar of federal holidays`,
        expected: ['a count that stays between 1985-01-01 and 2030-12-31'],
      },
    ]);
  });

  test.each([0, -5, 1.5, Number.NaN, 1e9])('a period of %d days', (n) => {
    expect(problemsOf(() => due('2026-03-02', n))).toEqual([
      {
        code: 'deadline-period-invalid',
        message: `${n} is no period in days`,
        expected: ['a whole number from 1 to 9999'],
      },
    ]);
  });

  test('a year of holidays outside the calendar', () => {
    expect(problemsOf(() => listHolidays(2031, { place: mssd }, data))).toEqual([
      {
        code: 'calendar-coverage',
        message: 'the year 2031 is outside the calendar of federal holidays',
        expected: ['a year from 1985 to 2030'],
      },
    ]);
  });
});

test('the list of holidays says what counts in which direction', () => {
  const rows = listHolidays(2026, { place: mssd }, data);
  const monday = rows.filter((row) => row.date === '2026-04-27');
  expect(monday.map(({ name, after, before, checked }) => ({ name, after, before, checked }))).toEqual([
    { name: 'Confederate Memorial Day', after: true, before: false, checked: true },
  ]);
  expect(rows.filter((row) => row.kind === 'federal').map((row) => row.name)).toHaveLength(11);
});

test('no year stands in the code: amendments and holidays are rows of data', () => {
  const folder = path.join(root, 'src/deadlines');
  const found = readdirSync(folder).filter((name) => {
    const code = readFileSync(path.join(folder, name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*/g, '');
    return /(?<![\d.])(?:19|20)\d\d(?!\d)/.test(code.replace(/'[^'\n]*(?:F\.\d?d|Cir\.)[^'\n]*'/g, ''));
  });
  expect(found).toEqual([]);
});
