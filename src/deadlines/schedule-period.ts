/** A period of a case completed by its template: what the case gives in, a period without defaults out. */
import type { Problem } from '../error.js';
import type { ChainAnchor } from './chain.js';
import type { Direction } from './deadline.js';
import { checkPeriod } from './period.js';
import type { ServiceMethod } from './rule-version.js';
import type { ChosenPeriod, DeclaredDeadline, OrderUnit } from './schedule-model.js';

/** The name of the event from which a period runs where nobody names another. */
export const orderEvent = 'order';

/** A period with everything that the template or the case left to a default. */
export interface FullPeriod {
  readonly n: number;
  readonly unit: OrderUnit;
  /** Absent where only the words of an event are given. */
  readonly from?: string;
  readonly event?: string;
  readonly direction: Direction;
  readonly anchor: ChainAnchor;
  readonly service?: ServiceMethod;
}

const unitKeys = { days: 'day', weeks: 'week', months: 'month', years: 'year' } as const;

function readUnit(label: string, chosen: ChosenPeriod): { n: number; unit: OrderUnit } | Problem {
  const given = (Object.keys(unitKeys) as (keyof typeof unitKeys)[]).filter(
    (key) => chosen[key] !== undefined,
  );
  const [key, second] = given;
  const expected = ['one of days, weeks, months or years'];
  if (key === undefined)
    return { code: 'deadline-period-missing', message: `${label}: no period is given`, expected };
  if (second !== undefined) {
    const message = `${label}: ${given.join(' and ')} are both given`;
    return { code: 'deadline-options-conflict', message, expected };
  }
  const [n, unit] = [chosen[key] ?? 0, unitKeys[key]];
  const wrong = checkPeriod(n, unit);
  return wrong === undefined ? { n, unit } : { ...wrong, message: `${label}: ${wrong.message}` };
}

/**
 * The event, and what belongs to it, come from the template only where the case names none: "before" goes with the
 * hearing that the template counts back from, not with the order that the case counts on from.
 */
function completeEvent(chosen: ChosenPeriod, usual: ChosenPeriod | undefined): ChosenPeriod {
  if (usual === undefined || chosen.from !== undefined || chosen.event !== undefined) return chosen;
  const { days: _days, weeks: _weeks, months: _months, years: _years, ...event } = usual;
  return { ...event, ...chosen };
}

/** Fed. R. Civ. P. 6(d) adds days to a time "after being served" and to no other. */
function checkService(label: string, { service, before, from, event }: ChosenPeriod): Problem | undefined {
  if (service === undefined) return undefined;
  if (before === true) {
    return {
      code: 'deadline-options-conflict',
      message: `${label}: service and before are both given: days are added only after being served`,
      expected: ['one of them'],
    };
  }
  if (from === 'service' || event !== undefined) return undefined;
  return {
    code: 'deadline-options-conflict',
    message: `${label}: service is given for a period that does not run from service`,
    expected: ['"from": "service"', 'the day of service in "from", with its words in "event"'],
  };
}

/** The period with its defaults filled in, or what is wrong with it. */
export function completePeriod(
  deadline: Pick<DeclaredDeadline, 'label' | 'default'>,
  chosen: ChosenPeriod,
): FullPeriod | Problem {
  const { label } = deadline;
  const measure = readUnit(label, chosen);
  if ('code' in measure) return measure;
  const full = completeEvent(chosen, deadline.default);
  const wrong = checkService(label, full);
  if (wrong !== undefined) return wrong;
  const { event, service } = full;
  const from = full.from ?? (event === undefined ? orderEvent : undefined);
  return {
    ...measure,
    direction: full.before === true ? 'before' : 'after',
    anchor: full.anchor ?? 'rolled',
    ...(from === undefined ? {} : { from }),
    ...(event === undefined ? {} : { event }),
    ...(service === undefined ? {} : { service }),
  };
}
