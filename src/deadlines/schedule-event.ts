/** What a period runs from, where that is an event: its name, its date or its words in; the event out. */
import type { Problem } from '../error.js';
import { parseCalendarDate } from './calendar-date.js';
import { chooseVersion } from './deadline.js';
import type { Flag } from './ledger.js';
import type { ServiceMethod } from './rule-version.js';
import type { ScheduleContext, ScheduleEvent } from './schedule-model.js';
import type { FullPeriod } from './schedule-period.js';

/** @returns undefined where the name is that of no event: it may be another deadline's */
export function findEvent(
  { from, event }: Pick<FullPeriod, 'from' | 'event'>,
  label: string,
  events: Readonly<Record<string, ScheduleEvent>>,
): ScheduleEvent | Problem | undefined {
  if (from === undefined) return event === undefined ? undefined : { words: event };
  if (/^\d/.test(from)) return readDatedEvent(from, event, label);
  if (event !== undefined) {
    return {
      code: 'deadline-options-conflict',
      message: `${label}: an event by name and one in words are both given`,
      expected: ['"from" with a name', '"event" with words', '"from" with a date and "event" with its words'],
    };
  }
  return Object.hasOwn(events, from) ? events[from] : undefined;
}

function readDatedEvent(from: string, event: string | undefined, label: string): ScheduleEvent | Problem {
  const date = parseCalendarDate(from);
  if (date !== undefined) return { words: event ?? 'that day', date };
  return {
    code: 'deadline-date-form',
    message: `${label}: what it runs from is not a day of the calendar`,
    expected: ['a date YYYY-MM-DD that exists'],
  };
}

/** Words leave the count to whoever is served, and with it the days that the rule adds: Fed. R. Civ. P. 6(d). */
export function flagServiceToCome(
  method: ServiceMethod | undefined,
  context: ScheduleContext,
): readonly Flag[] {
  if (method === undefined) return [];
  const { addedDays, cites } = chooseVersion(context, context.ordered, context.data);
  if (!addedDays.methods.includes(method)) return [];
  return [
    {
      code: 'service-to-come',
      weight: 'note',
      message: `the rule itself adds ${addedDays.n} days to the period for this manner of service`,
      authority: cites.addedDays,
    },
  ];
}
