/** Moves of the count turned into the steps of a ledger: words for a law clerk, with paragraph and authority. */
import {
  dateOfDay,
  dayNumber,
  formatDate,
  formatLongDate,
  weekdayIndex,
  weekdayNames,
  type CalendarDate,
} from './calendar-date.js';
import type { DayReason } from './calendar-model.js';
import { isShortPeriod, type Closed, type Move, type Plan, type Run, type Variant } from './count.js';
import type { Step } from './ledger.js';
import type { RuleVersion } from './rule-version.js';

/** `Monday, March 12, 2007` */
export function nameDay(day: number): string {
  const known = namedDays.get(day);
  if (known !== undefined) return known;
  const name = formatLongDate(dateOfDay(day));
  namedDays.set(day, name);
  return name;
}

/** A calendar has some thousands of days; ledgers name them again and again. */
const namedDays = new Map<number, string>();

/** Why a day did not count, in words: `a Saturday`, `a legal holiday (Labor Day)`. */
export function describeClosed(closed: Closed): string {
  if (typeof closed === 'string') return `a ${closed}`;
  switch (closed.kind) {
    case 'federal':
      return `a legal holiday (${closed.name})`;
    case 'observed':
      return `the day on which ${closed.name} is observed (${closed.of} is a ${weekdayOfDate(closed.of)})`;
    case 'executive':
      return `a day closed by executive order (${closed.name})`;
    case 'state':
      return `a holiday declared by ${closed.state} (${closed.name})`;
    case 'court':
      return `a day that the court treats as a legal holiday (${closed.name})`;
  }
}

function weekdayOfDate(date: CalendarDate): string {
  return weekdayNames[weekdayIndex(dayNumber(date))] ?? '';
}

/** The paragraph under which the day is a legal holiday, with the authority for the day itself. */
export function citeClosed(closed: Closed, version: RuleVersion): string {
  if (typeof closed === 'string') return '';
  return `; ${citeHoliday(closed, version)}; ${closed.authority}`;
}

function citeHoliday(reason: DayReason, version: RuleVersion): string {
  const { cites, namedHolidays } = version;
  switch (reason.kind) {
    case 'federal':
    case 'observed':
      return namedHolidays.has(reason.name) ? cites.namedHoliday : cites.declaredHoliday;
    case 'executive':
      return cites.declaredHoliday;
    case 'state':
      return cites.stateHoliday;
    case 'court':
      return cites.namedHoliday;
  }
}

function pluralize(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

function excludeStep(plan: Plan): Step {
  const first = plan.trigger + plan.sign;
  return {
    op: 'exclude-trigger',
    from: dateOfDay(plan.trigger),
    to: dateOfDay(first),
    reason: `${nameDay(plan.trigger)}, the day of the event, is not counted; the count runs ${plan.sign === 1 ? 'forward' : 'backward'} from ${nameDay(first)}`,
    cite: plan.version.cites.excludeTrigger,
  };
}

function countReason(plan: Plan, variant: Variant, move: Move): string {
  const end = `${plan.sign === 1 ? '' : 'back to '}${nameDay(move.to)}`;
  if (plan.unit === 'month' || plan.unit === 'year') return `${pluralize(plan.n, plan.unit)}: ${end}`;
  const days = plan.unit === 'week' ? plan.n * 7 : plan.n;
  const asDays = plan.unit === 'day' || variant.weeks === 'as-days';
  const period = pluralize(plan.n, plan.unit);
  if (asDays && isShortPeriod(plan.version, days)) {
    return `${period}, fewer than ${plan.version.shortPeriodBelow ?? 0}: Saturdays, Sundays and legal holidays in between are left out: ${end}`;
  }
  return `${period}, every day counted: ${end}`;
}

function moveToStep(plan: Plan, variant: Variant, move: Move): Step {
  const { cites } = plan.version;
  const [from, to] = [dateOfDay(move.from), dateOfDay(move.to)];
  const closed = move.closed;
  const day = typeof closed === 'string' ? formatDate(from) : nameDay(move.from);
  const why = closed === undefined ? '' : `${day} is ${describeClosed(closed)}`;
  const authority = closed === undefined ? '' : citeClosed(closed, plan.version);
  switch (move.op) {
    case 'count':
      return { op: 'count', from, to, reason: countReason(plan, variant, move), cite: cites.countDays };
    case 'skip':
      return { op: 'skip', from, to, reason: `${why}: left out`, cite: cites.countDays + authority };
    case 'roll': {
      const rule = plan.sign === 1 ? cites.lastDay : `${cites.lastDay}, ${cites.nextDay}`;
      return { op: 'roll', from, to, reason: `${why}: on to ${nameDay(move.to)}`, cite: rule + authority };
    }
    case 'add':
      return {
        op: 'add-days',
        from,
        to,
        reason: `${pluralize(plan.addedDays, 'day')} added for the manner of service: ${nameDay(move.to)}`,
        cite: cites.addedDays,
      };
    case 'extend':
      return {
        op: 'extend',
        from,
        to,
        reason: `the clerk's office could not be reached on ${nameDay(move.from)}: forward to ${nameDay(move.to)}`,
        cite: cites.inaccessible,
      };
  }
}

/** The ledger of one run, from the event to the last day. */
export function writeSteps(plan: Plan, variant: Variant, run: Run): readonly Step[] {
  const due = dateOfDay(run.due);
  const last: Step = {
    op: 'last-day',
    from: due,
    to: due,
    reason: `${nameDay(run.due)} is the last day: no Saturday, Sunday or legal holiday`,
    cite: plan.version.cites.lastDay,
  };
  return [excludeStep(plan), ...run.moves.map((move) => moveToStep(plan, variant, move)), last];
}
