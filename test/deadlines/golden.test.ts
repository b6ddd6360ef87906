/**
 * Worked cases as rows that a lawyer can read: golden.json names for each the source, the reason and, where the
 * answer is disputed, the other arguable dates.
 */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { computeDeadline, type DeadlineContext } from '../../src/deadlines/deadline.js';
import { checkFixedDate } from '../../src/deadlines/fixed-date.js';
import { computeHourDeadline } from '../../src/deadlines/hour-deadline.js';
import type { Deadline } from '../../src/deadlines/ledger.js';
import type { CourtFacts } from '../../src/deadlines/place.js';
import type { ServiceMethod } from '../../src/deadlines/rule-version.js';
import { court, data, on, problemsOf, root } from './fixture.js';

interface GoldenCase {
  readonly id: string;
  readonly trigger: string;
  readonly period: number | null;
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'hour' | 'date';
  readonly direction: 'after' | 'before';
  readonly service: ServiceMethod | null;
  readonly court: string;
  readonly state: string | null;
  readonly timeZone: string;
  readonly ruleVersion: string;
  readonly expected: string;
  readonly weekday: string | null;
  readonly why: string;
  readonly source: string;
  readonly disputed?: boolean;
  readonly alternatives?: readonly string[];
  readonly engineDefault?: string;
  readonly inaccessible?: readonly string[];
  readonly outOfRange?: boolean;
}

const cases = JSON.parse(
  readFileSync(path.join(root, 'test/deadlines/golden.json'), 'utf8'),
) as readonly GoldenCase[];

/** A bankruptcy court has no row of its own: its state and zone come from the case. */
function courtOf(golden: GoldenCase): CourtFacts | undefined {
  const { court: id, state: stateCode, timeZone } = golden;
  if (id === 'any') return undefined;
  return id === 'ganb' && stateCode !== null ? { id, stateCode, circuit: 11, timeZone } : court(id);
}

function answer(golden: GoldenCase): Deadline {
  const own = courtOf(golden);
  const context: DeadlineContext = {
    place: own === undefined ? { timeZone: golden.timeZone } : { court: own },
    ruleVersion: golden.ruleVersion,
    inaccessible: (golden.inaccessible ?? []).map(on),
  };
  const { direction, unit } = golden;
  const n = golden.period ?? 0;
  if (unit === 'date') return checkFixedDate(on(golden.trigger), context, data);
  if (unit === 'hour') {
    const [date = '', time = ''] = golden.trigger.split('T');
    return computeHourDeadline({ ...context, trigger: { date: on(date), time }, hours: n, direction }, data);
  }
  const service =
    golden.service === null ? {} : { service: { method: golden.service, actor: 'served' as const } };
  return computeDeadline(
    { ...context, ...service, trigger: on(golden.trigger), period: { n, unit }, direction },
    data,
  );
}

const inRange = cases.filter((golden) => golden.outOfRange !== true);
const settled = inRange.filter((golden) => golden.disputed !== true);
const disputed = inRange.filter((golden) => golden.disputed === true);

describe('a settled case', () => {
  test.each(settled.map((golden) => [golden.id, golden.trigger, golden.expected, golden]))(
    '%s: from %s to %s',
    (_id, _trigger, expected, golden) => {
      const deadline = answer(golden);
      expect(deadline.dueAt?.slice(0, 16) ?? deadline.due).toBe(expected);
      if (golden.weekday !== null) expect(deadline.weekday.slice(0, 3)).toBe(golden.weekday);
    },
  );
});

describe('a disputed case gives one of its dates, the range of all, and says that it is disputed', () => {
  test.each(
    disputed.map((golden) => [golden.id, golden.trigger, golden.engineDefault ?? golden.expected, golden]),
  )('%s: from %s to %s', (_id, _trigger, main, golden) => {
    const deadline = answer(golden);
    expect(deadline.due).toBe(main);
    for (const date of [golden.expected, ...(golden.alternatives ?? [])]) {
      expect([deadline.earliestSafe <= date, date <= deadline.latestArguable]).toEqual([true, true]);
    }
    expect(deadline.flags.filter((flag) => flag.weight === 'doubt').map((flag) => flag.code)).not.toEqual([]);
  });
});

test('a case before the calendars is refused, not guessed', () => {
  const early = cases.filter((golden) => golden.outOfRange === true);
  expect(early.map((golden) => golden.id)).toEqual(['prudential-utah-1958']);
  for (const golden of early) {
    expect(problemsOf(() => answer(golden)).map((problem) => problem.code)).toEqual([
      'deadline-rule-version-unknown',
    ]);
  }
});

test('every step of every case names its paragraph, and each leads to the next', () => {
  for (const golden of inRange) {
    const { steps, due, dueAt } = answer(golden);
    expect(steps.every((step) => step.cite !== '' && step.reason !== '')).toBe(true);
    expect(steps.at(-1)?.to).toBe(dueAt?.slice(0, 16) ?? due);
  }
});
