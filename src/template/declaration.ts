/**
 * template.json: what an order kind is, beside its words. In: a declaration that has the form of its schema. Out: the
 * problems of what it names, such as a deadline that runs from nothing.
 */
import { parseCalendarDate } from '../deadlines/calendar-date.js';
import {
  placements,
  type ChosenPeriod,
  type DeclaredDeadline,
  type ScheduleEvent,
} from '../deadlines/schedule-model.js';
import type { OrderRequest } from '../case/model.js';
import type { Problem } from '../error.js';
import type { MatterId } from '../law/model.js';

/** Events that every order has; the chambers' words for them are a setting. */
export const commonEvents = ['order', 'entry', 'service', 'filed'] as const;
export type CommonEvent = (typeof commonEvents)[number];

/** An event of this kind, whose day a field of the order gives. */
export interface DeclaredEvent extends Pick<ScheduleEvent, 'words'> {
  readonly id: string;
  readonly field: string;
}

export type Need = 'motion' | 'conferral' | 'plaintiff' | 'defendant' | 'referral' | 'objections' | 'fee';

export const rulings = ['granted', 'granted-in-part', 'denied', 'moot', 'stricken'] as const;
export type Ruling = (typeof rulings)[number];

/** A matter that the kind disposes of, always or where a field of the order has one of some values. */
export interface Disposition {
  readonly matter: MatterId;
  readonly when?: { readonly field: string; readonly is: readonly (string | boolean)[] };
  readonly withoutConsent: 'refuse' | 'recommend';
}

/** Two days, by the fields of the order or of its motion, the first of which comes first where another field says so. */
export interface DateOrder {
  readonly first: string;
  readonly second: string;
  /** Both can be one day. */
  readonly sameDay: boolean;
  readonly when: { readonly field: string; readonly is: readonly (string | boolean)[] };
  readonly authority: string;
}

export interface KindDeclaration {
  /** One line for the list of kinds. */
  readonly summary: string;
  /** A formula or several, a line each, in title case: a chambers may print capitals. */
  readonly title: string | readonly string[];
  /** Over its reasons, in an order that has several sections and where it is on no motion. */
  readonly heading: string;
  /** What it does, for the clerk: a formula in the gerund, `denying {{motion.docket}}`. */
  readonly docket: string;
  /** Where it stands when kinds are composed: rulings before schedules; small numbers first. */
  readonly position: number;
  /** What of the case it cannot do without: fields, facts that the tables must give, or a party of one side. */
  readonly needs: readonly Need[];
  /** What it does to the motion, or the field of the order that says so. */
  readonly ruling?: Ruling | { readonly field: string };
  /** It is a report to the district judge, which a magistrate judge writes only on a referral for one. */
  readonly reports?: boolean;
  /** What it decides that a magistrate judge decides only with consent. */
  readonly disposes?: readonly Disposition[];
  /** The field of the order that cites the rule whose deadline it extends. */
  readonly extends?: string;
  /** Days that its words put one before the other. */
  readonly dateOrder?: readonly DateOrder[];
  readonly events?: readonly DeclaredEvent[];
  readonly deadlines: readonly DeclaredDeadline[];
  readonly authority: readonly string[];
  /** A chambers' own kind that stands for the package's kind of its name. */
  readonly replaces?: boolean;
}

/** What the order does to its motion; undefined where it does not rule on it. */
export function rulingOf({ ruling }: KindDeclaration, order: OrderRequest): Ruling | undefined {
  if (typeof ruling !== 'object') return ruling;
  return rulings.find((each) => each === order[ruling.field]);
}

/** A problem of a declaration at a JSON Pointer into it. */
interface NamingProblem {
  readonly pointer: string;
  readonly problem: Problem;
}

/** Every name that a deadline runs from or is measured by stands for an event or another deadline, and for one thing. */
export function checkNames({ events = [], deadlines }: KindDeclaration): readonly NamingProblem[] {
  const eventNames = [...commonEvents, ...events.map(({ id }) => id)];
  const names = [...eventNames, ...deadlines.map(({ id }) => id)];
  const problems: NamingProblem[] = [];
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const refuse = (pointer: string, message: string, expected: readonly string[]): void => {
    problems.push({ pointer, problem: { code: 'deadline-anchor-unknown', message, expected } });
  };
  for (const name of twice) {
    const index = deadlines.findLastIndex(({ id }) => id === name);
    const pointer =
      index < 0 ? `/events/${events.findLastIndex(({ id }) => id === name)}/id` : `/deadlines/${index}/id`;
    refuse(pointer, `the name ${name} stands for two things`, ['a name of its own']);
  }
  deadlines.forEach((deadline, index) => {
    const others = names.filter((name) => name !== deadline.id);
    const checkName = (key: string, name: string | undefined): void => {
      if (name === undefined || others.includes(name)) return;
      refuse(`/deadlines/${index}/${key}`, `${name} is no event and no other deadline`, others);
    };
    for (const placement of placements) checkName(placement, deadline[placement]);
    checkName('default/from', namedEvent(deadline.default));
    checkName('minimum/period/from', namedEvent(deadline.minimum?.period));
  });
  return problems;
}

function namedEvent(period: ChosenPeriod | undefined): string | undefined {
  const from = period?.from;
  return from === undefined || parseCalendarDate(from) !== undefined ? undefined : from;
}
