/** Whether a date can stand in an order: a court day, after the order, on the right side of the event it serves. */
import type { Problem } from '../error.js';
import { formatLongDate, type CalendarDate } from './calendar-date.js';
import { computeDeadline } from './deadline.js';
import { findCourtDaysAround, findCourtDayDoubts } from './fixed-date.js';
import type { DeclaredDeadline, ScheduleContext } from './schedule-model.js';

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
      message: `the ${deadline.label} is due ${when === 'the day of the order itself' ? 'on ' : ''}${when}`,
      hint: 'a deadline lies after the day on which the order is signed',
    },
  ];
}

function checkEvent(deadline: DeclaredDeadline, date: CalendarDate, context: ScheduleContext): Problem[] {
  const { serves } = deadline;
  const event = serves === undefined ? undefined : context.events?.[serves.event];
  if (serves === undefined || event === undefined || typeof event !== 'string') return [];
  if (serves.relation === 'before' ? date < event : date > event) return [];
  return [
    {
      code: 'deadline-after-event',
      message: `the ${deadline.label} is not ${serves.relation} the ${serves.event}`,
      expected: [`a date ${serves.relation} ${formatLongDate(event)}`],
    },
  ];
}

function checkMinimum(deadline: DeclaredDeadline, date: CalendarDate, context: ScheduleContext): Problem[] {
  const { minimum } = deadline;
  if (minimum === undefined) return [];
  const anchor = minimum.from === 'ordered' ? context.ordered : context.events?.[minimum.from];
  if (typeof anchor !== 'string') return [];
  const direction = minimum.direction ?? 'after';
  const { n, unit } = minimum;
  const least = computeDeadline(
    { ...context, trigger: anchor, period: { n, unit }, direction },
    context.data,
  ).due;
  if (direction === 'after' ? date >= least : date <= least) return [];
  return [
    {
      code: 'deadline-below-minimum',
      message: `the ${deadline.label} gives less time than the rule: ${n} ${unit}${n === 1 ? '' : 's'}`,
      expected: [`${formatLongDate(least)} or ${direction === 'after' ? 'later' : 'earlier'}`],
      severity: 'warning',
      notes: [{ message: minimum.authority }],
    },
  ];
}

/** All that speaks against the date. A computed date has been counted by the rule and is a court day by it. */
export function checkScheduledDate(
  deadline: DeclaredDeadline,
  date: CalendarDate,
  isFixed: boolean,
  context: ScheduleContext,
): readonly Problem[] {
  return [
    ...(isFixed ? checkCourtDay(deadline, date, context) : []),
    ...checkAfterOrder(deadline, date, context),
    ...checkEvent(deadline, date, context),
    ...checkMinimum(deadline, date, context),
  ];
}
