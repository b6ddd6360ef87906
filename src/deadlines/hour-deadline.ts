/** Periods in hours, Fed. R. Civ. P. 6(a)(2): elapsed time in the court's zone, so a clock change moves the wall time. */
import { OrderError, throwProblems } from '../error.js';
import { layOutCalendar, reasonsOn, type DeadlineData } from './calendar.js';
import type { DayReason } from './calendar-model.js';
import {
  addHours,
  dateOfDay,
  dayNumber,
  formatInstant,
  formatLongDate,
  readWallTime,
  weekdayOf,
  type CalendarDate,
  type ZonedTime,
} from './calendar-date.js';
import { findClosed, type Closed, type Plan } from './count.js';
import {
  chooseVersion,
  doStatesApply,
  listCalendars,
  type DeadlineContext,
  type Direction,
} from './deadline.js';
import { flagClosingsCoverage, flagDisputedDays, flagStates, flagVersion } from './flag.js';
import { findRange, type AlternativeDate, type Deadline, type Flag, type Step } from './ledger.js';
import { checkPeriod } from './period.js';
import { resolveCalendarPlace, resolveZone } from './place.js';
import { defaultPolicy, isDisputed, listReadings, policyReading, type Reading } from './reading.js';
import { listVersionsBetween, type RuleVersion } from './rule-version.js';
import { nameTime, rollStep, stamp, writeHourSteps, type HourRun } from './hour-step.js';

export interface HourDeadlineInput extends DeadlineContext {
  /** When the event happened, by the court's clock. */
  readonly trigger: { readonly date: CalendarDate; readonly time: string };
  readonly hours: number;
  /** Default: after. */
  readonly direction?: Direction;
}

/** @throws OrderError deadline-zone-missing, deadline-time-impossible */
function readTrigger(input: HourDeadlineInput): {
  readonly zone: string;
  readonly at: ZonedTime;
  readonly isTwice: boolean;
} {
  const zone = resolveZone(input.place);
  if (zone === undefined || !zone.isCertain) {
    const zones = input.place.court?.timeZones?.map((row) => `${row.zone} (${row.for})`);
    throw new OrderError([
      {
        code: 'deadline-zone-missing',
        message:
          zone === undefined
            ? 'a period in hours needs the time zone of the court'
            : 'the court keeps more than one time, and a period in hours needs to know which',
        expected: zones ?? ['a court', 'a time zone such as America/Chicago'],
      },
    ]);
  }
  const { date, time } = input.trigger;
  const readings = readWallTime(date, time, zone.name);
  const at = readings[0];
  if (at === undefined) {
    throw new OrderError([
      {
        code: 'deadline-time-impossible',
        message: `there was no ${time} on ${formatLongDate(date)} in ${zone.name}: the clocks were put forward over it`,
        expected: ['a time that the clocks showed'],
      },
    ]);
  }
  return { zone: zone.name, at, isTwice: readings.length > 1 };
}

/** The same time on another day; a clock change in the night of a day the court is open would be news. */
function atSameTime(time: ZonedTime, day: number, zone: string): ZonedTime {
  const date = dateOfDay(day);
  return readWallTime(date, time.time, zone)[0] ?? { ...time, date };
}

function isInaccessible(plan: Plan, day: number): boolean {
  if (!plan.version.inaccessible) return false;
  return (
    plan.inaccessible.has(day) ||
    reasonsOn(plan.calendar, day).some(
      (reason) => reason.kind === 'court' && reason.treatedAs === 'inaccessible',
    )
  );
}

function runHours(plan: Plan, at: ZonedTime, zone: string, reading: Reading): HourRun {
  const ended = addHours(at, plan.sign * plan.n, zone);
  const steps: Step[] = [];
  const disputed: { day: number; reason: DayReason }[] = [];
  const test = (day: number): Closed | undefined => {
    const closed = findClosed(plan, reading, day);
    if (typeof closed === 'string' || closed?.kind === 'federal') return closed;
    for (const reason of reasonsOn(plan.calendar, day)) {
      if (isDisputed(reason, plan.statesApply)) disputed.push({ day, reason });
    }
    return closed;
  };
  let due = ended;
  for (let closed = test(dayNumber(due.date)); closed !== undefined; closed = test(dayNumber(due.date))) {
    const next = atSameTime(ended, dayNumber(due.date) + plan.sign, zone);
    steps.push(rollStep(due, next, closed, plan));
    due = next;
  }
  while (isInaccessible(plan, dayNumber(due.date))) {
    let day = dayNumber(due.date) + 1;
    while (test(day) !== undefined) day += 1;
    const next = atSameTime(ended, day, zone);
    const reason = `the clerk's office could not be reached on ${formatLongDate(due.date)}: the same time on ${formatLongDate(next.date)}`;
    steps.push({
      op: 'extend',
      from: stamp(due),
      to: stamp(next),
      reason,
      cite: plan.version.cites.inaccessible,
    });
    due = next;
  }
  return { due, ended, steps, disputed };
}

