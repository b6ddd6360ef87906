/**
 * Boxes and the room between them go in, pages come out. The rules are those of Typst's flow: a box that does not fit goes
 * to the next page with what is sticky before it, and room between boxes is lost where a page begins. Where a line has a
 * note, the note takes its room at the foot, and the page is filled again from its top.
 */
import { decline } from './decline.js';
import {
  addSpace,
  type BrokenBlock,
  type Deepening,
  type FlowBox,
  type FlowItem,
  type MarkedNote,
} from './flow.js';
import { fits, isFull, NoteArea, type NoteOutcome } from './note-area.js';

/** A box with where its top is, from the top of the text on its page. */
export interface PlacedBox {
  readonly topPt: number;
  readonly box: FlowBox;
}

export type PlacedPage = readonly PlacedBox[];

/** Typst settles what depends on the places of other things in five rounds, of which the first one knows no places. */
const mostRounds = 4;

/** @param separator stands over the notes of a page */
export function flowPages(
  items: readonly FlowItem[],
  heightPt: number,
  separator: FlowBox,
): readonly PlacedPage[] {
  let deep: ReadonlySet<Deepening> = new Set();
  for (let round = 0; round < mostRounds; round += 1) {
    const pages = fillPages(deepenLines(items, deep), heightPt, separator);
    const wanted = findDeepened(pages);
    if (wanted.size === deep.size && [...wanted].every((one) => deep.has(one))) return pages;
    deep = wanted;
  }
  return decline('notes whose lines find no place');
}

/** The paragraphs that end in the first two lines of a page and began on another. */
function findDeepened(pages: readonly PlacedPage[]): ReadonlySet<Deepening> {
  const firstPages = new Map<Deepening, number>();
  const lastTops = new Map<Deepening, { readonly page: number; readonly topPt: number }>();
  pages.forEach((boxes, page) => {
    for (const { topPt, box } of boxes) {
      if (box.deepening === undefined) continue;
      if (!firstPages.has(box.deepening)) firstPages.set(box.deepening, page);
      lastTops.set(box.deepening, { page, topPt });
    }
  });
  const found = new Set<Deepening>();
  for (const [deepening, { page, topPt }] of lastTops) {
    if (firstPages.get(deepening) !== page && topPt < 1.2 * deepening.linePt) found.add(deepening);
  }
  return found;
}

function deepenLines(items: readonly FlowItem[], deep: ReadonlySet<Deepening>): readonly FlowItem[] {
  if (deep.size === 0) return items;
  let last: Deepening | undefined;
  return items.flatMap((item): readonly FlowItem[] => {
    const own = item.kind === 'box' ? item.deepening : undefined;
    const isFirst = own !== last;
    last = own;
    if (own === undefined || !deep.has(own)) return [item];
    return isFirst ? own.deepen() : [];
  });
}

interface Page {
  readonly entries: FlowItem[];
  freePt: number;
  /** The first sticky box after the last other one: how much stood before it, and which item it is. */
  sticky: { readonly entries: number; readonly item: number } | undefined;
  /** Whether sticky boxes may go to the next page: not where they began this one. */
  mayMove: boolean | undefined;
  /** The block that the last box is a part of. */
  block: BlockOnPage | undefined;
}

/** What stands on a page of a block with notes. */
interface BlockOnPage {
  readonly block: BrokenBlock;
  /** What was left over it. */
  readonly freePt: number;
  /** Their baselines are measured from its top on this page. */
  readonly notes: MarkedNote[];
}

interface FilledPage {
  readonly entries: readonly FlowItem[];
  /** What the next page begins with. */
  readonly next: PageStart;
}

interface PageStart {
  readonly item: number;
  /** What is left of that item, where some of it stands on the page before. */
  readonly rest?: FlowBox;
}

