/** The federal rules on counting time, by version: rows of data in, typed rows and the choice by date out. */
import { OrderError, type Problem } from '../error.js';
import { formatDate, type CalendarDate } from './calendar-date.js';
import { readRows, type RowReader } from './row-reader.js';

/** Civil 6, Criminal 45, Appellate 26, Bankruptcy 9006. */
export const ruleSets = ['frcp', 'frcrp', 'frap', 'frbp'] as const;
export type RuleSet = (typeof ruleSets)[number];

/** How a paper was served, by name: the letters of Rule 5(b)(2) moved in 2007. `other`: other means consented to. */
export const serviceMethods = ['hand', 'left', 'mail', 'clerk', 'electronic', 'other'] as const;
export type ServiceMethod = (typeof serviceMethods)[number];

/** What a step of the count can rest on; the version says which paragraph that is. */
export const paragraphNames = [
  'excludeTrigger',
  'countDays',
  'lastDay',
  'hours',
  'inaccessible',
  'endOfDay',
  'nextDay',
  'namedHoliday',
  'declaredHoliday',
  'stateHoliday',
  'addedDays',
] as const;
export type ParagraphName = (typeof paragraphNames)[number];

/** One version of one rule: everything in which the versions differ. */
export interface RuleVersion {
  readonly id: string;
  readonly rules: RuleSet;
  /** `Fed. R. Civ. P. 6` */
  readonly name: string;
  /** `Fed. R. Civ. P. 6 as in force from December 1, 2005 to November 30, 2007` */
  readonly description: string;
  readonly from: CalendarDate;
  /** Last day in force; absent for the version in force now. */
  readonly to?: CalendarDate;
  /** A period of fewer days leaves out Saturdays, Sundays and legal holidays in between; absent: every day counts. */
  readonly shortPeriodBelow?: number;
  readonly addedDays: {
    readonly n: number;
    readonly methods: readonly ServiceMethod[];
    /** Added to the prescribed period (courts split on how), or after it has expired and rolled. */
    readonly when: 'to-period' | 'after-expiry';
    /** Whether the text itself says "calendar days". */
    readonly calendarDays: boolean;
  };
  /** For which periods a state's holidays count: both directions, or only those measured after an event. */
  readonly stateHolidays: 'both' | 'forward';
  readonly statesCounted: 'district' | 'district-and-circuit-clerk';
  /** Whether the version knows of an inaccessible clerk's office. */
  readonly inaccessible: boolean;
  /** Whether the version has a paragraph on periods in hours. */
  readonly hours: boolean;
  /** Whether the version says which way "next day" runs for a period before an event. */
  readonly backwardSettled: boolean;
  readonly fixedDates: 'split' | 'not-computed';
  readonly namedHolidays: ReadonlySet<string>;
  /** `Fed. R. Civ. P. 6(a)(1)(C)` */
  readonly cites: Readonly<Record<ParagraphName, string>>;
  readonly authority: string;
  readonly checked: boolean;
  readonly note?: string;
}

export interface RuleBook {
  readonly versions: readonly RuleVersion[];
  /** Circuits that rolled a date certain before the rules said that it is not computed. */
  readonly fixedDatesRolledIn: readonly { readonly circuit: number | string; readonly authority: string }[];
  readonly fixedDatesNotComputed: string;
  readonly asOf: CalendarDate;
}

const fileName = 'rule-versions.json';

