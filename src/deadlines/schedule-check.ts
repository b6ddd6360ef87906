/** Whether a date can stand in an order: a court day, after the order, on the right side of the event it serves. */
import type { Problem } from '../error.js';
import { formatLongDate, type CalendarDate } from './calendar-date.js';
import { computeDeadline } from './deadline.js';
import { findCourtDaysAround, findCourtDayDoubts } from './fixed-date.js';
import { findEvent } from './schedule-event.js';
import {
  placements,
  type DeclaredDeadline,
  type OrderUnit,
  type Placement,
  type ScheduleContext,
  type ScheduledDeadline,
} from './schedule-model.js';
import { completePeriod, type FullPeriod } from './schedule-period.js';

/** Nothing rescues a fixed date that falls on a closed day, so a certain one is an error, a doubtful one a warning. */
function checkCourtDay(deadline: DeclaredDeadline, date: CalendarDate, context: ScheduleContext): Problem[] {
  const doubts = findCourtDayDoubts(date, context, context.data);
  const first = doubts[0];
  if (first === undefined) return [];
  const [before, after] = findCourtDaysAround(date, context, context.data);
  return [
    {
      code: 'deadline-not-court-day',
      message: `the date fixed for the ${deadline.label} is ${first.description}`,
      expected: [formatLongDate(before), formatLongDate(after)],
      severity: first.weight === 'certain' ? 'error' : 'warning',
      ...(first.authority === undefined ? {} : { notes: [{ message: first.authority }] }),
    },
  ];
}

function checkAfterOrder(
  deadline: DeclaredDeadline,
  date: CalendarDate,
  context: ScheduleContext,
): Problem[] {
  if (date > context.ordered) return [];
  const when = date === context.ordered ? 'the day of the order itself' : 'before the day of the order';
  return [
    {
      code: 'deadline-before-order',
      message: `the deadline for the ${deadline.label} is ${when}`,
      hint: 'a deadline lies after the day on which the order is signed',
    },
  ];
}

const placementWords: Readonly<
  Record<Placement, { readonly words: string; readonly holds: (date: string, other: string) => boolean }>
> = {
  before: { words: 'before', holds: (date, other) => date < other },
  after: { words: 'after', holds: (date, other) => date > other },
  notBefore: { words: 'on or after', holds: (date, other) => date >= other },
  notAfter: { words: 'on or before', holds: (date, other) => date <= other },
};

/** Whether the deadline lies where it must among events and other deadlines, as far as both have a date. */
export function checkPlacement(
  { id, label, ...declared }: DeclaredDeadline,
  deadlines: Readonly<Record<string, ScheduledDeadline>>,
  { events, ordered }: ScheduleContext,
): readonly Problem[] {
  const own = deadlines[id];
  if (own?.kind !== 'date' || own.date <= ordered) return [];
  return placements.flatMap((placement): Problem[] => {
    const name = declared[placement];
    const other = name === undefined ? undefined : findOther(name, deadlines, events);
    if (other === undefined) return [];
    const { words, holds } = placementWords[placement];
    if (holds(own.date, other.date)) return [];
    return [
      {
        code: 'deadline-out-of-order',
        message: `the deadline for the ${label} is ${compareDays(own.date, other.date)} ${other.words}`,
        expected: [`a date ${words} ${formatLongDate(other.date)}`],
      },
    ];
  });
}

function compareDays(date: CalendarDate, other: CalendarDate): string {
  if (date === other) return 'on the day of';
  return date < other ? 'before' : 'after';
}

function findOther(
  name: string,
  deadlines: Readonly<Record<string, ScheduledDeadline>>,
  events: ScheduleContext['events'],
): { readonly words: string; readonly date: CalendarDate } | undefined {
  const deadline = Object.hasOwn(deadlines, name) ? deadlines[name] : undefined;
  if (deadline?.kind === 'date') return { words: `the one for the ${deadline.label}`, date: deadline.date };
  const event = Object.hasOwn(events, name) ? events[name] : undefined;
  return event?.date === undefined ? undefined : { words: event.words, date: event.date };
}

/**
 * The first day that the rule's own period would allow. An event of this order that has not happened, such as its
 * service, cannot lie before the order, so the least is counted from the order.
 */
function findLeast(
  { label, minimum }: DeclaredDeadline,
  context: ScheduleContext,
): { readonly due: CalendarDate; readonly period: FullPeriod } | undefined {
  // Before the rule was in force it gave nothing.
  if (minimum?.since !== undefined && context.ordered < minimum.since) return undefined;
  const period = minimum === undefined ? undefined : completePeriod({ label }, minimum.period);
  if (period === undefined || 'code' in period) return undefined;
  const event = findEvent(period, label, context.events);
  if (event === undefined || 'code' in event) return undefined;
  if (event.date === undefined && period.direction === 'before') return undefined;
  const { n, unit, direction } = period;
  const trigger = event.date ?? context.ordered;
  const { due } = computeDeadline({ ...context, trigger, period: { n, unit }, direction }, context.data);
  return { due, period };
}

function checkMinimum(deadline: DeclaredDeadline, date: CalendarDate, context: ScheduleContext): Problem[] {
  const least = findLeast(deadline, context);
  if (least === undefined) return [];
  const { direction } = least.period;
  if (direction === 'after' ? date >= least.due : date <= least.due) return [];
  const expected = `${formatLongDate(least.due)} or ${direction === 'after' ? 'later' : 'earlier'}`;
  return [describeMinimum(deadline, least.period, expected)];
}

function describeMinimum(
  { label, minimum }: DeclaredDeadline,
  { n, unit }: FullPeriod,
  expected?: string,
): Problem {
  const period = `${n} ${unit}${n === 1 ? '' : 's'}`;
  return {
    code: 'deadline-below-minimum',
    message: `the deadline for the ${label} gives less time than the rule: ${period}`,
    expected: [expected ?? `${period} or more`],
    severity: 'warning',
    ...(minimum === undefined ? {} : { notes: [{ message: minimum.authority }] }),
  };
}

const daysIn: Readonly<Record<OrderUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** Without dates, two periods from one event can still be compared: 7 days after service where a rule gives 14. */
export function checkWordedPeriod(
  deadline: DeclaredDeadline,
  period: FullPeriod,
  ordered: CalendarDate,
): readonly Problem[] {
  const { label, minimum } = deadline;
  if (minimum?.since !== undefined && ordered < minimum.since) return [];
  const least = minimum === undefined ? undefined : completePeriod({ label }, minimum.period);
  if (least === undefined || 'code' in least) return [];
  const isOfOneEvent =
    least.from === period.from && least.event === period.event && least.direction === period.direction;
  if (!isOfOneEvent || period.n * daysIn[period.unit] >= least.n * daysIn[least.unit]) return [];
  return [describeMinimum(deadline, least)];
}

/** All that speaks against the date alone. A computed date has been counted by the rule and is a court day by it. */
export function checkScheduledDate(
  deadline: DeclaredDeadline,
  date: CalendarDate,
  isFixed: boolean,
  context: ScheduleContext,
): readonly Problem[] {
  const early = checkAfterOrder(deadline, date, context);
  // A date before the order is the wrong date: what else may be said of it is of no use.
  if (early.length > 0) return early;
  return [
    ...(isFixed ? checkCourtDay(deadline, date, context) : []),
    ...checkMinimum(deadline, date, context),
  ];
}
