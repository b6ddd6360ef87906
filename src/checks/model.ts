/**
 * What a check sees and what it gives: the words of a composed order, paragraph by paragraph, with the facts of its
 * case; findings out. A check is a pure function and never changes a word.
 */
import type { CalendarDate } from '../deadlines/calendar-date.js';
import type { CheckCode, Difference } from '../error.js';
import type { Law } from '../law/model.js';

/** A stretch of a passage that came from the case file or the profile. */
export interface Value {
  /** Offsets into the passage's text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** `orders.0.quotation`. */
  readonly path: string;
}

export type PassageKind =
  'caption' | 'title' | 'prose' | 'ordering' | 'block-quote' | 'closing' | 'signature' | 'copies';

/** One paragraph, line or cell of the order as it is printed, without its typography: spaces are plain. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  readonly values: readonly Value[];
}

/** A party as far as the words of an order can be held against it. */
export interface CheckedParty {
  readonly name: string;
  readonly role: string;
  /** The case says that the party is a minor. */
  readonly minor?: boolean;
}

export interface CheckedOrder {
  readonly passages: readonly Passage[];
  readonly parties: readonly CheckedParty[];
  /** The court's id, `mssd`. */
  readonly court: string;
  /** `YYYY-MM-DD`, the day of the order; then, where it is known, the day on which its motion was filed. */
  readonly dates: readonly [string, ...string[]];
  readonly law: Law;
  /** Why a day is no court day, `a Sunday`; undefined for a court day and outside the calendars. */
  readonly closedOn: (date: CalendarDate) => string | undefined;
}

/** Where a finding stands: a stretch of a passage. */
export interface Stretch {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** `error`: nobody would let it stand; `advice`: probably a slip, and a person decides. */
export type CheckSeverity = 'error' | 'advice';

export interface Finding {
  readonly at: Stretch;
  /** What is wrong. Never repeats a private value. */
  readonly message: string;
  readonly hint?: string;
  readonly notes?: readonly string[];
  readonly difference?: readonly Difference[];
  /** Where the check's own severity is too hard for this one. */
  readonly severity?: CheckSeverity;
  /** The field of the case that it is about, where that is not the one whose words were found: `parties.0.name`. */
  readonly field?: string;
}

interface AnyCheck {
  readonly code: CheckCode;
  readonly severity: CheckSeverity;
  /** Whether it can find anything in the passage, by its words and its kind: asked once for the same words. */
  readonly canBeIn: (passage: Passage) => boolean;
}

/** A check that looks at one passage at a time, and at nothing but its words and its kind: asked once for them. */
export interface WordsCheck extends AnyCheck {
  readonly findInWords: (passage: Passage) => readonly Finding[];
}

/** A check that needs the facts of the case, or more than one passage. */
export interface CaseCheck extends AnyCheck {
  /** @param suspects the passages of the order in which it can find anything; there may be none */
  readonly findInCase: (suspects: readonly Passage[], order: CheckedOrder) => readonly Finding[];
}

export type Check = WordsCheck | CaseCheck;

/** A pattern, or a test where no pattern is as quick. */
type Sign = Pick<RegExp, 'test'>;

/** @param sign without which nothing is found: most passages have no digit and no child in them, and are passed over */
export function checkPassages(
  code: CheckCode,
  severity: CheckSeverity,
  sign: Sign,
  find: (passage: Passage) => readonly Finding[],
): WordsCheck {
  return { code, severity, canBeIn: ({ text }) => sign.test(text), findInWords: find };
}

/** The same for a check that holds a passage against the facts of the case. */
export function checkPassagesInCase(
  code: CheckCode,
  severity: CheckSeverity,
  canBeIn: (passage: Passage) => boolean,
  find: (passage: Passage, order: CheckedOrder) => readonly Finding[],
): CaseCheck {
  return {
    code,
    severity,
    canBeIn,
    findInCase: (suspects, order) => suspects.flatMap((passage) => find(passage, order)),
  };
}
