/** The words of a schedule: what a template declares, what a case chooses, and the deadline that comes of both. */
import type { CalendarDate, Weekday } from './calendar-date.js';
import type { ChainAnchor } from './chain.js';
import type { DeadlineContext, Direction } from './deadline.js';
import type { DeadlineData } from './calendar.js';
import type { Deadline, Flag } from './ledger.js';
import type { PeriodUnit } from './period.js';
import type { ServiceMethod } from './rule-version.js';
import type { Problem } from '../error.js';

/** Units in which an order sets a period. */
export type OrderUnit = Exclude<PeriodUnit, 'hour'>;

/** A period and the event that it runs from: `ordered`, a named event, or the id of another deadline. */
export interface DeclaredPeriod {
  readonly n: number;
  readonly unit: OrderUnit;
  readonly from: string;
  /** Default: after. */
  readonly direction?: Direction;
}

/** A deadline as a template declares it. */
export interface DeclaredDeadline {
  readonly id: string;
  /** `joint proposed scheduling order` */
  readonly label: string;
  /** Who acts: `the parties`. */
  readonly who: string;
  /** The case field in which the choice stands. */
  readonly field: string;
  readonly default?: DeclaredPeriod;
  /** The event that the deadline lies before or after. */
  readonly serves?: { readonly relation: 'before' | 'after'; readonly event: string };
  /** What a rule gives at the least; a shorter time is said aloud. */
  readonly minimum?: DeclaredPeriod & { readonly authority: string };
  readonly authority: string;
}

/** Another period that the case gives: exactly one of the units. */
export interface ChosenPeriod {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
  /** Default: what the template says, else `ordered`. */
  readonly from?: string;
  /** Where `from` is another deadline: the day it is due (the default), or the day counted before it rolled. */
  readonly anchor?: ChainAnchor;
  readonly direction?: Direction;
  /** How the paper is served on the party who must act: adds days by some methods. */
  readonly service?: ServiceMethod;
}

/** `2007-03-12`; a period; the earlier or the later of several; nothing: the template's default. */
export type ChosenDeadline =
  | string
  | ChosenPeriod
  | { readonly whichever: 'earlier' | 'later'; readonly of: readonly (string | ChosenPeriod)[] }
  | undefined;

/** An event with its day, or one that has not happened, in words: `the ruling on the motion`. */
export type ScheduleEvent = CalendarDate | { readonly words: string };

export interface ScheduleContext extends DeadlineContext {
  /** The day on which the judge signs. */
  readonly ordered: CalendarDate;
  readonly events?: Readonly<Record<string, ScheduleEvent>>;
  readonly data: DeadlineData;
}

interface Scheduled {
  readonly id: string;
  readonly label: string;
  readonly who: string;
  readonly authority: string;
  readonly source: 'fixed' | 'chosen-period' | 'default';
  readonly flags: readonly Flag[];
}

/** A deadline with a date, always the one value that title, body, table and docket text print. */
export interface DatedDeadline extends Scheduled {
  readonly kind: 'date';
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  /** `Monday, March 12, 2007` */
  readonly longDate: string;
  /** `12th day of March, 2007` */
  readonly ordinalDate: string;
  readonly ledger: Deadline;
}

/** A deadline whose event has not happened: words, never an invented date. */
export interface WordedDeadline extends Scheduled {
  readonly kind: 'words';
  /** `within 14 days after the ruling on the motion` */
  readonly words: string;
}

export type ScheduledDeadline = DatedDeadline | WordedDeadline;

/** A problem with the deadline it belongs to; whoever knows the case file adds the place. */
export interface ScheduleProblem {
  readonly deadlineId: string;
  /** The case field in which the choice stands. */
  readonly field: string;
  readonly problem: Problem;
}

export interface Schedule {
  readonly deadlines: Readonly<Record<string, ScheduledDeadline>>;
  readonly problems: readonly ScheduleProblem[];
}
