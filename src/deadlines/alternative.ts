/**
 * The other dates that can be argued for: the same count under every reading of the calendar and under each choice
 * that the rule version leaves open. Readings are tried only where the count touched a day on which they differ.
 */
import { addMonths, dateOfDay, partsOf } from './calendar-date.js';
import {
  isExpiryInaccessible,
  isShortPeriod,
  mainVariant,
  runPlan,
  type Plan,
  type Run,
  type Variant,
} from './count.js';
import type { AlternativeDate, Flag } from './ledger.js';
import { listReadings, type Reading, type StateReading } from './reading.js';

interface OpenChoice {
  readonly variant: Variant;
  readonly because: string;
  readonly flag: Flag;
}

function missesDay(plan: Plan): boolean {
  if (plan.unit !== 'month' && plan.unit !== 'year') return false;
  const start = dateOfDay(plan.trigger);
  const months = plan.sign * (plan.unit === 'year' ? plan.n * 12 : plan.n);
  return partsOf(addMonths(start, months)).day !== partsOf(start).day;
}

function listAddedDayChoices(plan: Plan, main: Variant): OpenChoice[] {
  const { addedDays, shortPeriodBelow } = plan.version;
  if (plan.addedDays === 0 || addedDays.when !== 'to-period') return [];
  const flag: Flag = {
    code: 'added-days-split',
    weight: 'doubt',
    message: `this version adds the ${addedDays.n} days "to the prescribed period" and courts split on how; they were counted as calendar days at its end`,
    authority:
      'CNPq v. Inter-Trade, 50 F.3d 56 (D.C. Cir. 1995); Lerro v. Quaker Oats, 84 F.3d 239 (7th Cir. 1996)',
  };
  const choices: OpenChoice[] = [
    {
      variant: { ...main, added: 'after-expiry' },
      because: 'if the days are added after the period has expired and rolled',
      flag,
    },
    { variant: { ...main, added: 'one-period' }, because: 'if the added days make one longer period', flag },
  ];
  if (!addedDays.calendarDays && shortPeriodBelow !== undefined) {
    choices.push({
      variant: { ...main, added: 'court-days' },
      because: 'if the added days are days the court is open',
      flag,
    });
  }
  return choices;
}

/** The choices that the rule leaves open for this period, each with the flag that says so. */
function listOpenChoices(plan: Plan, run: Run, main: Variant): readonly OpenChoice[] {
  const choices = listAddedDayChoices(plan, main);
  if (missesDay(plan)) {
    choices.push({
      variant: { ...main, missingDay: 'next-day' },
      because: 'if the anniversary of a day that the month does not have is the first of the next',
      flag: {
        code: 'no-such-day',
        weight: 'doubt',
        message: 'the month in which the period ends has no such day; its last day was taken',
      },
    });
  }
  if (plan.sign === -1 && !plan.version.backwardSettled && run.moves.some((move) => move.op === 'roll')) {
    choices.push({
      variant: { ...main, backward: 'forward' },
      because: 'if the "next day" of a period before an event is the following one',
      flag: {
        code: 'backward-direction-unsettled',
        weight: 'doubt',
        message:
          'this version does not say which way "next day" runs for a period before an event; it was counted backward',
      },
    });
  }
  if (plan.unit === 'week' && isShortPeriod(plan.version, plan.n * 7)) {
    choices.push({
      variant: { ...main, weeks: 'as-days' },
      because: 'if a period in weeks is a short period in days',
      flag: {
        code: 'week-in-short-period',
        weight: 'doubt',
        message:
          'this version does not say whether a period in weeks can be a short period; every day was counted',
      },
    });
  }
  if (isExpiryInaccessible(plan, run)) {
    choices.push({
      variant: { ...main, beforeAdded: 'moved' },
      because: 'if the closed office already extends the period to which the days are added',
      flag: {
        code: 'inaccessible-before-added-days',
        weight: 'doubt',
        message:
          "the clerk's office could not be reached on the day on which the period would otherwise expire; that did not move it",
      },
    });
  }
  return choices;
}

function describeStates(main: StateReading, other: StateReading): string {
  const order: readonly StateReading[] = ['checked', 'A', 'A+B', 'all'];
  if (order.indexOf(other) < order.indexOf(main)) {
    return other === 'checked'
      ? 'unchecked state days do not count'
      : 'state days on which offices may open do not count';
  }
  return other === 'all' ? 'every listed state day counts' : 'state days on which offices may open count';
}

function describeReading(main: Reading, other: Reading): string {
  const parts: string[] = [];
  if (other.observed !== main.observed)
    parts.push(`observed days are ${other.observed ? '' : 'not '}legal holidays`);
  if (other.executive !== main.executive) {
    parts.push(`closings by executive order are ${other.executive ? '' : 'not '}legal holidays`);
  }
  if (other.court !== main.court) parts.push("the court's own notice is left aside");
  if (other.state !== main.state) parts.push(describeStates(main.state, other.state));
  return `if ${parts.join(' and ')}`;
}

export interface Exploration {
  readonly run: Run;
  readonly variant: Variant;
  readonly alternatives: readonly AlternativeDate[];
  readonly flags: readonly Flag[];
  readonly disputed: Run['disputed'];
}

/** The main date and every other one that this version of the rule can give. */
export function explorePlan(plan: Plan, reading: Reading): Exploration {
  const variant = mainVariant(plan.version);
  const run = runPlan(plan, variant, reading);
  const choices = listOpenChoices(plan, run, variant);
  if (choices.length === 0 && run.disputed.length === 0) {
    return { run, variant, alternatives: [], flags: [], disputed: [] };
  }
  const found = new Map<number, string>();
  const disputed = [...run.disputed];
  const note = (due: number, because: string): void => {
    if (due !== run.due && !found.has(due)) found.set(due, because);
  };
  const readAll = (tried: Variant, prefix: string): void => {
    for (const other of listReadings(reading).slice(1)) {
      const result = runPlan(plan, tried, other);
      disputed.push(...result.disputed);
      const why = describeReading(reading, other);
      note(result.due, prefix === '' ? why : `${prefix}, and ${why}`);
    }
  };
  if (run.disputed.length > 0) readAll(variant, '');
  for (const choice of choices) {
    const result = runPlan(plan, choice.variant, reading);
    note(result.due, choice.because);
    if (result.disputed.length > 0) readAll(choice.variant, choice.because);
  }
  const flags = new Map(choices.map((choice) => [choice.flag.code, choice.flag]));
  return {
    run,
    variant,
    alternatives: [...found].map(([due, because]) => ({ due: dateOfDay(due), because })),
    flags: [...flags.values()],
    disputed,
  };
}
