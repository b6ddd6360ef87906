/** The calendars as typed rows: parsed JSON of data/deadlines in, checked rows out. No day is computed here. */
import type { Problem } from '../error.js';
import { isTimeZone, type CalendarDate } from './calendar-date.js';
import { parseHolidayRule, yearPatterns, type HolidayRule, type YearPattern } from './holiday-rule.js';
import { createRowReader, readRows, type RowReader } from './row-reader.js';

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

function readSource(json: unknown, fileName: string, problems: Problem[]): CalendarSource {
  const file = createRowReader(json, fileName, problems);
  const coverage = file.object('coverage');
  return {
    name: file.text('title'),
    authority: file.text('authority'),
    from: coverage.date('from'),
    to: coverage.date('to'),
    asOf: file.date('asOf'),
  };
}

export function readFederalCalendar(json: unknown, problems: Problem[]): FederalCalendar {
  const fileName = 'federal-holidays.json';
  const file = createRowReader(json, fileName, problems);
  const years = file.object('years');
  const observed = file.object('observedAuthority');
  return {
    ...readSource(json, fileName, problems),
    observedAuthority: { saturday: observed.text('saturday'), sunday: observed.text('sunday') },
    holidays: years.keys().flatMap((year) =>
      years.objects(year).map((row) => ({
        name: row.text('name'),
        date: row.date('date'),
        observed: row.date('observed'),
      })),
    ),
  };
}

export function readExecutiveCalendar(json: unknown, problems: Problem[]): ExecutiveCalendar {
  const fileName = 'presidential-closings.json';
  const { file, rows } = readRows(json, fileName, 'closings', problems);
  return {
    ...readSource(json, fileName, problems),
    watchDays: new Set(file.texts('watchDays')),
    closings: rows.map((row) => {
      const occasion = row.optionalText('occasion');
      const register = row.optionalText('federalRegister');
      return {
        date: row.date('date'),
        extent: row.oneOf('extent', ['full', 'half'] as const),
        authority: `E.O. ${row.text('executiveOrder')}${register === undefined ? '' : `, ${register}`}`,
        ...(occasion === undefined ? {} : { occasion }),
      };
    }),
  };
}

function readStateDays(row: RowReader, where: string, problems: Problem[]): StateDay[] {
  return row.objects('days').map((day) => {
    const text = day.optionalText('rule');
    const rule = text === undefined ? undefined : parseHolidayRule(text);
    if (text !== undefined && rule === undefined) {
      problems.push({
        code: 'calendar-row-invalid',
        message: `${where}: the rule ${JSON.stringify(text)} is not known`,
      });
    }
    const ruleText = day.optionalText('ruleText');
    const [fromYear, toYear] = [day.optionalNumber('fromYear'), day.optionalNumber('toYear')];
    return {
      name: day.text('name'),
      years: day.has('years') ? day.oneOf('years', yearPatterns) : 'every',
      ...(rule === undefined ? {} : { rule }),
      ...(ruleText === undefined ? {} : { ruleText }),
      ...(fromYear === undefined ? {} : { fromYear }),
      ...(toYear === undefined ? {} : { toYear }),
    };
  });
}

export function readStateCalendar(json: unknown, problems: Problem[]): StateCalendar {
  const fileName = 'state-holidays.json';
  const { rows } = readRows(json, fileName, 'rows', problems);
  return {
    ...readSource(json, fileName, problems),
    rows: rows.map((row) => {
      const state = row.text('state');
      const local = row.has('local') ? row.object('local') : undefined;
      return {
        state,
        tier: row.oneOf('tier', stateTiers),
        days: readStateDays(row, `${fileName}, ${state}`, problems),
        ...(local === undefined
          ? {}
          : {
              local: {
                courts: local.texts('courts'),
                divisions: local.texts('divisions'),
                places: local.text('places'),
              },
            }),
        sundayMovesToMonday: row.optionalFlag('sundayMovesToMonday') ?? false,
        authority: row.text('authority'),
        checked: row.flag('checked'),
      };
    }),
  };
}

export function readCourtCalendar(json: unknown, problems: Problem[]): CourtCalendar {
  const fileName = 'court-closings.json';
  return {
    ...readSource(json, fileName, problems),
    closings: readRows(json, fileName, 'rows', problems).rows.map((row) => ({
      court: row.text('court'),
      date: row.date('date'),
      treatedAs: row.oneOf('treatedAs', courtTreatments),
      authority: row.text('authority'),
      checked: row.flag('checked'),
    })),
  };
}

export function readEndOfDayRows(json: unknown, problems: Problem[]): readonly EndOfDayRow[] {
  return readRows(json, 'end-of-day.json', 'rows', problems).rows.map((row) => {
    const [from, to, except] = [row.dateOrNull('from'), row.dateOrNull('to'), row.optionalText('except')];
    return {
      court: row.text('court'),
      time: row.text('time'),
      authority: row.text('authority'),
      checked: row.flag('checked'),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(except === undefined ? {} : { except }),
    };
  });
}

export function readCircuitClerks(json: unknown, problems: Problem[]): readonly CircuitClerk[] {
  return readRows(json, 'circuit-clerks.json', 'rows', problems).rows.map((row) => {
    const timeZone = row.text('timeZone');
    if (!isTimeZone(timeZone)) {
      problems.push({
        code: 'calendar-row-invalid',
        message: `circuit-clerks.json: ${timeZone} is no time zone`,
      });
    }
    const text = row.text('id');
    return {
      id: text,
      circuit: text === 'cadc' ? 'D.C.' : row.number('circuit'),
      state: row.text('state'),
      timeZone,
      checked: row.flag('checked'),
    };
  });
}
