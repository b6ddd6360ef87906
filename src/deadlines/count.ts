/**
 * The count itself, in whole days: a plan (what the rule version says about this period) and a reading in, the last
 * day out, with the moves that led there. No words and no flags: those are made from the moves.
 */
import { addMonths, dateOfDay, dayNumber, partsOf, weekdayIndex } from './calendar-date.js';
import { reasonsOn } from './calendar.js';
import type { Calendar, DayReason } from './calendar-model.js';
import { findClosingReason, isDisputed, type Reading } from './reading.js';
import type { RuleVersion } from './rule-version.js';

export type DayUnit = 'day' | 'week' | 'month' | 'year';

/** A period in days or longer, ready to be counted. Days are day numbers. */
export interface Plan {
  readonly version: RuleVersion;
  readonly calendar: Calendar;
  readonly trigger: number;
  readonly n: number;
  readonly unit: DayUnit;
  /** 1 for a period after an event, -1 for one before. */
  readonly sign: 1 | -1;
  /** Whether state holidays are legal holidays for this period. */
  readonly statesApply: boolean;
  /** Days on which the clerk's office could not be reached; empty for an act that is no filing. */
  readonly inaccessible: ReadonlySet<number>;
  /** 3 where the method of service adds days, otherwise 0. */
  readonly addedDays: number;
}

/** Choices that a version of the rule leaves open; each default is the safe or the usual one. */
export interface Variant {
  /** Roll, add, roll again; or add to the counted end; or count one longer period; or add days the court is open. */
  readonly added: 'after-expiry' | 'at-end' | 'one-period' | 'court-days';
  /** What the anniversary of a day that its month does not have is. */
  readonly missingDay: 'last-of-month' | 'next-day';
  /** Which way "next day" runs for a period before an event. */
  readonly backward: 'backward' | 'forward';
  /** Whether a period in weeks is a number of days that can be a short period. */
  readonly weeks: 'calendar' | 'as-days';
  /** Whether an inaccessible office also moves the end to which days are added. */
  readonly beforeAdded: 'not-moved' | 'moved';
}

export type Closed = 'Saturday' | 'Sunday' | DayReason;

export interface Move {
  readonly op: 'count' | 'skip' | 'roll' | 'add' | 'extend';
  readonly from: number;
  readonly to: number;
  /** Why the day was passed over; absent for days that were counted. */
  readonly closed?: Closed;
}

export interface Run {
  readonly due: number;
  /** The last day of the count before it rolled. */
  readonly unrolled: number;
  /** The counted end to which added days were added, where there are any. */
  readonly expiry?: number;
  readonly moves: readonly Move[];
  /** Reasons, on days that the count tested, on which courts may differ. */
  readonly disputed: readonly { readonly day: number; readonly reason: DayReason }[];
}

interface Walk {
  readonly plan: Plan;
  readonly reading: Reading;
  readonly variant: Variant;
  day: number;
  readonly moves: Move[];
  readonly disputed: { day: number; reason: DayReason }[];
}

export function mainVariant(version: RuleVersion): Variant {
  return {
    added: version.addedDays.when === 'after-expiry' ? 'after-expiry' : 'at-end',
    missingDay: 'last-of-month',
    backward: 'backward',
    weeks: 'calendar',
    beforeAdded: 'not-moved',
  };
}

/** Whether the count leaves out closed days in between: a short period of the rules before 2009. */
export function isShortPeriod(version: RuleVersion, days: number): boolean {
  return version.shortPeriodBelow !== undefined && days < version.shortPeriodBelow;
}

/** Why the day is a Saturday, a Sunday or a legal holiday; undefined for a day on which the period can end. */
export function findClosed(plan: Plan, reading: Reading, day: number): Closed | undefined {
  const reasons = reasonsOn(plan.calendar, day);
  const weekday = weekdayIndex(day);
  if (weekday === 6) return 'Saturday';
  if (weekday === 0) return 'Sunday';
  return reasons.length === 0 ? undefined : findClosingReason(reasons, reading, plan.statesApply);
}

function testDay(walk: Walk, day: number): Closed | undefined {
  const { plan, reading } = walk;
  const closed = findClosed(plan, reading, day);
  if (closed === 'Saturday' || closed === 'Sunday') return closed;
  if (closed?.kind === 'federal') return closed;
  for (const reason of reasonsOn(plan.calendar, day)) {
    if (isDisputed(reason, plan.statesApply)) walk.disputed.push({ day, reason });
  }
  return closed;
}

