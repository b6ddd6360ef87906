/** Headings and the pages that they stand on go in, the place of each comes out. */
import type { PlacedPage } from './flow-pages.js';
import { type PagePoint, viewRoomPt } from './links.js';
import type { Sheet } from './parts.js';
import type { StructureElement } from './structure.js';

export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly element: StructureElement;
  /** Whether a table of contents lists it. */
  readonly isListed: boolean;
  /** From the paper's left edge. */
  readonly leftPt: number;
  /** From the heading's upper edge to its first baseline. */
  readonly overPt: number;
}

/** A little over the words, where a viewer goes. The headings stand on the pages in their order. */
export function placeBookmarks(
  bookmarks: readonly Bookmark[],
  pages: readonly PlacedPage[],
  { style: { marginPt, paper } }: Sheet,
): readonly PagePoint[] {
  const places: PagePoint[] = [];
  pages.forEach((boxes, page) => {
    for (const { topPt, box } of boxes) {
      for (const part of box.parts) {
        const bookmark = bookmarks[places.length];
        if (bookmark === undefined) return;
        if (part.kind !== 'text' || !isWithin(part.text.stretches[0]?.element, bookmark.element)) continue;
        const baselinePt = topPt + part.yPt;
        const yPt = paper.heightPt - marginPt.top - baselinePt + bookmark.overPt + viewRoomPt;
        places.push({ page, xPt: bookmark.leftPt, yPt });
      }
    }
  });
  if (places.length < bookmarks.length) throw new TypeError('a heading stands on no page');
  return places;
}

function isWithin(element: StructureElement | undefined, heading: StructureElement): boolean {
  return element !== undefined && (element === heading || isWithin(element.parent, heading));
}
