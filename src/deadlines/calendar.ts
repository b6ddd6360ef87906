/**
 * What each day is called in one place: all calendars laid over each other, with the reason and the authority for
 * each day. Whether a reason counts is a question of the rule version and the reading, asked elsewhere.
 */
import { OrderError, throwProblems, type Problem } from '../error.js';
import type { AddedDay } from './added-day.js';
import {
  readCircuitClerks,
  readCourtCalendar,
  readEndOfDayRows,
  readExecutiveCalendar,
  readFederalCalendar,
  readStateCalendar,
} from './calendar-rows.js';
import type {
  Calendar,
  CalendarPlace,
  CircuitClerk,
  CourtCalendar,
  DayReason,
  EndOfDayRow,
  ExecutiveCalendar,
  FederalCalendar,
  StateCalendar,
  StateDay,
  StateRow,
} from './calendar-model.js';
import { dateOfDay, dayNumber, partsOf, weekdayIndex } from './calendar-date.js';
import { isYearKept } from './holiday-rule.js';
import { readRuleBook, type RuleBook } from './rule-version.js';

/** The parsed JSON files of data/deadlines. */
export interface DeadlineDataParts {
  readonly ruleVersions: unknown;
  readonly federalHolidays: unknown;
  readonly presidentialClosings: unknown;
  readonly stateHolidays: unknown;
  readonly courtClosings: unknown;
  readonly endOfDay: unknown;
  readonly circuitClerks: unknown;
}

/** Rules and calendars, checked and indexed once; nothing in it changes for the caller. */
export interface DeadlineData {
  readonly book: RuleBook;
  readonly federal: FederalCalendar;
  readonly executive: ExecutiveCalendar;
  readonly states: StateCalendar;
  readonly courts: CourtCalendar;
  readonly endOfDay: readonly EndOfDayRow[];
  readonly clerks: readonly CircuitClerk[];
  /** Postal codes of which state-holidays.json has a row. */
  readonly stateCodes: ReadonlySet<string>;
  /** Calendars already laid out, by place: each place is computed once. */
  readonly laidOut: Map<string, Calendar>;
}

/**
 * Checks the rows and indexes them.
 * @throws OrderError calendar-row-invalid, with every row that is wrong
 */
export function readDeadlineData(parts: DeadlineDataParts): DeadlineData {
  const problems: Problem[] = [];
  const states = readStateCalendar(parts.stateHolidays, problems);
  const data: DeadlineData = {
    book: readRuleBook(parts.ruleVersions, problems),
    federal: readFederalCalendar(parts.federalHolidays, problems),
    executive: readExecutiveCalendar(parts.presidentialClosings, problems),
    states,
    courts: readCourtCalendar(parts.courtClosings, problems),
    endOfDay: readEndOfDayRows(parts.endOfDay, problems),
    clerks: readCircuitClerks(parts.circuitClerks, problems),
    stateCodes: new Set(states.rows.map((row) => row.state)),
    laidOut: new Map(),
  };
  throwProblems(problems);
  return data;
}

/** Whether a division named on an order ("EASTERN DIVISION") is the one of a row ("Eastern"). */
export function isSameDivision(left: string, right: string): boolean {
  const bare = (name: string): string =>
    name
      .toLowerCase()
      .replace(/\bdivision\b/g, '')
      .trim();
  return bare(left) === bare(right);
}

/** A local day stands in the calendar unless the division given is another one; it never counts by default. */
function isRowOfPlace(row: StateRow, place: CalendarPlace): boolean {
  if (!place.states.includes(row.state)) return false;
  if (row.local === undefined) return true;
  const { courts, divisions } = row.local;
  if (place.court === undefined || !courts.includes(place.court)) return false;
  const { division } = place;
  return (
    division === undefined ||
    divisions.length === 0 ||
    divisions.some((name) => isSameDivision(name, division))
  );
}

function findStateDay(row: StateRow, day: StateDay, year: number): number | undefined {
  if (day.rule === undefined || !isYearKept(day.years, year)) return undefined;
  if (year < (day.fromYear ?? year) || year > (day.toYear ?? year)) return undefined;
  return day.rule(year);
}

type Add = (day: number, reason: DayReason) => void;

