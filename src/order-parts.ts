/**
 * The order kinds of a case as parts of one order: on each motion in turn, rulings before schedules, and last what
 * belongs to no motion. In: a checked case and the kinds. Out: the parts, each with its motion and its neighbours.
 */
import type { Case, OrderRequest } from './case/model.js';
import { findMotion, listMotions, type PlacedMotion } from './case/motions.js';
import type { Catalog, OrderKind } from './template/catalog.js';
import { rulingOf } from './template/declaration.js';

/** Where a part stands: the facts `composition` of a template. */
export interface Composition {
  /** Nothing of another kind is in the order. */
  readonly alone: boolean;
  /** It opens the order. */
  readonly opens: boolean;
  /** It opens, or ends, the order or its section. */
  readonly first: boolean;
  readonly last: boolean;
  /** The order has several sections: one for each motion, and one for what is on none. */
  readonly sections: boolean;
  /** The heading where the section is on no motion. */
  readonly heading: string;
  /** An earlier part of this order denies its motion. */
  readonly motionDenied: boolean;
  /** Another part of this order rules on its motion, or recommends a ruling. */
  readonly motionRuled: boolean;
}

export interface KindInOrder {
  readonly kind: OrderKind;
  readonly order: OrderRequest;
  /** Its place in the case file's list. */
  readonly index: number;
  readonly motion?: PlacedMotion;
  readonly composition: Composition;
}

type Unplaced = Omit<KindInOrder, 'composition'>;

export function arrangeParts(record: Case, kinds: Pick<Catalog, 'get'>): readonly KindInOrder[] {
  const motions = listMotions(record).map(({ pointer }) => pointer);
  const sectionOf = ({ motion }: Unplaced): number =>
    motion === undefined ? motions.length : motions.indexOf(motion.pointer);
  const parts = record.orders
    .map((order, index): Unplaced => {
      const kind = kinds.get(order.kind);
      if (kind === undefined) throw new TypeError(`a checked case with the unknown kind ${order.kind}`);
      const motion = findMotion(record, order);
      return { kind, order, index, ...(motion === undefined ? {} : { motion }) };
    })
    .sort(
      (one, other) =>
        sectionOf(one) - sectionOf(other) || one.kind.declaration.position - other.kind.declaration.position,
    );
  const hasSections = new Set(parts.map(sectionOf)).size > 1;
  return parts.map((part, position) => {
    const isOther = (neighbour: Unplaced | undefined): boolean =>
      neighbour === undefined || sectionOf(neighbour) !== sectionOf(part);
    const first = isOther(parts[position - 1]);
    const composition = {
      alone: parts.every(({ kind }) => kind.name === part.kind.name),
      opens: position === 0,
      first,
      last: isOther(parts[position + 1]),
      sections: hasSections,
      heading: part.kind.declaration.heading,
      motionDenied: parts.slice(0, position).some((earlier) => denies(earlier) && !isOther(earlier)),
      motionRuled: parts.some((other) => other !== part && rules(other) && !isOther(other)),
    };
    return { ...part, composition };
  });
}

function rules({ kind, order, motion }: Unplaced): boolean {
  return motion !== undefined && rulingOf(kind.declaration, order) !== undefined;
}

/** What a report recommends has not happened. */
function denies({ kind, order, motion }: Unplaced): boolean {
  const { declaration } = kind;
  return motion !== undefined && declaration.reports !== true && rulingOf(declaration, order) === 'denied';
}
