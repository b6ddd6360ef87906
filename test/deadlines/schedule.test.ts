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
import { court, data, on, root } from './fixture.js';

const jointOrder: DeclaredDeadline = {
  id: 'joint-order',
  label: 'joint proposed order',
  who: 'the parties',
  field: 'jointOrderDue',
  default: { n: 14, unit: 'day', from: 'ordered' },
  authority: 'the court’s order',
};
const response: DeclaredDeadline = {
  id: 'response',
  label: 'response',
  who: 'the defendant',
  field: 'responseDue',
  default: { n: 7, unit: 'day', from: 'joint-order' },
  authority: 'the court’s order',
};
const notice: DeclaredDeadline = {
  id: 'notice',
  label: 'notice of counsel',
  who: 'the plaintiff',
  field: 'noticeDue',
  serves: { relation: 'before', event: 'hearing' },
  minimum: { n: 14, unit: 'day', from: 'hearing', direction: 'before', authority: 'Fed. R. Civ. P. 6(c)(1)' },
  authority: 'Fed. R. Civ. P. 6(c)(1)',
};

const context: ScheduleContext = {
  ordered: on('2007-02-23'),
  events: { hearing: on('2007-04-16'), ruling: { words: 'the ruling on the motion' } },
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
    Object.values(deadlines).map((one) => [one.id, one.kind === 'date' ? one.date : one.words]),
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
    longDate: 'Monday, March 12, 2007',
    ordinalDate: '12th day of March, 2007',
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
  ['a period before an event', { weeks: 2, from: 'hearing', direction: 'before' }, '2007-04-02'],
  ['a period in months', { months: 1 }, '2007-03-23'],
  ['a period with service by mail', { days: 14, service: 'mail' }, '2007-03-12'],
  ['the later of two', { whichever: 'later', of: ['2007-03-13', { days: 14 }] }, '2007-03-13'],
  ['the earlier of two', { whichever: 'earlier', of: ['2007-03-13', { days: 14 }] }, '2007-03-09'],
  ['an event to come', { days: 14, from: 'ruling' }, 'within 14 days after the ruling on the motion'],
  [
    'the earlier of a date and an event to come',
    { whichever: 'earlier', of: ['2007-03-13', { days: 14, from: 'ruling' }] },
    'on or before Tuesday, March 13, 2007 or within 14 days after the ruling on the motion, whichever is earlier',
  ],
] as const)('%s: %j', (_what, chosen, expected) => {
  const made = schedule([jointOrder], { 'joint-order': chosen });
  expect([results(made)['joint-order'], made.problems]).toEqual([expected, []]);
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
      ['error deadline-before-order: the joint proposed order is due before the day of the order'],
    ],
    [
      'the day of the order',
      [jointOrder],
      { 'joint-order': '2007-02-23' },
      ['error deadline-before-order: the joint proposed order is due on the day of the order itself'],
    ],
    [
      'a date after the event that it serves',
      [notice],
      { notice: '2007-04-17' },
      [
        'error deadline-after-event: the notice of counsel is not before the hearing',
        'warning deadline-below-minimum: the notice of counsel gives less time than the rule: 14 days',
      ],
    ],
    [
      'a date too near to the event',
      [notice],
      { notice: '2007-04-10' },
      ['warning deadline-below-minimum: the notice of counsel gives less time than the rule: 14 days'],
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
      'an event that nobody named',
      [jointOrder],
      { 'joint-order': { days: 5, from: 'trial' } },
      [
        'error deadline-anchor-unknown: joint proposed order runs from "trial", which is no event and no other deadline',
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
    ['notice', 'noticeDue', 'deadline-after-event'],
    ['notice', 'noticeDue', 'deadline-below-minimum'],
  ]);
});

describe('the chambers sheet', () => {
  const made = schedule([jointOrder, response, notice], {
    'joint-order': { days: 15 },
    notice: '2007-04-02',
    response: { days: 14, from: 'ruling' },
  });
  const sheet = explainLedger(Object.values(made.deadlines), '3:05CV52WA');

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
    expect(
      JSON.parse(JSON.stringify(ledgerToJson(Object.values(made.deadlines), '3:05CV52WA'))),
    ).toMatchObject({
      heading: '3:05CV52WA',
      deadlines: [
        { date: '2007-03-12' },
        { words: 'within 14 days after the ruling on the motion' },
        { date: '2007-04-02' },
      ],
    });
  });
});