function addFederalDays(data: DeadlineData, add: Add): void {
  const { saturday, sunday } = data.federal.observedAuthority;
  for (const { name, date, observed } of data.federal.holidays) {
    add(dayNumber(date), { kind: 'federal', name, authority: data.federal.authority });
    if (observed === date) continue;
    const authority = observed < date ? saturday : sunday;
    add(dayNumber(observed), { kind: 'observed', name, authority, of: date });
  }
  for (const { date, extent, authority, occasion } of data.executive.closings) {
    const name = `Closing by executive order${occasion === undefined ? '' : ` (${occasion})`}`;
    add(dayNumber(date), { kind: 'executive', name, authority, extent });
  }
}

function addStateDays(data: DeadlineData, place: CalendarPlace, add: Add): void {
  const [first, last] = [partsOf(data.states.from).year, partsOf(data.states.to).year];
  for (const row of data.states.rows.filter((candidate) => isRowOfPlace(candidate, place))) {
    const { state, tier, authority, checked } = row;
    for (const day of row.days) {
      for (let year = first; year <= last; year += 1) {
        const found = findStateDay(row, day, year);
        if (found === undefined) continue;
        add(found, { kind: 'state', name: day.name, authority, state, tier, checked });
        if (!row.sundayMovesToMonday || weekdayIndex(found) !== 0) continue;
        add(found + 1, { kind: 'state', name: `${day.name} (from Sunday)`, authority, state, tier, checked });
      }
    }
  }
}

function addedReason(added: AddedDay): DayReason | undefined {
  const { name, authority } = added;
  switch (added.kind) {
    case 'federal-holiday':
      return { kind: 'federal', name, authority };
    case 'executive-closing':
      return { kind: 'executive', name, authority, extent: 'full' };
    case 'state-holiday':
      return { kind: 'state', name, authority, state: added.state ?? '', tier: 'A', checked: true };
    case 'court-holiday':
      return { kind: 'court', name, authority, treatedAs: 'legal-holiday', checked: true };
    case 'court-open':
      return { kind: 'court', name, authority, treatedAs: 'not-holiday', checked: true };
    case 'inaccessible':
      return { kind: 'court', name, authority, treatedAs: 'inaccessible', checked: true };
  }
}

function isAddedHere(added: AddedDay, place: CalendarPlace): boolean {
  if (added.court !== undefined && added.court !== place.court) return false;
  if (added.state !== undefined && !place.states.includes(added.state)) return false;
  return (
    added.division === undefined ||
    (place.division !== undefined && isSameDivision(added.division, place.division))
  );
}

function layOutDays(data: DeadlineData, place: CalendarPlace, added: readonly AddedDay[]): Calendar {
  const days = new Map<number, DayReason[]>();
  const add: Add = (day, reason) => {
    const known = days.get(day);
    if (known === undefined) days.set(day, [reason]);
    else known.push(reason);
  };
  addFederalDays(data, add);
  for (const { court, date, treatedAs, authority, checked } of data.courts.closings) {
    if (court === place.court)
      add(dayNumber(date), { kind: 'court', name: 'Court notice', authority, treatedAs, checked });
  }
  addStateDays(data, place, add);
  for (const row of added) {
    const reason = isAddedHere(row, place) ? addedReason(row) : undefined;
    if (reason !== undefined) add(dayNumber(row.date), reason);
  }
  return { firstDay: dayNumber(data.federal.from), lastDay: dayNumber(data.federal.to), days };
}

/** The calendar of a place, computed once per place and days that a chambers adds. */
export function layOutCalendar(
  data: DeadlineData,
  place: CalendarPlace,
  added: readonly AddedDay[] = [],
): Calendar {
  const own = added.length === 0 ? '' : JSON.stringify(added);
  const key = `${place.court ?? ''}|${place.division ?? ''}|${place.states.join()}|${own}`;
  const known = data.laidOut.get(key);
  if (known !== undefined) return known;
  const calendar = layOutDays(data, place, added);
  data.laidOut.set(key, calendar);
  return calendar;
}

const noReasons: readonly DayReason[] = [];

/** What the day is called; nothing for an ordinary day. @throws OrderError calendar-coverage */
export function reasonsOn(calendar: Calendar, day: number): readonly DayReason[] {
  if (day < calendar.firstDay || day > calendar.lastDay)
    throw new OrderError([coverageProblem(calendar, day)]);
  return calendar.days.get(day) ?? noReasons;
}

/** Outside its coverage a calendar has no answer: "no holiday" would be a guess. */
export function coverageProblem(calendar: Calendar, day: number): Problem {
  return {
    code: 'calendar-coverage',
    message: `${dateOfDay(day)} is outside the calendar of federal holidays`,
    expected: [
      `a count that stays between ${dateOfDay(calendar.firstDay)} and ${dateOfDay(calendar.lastDay)}`,
    ],
  };
}
