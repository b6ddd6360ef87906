/**
 * Boxes and the room between them go in, pages come out. The rules are those of Typst's flow: a box that does not fit goes
 * to the next page with what is sticky before it, room between boxes collapses and is lost where a page begins.
 */
import { decline } from './decline.js';
import { movePart, type Part } from './parts.js';

/** Never broken: a line of a paragraph, or whatever stays together. */
export interface FlowBox {
  readonly kind: 'box';
  readonly heightPt: number;
  /** How much room must be left on the page for it and the lines that stay with it. */
  readonly needPt: number;
  /** Never the last thing on a page. */
  readonly isSticky: boolean;
  /** Where it does not fit, Typst breaks it over two pages, and the order is Typst's. */
  readonly isBrokenByTypst?: true;
  readonly parts: readonly Part[];
}

/** Of weak spaces that meet, the largest one counts; none stands at the edge of a page or of a box. */
export interface FlowSpace {
  readonly kind: 'space';
  readonly heightPt: number;
  readonly isWeak: boolean;
}

export type FlowItem = FlowBox | FlowSpace;

export const weakSpace = (heightPt: number): FlowSpace => ({ kind: 'space', heightPt, isWeak: true });
export const firmSpace = (heightPt: number): FlowSpace => ({ kind: 'space', heightPt, isWeak: false });

export function makeBox(
  heightPt: number,
  parts: readonly Part[],
  needPt = heightPt,
  isSticky = false,
): FlowBox {
  return { kind: 'box', heightPt, needPt, isSticky, parts };
}

/** @returns by how much the entries have become higher */
function addSpace(entries: FlowItem[], space: FlowSpace): number {
  if (!space.isWeak) {
    entries.push(space);
    return space.heightPt;
  }
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry === undefined || entry.kind === 'box') break;
    if (!entry.isWeak) continue;
    if (space.heightPt <= entry.heightPt) return 0;
    entries[at] = space;
    return space.heightPt - entry.heightPt;
  }
  if (!entries.some(({ kind }) => kind === 'box')) return 0;
  entries.push(space);
  return space.heightPt;
}

/** Lists in which the weak space at both ends is left out, as in a block of its own. */
export function trimItems(items: readonly FlowItem[]): readonly FlowItem[] {
  const isWeak = (item: FlowItem | undefined): boolean => item?.kind === 'space' && item.isWeak;
  let [start, end] = [0, items.length];
  while (isWeak(items[start])) start += 1;
  while (end > start && isWeak(items[end - 1])) end -= 1;
  return items.slice(start, end);
}

/** One box of all of them, which no page breaks. */
export function joinItems(items: readonly FlowItem[], isSticky = false): FlowBox {
  const entries: FlowItem[] = [];
  for (const item of items) {
    if (item.kind === 'space') addSpace(entries, item);
    else entries.push(item);
  }
  const parts: Part[] = [];
  let heightPt = 0;
  for (const entry of trimItems(entries)) {
    if (entry.kind === 'box') parts.push(...entry.parts.map((part) => movePart(part, heightPt)));
    heightPt += entry.heightPt;
  }
  return makeBox(heightPt, parts, heightPt, isSticky);
}

/** A box with where its top is, from the top of the text on its page. */
export interface PlacedBox {
  readonly topPt: number;
  readonly box: FlowBox;
}

interface Page {
  readonly entries: FlowItem[];
  freePt: number;
  /** The first sticky box after the last other one: how much stood before it, and which item it is. */
  sticky: { readonly entries: number; readonly item: number } | undefined;
  /** Whether sticky boxes may go to the next page: not where they began this one. */
  mayMove: boolean | undefined;
}

/** Typst's tolerance is of this order. */
const tolerancePt = 1e-4;
const fits = (roomPt: number, heightPt: number): boolean => roomPt + tolerancePt >= heightPt;

export function flowPages(items: readonly FlowItem[], heightPt: number): readonly (readonly PlacedBox[])[] {
  const pages: (readonly PlacedBox[])[] = [];
  const startPage = (): Page => ({ entries: [], freePt: heightPt, sticky: undefined, mayMove: undefined });
  let page = startPage();
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (item.kind === 'space') {
      page.freePt -= addSpace(page.entries, item);
    } else if (isFull(page, item, heightPt)) {
      if (item.isBrokenByTypst === true) decline('a table over two pages');
      const { entries = page.entries.length, item: next = index } = page.sticky ?? {};
      pages.push(placeEntries(page.entries.slice(0, entries)));
      page = startPage();
      index = next - 1;
    } else {
      markSticky(page, item, index, heightPt);
      page.freePt -= item.heightPt;
      page.entries.push(item);
    }
  }
  return [...pages, placeEntries(page.entries)];
}

function isFull({ freePt }: Page, box: FlowBox, heightPt: number): boolean {
  if (!fits(freePt, box.heightPt) && freePt !== heightPt) return true;
  return !fits(freePt, box.needPt) && fits(heightPt, box.needPt);
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
