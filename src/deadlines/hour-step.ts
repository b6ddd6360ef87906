/** The ledger of a period in hours: times by the court's clock in, steps with their paragraphs out. */
import type { DayReason } from './calendar-model.js';
import { formatDate, formatLongDate, type ZonedTime } from './calendar-date.js';
import type { Closed, Plan } from './count.js';
import type { Step } from './ledger.js';
import { citeClosed, describeClosed } from './step.js';

/** One count of hours under one reading. */
export interface HourRun {
  readonly due: ZonedTime;
  readonly ended: ZonedTime;
  readonly steps: readonly Step[];
  readonly disputed: readonly { readonly day: number; readonly reason: DayReason }[];
}

/** `2007-11-05T09:23` */
export function stamp({ date, time }: ZonedTime): string {
  return `${date}T${time}`;
}

/** `09:23 on Monday, November 5, 2007` */
export function nameTime({ date, time }: ZonedTime): string {
  return `${time} on ${formatLongDate(date)}`;
}

/** The step from a closed day to the same time on the next. */
export function rollStep(from: ZonedTime, to: ZonedTime, closed: Closed, plan: Plan): Step {
  const { cites } = plan.version;
  const way = plan.sign === 1 ? cites.hours : `${cites.hours}, ${cites.nextDay}`;
  return {
    op: 'roll',
    from: stamp(from),
    to: stamp(to),
    reason: `${typeof closed === 'string' ? formatDate(from.date) : formatLongDate(from.date)} is ${describeClosed(closed)}: the same time on ${formatLongDate(to.date)}`,
    cite: way + citeClosed(closed, plan.version),
  };
}

/** The ledger from the event to the end. */
export function writeHourSteps(plan: Plan, at: ZonedTime, run: HourRun): readonly Step[] {
  const cite = plan.version.cites.hours;
  const shift = run.ended.offset - at.offset;
  const clocks = shift === 0 ? '' : `; the clocks were put ${shift > 0 ? 'forward' : 'back'} in between`;
  return [
    {
      op: 'exclude-trigger',
      from: stamp(at),
      to: stamp(at),
      reason: `the count begins at once: ${nameTime(at)}`,
      cite,
    },
    {
      op: 'count',
      from: stamp(at),
      to: stamp(run.ended),
      reason: `${plan.n} hour${plan.n === 1 ? '' : 's'}, every hour counted: ${nameTime(run.ended)}${clocks}`,
      cite,
    },
    ...run.steps,
    {
      op: 'last-day',
      from: stamp(run.due),
      to: stamp(run.due),
      reason: `the period ends at ${nameTime(run.due)}`,
      cite,
    },
  ];
}
