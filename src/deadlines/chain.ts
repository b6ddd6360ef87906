/** Deadlines made of others: the one after another, and the earlier or the later of two. */
import type { DeadlineData } from './calendar.js';
import { formatLongDate, type CalendarDate } from './calendar-date.js';
import { computeDeadline, type DeadlineInput } from './deadline.js';
import { findRange, keepDistinct, type Deadline } from './ledger.js';

/** Which date of the first deadline the second counts from: the day it is due, or the day counted before it rolled. */
export type ChainAnchor = 'rolled' | 'unrolled';

/**
 * "Seven days after the date on which X is due". The steps are those of the second period; where courts may reach
 * another date for the first, the second has one more for each.
 * @throws OrderError as computeDeadline
 */
export function chainDeadline(
  first: Deadline,
  next: Omit<DeadlineInput, 'trigger'>,
  anchor: ChainAnchor,
  data: DeadlineData,
): Deadline {
  const trigger = anchor === 'rolled' ? first.due : first.unrolled;
  const second = computeDeadline({ ...next, trigger }, data);
  const others = anchor === 'rolled' ? first.alternatives : [];
  const alternatives = keepDistinct(second.due, [
    ...second.alternatives,
    ...others.flatMap(({ due: start, because }) => {
      const other = computeDeadline({ ...next, trigger: start }, data);
      const why = `counted from ${formatLongDate(start)}, ${because}`;
      return [other.due, ...other.alternatives.map(({ due }) => due)].map((due) => ({ due, because: why }));
    }),
  ]);
  const doubts = first.flags.filter(({ weight }) => weight === 'doubt');
  const told = new Set(second.flags.map(({ message }) => message));
  return {
    ...second,
    ...findRange(second.due, alternatives),
    alternatives,
    flags: [...second.flags, ...doubts.filter(({ message }) => !told.has(message))],
  };
}

function pick(which: 'earlier' | 'later', dates: readonly CalendarDate[]): CalendarDate {
  const sorted = [...dates].sort();
  const picked = which === 'earlier' ? sorted[0] : sorted.at(-1);
  if (picked === undefined) throw new TypeError('no dates to pick from');
  return picked;
}

/** "Whichever is earlier (later)": the range follows, since the earlier of two safe dates is safe for both. */
export function chooseDeadline(
  which: 'earlier' | 'later',
  deadlines: readonly [Deadline, ...Deadline[]],
): Deadline {
  const due = pick(
    which,
    deadlines.map((deadline) => deadline.due),
  );
  const chosen = deadlines.find((deadline) => deadline.due === due) ?? deadlines[0];
  const earliestSafe = pick(
    which,
    deadlines.map((deadline) => deadline.earliestSafe),
  );
  const latestArguable = pick(
    which,
    deadlines.map((deadline) => deadline.latestArguable),
  );
  const alternatives = deadlines
    .flatMap((deadline) => deadline.alternatives)
    .filter((other) => other.due !== due && other.due >= earliestSafe && other.due <= latestArguable);
  const range = findRange(due, [
    { due: earliestSafe, because: '' },
    { due: latestArguable, because: '' },
  ]);
  return {
    ...chosen,
    ...range,
    alternatives,
    steps: [
      ...deadlines.flatMap((deadline) => deadline.steps),
      {
        op: 'last-day',
        from: due,
        to: due,
        reason: `${formatLongDate(due)} is the ${which} of ${deadlines.map((deadline) => formatLongDate(deadline.due)).join(' and ')}`,
        cite: 'the order',
      },
    ],
    flags: deadlines.flatMap((deadline) => deadline.flags),
  };
}
