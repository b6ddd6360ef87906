/** The words of the calendars: what a row of data/deadlines says, and what a day is called in one place. */
import type { CalendarDate } from './calendar-date.js';
import type { HolidayRule, YearPattern } from './holiday-rule.js';

/** What a calendar knows: the first and the last day, and the day on which it was last brought up to date. */
export interface CalendarSource {
  readonly name: string;
  readonly authority: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

export interface FederalHoliday {
  readonly name: string;
  readonly date: CalendarDate;
  readonly observed: CalendarDate;
}

export interface FederalCalendar extends CalendarSource {
  readonly holidays: readonly FederalHoliday[];
  readonly observedAuthority: { readonly saturday: string; readonly sunday: string };
}

export interface ExecutiveClosing {
  readonly date: CalendarDate;
  readonly extent: 'full' | 'half';
  readonly authority: string;
  readonly occasion?: string;
}

export interface ExecutiveCalendar extends CalendarSource {
  readonly closings: readonly ExecutiveClosing[];
  /** `MM-DD` on which an order is likely: said aloud after the end of coverage. */
  readonly watchDays: ReadonlySet<string>;
}

/** A: counts. B: a legal holiday on which offices may open. ?: not read. local: in part of the state. C, -: none. */
export const stateTiers = ['A', 'B', 'C', '?', 'local', '-'] as const;
export type StateTier = (typeof stateTiers)[number];

export interface StateDay {
  readonly name: string;
  /** Absent where no rule can be computed: a governor's yearly choice. */
  readonly rule?: HolidayRule;
  readonly ruleText?: string;
  readonly years: YearPattern;
  readonly fromYear?: number;
  readonly toYear?: number;
}

export interface StateRow {
  readonly state: string;
  readonly tier: StateTier;
  readonly days: readonly StateDay[];
  readonly local?: {
    readonly courts: readonly string[];
    readonly divisions: readonly string[];
    readonly places: string;
  };
  readonly sundayMovesToMonday: boolean;
  readonly authority: string;
  readonly checked: boolean;
}

export interface StateCalendar extends CalendarSource {
  readonly rows: readonly StateRow[];
}

/** How a court said that it counts a day of its own. */
export const courtTreatments = ['legal-holiday', 'not-holiday', 'inaccessible'] as const;
export type CourtTreatment = (typeof courtTreatments)[number];

export interface CourtClosing {
  readonly court: string;
  readonly date: CalendarDate;
  readonly treatedAs: CourtTreatment;
  readonly authority: string;
  readonly checked: boolean;
}

export interface CourtCalendar extends CalendarSource {
  readonly closings: readonly CourtClosing[];
}

export interface EndOfDayRow {
  readonly court: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** `17:00`, in the court's zone. */
  readonly time: string;
  readonly authority: string;
  readonly except?: string;
  readonly checked: boolean;
}

export interface CircuitClerk {
  readonly id: string;
  readonly circuit: number | string;
  readonly state: string;
  readonly timeZone: string;
  readonly checked: boolean;
}

/** Why a day may be a legal holiday. */
export type DayReason =
  | { readonly kind: 'federal'; readonly name: string; readonly authority: string }
  | {
      readonly kind: 'observed';
      readonly name: string;
      readonly authority: string;
      readonly of: CalendarDate;
    }
  | {
      readonly kind: 'executive';
      readonly name: string;
      readonly authority: string;
      readonly extent: 'full' | 'half';
    }
  | {
      readonly kind: 'state';
      readonly name: string;
      readonly authority: string;
      readonly state: string;
      readonly tier: StateTier;
      readonly checked: boolean;
    }
  | {
      readonly kind: 'court';
      readonly name: string;
      readonly authority: string;
      readonly treatedAs: CourtTreatment;
      readonly checked: boolean;
    };

/** Where a deadline runs, for the calendar: an empty place has the federal days alone. */
export interface CalendarPlace {
  readonly court?: string;
  readonly division?: string;
  /** Postal codes whose holidays may count: one, or two under Fed. R. App. P. 26(a)(6)(C). */
  readonly states: readonly string[];
}

/** Every day of the coverage in one place. */
export interface Calendar {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: ReadonlyMap<number, readonly DayReason[]>;
}