function readVersion(row: RowReader, sets: RowReader, paragraphs: RowReader): RuleVersion {
  const name = row.text('name');
  const added = row.object('addedDays');
  const paragraphSet = paragraphs.object(row.text('paragraphs'));
  const cite = (paragraph: ParagraphName): string =>
    name + (paragraph === 'addedDays' ? added.text('paragraph') : paragraphSet.text(paragraph));
  const to = row.dateOrNull('to');
  const short = row.numberOrNull('shortPeriodBelow');
  const note = row.optionalText('note');
  const from = row.date('from');
  return {
    id: row.text('id'),
    description: `${name} as in force from ${formatDate(from)} ${to === undefined ? 'on' : `to ${formatDate(to)}`}`,
    rules: row.oneOf('rules', ruleSets),
    name,
    from,
    ...(to === undefined ? {} : { to }),
    ...(short === undefined ? {} : { shortPeriodBelow: short }),
    addedDays: {
      n: added.number('n'),
      methods: added.texts('methods').filter((method): method is ServiceMethod => isServiceMethod(method)),
      when: added.oneOf('when', ['to-period', 'after-expiry'] as const),
      calendarDays: added.optionalFlag('calendarDays') ?? false,
    },
    stateHolidays: row.oneOf('stateHolidays', ['both', 'forward'] as const),
    statesCounted: row.oneOf('statesCounted', ['district', 'district-and-circuit-clerk'] as const),
    inaccessible: row.flag('inaccessible'),
    hours: row.flag('hours'),
    backwardSettled: row.flag('backwardSettled'),
    fixedDates: row.oneOf('fixedDates', ['split', 'not-computed'] as const),
    namedHolidays: new Set(sets.texts(row.text('holidayNames'))),
    cites: Object.fromEntries(
      paragraphNames.map((paragraph) => [paragraph, cite(paragraph)]),
    ) as RuleVersion['cites'],
    authority: row.text('authority'),
    checked: row.flag('checked'),
    ...(note === undefined ? {} : { note }),
  };
}

export function isServiceMethod(text: string): text is ServiceMethod {
  return (serviceMethods as readonly string[]).includes(text);
}

/** Reads `rule-versions.json`; what is wrong in it goes to `problems`. */
export function readRuleBook(json: unknown, problems: Problem[]): RuleBook {
  const { file, rows } = readRows(json, fileName, 'rows', problems);
  const sets = file.object('holidayNames');
  const paragraphs = file.object('paragraphs');
  return {
    versions: rows.map((row) => readVersion(row, sets, paragraphs)),
    fixedDatesRolledIn: readRows(json, fileName, 'fixedDatesRolledIn', problems).rows.map((row) => ({
      circuit: row.number('circuit'),
      authority: row.text('authority'),
    })),
    fixedDatesNotComputed: file.text('fixedDatesNotComputed'),
    asOf: file.date('asOf'),
  };
}

function isInForce(version: RuleVersion, date: CalendarDate): boolean {
  return version.from <= date && (version.to === undefined || date <= version.to);
}

/** The version of a rule in force on a day. @throws OrderError deadline-rule-version-unknown */
export function findRuleVersion(book: RuleBook, rules: RuleSet, date: CalendarDate): RuleVersion {
  const own = book.versions.filter((version) => version.rules === rules);
  const found = own.find((version) => isInForce(version, date));
  if (found !== undefined) return found;
  throw new OrderError([
    {
      code: 'deadline-rule-version-unknown',
      message: `no version of ${own[0]?.name ?? rules} is known for ${date}`,
      expected: own.map((version) => `${version.id} (${version.from} to ${version.to ?? 'now'})`),
    },
  ]);
}

/** The version with that id. @throws OrderError deadline-rule-version-unknown */
export function findNamedVersion(book: RuleBook, id: string, rules?: RuleSet): RuleVersion {
  const own = book.versions.filter((version) => rules === undefined || version.rules === rules);
  const found = own.find((version) => version.id === id);
  if (found !== undefined) return found;
  throw new OrderError([
    {
      code: 'deadline-rule-version-unknown',
      message: `no rule version is called ${JSON.stringify(id)}`,
      expected: own.map((version) => version.id),
    },
  ]);
}

/** The versions of the same rule that were in force at any time between two days, oldest first. */
export function listVersionsBetween(
  book: RuleBook,
  rules: RuleSet,
  from: CalendarDate,
  to: CalendarDate,
): readonly RuleVersion[] {
  return book.versions.filter(
    (version) =>
      version.rules === rules && version.from <= to && (version.to === undefined || from <= version.to),
  );
}

/** Whether the version is in force on the day: a named version may be tried on any. */
export function isVersionInForce(version: RuleVersion, date: CalendarDate): boolean {
  return isInForce(version, date);
}
