/** What flows over pages: boxes and the room between them, which collapses as in Typst's flow. */
import { movePart, type Part } from './parts.js';

/** Never broken: a line of a paragraph, or whatever stays together. */
export interface FlowBox {
  readonly kind: 'box';
  readonly heightPt: number;
  /** How much room must be left on the page for it and the lines that stay with it. */
  readonly needPt: number;
  /** Never the last thing on a page. */
  readonly isSticky: boolean;
  /**
   * Of what goes on on the next page where it does not fit, as a table does: nothing where all goes there.
   *
   * @param fits whether the page has room for so much
   */
  readonly split?: (fits: (heightPt: number) => boolean) => SplitBox | undefined;
  readonly parts: readonly Part[];
  /** Those whose marks stand in it. */
  readonly notes?: readonly MarkedNote[];
  /** What it is a part of, where that has notes. */
  readonly block?: BrokenBlock;
  /** Of the lines of a paragraph with notes, each the same. */
  readonly deepening?: Deepening;
}

export interface SplitBox {
  readonly first: FlowBox;
  readonly rest: FlowBox;
}

export interface FlowNote {
  readonly lines: readonly FlowBox[];
}

export interface MarkedNote {
  readonly note: FlowNote;
  /** Of the line of its mark, from the top of the box. */
  readonly baselinePt: number;
}

/**
 * A list, or a quotation that may be broken: of such a block Typst sees the notes when it has filled the page with it. Two of
 * them are never the same.
 */
export interface BrokenBlock {
  readonly name: symbol;
}

/** The boxes as parts of one block, where there are notes in it. */
export function markBroken(items: readonly FlowItem[]): readonly FlowItem[] {
  if (!items.some((item) => item.kind === 'box' && item.notes !== undefined)) return items;
  const block: BrokenBlock = { name: Symbol('block') };
  return items.map((item) => (item.kind === 'box' ? { ...item, block } : item));
}

/**
 * A note that does not fit takes the line of its mark to the next page, and the last line of a paragraph would stand there
 * alone. Such a line is made as deep as the notes, so that the line above it comes along, and the depth is taken back under it.
 */
export interface Deepening {
  readonly linePt: number;
  /** The lines with such a last line. */
  readonly deepen: () => readonly FlowItem[];
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
export function addSpace(entries: FlowItem[], space: FlowSpace): number {
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
  const notes: MarkedNote[] = [];
  let heightPt = 0;
  for (const entry of trimItems(entries)) {
    if (entry.kind === 'box') {
      for (const part of entry.parts) parts.push(movePart(part, heightPt));
      for (const marked of entry.notes ?? [])
        notes.push({ ...marked, baselinePt: marked.baselinePt + heightPt });
    }
    heightPt += entry.heightPt;
  }
  const box = makeBox(heightPt, parts, heightPt, isSticky);
  return notes.length === 0 ? box : { ...box, notes };
}
