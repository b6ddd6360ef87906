/** What a computed date carries with it: the steps that led there, what is doubtful, and the other arguable dates. */
import type { CalendarDate, Weekday } from './calendar-date.js';

export type StepOperation =
  'exclude-trigger' | 'count' | 'skip' | 'roll' | 'add-days' | 'extend' | 'last-day' | 'fixed';

/** One step of the count. */
export interface Step {
  readonly op: StepOperation;
  /** `YYYY-MM-DD`, for hours with the time of the court's zone: `YYYY-MM-DDTHH:MM`. */
  readonly from: string;
  readonly to: string;
  /** A sentence part, no full stop. */
  readonly reason: string;
  /** The paragraph of the rule, and the authority for a holiday. */
  readonly cite: string;
}

export type FlagCode =
  | 'added-days-split'
  | 'backward-direction-unsettled'
  | 'closings-coverage'
  | 'court-notice'
  | 'end-of-day-by-local-rule'
  | 'executive-closing'
  | 'fixed-date'
  | 'fixed-date-fifth-circuit'
  | 'half-day-closing'
  | 'hours-before-rule'
  | 'inaccessible'
  | 'inaccessible-before-added-days'
  | 'inaccessible-not-in-rule'
  | 'local-state-day'
  | 'made-service'
  | 'no-such-day'
  | 'not-court-day'
  | 'observed-day'
  | 'rule-row-unchecked'
  | 'rule-version-named'
  | 'service-to-come'
  | 'state-days-not-computable'
  | 'state-not-given'
  | 'state-row-unchecked'
  | 'straddles-amendment'
  | 'tier-b-state-day'
  | 'time-twice'
  | 'unchecked-state-day'
  | 'unread-state-day'
  | 'week-in-short-period'
  | 'zone-by-division';

/** Something that the person who signs should know. */
export interface Flag {
  readonly code: FlagCode;
  /** `doubt`: courts may reach another date; `note`: the date stands, but on something worth knowing. */
  readonly weight: 'doubt' | 'note';
  readonly message: string;
  readonly date?: CalendarDate;
  readonly authority?: string;
}

/** Another date that can be argued for. */
export interface AlternativeDate {
  readonly due: CalendarDate;
  readonly because: string;
}

/** When the last day ends. */
export interface Closing {
  /** The first instant after the deadline, with the court's offset: `2007-03-13T00:00:00-05:00`. */
  readonly instant: string;
  readonly zone: string;
  readonly words: string;
  readonly cite: string;
}

export interface CalendarUsed {
  readonly name: string;
  readonly asOf: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A deadline with its ledger. */
export interface Deadline {
  readonly due: CalendarDate;
  readonly weekday: Weekday;
  /** For periods in hours: the time with the court's offset, `2007-11-05T09:23:00-05:00`. */
  readonly dueAt?: string;
  /** The last day counted, before a roll: what "the 30th day" means. */
  readonly unrolled: CalendarDate;
  /** The date that is in time under every arguable reading. */
  readonly earliestSafe: CalendarDate;
  /** The last date for which there is an argument: nothing to rely on. */
  readonly latestArguable: CalendarDate;
  readonly alternatives: readonly AlternativeDate[];
  readonly steps: readonly Step[];
  readonly flags: readonly Flag[];
  /** `frcp6-2005` */
  readonly ruleVersion: string;
  /** `Fed. R. Civ. P. 6 as in force from December 1, 2005 to November 30, 2007` */
  readonly rule: string;
  readonly closes?: Closing;
  readonly calendars: readonly CalendarUsed[];
}

/** Each other date once, with the first reason found for it, in the order of the calendar. */
export function keepDistinct(
  due: CalendarDate,
  alternatives: readonly AlternativeDate[],
): readonly AlternativeDate[] {
  const first = new Map<CalendarDate, AlternativeDate>();
  for (const other of alternatives)
    if (other.due !== due && !first.has(other.due)) first.set(other.due, other);
  return [...first.values()].sort((left, right) => (left.due < right.due ? -1 : 1));
}

/** The outermost dates among the main one and the alternatives. */
export function findRange(
  due: CalendarDate,
  alternatives: readonly AlternativeDate[],
): { readonly earliestSafe: CalendarDate; readonly latestArguable: CalendarDate } {
  let [earliestSafe, latestArguable] = [due, due];
  for (const other of alternatives) {
    if (other.due < earliestSafe) earliestSafe = other.due;
    if (other.due > latestArguable) latestArguable = other.due;
  }
  return { earliestSafe, latestArguable };
}
