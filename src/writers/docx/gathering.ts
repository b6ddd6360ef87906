/**
 * What the body of one order leaves for the other parts of its Word file: the footnotes, and the lists that need
 * numbers of their own.
 */
import type { PageStyle } from '../../document/page-style.js';
import { measurePage, type Measures } from '../measures.js';
import type { AbstractList } from './numbering.js';

/** A list of this order: which definition it follows, at which level, and with which number it starts. */
export interface ListInstance {
  readonly numId: number;
  readonly list: AbstractList;
  readonly level: number;
  readonly start: number;
}

export interface FootnoteContent {
  readonly id: number;
  /** Its paragraphs, as XML. */
  readonly xml: string;
}

export interface Gathering {
  readonly draft: boolean;
  readonly style: PageStyle;
  readonly measures: Measures;
  readonly lists: readonly ListInstance[];
  readonly footnotes: readonly FootnoteContent[];
  /** Takes the next footnote's id. */
  readonly reserveFootnote: () => number;
  readonly addFootnote: (id: number, xml: string) => void;
  /** A new list that starts over; returns its w:numId. */
  readonly startList: (list: AbstractList, level: number, start: number) => number;
  /** The w:numId of an ordering paragraph: that of the one before it, if the number runs on. */
  readonly continueOrdering: (number: number) => number;
}

export function startGathering(style: PageStyle, draft: boolean): Gathering {
  const lists: ListInstance[] = [];
  const footnotes: FootnoteContent[] = [];
  let reserved = 0;
  let ordering: { readonly numId: number; readonly last: number } | undefined;

  const startList = (list: AbstractList, level: number, start: number): number => {
    const numId = lists.length + 1;
    lists.push({ numId, list, level, start });
    return numId;
  };
  return {
    draft,
    style,
    measures: measurePage(style),
    lists,
    footnotes,
    reserveFootnote: () => (reserved += 1),
    addFootnote: (id, xml) => {
      footnotes.push({ id, xml });
    },
    startList,
    continueOrdering: (number) => {
      const runsOn = ordering?.last === number - 1;
      const numId = runsOn && ordering !== undefined ? ordering.numId : startList('ordering', 0, number);
      ordering = { numId, last: number };
      return numId;
    },
  };
}