function planHours(input: HourDeadlineInput, version: RuleVersion, data: DeadlineData): Plan {
  const direction = input.direction ?? 'after';
  return {
    version,
    calendar: layOutCalendar(data, resolveCalendarPlace(input.place, version, data), input.added),
    trigger: dayNumber(input.trigger.date),
    n: input.hours,
    unit: 'day',
    sign: direction === 'after' ? 1 : -1,
    statesApply: doStatesApply(version, direction),
    inaccessible: new Set(input.act === 'other' ? [] : (input.inaccessible ?? []).map(dayNumber)),
    addedDays: 0,
  };
}

function listAlternatives(
  plan: Plan,
  at: ZonedTime,
  zone: string,
  reading: Reading,
  run: HourRun,
): AlternativeDate[] {
  if (run.disputed.length === 0) return [];
  const found = new Map<CalendarDate, AlternativeDate>();
  for (const other of listReadings(reading).slice(1)) {
    const { due } = runHours(plan, at, zone, other);
    if (due.date === run.due.date || found.has(due.date)) continue;
    found.set(due.date, { due: due.date, because: 'if courts read the days in between another way' });
  }
  return [...found.values()];
}

function flagHours(version: RuleVersion, isTwice: boolean, trigger: CalendarDate): Flag[] {
  const flags: Flag[] = [...flagVersion(version, trigger)];
  if (!version.hours) {
    flags.push({
      code: 'hours-before-rule',
      weight: 'doubt',
      message: `${version.id} has no paragraph on periods in hours; elapsed time was counted, as the rules have done since`,
    });
  }
  if (isTwice) {
    flags.push({
      code: 'time-twice',
      weight: 'doubt',
      message:
        'the clocks showed this time twice that night; the first was taken, the second ends an hour later',
    });
  }
  return flags;
}

/**
 * The end of a period in hours.
 * @throws OrderError deadline-zone-missing, deadline-time-impossible, calendar-coverage, deadline-rule-version-unknown
 */
export function computeHourDeadline(input: HourDeadlineInput, data: DeadlineData): Deadline {
  const wrong = checkPeriod(input.hours, 'hour');
  if (wrong !== undefined) throwProblems([wrong]);
  const { zone, at, isTwice } = readTrigger(input);
  const version = chooseVersion(input, at.date, data);
  const plan = planHours(input, version, data);
  reasonsOn(plan.calendar, plan.trigger);
  const reading = policyReading({ ...defaultPolicy, ...input.policy });
  const run = runHours(plan, at, zone, reading);
  const due = run.due.date;
  const place = resolveCalendarPlace(input.place, version, data);
  const [first, last] = due < at.date ? [due, at.date] : [at.date, due];
  const others =
    input.ruleVersion === undefined ? listVersionsBetween(data.book, version.rules, first, last) : [];
  const amended = others
    .filter((other) => other !== version)
    .map((other) => ({ other, due: runHours(planHours(input, other, data), at, zone, reading).due.date }));
  const alternatives = [
    ...listAlternatives(plan, at, zone, reading, run),
    ...amended.map(({ other, due: otherDue }) => ({ due: otherDue, because: `under ${other.id}` })),
  ].filter((row) => row.due !== due);
  return {
    due,
    weekday: weekdayOf(due),
    dueAt: formatInstant(run.due),
    unrolled: run.ended.date,
    ...findRange(due, alternatives),
    alternatives,
    steps: writeHourSteps(plan, at, run),
    flags: [
      ...amended.map(({ other, due: otherDue }): Flag => ({
        code: 'straddles-amendment',
        weight: 'doubt',
        message: `the period runs past an amendment: under ${other.id} it ends on ${formatLongDate(otherDue)}`,
        authority: other.authority,
      })),
      ...flagHours(version, isTwice, at.date),
      ...flagDisputedDays(run.disputed),
      ...(plan.statesApply ? flagStates(place, data, due) : []),
      ...flagClosingsCoverage(data, due, dayNumber(due)),
    ],
    ruleVersion: version.id,
    rule: version.description,
    closes: {
      instant: formatInstant(run.due),
      zone,
      words: `at ${nameTime(run.due)}`,
      cite: version.cites.hours,
    },
    calendars: listCalendars(data, place, plan.statesApply),
  };
}
