/** Rule 6 and its sisters: an event and a period in, the last day with its ledger out. */
import { throwProblems } from '../error.js';
import type { AddedDay } from './added-day.js';
import { explorePlan, type Exploration } from './alternative.js';
import { layOutCalendar, reasonsOn, type DeadlineData } from './calendar.js';
import type { CalendarPlace } from './calendar-model.js';
import { dateOfDay, dayNumber, formatLongDate, weekdayOf, type CalendarDate } from './calendar-date.js';
import type { DayUnit, Plan } from './count.js';
import { flagClosingsCoverage, flagDisputedDays, flagHalfDay, flagStates, flagVersion } from './flag.js';
import {
  findRange,
  keepDistinct,
  type AlternativeDate,
  type CalendarUsed,
  type Deadline,
  type Flag,
} from './ledger.js';
import { findClosing, resolveCalendarPlace, type DeadlinePlace } from './place.js';
import { defaultPolicy, policyReading, type Policy } from './reading.js';
import {
  findNamedVersion,
  findRuleVersion,
  listVersionsBetween,
  type RuleSet,
  type RuleVersion,
  type ServiceMethod,
} from './rule-version.js';
import { checkPeriod } from './period.js';
import { writeSteps } from './step.js';

/** What every kind of deadline needs to know besides its own dates. */
export interface DeadlineContext {
  readonly place: DeadlinePlace;
  /** Default: the Civil Rules. */
  readonly rules?: RuleSet;
  /** Default: the version in force on the day of the event. */
  readonly ruleVersion?: string;
  readonly policy?: Partial<Policy>;
  /** Days that the chambers adds. */
  readonly added?: readonly AddedDay[];
  /** Days on which the clerk's office could not be reached. */
  readonly inaccessible?: readonly CalendarDate[];
  /** Fed. R. Civ. P. 6(a)(3) is about filing only. Default: filing. */
  readonly act?: 'filing' | 'other';
}

export interface Period {
  readonly n: number;
  readonly unit: DayUnit;
}

export type Direction = 'after' | 'before';

/** How the paper that starts the period was served, and whether the party who must act was served or served it. */
export interface Service {
  readonly method: ServiceMethod;
  readonly actor: 'served' | 'serving';
}

export interface DeadlineInput extends DeadlineContext {
  /** The day of the event; it is not counted. */
  readonly trigger: CalendarDate;
  readonly period: Period;
  /** Default: after. */
  readonly direction?: Direction;
  readonly service?: Service;
}

/** The version by name or by date. @throws OrderError deadline-rule-version-unknown */
export function chooseVersion(context: DeadlineContext, date: CalendarDate, data: DeadlineData): RuleVersion {
  const rules = context.rules ?? 'frcp';
  if (context.ruleVersion !== undefined)
    return findNamedVersion(data.book, context.ruleVersion, context.rules);
  return findRuleVersion(data.book, rules, date);
}

export function doStatesApply(version: RuleVersion, direction: Direction): boolean {
  return version.stateHolidays === 'both' || direction === 'after';
}

/** Fed. R. Civ. P. 6(d): only a party who was served, and only by the methods that the version names. */
function countAddedDays(version: RuleVersion, service: Service | undefined): number {
  if (service?.actor !== 'served') return 0;
  return version.addedDays.methods.includes(service.method) ? version.addedDays.n : 0;
}

function planDeadline(
  input: DeadlineInput,
  version: RuleVersion,
  data: DeadlineData,
): { plan: Plan; place: CalendarPlace } {
  const direction = input.direction ?? 'after';
  const place = resolveCalendarPlace(input.place, version, data);
  const plan: Plan = {
    version,
    calendar: layOutCalendar(data, place, input.added),
    trigger: dayNumber(input.trigger),
    n: input.period.n,
    unit: input.period.unit,
    sign: direction === 'after' ? 1 : -1,
    statesApply: doStatesApply(version, direction),
    inaccessible: new Set(input.act === 'other' ? [] : (input.inaccessible ?? []).map(dayNumber)),
    addedDays: countAddedDays(version, input.service),
  };
  reasonsOn(plan.calendar, plan.trigger);
  return { plan, place };
}

function flagService(input: DeadlineInput, version: RuleVersion): Flag[] {
  if (input.service?.actor !== 'serving') return [];
  return [
    {
      code: 'made-service',
      weight: 'note',
      message: 'no days are added for a party who made service',
      authority: version.cites.addedDays,
    },
  ];
}

