/** The deadlines of an order: declared by its template, chosen by the case, checked against the calendar. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { explainLedger, ledgerToJson } from '../../src/deadlines/ledger-sheet.js';
import { scheduleDeadlines } from '../../src/deadlines/schedule.js';
import type {
  ChosenDeadline,
  DeclaredDeadline,
  Schedule,
  ScheduleContext,
} from '../../src/deadlines/schedule-model.js';
import { court, data, on, root, writer } from './fixture.js';

const jointOrder: DeclaredDeadline = {
  id: 'joint-order',
  label: 'joint proposed order',
  who: 'the parties',
  field: 'jointOrderDue',
  default: { days: 14 },
  authority: 'the court’s order',
};
const response: DeclaredDeadline = {
  id: 'response',
  label: 'response',
  who: 'the defendant',
  field: 'responseDue',
  default: { days: 7, from: 'joint-order' },
  authority: 'the court’s order',
};
const notice: DeclaredDeadline = {
  id: 'notice',
  label: 'notice of counsel',
  who: 'the plaintiff',
  field: 'noticeDue',
  before: 'hearing',
  minimum: {
    period: { days: 14, from: 'hearing', before: true },
    authority: 'Fed. R. Civ. P. 6(c)(1)',
  },
  authority: 'Fed. R. Civ. P. 6(c)(1)',
};

const context: ScheduleContext = {
  ordered: on('2007-02-23'),
  events: {
    order: { words: 'the date of this order', date: on('2007-02-23') },
    service: { words: 'service of this order' },
    hearing: { words: 'the hearing', date: on('2007-04-16') },
    ruling: { words: 'the ruling on the motion' },
  },
  writer,
  place: { court: court('mssd') },
  data,
};

function schedule(
  declared: readonly DeclaredDeadline[],
  chosen: Readonly<Record<string, ChosenDeadline>> = {},
  rest: Partial<ScheduleContext> = {},
): Schedule {
  return scheduleDeadlines(declared, chosen, { ...context, ...rest });
}

/** What each deadline came to, in the shortest form: its date, or its words. */
function results({ deadlines }: Schedule): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(deadlines).map((one) => [one.id, one.kind === 'date' ? one.date : one.phrase]),
  );
}

const messages = ({ problems }: Schedule): readonly string[] =>
  problems.map(({ problem }) => `${problem.severity ?? 'error'} ${problem.code}: ${problem.message}`);

test('a judge’s fixed date is accepted as it stands, with weekday, ordinal form and ledger', () => {
  const made = schedule([jointOrder], { 'joint-order': '2007-03-12' });
  expect(made.problems).toEqual([]);
  expect(made.deadlines['joint-order']).toMatchObject({
    kind: 'date',
    source: 'fixed',
    date: '2007-03-12',
    weekday: 'Monday',
    phrase: 'on or before March 12, 2007',
    day: 'March 12, 2007',
  });
});

test('a period of fifteen days from the order gives the same Monday', () => {
  expect(results(schedule([jointOrder], { 'joint-order': { days: 15 } }))).toEqual({
    'joint-order': '2007-03-12',
  });
});

test('without a choice the template’s default is computed, and what runs from it follows', () => {
  expect(results(schedule([response, jointOrder]))).toEqual({
    response: '2007-03-20',
    'joint-order': '2007-03-09',
  });
  // Seven days after March 9, 2007, weekends left out under the rule of 2005.
});

