/**
 * The motions of a case: one under `motion`, or several under `motions`, each with an id by which an order names the
 * one that it rules on. In: a case file's value. Out: the motions with their places, and what is wrong with them.
 */
import { parseCalendarDate } from '../deadlines/calendar-date.js';
import type { Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import type { Case, Motion, OrderRequest } from './model.js';
import type { JsonSource } from './read.js';

export interface PlacedMotion {
  readonly motion: Motion;
  /** Where it stands in the case file: `/motion`, `/motions/1`. */
  readonly pointer: string;
}

/** @param record may have problems of its own: what is no motion is left out */
export function listMotions(record: Partial<Case>): readonly PlacedMotion[] {
  const { motion, motions } = record;
  const placed: PlacedMotion[] = [];
  if (isMotion(motion)) placed.push({ motion, pointer: '/motion' });
  if (Array.isArray(motions)) {
    for (const [index, each] of (motions as readonly unknown[]).entries())
      if (isMotion(each)) placed.push({ motion: each, pointer: `/motions/${index}` });
  }
  return placed;
}

function isMotion(value: unknown): value is Motion {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The motion that the order names, or the only one that there is. */
export function findMotion(record: Partial<Case>, order: OrderRequest): PlacedMotion | undefined {
  const all = listMotions(record);
  if (order.motion === undefined) return all.length === 1 ? all[0] : undefined;
  return all.find(({ motion }) => motion.id === order.motion);
}

export function checkMotions(source: JsonSource, record: Partial<Case>): readonly Problem[] {
  const all = listMotions(record);
  if (all.length === 0) return checkOnePlace(source, record);
  return [
    ...checkOnePlace(source, record),
    ...checkIds(source, all),
    ...all.flatMap(({ motion, pointer }) => checkFiled(source, motion, pointer, record.ordered)),
  ];
}

function checkOnePlace(source: JsonSource, { motion, motions }: Partial<Case>): readonly Problem[] {
  if (motion === undefined || motions === undefined) return [];
  return [
    {
      code: 'case-orders-conflict',
      message: 'the motions of the case stand in two places',
      place: source.placeOf('/motion'),
      notes: [{ message: 'the others stand here', place: source.placeOf('/motions') }],
      hint: 'move the motion under "motions", with an id',
    },
  ];
}

function checkIds(source: JsonSource, all: readonly PlacedMotion[]): readonly Problem[] {
  return all.flatMap(({ motion: { id }, pointer }, index): Problem[] => {
    if (id === undefined || all.findIndex(({ motion }) => motion.id === id) === index) return [];
    return [
      {
        code: 'case-value-not-allowed',
        message: 'two motions have the same id',
        place: source.placeOf(`${pointer}/id`),
        hint: 'give each motion an id of its own',
      },
    ];
  });
}

/** Which version of a rule is quoted hangs on the day of filing, so a slip there misquotes the rule. */
function checkFiled(
  source: JsonSource,
  { filed }: Motion,
  pointer: string,
  ordered: unknown,
): readonly Problem[] {
  const day = typeof filed === 'string' ? parseCalendarDate(filed) : undefined;
  const signed = typeof ordered === 'string' ? parseCalendarDate(ordered) : undefined;
  if (day === undefined || signed === undefined || day <= signed) return [];
  return [
    {
      code: 'case-value-not-allowed',
      message: 'filed of motion is after the day of the order',
      place: source.placeOf(`${pointer}/filed`),
      hint: 'a motion is filed before it is decided; check both dates',
      notes: [{ message: 'the order is dated here', place: source.placeOf('/ordered') }],
    },
  ];
}

/** The motion that an order names must be there; where there are several, a kind that needs one must name it. */
export function checkMotionOf(
  source: JsonSource,
  record: Partial<Case>,
  order: OrderRequest,
  at: { readonly pointer: string; readonly isNeeded: boolean },
): readonly Problem[] {
  if (typeof order.motion === 'string') {
    const ids = listIds(record);
    if (ids.includes(order.motion)) return [];
    return [
      {
        code: 'case-value-not-allowed',
        message: 'the order names a motion that the case does not have',
        place: source.placeOf(`${at.pointer}/motion`),
        expected: ids,
        hint: suggestName(order.motion, ids) ?? 'give the motion an "id" and name it here',
      },
    ];
  }
  if (!at.isNeeded || order.motion !== undefined || findMotion(record, order) !== undefined) return [];
  const ids = listIds(record);
  if (ids.length === 0) return [];
  return [
    {
      code: 'case-field-missing',
      message: 'motion is missing from an order of a case with several motions',
      place: source.placeOf(`${at.pointer}/motion`),
      expected: ids,
      hint: 'name the motion that the order rules on by its id',
    },
  ];
}

function listIds(record: Partial<Case>): readonly string[] {
  return listMotions(record).flatMap(({ motion }) => (motion.id === undefined ? [] : [motion.id]));
}

/**
 * Each motion is ruled on once.
 * @param rulingOf what an order does to its motion; undefined where it does not rule on it
 */
export function checkRulings(
  source: JsonSource,
  record: Partial<Case>,
  rulingOf: (order: OrderRequest) => string | undefined,
): readonly Problem[] {
  const rulings: { readonly motion: string; readonly kind: string; readonly index: number }[] = [];
  for (const [index, order] of ((record.orders ?? []) as readonly unknown[]).entries()) {
    if (typeof order !== 'object' || order === null || rulingOf(order as OrderRequest) === undefined)
      continue;
    const request = order as OrderRequest;
    const motion = findMotion(record, request)?.pointer;
    if (motion !== undefined) rulings.push({ motion, kind: request.kind, index });
  }
  if (rulings.length < 2) return [];
  return rulings.flatMap(({ motion, kind, index }): Problem[] => {
    const first = rulings.find((other) => other.motion === motion);
    // The same kind twice is reported as that.
    if (first === undefined || first.index === index || first.kind === kind) return [];
    return [
      {
        code: 'case-orders-conflict',
        message: 'the motion is ruled on twice',
        place: source.placeOf(`/orders/${index}`),
        notes: [{ message: 'the other ruling stands here', place: source.placeOf(`/orders/${first.index}`) }],
        hint: 'give one ruling on each motion',
      },
    ];
  });
}