function flagInaccessible(input: DeadlineInput, version: RuleVersion, wasUsed: boolean): Flag[] {
  if ((input.inaccessible ?? []).length === 0) return [];
  if (!version.inaccessible) {
    return [
      {
        code: 'inaccessible-not-in-rule',
        weight: 'doubt',
        message: `${version.id} knows no inaccessible clerk's office: the days given did not extend the period`,
      },
    ];
  }
  if (!wasUsed) return [];
  return [
    {
      code: 'inaccessible',
      weight: 'note',
      message: 'what makes an office inaccessible is for the court to say, and it may order otherwise',
      authority: version.cites.inaccessible,
    },
  ];
}

/** The same period under the other versions in force before it ends: a judgment call, so both are given. */
function exploreAmendments(
  input: DeadlineInput,
  version: RuleVersion,
  due: CalendarDate,
  data: DeadlineData,
): { alternatives: AlternativeDate[]; flags: Flag[] } {
  if (input.ruleVersion !== undefined) return { alternatives: [], flags: [] };
  const [first, last] = due < input.trigger ? [due, input.trigger] : [input.trigger, due];
  if (version.from <= first && (version.to === undefined || last <= version.to))
    return { alternatives: [], flags: [] };
  const reading = policyReading({ ...defaultPolicy, ...input.policy });
  const others = listVersionsBetween(data.book, version.rules, first, last).filter(
    (other) => other !== version,
  );
  const alternatives: AlternativeDate[] = [];
  const flags: Flag[] = [];
  for (const other of others) {
    const { run, alternatives: more } = explorePlan(planDeadline(input, other, data).plan, reading);
    const otherDue = dateOfDay(run.due);
    alternatives.push({ due: otherDue, because: `under ${other.id}` });
    alternatives.push(...more.map((row) => ({ due: row.due, because: `under ${other.id}, ${row.because}` })));
    flags.push({
      code: 'straddles-amendment',
      weight: 'doubt',
      message: `the period runs past an amendment: under ${version.id} it ends on ${formatLongDate(due)}, under ${other.id} on ${formatLongDate(otherDue)}`,
      authority: other.authority,
    });
  }
  return { alternatives, flags };
}

/** Which calendars a date rests on, each with its day. */
export function listCalendars(
  data: DeadlineData,
  place: CalendarPlace,
  statesApply: boolean,
): readonly CalendarUsed[] {
  const used = [data.federal, data.executive];
  const all = statesApply && place.states.length > 0 ? [...used, data.states] : used;
  return all.map(({ name, asOf, from, to }) => ({ name, asOf, from, to }));
}

function collectFlags(
  input: DeadlineInput,
  { plan, place }: { plan: Plan; place: CalendarPlace },
  explored: Exploration,
  data: DeadlineData,
): Flag[] {
  const { version } = plan;
  const due = dateOfDay(explored.run.due);
  const wasExtended = explored.run.moves.some((move) => move.op === 'extend');
  return [
    ...flagVersion(version, input.trigger),
    ...explored.flags,
    ...flagDisputedDays(explored.disputed),
    ...flagHalfDay(plan.calendar, explored.run.due),
    ...flagService(input, version),
    ...flagInaccessible(input, version, wasExtended),
    ...(plan.statesApply ? flagStates(place, data, due) : []),
    ...flagClosingsCoverage(data, due, explored.run.due),
  ];
}

/**
 * The last day of a period in days, weeks, months or years.
 * @throws OrderError calendar-coverage where a day outside the calendars would decide;
 *   deadline-rule-version-unknown where no version covers the event; deadline-period-invalid
 */
export function computeDeadline(input: DeadlineInput, data: DeadlineData): Deadline {
  const wrong = checkPeriod(input.period.n, input.period.unit);
  if (wrong !== undefined) throwProblems([wrong]);
  const version = chooseVersion(input, input.trigger, data);
  const planned = planDeadline(input, version, data);
  const explored = explorePlan(planned.plan, policyReading({ ...defaultPolicy, ...input.policy }));
  const due = dateOfDay(explored.run.due);
  const amended = exploreAmendments(input, version, due, data);
  const alternatives = keepDistinct(due, [...explored.alternatives, ...amended.alternatives]);
  const { closing, flags: closingFlags } = findClosing(input.place, due, version, data);
  return {
    due,
    weekday: weekdayOf(due),
    unrolled: dateOfDay(explored.run.unrolled),
    ...findRange(due, alternatives),
    alternatives,
    steps: writeSteps(planned.plan, explored.variant, explored.run),
    flags: [...amended.flags, ...collectFlags(input, planned, explored, data), ...closingFlags],
    ruleVersion: version.id,
    rule: version.description,
    ...(closing === undefined ? {} : { closes: closing }),
    calendars: listCalendars(data, planned.place, planned.plan.statesApply),
  };
}