test.each([
  ['a period before an event', { weeks: 2, from: 'hearing', before: true }, '2007-04-02'],
  ['a period in months', { months: 1 }, '2007-03-23'],
  ['a period from a date', { days: 14, from: '2007-02-26' }, '2007-03-12'],
  [
    'service by mail on a day that is known',
    { days: 14, from: '2007-02-23', event: 'service of the subpoena', service: 'mail' },
    '2007-03-12',
  ],
  ['the later of two', { later: ['2007-03-13', { days: 14 }] }, '2007-03-13'],
  ['the earlier of two', { earlier: ['2007-03-13', { days: 14 }] }, '2007-03-09'],
  [
    'the later of the earlier of two and a third',
    { later: [{ earlier: ['2007-03-13', '2007-03-14'] }, { days: 14 }] },
    '2007-03-13',
  ],
  ['an event to come', { days: 14, from: 'ruling' }, 'within 14 days after the ruling on the motion'],
  [
    'an event that has no name',
    { weeks: 1, event: 'the court rules on the motion to dismiss' },
    'within 1 week after the court rules on the motion to dismiss',
  ],
  [
    'a period before an event without a day',
    { days: 7, event: 'the pretrial conference', before: true },
    'at least 7 days before the pretrial conference',
  ],
  [
    'service to come',
    { days: 14, from: 'service', service: 'mail' },
    'within 14 days after service of this order by mail',
  ],
  [
    'the earlier of a date and an event to come',
    { earlier: ['2007-03-13', { days: 14, from: 'ruling' }] },
    'on or before March 13, 2007 or within 14 days after the ruling on the motion, whichever is earlier',
  ],
] as const)('%s: %j', (_what, chosen, expected) => {
  const made = schedule([jointOrder], { 'joint-order': chosen });
  expect([results(made)['joint-order'], made.problems]).toEqual([expected, []]);
});

describe('a period that leaves the event to its template', () => {
  const before: DeclaredDeadline = { ...notice, default: { days: 14, from: 'hearing', before: true } };

  test('is counted as the template counts, before the event too', () => {
    expect(results(schedule([before], { notice: { days: 21 } }))).toEqual({ notice: '2007-03-26' });
  });

  test('is counted forward once the case names an event of its own', () => {
    expect(results(schedule([before], { notice: { days: 21, from: 'order' } }))).toEqual({
      notice: '2007-03-16',
    });
  });
});

test.each([
  [{ days: 7, from: 'joint-order' }, '2007-03-21'],
  [{ days: 7, from: 'joint-order', anchor: 'unrolled' }, '2007-03-20'],
  [{ weeks: 1, from: 'joint-order' }, '2007-03-19'],
  [{ weeks: 1, from: 'joint-order', anchor: 'unrolled' }, '2007-03-19'],
] as const)('a chain runs from the day due or from the day counted, as it says: %j', (chosen, expected) => {
  const made = schedule([jointOrder, response], { 'joint-order': { days: 15 }, response: chosen });
  expect(results(made)['response']).toBe(expected);
});

test('what runs from a deadline without a date has none either', () => {
  const made = schedule([jointOrder, response], { 'joint-order': { days: 14, from: 'ruling' } });
  expect(results(made)['response']).toBe('within 7 days after the joint proposed order is due');
});

describe('a fixed date that is no court day', () => {
  test.each([
    ['2007-03-10', 'error', 'a Saturday', 'Friday, March 9, 2007', 'Monday, March 12, 2007'],
    [
      '2007-05-28',
      'error',
      'a legal holiday (Memorial Day)',
      'Friday, May 25, 2007',
      'Tuesday, May 29, 2007',
    ],
    [
      '2007-04-30',
      'error',
      'a holiday declared by MS (Confederate Memorial Day)',
      'Friday, April 27, 2007',
      'Tuesday, May 1, 2007',
    ],
    [
      '2007-11-12',
      'error',
      'the day on which Veterans Day is observed (2007-11-11 is a Sunday)',
      'Friday, November 9, 2007',
      'Tuesday, November 13, 2007',
    ],
    [
      '2007-12-24',
      'warning',
      'a day closed by executive order (Closing by executive order)',
      'Friday, December 21, 2007',
      'Wednesday, December 26, 2007',
    ],
  ])('%s: %s, %s', (date, severity, description, before, after) => {
    const [only, ...rest] = schedule([jointOrder], { 'joint-order': date }).problems;
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      deadlineId: 'joint-order',
      field: 'jointOrderDue',
      problem: {
        code: 'deadline-not-court-day',
        message: `the date fixed for the joint proposed order is ${description}`,
        expected: [before, after],
        severity,
      },
    });
  });

  test('a state day of an unchecked row or an arguable one is a warning', () => {
    const florida = schedule(
      [jointOrder],
      { 'joint-order': '2007-04-06' },
      { place: { court: court('flsd') } },
    );
    expect(messages(florida)).toEqual([
      'warning deadline-not-court-day: the date fixed for the joint proposed order is a holiday declared by FL (Good Friday), by a row not checked against its code',
    ]);
  });

  test('so is a day on which the chambers says that the office is closed', () => {
    const made = schedule(
      [jointOrder],
      { 'joint-order': '2007-03-13' },
      {
        added: [
          { date: on('2007-03-13'), name: 'Move', kind: 'inaccessible', authority: 'notice of the clerk' },
        ],
      },
    );
    expect(messages(made)).toEqual([
      "warning deadline-not-court-day: the date fixed for the joint proposed order is a day on which the clerk's office is closed",
    ]);
  });
});

