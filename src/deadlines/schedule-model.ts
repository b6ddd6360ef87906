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

/** A period as a case gives it, and as a template declares its default: exactly one of the units. */
export interface ChosenPeriod {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
  /** A named event, the id of another deadline, or a date. Default: what the template says, else `order`. */
  readonly from?: string;
  /** Words for an event that has no name, or for the date in `from`: `the ruling on the motion`. */
  readonly event?: string;
  /** The period ends before the event: default, after. */
  readonly before?: boolean;
  /** Where `from` is another deadline: the day it is due (the default), or the day counted before it rolled. */
  readonly anchor?: ChainAnchor;
  /** How the paper is served on the party who must act: adds days by some methods. */
  readonly service?: ServiceMethod;
}

/** `2007-03-12`; a period; the earlier or the later of several. */
export type ChosenDeadline =
  | string
  | ChosenPeriod
  | { readonly earlier: readonly ChosenDeadline[] }
  | { readonly later: readonly ChosenDeadline[] };

/** Where a deadline must lie, by the name of an event or of another deadline. */
export const placements = ['before', 'after', 'notBefore', 'notAfter'] as const;
export type Placement = (typeof placements)[number];

/** A deadline as a template declares it. */
export interface DeclaredDeadline extends Readonly<Partial<Record<Placement, string>>> {
  readonly id: string;
  /** `joint proposed scheduling order` */
  readonly label: string;
  /** What the docket says of it, where `… due by …` does not do: a formula of `day` and `phrase`; false, nothing. */
  readonly docket?: string | false;
  /** Who acts: `the parties`. */
  readonly who: string;
  /** The field of the order in which the choice stands; a dot leads into an object. */
  readonly field: string;
  /** What it is when the case is silent. */
  readonly default?: ChosenPeriod;
  /** What a rule gives at the least, from an order of the day `since` on; a shorter time is said aloud. */
  readonly minimum?: {
    readonly period: ChosenPeriod;
    readonly since?: CalendarDate;
    readonly authority: string;
  };
  readonly authority: string;
}

/** An event as it stands in a sentence, `the ruling on the motion`, and its day where that is known. */
export interface ScheduleEvent {
  readonly words: string;
  readonly date?: CalendarDate;
}

/** A deadline in words, for two places of a sentence. */
export interface Written {
  /** After a verb: `on or before March 12, 2007`, `within 14 days after service of this order`. */
  readonly phrase: string;
  /** The day itself, as in a table: `March 12, 2007`, `14 days after service of this order`. */
  readonly day: string;
}

/** The chambers' words for deadlines. */
export interface DeadlineWriter {
  readonly writeDate: (date: CalendarDate) => Written;
  readonly writePeriod: (n: number, unit: OrderUnit, direction: Direction, event: string) => Written;
  readonly writeWhichever: (which: Whichever, options: readonly Written[]) => Written;
  /** `service of this order by mail` */
  readonly writeService: (event: string, method: ServiceMethod) => string;
  /** The event of a chain: `the joint proposed order is due`. */
  readonly writeDue: (label: string) => string;
}

export type Whichever = 'earlier' | 'later';

export interface ScheduleContext extends DeadlineContext {
  /** The day on which the judge signs. */
  readonly ordered: CalendarDate;
  /** By name; `order` is the order itself. */
  readonly events: Readonly<Record<string, ScheduleEvent>>;
  readonly writer: DeadlineWriter;
  readonly data: DeadlineData;
}

interface Scheduled extends Written {
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
  /** Calendar days from the day of the order. */
  readonly daysAfterOrder: number;
  /** What a period was counted from; a fixed date has no such day. */
  readonly trigger?: ScheduleEvent & { readonly date: CalendarDate };
  readonly ledger: Deadline;
}

/** A deadline whose event has not happened: words, never an invented date. */
export interface WordedDeadline extends Scheduled {
  readonly kind: 'words';
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