function fillPages(items: readonly FlowItem[], heightPt: number, separator: FlowBox): readonly PlacedPage[] {
  const pages: PlacedPage[] = [];
  const notes = new NoteArea(heightPt, separator);
  let next: PageStart = { item: 0 };
  do {
    notes.startPage();
    let page: FilledPage | undefined;
    while (page === undefined) page = fillPage(items, next, notes, heightPt);
    const placed = [...placeEntries(page.entries), ...notes.place()];
    if (placed.length === 0 && next.item === page.next.item) decline('a page that stays empty');
    ({ next } = page);
    pages.push(placed);
  } while (next.item < items.length || notes.hasMore);
  return pages;
}

/** @returns nothing where a note has taken room, and the page must be filled again */
function fillPage(
  items: readonly FlowItem[],
  from: PageStart,
  notes: NoteArea,
  heightPt: number,
): FilledPage | undefined {
  if (notes.addWaiting()) return undefined;
  const page: Page = {
    entries: [],
    freePt: heightPt - notes.heightPt,
    sticky: undefined,
    mayMove: undefined,
    block: undefined,
  };
  for (let index = from.item; index < items.length; index += 1) {
    const item = index === from.item ? (from.rest ?? items[index]) : items[index];
    if (item === undefined) break;
    if (item.kind === 'space') {
      page.freePt -= addSpace(page.entries, item);
      continue;
    }
    const isEnd = isTooHigh(item, page.freePt, heightPt);
    if ((isEnd || item.block !== page.block?.block) && endBlock(page, notes)) return undefined;
    const at: PageStart = index === from.item ? from : { item: index };
    if (isEnd) return splitBox(page, item, index) ?? endPage(page, at);
    markSticky(page, item, index, heightPt);
    const outcome = addNotes(page, item, notes);
    if (outcome === 'grown') return undefined;
    if (outcome === 'no-room') return endPage(page, at);
    page.freePt -= item.heightPt;
    page.entries.push(item);
  }
  return endBlock(page, notes) ? undefined : { entries: page.entries, next: { item: items.length } };
}

function addNotes(page: Page, box: FlowBox, notes: NoteArea): NoteOutcome {
  if (box.block !== undefined) {
    page.block ??= { block: box.block, freePt: page.freePt, notes: [] };
    const overPt = page.block.freePt - page.freePt;
    for (const { note, baselinePt } of box.notes ?? [])
      page.block.notes.push({ note, baselinePt: baselinePt + overPt });
    return 'settled';
  }
  return box.notes === undefined ? 'settled' : notes.add(box, box.notes, page.freePt);
}

/** @returns whether its notes have taken room */
function endBlock(page: Page, notes: NoteArea): boolean {
  const { block } = page;
  page.block = undefined;
  return block !== undefined && notes.addOfBlock(block.notes, block.freePt);
}

/** What can go on on the next page does so even where it fits no page. */
function isTooHigh(box: FlowBox, freePt: number, heightPt: number): boolean {
  return box.split === undefined ? isFull(freePt, box, heightPt) : !fits(freePt, box.heightPt);
}

/** @returns nothing where no part of it fits */
function splitBox({ entries, freePt }: Page, box: FlowBox, item: number): FilledPage | undefined {
  const parts = box.split?.((heightPt) => fits(freePt, heightPt));
  return parts && { entries: [...entries, parts.first], next: { item, rest: parts.rest } };
}

function endPage({ entries, sticky }: Page, next: PageStart): FilledPage {
  return sticky === undefined
    ? { entries, next }
    : { entries: entries.slice(0, sticky.entries), next: { item: sticky.item } };
}

function markSticky(page: Page, box: FlowBox, item: number, heightPt: number): void {
  if (!box.isSticky) {
    page.sticky = undefined;
    page.mayMove = undefined;
    return;
  }
  page.mayMove ??= page.freePt !== heightPt;
  if (page.mayMove) page.sticky ??= { entries: page.entries.length, item };
}

function placeEntries(entries: readonly FlowItem[]): readonly PlacedBox[] {
  const placed: PlacedBox[] = [];
  let topPt = 0;
  for (const entry of entries) {
    if (entry.kind === 'box') placed.push({ topPt, box: entry });
    topPt += entry.heightPt;
  }
  return placed;
}