test.each<[string, readonly DeclaredDeadline[], Readonly<Record<string, ChosenDeadline>>, readonly string[]]>(
  [
    [
      'a date before the order',
      [jointOrder],
      { 'joint-order': '2007-02-22' },
      [
        'error deadline-before-order: the deadline for the joint proposed order is before the day of the order',
      ],
    ],
    [
      'the day of the order',
      [jointOrder],
      { 'joint-order': '2007-02-23' },
      [
        'error deadline-before-order: the deadline for the joint proposed order is the day of the order itself',
      ],
    ],
    [
      'a date after the event that it serves',
      [notice],
      { notice: '2007-04-17' },
      [
        'warning deadline-below-minimum: the deadline for the notice of counsel gives less time than the rule: 14 days',
        'error deadline-out-of-order: the deadline for the notice of counsel is after the hearing',
      ],
    ],
    [
      'a date too near to the event',
      [notice],
      { notice: '2007-04-10' },
      [
        'warning deadline-below-minimum: the deadline for the notice of counsel gives less time than the rule: 14 days',
      ],
    ],
    [
      'a date before the deadline that it must not precede',
      [jointOrder, { ...response, notBefore: 'joint-order' }],
      { 'joint-order': '2007-03-12', response: '2007-03-09' },
      [
        'error deadline-out-of-order: the deadline for the response is before the one for the joint proposed order',
      ],
    ],
    [
      'a day on which another event lies that it must follow',
      [{ ...response, after: 'hearing' }],
      { response: '2007-04-16' },
      ['error deadline-out-of-order: the deadline for the response is on the day of the hearing'],
    ],
    [
      'less time after the order than the rule gives after its service',
      [
        {
          ...response,
          minimum: { period: { days: 14, from: 'service' }, authority: '28 U.S.C. § 636(b)(1)' },
        },
      ],
      { response: '2007-03-05' },
      [
        'warning deadline-below-minimum: the deadline for the response gives less time than the rule: 14 days',
      ],
    ],
    [
      'fewer days after service than the rule gives after it',
      [
        {
          ...response,
          minimum: { period: { days: 14, from: 'service' }, authority: '28 U.S.C. § 636(b)(1)' },
        },
      ],
      { response: { weeks: 1, from: 'service' } },
      [
        'warning deadline-below-minimum: the deadline for the response gives less time than the rule: 14 days',
      ],
    ],
    [
      'no date and no default',
      [notice],
      {},
      ['error deadline-missing: notice of counsel has no date, and this order has no default for it'],
    ],
    [
      'a day that does not exist',
      [jointOrder],
      { 'joint-order': '2007-02-30' },
      ['error deadline-date-form: joint proposed order: this is not a day of the calendar'],
    ],
    [
      'two units',
      [jointOrder],
      { 'joint-order': { days: 1, weeks: 2 } },
      ['error deadline-options-conflict: joint proposed order: days and weeks are both given'],
    ],
    [
      'no unit',
      [jointOrder],
      { 'joint-order': {} },
      ['error deadline-period-missing: joint proposed order: no period is given'],
    ],
    [
      'half a day',
      [jointOrder],
      { 'joint-order': { days: 0.5 } },
      ['error deadline-period-invalid: joint proposed order: 0.5 is no period in days'],
    ],
    [
      'service for a period that runs from the order',
      [jointOrder],
      { 'joint-order': { days: 14, service: 'mail' } },
      [
        'error deadline-options-conflict: joint proposed order: service is given for a period that does not run from service',
      ],
    ],
    [
      'service for a period before an event',
      [jointOrder],
      { 'joint-order': { days: 14, from: 'hearing', before: true, service: 'mail' } },
      [
        'error deadline-options-conflict: joint proposed order: service and before are both given: days are added only after being served',
      ],
    ],
    [
      'an event by name and in words',
      [jointOrder],
      { 'joint-order': { days: 14, from: 'hearing', event: 'the hearing' } },
      [
        'error deadline-options-conflict: joint proposed order: an event by name and one in words are both given',
      ],
    ],
    [
      'a day that does not exist to run from',
      [jointOrder],
      { 'joint-order': { days: 14, from: '2007-02-30' } },
      ['error deadline-date-form: joint proposed order: what it runs from is not a day of the calendar'],
    ],
    [
      'the later of several beside a period',
      [jointOrder],
      { 'joint-order': { later: ['2007-03-12', '2007-03-13'], days: 14 } },
      ['error deadline-options-conflict: joint proposed order: later and days are both given'],
    ],
    [
      'the later of one',
      [jointOrder],
      { 'joint-order': { later: ['2007-03-12'] } },
      [
        'error deadline-period-missing: joint proposed order: there are no two of which the later could be taken',
      ],
    ],
    [
      'minus fourteen days',
      [jointOrder],
      { 'joint-order': { days: -14 } },
      ['error deadline-period-invalid: joint proposed order: -14 is no period in days'],
    ],
    [
      'a million days',
      [jointOrder],
      { 'joint-order': { days: 1_000_000 } },
      ['error deadline-period-invalid: joint proposed order: 1000000 is no period in days'],
    ],
    [
      'an event that nobody named',
      [jointOrder],
      { 'joint-order': { days: 5, from: 'trial' } },
      [
        'error deadline-anchor-unknown: joint proposed order runs from "trial", which is no event and no deadline that this order sets',
      ],
    ],
    [
      'two that run from each other',
      [jointOrder, response],
      { 'joint-order': { days: 5, from: 'response' } },
      ['error deadline-anchor-circular: response and joint proposed order run from each other'],
    ],
    [
      'a date outside the calendars',
      [jointOrder],
      { 'joint-order': '2031-03-12' },
      ['error calendar-coverage: 2031-03-12 is outside the calendar of federal holidays'],
    ],
  ],
)('%s is told', (_what, declared, chosen, expected) => {
  expect(messages(schedule(declared, chosen))).toEqual(expected);
});

