/**
 * Dates of an order that its own words put one before the other: an extension for good cause was asked for before the
 * time ran out. In: the kinds of a case. Out: a problem where what the case file says of the days does not fit.
 */
import { valueAt } from './case/field-value.js';
import type { OrderRequest } from './case/model.js';
import type { PlacedMotion } from './case/motions.js';
import type { JsonSource } from './case/read.js';
import type { Problem } from './error.js';
import type { DateOrder, KindDeclaration } from './template/declaration.js';

export interface DatedKind {
  readonly declaration: Pick<KindDeclaration, 'dateOrder'>;
  readonly order: OrderRequest;
  /** Its place in the case file's list. */
  readonly index: number;
  readonly motion: PlacedMotion | undefined;
}

/** Days that the case file does not give are held against nothing. */
export function checkDateOrder(kinds: readonly DatedKind[], source: JsonSource): readonly Problem[] {
  return kinds.flatMap((kind) =>
    (kind.declaration.dateOrder ?? []).flatMap((rule) => {
      if (!rule.when.is.some((value) => value === valueAt(kind.order, rule.when.field))) return [];
      const [first, second] = [readDay(kind, rule.first), readDay(kind, rule.second)];
      if (first === undefined || second === undefined) return [];
      // YYYY-MM-DD: the order of the letters is that of the days.
      const fits = first < second || (rule.sameDay && first === second);
      return fits ? [] : [describe(kind, rule, source)];
    }),
  );
}

function readDay({ order, motion }: DatedKind, field: string): string | undefined {
  const value = valueAt({ ...order, motion: motion?.motion }, field);
  return typeof value === 'string' ? value : undefined;
}

function describe(kind: DatedKind, rule: DateOrder, source: JsonSource): Problem {
  const { first, second, sameDay, when, authority } = rule;
  const relation = sameDay ? 'cannot be after' : 'must be before';
  const place = (field: string): string =>
    field.startsWith('motion.')
      ? `${kind.motion?.pointer ?? '/motion'}/${field.slice('motion.'.length)}`
      : `/orders/${kind.index}/${field.replaceAll('.', '/')}`;
  return {
    code: 'case-dates-conflict',
    message: `with this ${when.field} the day ${first} ${relation} the day ${second} (${authority})`,
    place: source.placeOf(place(when.field)),
    notes: [first, second].map((field) => ({
      message: `${field} stands here`,
      place: source.placeOf(place(field)),
    })),
    hint: 'correct the one of the three that is wrong',
  };
}