function isInaccessible(walk: Walk, day: number): boolean {
  const { plan, reading } = walk;
  if (!plan.version.inaccessible) return false;
  if (plan.inaccessible.has(day)) return true;
  return (
    reading.court &&
    reasonsOn(plan.calendar, day).some(
      (reason) => reason.kind === 'court' && reason.treatedAs === 'inaccessible',
    )
  );
}

/** Counts every day: the day of the event is left out, so n days end n days away. */
function countEveryDay(walk: Walk, days: number): void {
  const from = walk.day;
  walk.day += walk.plan.sign * days;
  walk.moves.push({ op: 'count', from, to: walk.day });
}

/** Counts only days on which the court is open. */
function countOpenDays(walk: Walk, days: number): void {
  const { sign } = walk.plan;
  const moves: Move[] = [];
  const from = walk.day;
  for (let left = days; left > 0;) {
    const next = walk.day + sign;
    const closed = testDay(walk, next);
    if (closed === undefined) left -= 1;
    else moves.push({ op: 'skip', from: next, to: next + sign, closed });
    walk.day = next;
  }
  walk.moves.push({ op: 'count', from, to: walk.day }, ...moves);
}

function countDays(walk: Walk, days: number): void {
  if (isShortPeriod(walk.plan.version, days)) countOpenDays(walk, days);
  else countEveryDay(walk, days);
}

function countMonths(walk: Walk, months: number): void {
  const from = walk.day;
  const start = dateOfDay(from);
  const end = addMonths(start, walk.plan.sign * months);
  const isMissing = partsOf(end).day !== partsOf(start).day;
  walk.day = dayNumber(end) + (isMissing && walk.variant.missingDay === 'next-day' ? 1 : 0);
  walk.moves.push({ op: 'count', from, to: walk.day });
}

/** The end of the prescribed period, before any roll. */
function countPeriod(walk: Walk): void {
  const { plan, variant } = walk;
  const longer = variant.added === 'one-period' ? plan.addedDays : 0;
  switch (plan.unit) {
    case 'day':
      countDays(walk, plan.n + longer);
      return;
    case 'week':
      if (variant.weeks === 'as-days') countDays(walk, plan.n * 7 + longer);
      else countEveryDay(walk, plan.n * 7 + longer);
      return;
    case 'month':
    case 'year':
      countMonths(walk, plan.unit === 'year' ? plan.n * 12 : plan.n);
      if (longer > 0) walk.day += longer;
      return;
  }
}

/** To the next day that is no Saturday, Sunday or legal holiday. */
function roll(walk: Walk): void {
  const step = walk.variant.backward === 'forward' ? 1 : walk.plan.sign;
  for (;;) {
    const closed = testDay(walk, walk.day);
    if (closed === undefined) return;
    walk.moves.push({ op: 'roll', from: walk.day, to: walk.day + step, closed });
    walk.day += step;
  }
}

/** An inaccessible office extends forward, for a period before an event too: Fed. R. Civ. P. 6(a)(3). */
function extendInaccessible(walk: Walk): void {
  while (isInaccessible(walk, walk.day)) {
    const from = walk.day;
    do walk.day += 1;
    while (testDay(walk, walk.day) !== undefined);
    walk.moves.push({ op: 'extend', from, to: walk.day });
  }
}

function addDays(walk: Walk): void {
  const { plan, variant } = walk;
  const from = walk.day;
  if (variant.added === 'court-days') {
    const before = walk.moves.length;
    countOpenDays(walk, plan.addedDays);
    walk.moves.splice(before, 1, { op: 'add', from, to: walk.day });
    return;
  }
  walk.day += plan.addedDays;
  walk.moves.push({ op: 'add', from, to: walk.day });
}

/** Counts the period under one reading and one variant. @throws OrderError calendar-coverage */
export function runPlan(plan: Plan, variant: Variant, reading: Reading): Run {
  const walk: Walk = { plan, variant, reading, day: plan.trigger, moves: [], disputed: [] };
  countPeriod(walk);
  let expiry: number | undefined;
  if (plan.addedDays > 0 && variant.added !== 'one-period') {
    if (variant.added === 'after-expiry') roll(walk);
    if (variant.beforeAdded === 'moved') extendInaccessible(walk);
    expiry = walk.day;
    addDays(walk);
  }
  const unrolled = walk.day;
  roll(walk);
  extendInaccessible(walk);
  return {
    due: walk.day,
    unrolled,
    ...(expiry === undefined ? {} : { expiry }),
    moves: walk.moves,
    disputed: walk.disputed,
  };
}

/** Whether the end to which days are added fell on a day when the office could not be reached. */
export function isExpiryInaccessible(plan: Plan, run: Run): boolean {
  return run.expiry !== undefined && plan.version.inaccessible && plan.inaccessible.has(run.expiry);
}
