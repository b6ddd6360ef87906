/** What draws the pages of an order: where it stands on a page, and what it has gathered of all pages. */
import type { Bytes } from './bytes.js';
import type { PageLink, PagePoint } from './links.js';
import type { NoteLinks } from './note-links.js';
import type { Sheet } from './parts.js';
import { addContent, type StructureElement } from './structure.js';

/** What is gathered while the pages of an order are drawn. */
export interface Drawing {
  readonly sheet: Sheet;
  /** The numbers of the faces that the order needs. */
  readonly usedFaces: Set<number>;
  readonly links: PageLink[];
  readonly noteLinks: NoteLinks;
  /** Where the headings stand that a table of contents lists. */
  readonly listed: readonly PagePoint[];
}

export interface Pen {
  readonly out: Bytes;
  readonly sheet: Sheet;
  readonly drawing: Drawing;
  readonly page: number;
  readonly elements: StructureElement[];
  /** The element that is being marked; `artifact` for what is outside the text; nothing between two. */
  marked: StructureElement | 'artifact' | undefined;
  face: number | undefined;
  sizePt: number;
  isInText: boolean;
}

/** Marks stand inside the text, so they end before it does. */
export function endText(pen: Pen): void {
  if (pen.marked !== undefined) pen.out.text('EMC\n');
  if (pen.isInText) pen.out.text('ET\n');
  pen.isInText = false;
  pen.marked = undefined;
}

export function markElement(element: StructureElement | undefined, pen: Pen): void {
  const wanted = element ?? 'artifact';
  if (pen.marked === wanted) return;
  if (pen.marked !== undefined) pen.out.text('EMC\n');
  pen.marked = wanted;
  if (element === undefined) {
    pen.out.text('/Artifact BMC\n');
    return;
  }
  const id = pen.elements.push(element) - 1;
  addContent(element, { page: pen.page, id });
  pen.out.text(`/Span <</MCID ${id}>> BDC\n`);
}

/** Thousandths are finer than any printer. */
export function formatNumber(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