test('all problems are told at once, each with its deadline and field', () => {
  const made = schedule([jointOrder, notice], { 'joint-order': '2007-03-10', notice: '2007-04-21' });
  expect(made.problems.map(({ deadlineId, field, problem }) => [deadlineId, field, problem.code])).toEqual([
    ['joint-order', 'jointOrderDue', 'deadline-not-court-day'],
    ['notice', 'noticeDue', 'deadline-not-court-day'],
    ['notice', 'noticeDue', 'deadline-below-minimum'],
    ['notice', 'noticeDue', 'deadline-out-of-order'],
  ]);
});

describe('the chambers sheet', () => {
  const made = schedule([jointOrder, response, notice], {
    'joint-order': { days: 15 },
    notice: '2007-04-02',
    response: { days: 14, from: 'ruling' },
  });
  const heading = {
    number: '3:05CV52WA',
    court: 'United States District Court for the Southern District of Mississippi, Jackson Division',
    ordered: on('2007-02-23'),
  };
  const sheet = explainLedger(Object.values(made.deadlines), heading);

  test('is a page that a law clerk can read', () => {
    const golden = path.join(root, 'test/deadlines/chambers-sheet.txt');
    if (process.env['ACCEPT'] === '1') writeFileSync(golden, sheet);
    expect(sheet).toBe(readFileSync(golden, 'utf8'));
  });

  test('fits a page of 66 lines of 78 characters', () => {
    const lines = sheet.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(lines.length).toBeLessThanOrEqual(66);
  });

  test('has a JSON form with the same dates', () => {
    expect(JSON.parse(JSON.stringify(ledgerToJson(Object.values(made.deadlines), heading)))).toMatchObject({
      number: '3:05CV52WA',
      ordered: '2007-02-23',
      deadlines: [
        { date: '2007-03-12' },
        { phrase: 'within 14 days after the ruling on the motion' },
        { date: '2007-04-02' },
      ],
    });
  });
});
