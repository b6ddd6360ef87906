/** A period of a case completed by its template: what the case gives in, a period without defaults out. */
import type { Problem } from '../error.js';
import type { ChainAnchor } from './chain.js';
import type { Direction } from './deadline.js';
import { checkPeriod } from './period.js';
import type { ServiceMethod } from './rule-version.js';
import type { ChosenPeriod, DeclaredDeadline, OrderUnit } from './schedule-model.js';

/** A period with everything that the template or the case left to a default. */
export interface FullPeriod {
  readonly n: number;
  readonly unit: OrderUnit;
  readonly from: string;
  readonly direction: Direction;
  readonly anchor: ChainAnchor;
  readonly service?: ServiceMethod;
}

const unitKeys = { days: 'day', weeks: 'week', months: 'month', years: 'year' } as const;

/** The period with its defaults filled in, or what is wrong with it. */
export function completePeriod(deadline: DeclaredDeadline, chosen: ChosenPeriod): FullPeriod | Problem {
  const given = (Object.keys(unitKeys) as (keyof typeof unitKeys)[]).filter(
    (key) => chosen[key] !== undefined,
  );
  const key = given[0];
  if (key === undefined || given.length > 1) {
    return {
      code: key === undefined ? 'deadline-period-missing' : 'deadline-options-conflict',
      message:
        key === undefined
          ? `${deadline.label}: no period is given`
          : `${deadline.label}: ${given.join(' and ')} are both given`,
      expected: ['one of days, weeks, months or years'],
    };
  }
  const [n, unit] = [chosen[key] ?? 0, unitKeys[key]];
  const wrong = checkPeriod(n, unit);
  if (wrong !== undefined) return { ...wrong, message: `${deadline.label}: ${wrong.message}` };
  return {
    n,
    unit,
    from: chosen.from ?? deadline.default?.from ?? 'ordered',
    direction: chosen.direction ?? deadline.default?.direction ?? 'after',
    anchor: chosen.anchor ?? 'rolled',
    ...(chosen.service === undefined ? {} : { service: chosen.service }),
  };
}
