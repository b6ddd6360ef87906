/** A date that the judge names: checked against the calendar, never moved. Fed. R. Civ. P. 6(a), 2009 notes. */
import { layOutCalendar, reasonsOn, type DeadlineData } from './calendar.js';
import type { DayReason } from './calendar-model.js';
import {
  dateOfDay,
  dayNumber,
  formatLongDate,
  weekdayIndex,
  weekdayOf,
  type CalendarDate,
} from './calendar-date.js';
import { chooseVersion, listCalendars, type DeadlineContext } from './deadline.js';
import { flagClosingsCoverage, flagHalfDay } from './flag.js';
import { findRange, type AlternativeDate, type Deadline, type Flag } from './ledger.js';
import { findClosing, resolveCalendarPlace } from './place.js';
import type { RuleVersion } from './rule-version.js';
import { describeClosed } from './step.js';

/** Why a day is, or may be, no court day: the certain reason before the doubtful ones. */
export interface CourtDayDoubt {
  /** `certain`: nobody would call the day open; `doubtful`: an unread row, an arguable day, a closing. */
  readonly weight: 'certain' | 'doubtful';
  /** `a Sunday`, `a legal holiday (Labor Day)` */
  readonly description: string;
  readonly authority?: string;
}

/** @param isOpen the court says that it treats the day like any other */
function weighReason(reason: DayReason, isOpen: boolean): CourtDayDoubt | undefined {
  const { authority } = reason;
  const description = describeClosed(reason);
  switch (reason.kind) {
    case 'federal':
      return { weight: 'certain', description, authority };
    case 'observed':
      return { weight: isOpen ? 'doubtful' : 'certain', description, authority };
    case 'executive':
      return isOpen || reason.extent === 'half' ? undefined : { weight: 'doubtful', description, authority };
    case 'court':
      if (reason.treatedAs === 'not-holiday') return undefined;
      return {
        weight: 'doubtful',
        description:
          reason.treatedAs === 'inaccessible' ? "a day on which the clerk's office is closed" : description,
        authority,
      };
    case 'state':
      return {
        weight: reason.tier === 'A' && reason.checked ? 'certain' : 'doubtful',
        description: `${describeClosed(reason)}${reason.checked ? '' : ', by a row not checked against its code'}`,
        authority,
      };
  }
}

/**
 * Why the date is no court day, or may be none; nothing for an ordinary court day. All state days are looked at,
 * also those that no period would count: nothing rescues a fixed date that falls on one.
 * @throws OrderError calendar-coverage
 */
export function findCourtDayDoubts(
  date: CalendarDate,
  context: DeadlineContext,
  data: DeadlineData,
): readonly CourtDayDoubt[] {
  const version = chooseVersion(context, date, data);
  const calendar = layOutCalendar(data, resolveCalendarPlace(context.place, version, data), context.added);
  const day = dayNumber(date);
  const reasons = reasonsOn(calendar, day);
  const weekday = weekdayIndex(day);
  const isOpen = reasons.some((reason) => reason.kind === 'court' && reason.treatedAs === 'not-holiday');
  const doubts = reasons.flatMap((reason) => weighReason(reason, isOpen) ?? []);
  if (context.inaccessible?.includes(date) === true) {
    doubts.push({ weight: 'doubtful', description: "a day on which the clerk's office is closed" });
  }
  if (weekday === 0 || weekday === 6)
    doubts.unshift({ weight: 'certain', description: `a ${weekdayOf(date)}` });
  return doubts.sort(
    (left, right) => Number(left.weight === 'doubtful') - Number(right.weight === 'doubtful'),
  );
}

/** The nearest days before and after on which nothing closes the court, for a remedy. */
export function findCourtDaysAround(
  date: CalendarDate,
  context: DeadlineContext,
  data: DeadlineData,
): readonly [CalendarDate, CalendarDate] {
  const find = (step: 1 | -1): CalendarDate => {
    let day = dayNumber(date) + step;
    while (findCourtDayDoubts(dateOfDay(day), context, data).length > 0) day += step;
    return dateOfDay(day);
  };
  return [find(-1), find(1)];
}

function flagDate(
  date: CalendarDate,
  version: RuleVersion,
  doubts: readonly CourtDayDoubt[],
  data: DeadlineData,
): Flag[] {
  return [
    {
      code: 'fixed-date',
      weight: 'note',
      message: 'a fixed date is not computed: it stands as written',
      date,
      authority:
        version.fixedDates === 'not-computed' ? version.cites.lastDay : data.book.fixedDatesNotComputed,
    },
    ...doubts.map((doubt): Flag => ({
      code: 'not-court-day',
      weight: 'doubt',
      message: `${formatLongDate(date)} is ${doubt.description}; no rule moves a fixed date`,
      date,
      ...(doubt.authority === undefined ? {} : { authority: doubt.authority }),
    })),
  ];
}

/** Before the rules said otherwise the Fifth Circuit rolled a date certain like the end of a period. */
function findRolledView(
  date: CalendarDate,
  context: DeadlineContext,
  version: RuleVersion,
  doubts: readonly CourtDayDoubt[],
  data: DeadlineData,
): { readonly alternatives: readonly AlternativeDate[]; readonly flags: readonly Flag[] } {
  const circuit = context.place.court?.circuit;
  const row = data.book.fixedDatesRolledIn.find((candidate) => candidate.circuit === circuit);
  if (version.fixedDates !== 'split' || row === undefined) return { alternatives: [], flags: [] };
  const rolled = doubts.length === 0 ? date : findCourtDaysAround(date, context, data)[1];
  return {
    alternatives:
      rolled === date ? [] : [{ due: rolled, because: 'if a fixed date rolls like the end of a period' }],
    flags: [
      {
        code: 'fixed-date-fifth-circuit',
        weight: rolled === date ? 'note' : 'doubt',
        message:
          rolled === date
            ? 'the law of this circuit then rolled a fixed date; this one is a court day, so nothing turns on it'
            : `the law of this circuit then rolled a fixed date: to ${formatLongDate(rolled)}`,
        date,
        authority: row.authority,
      },
    ],
  };
}

/**
 * A fixed date with its ledger: the date itself, and what is doubtful about it.
 * @throws OrderError calendar-coverage, deadline-rule-version-unknown
 */
export function checkFixedDate(date: CalendarDate, context: DeadlineContext, data: DeadlineData): Deadline {
  const version = chooseVersion(context, date, data);
  const place = resolveCalendarPlace(context.place, version, data);
  const doubts = findCourtDayDoubts(date, context, data);
  const rolled = findRolledView(date, context, version, doubts, data);
  const { closing, flags: closingFlags } = findClosing(context.place, date, version, data);
  const calendar = layOutCalendar(data, place, context.added);
  return {
    due: date,
    weekday: weekdayOf(date),
    unrolled: date,
    ...findRange(date, rolled.alternatives),
    alternatives: rolled.alternatives,
    steps: [
      {
        op: 'fixed',
        from: date,
        to: date,
        reason: `${formatLongDate(date)} was fixed: no time is computed`,
        cite: version.fixedDates === 'not-computed' ? `${version.name}(a)` : data.book.fixedDatesNotComputed,
      },
    ],
    flags: [
      ...flagDate(date, version, doubts, data),
      ...rolled.flags,
      ...flagHalfDay(calendar, dayNumber(date)),
      ...flagClosingsCoverage(data, date, dayNumber(date)),
      ...closingFlags,
    ],
    ruleVersion: version.id,
    rule: version.description,
    ...(closing === undefined ? {} : { closes: closing }),
    calendars: listCalendars(data, place, true),
  };
}
