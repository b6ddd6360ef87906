/** The numbers of notes, as they are drawn, go in; what leads from the text to the note and back comes out. */
import { decline } from './decline.js';
import { type NoteMark, raised } from './glyph-text.js';
import { type PageLink, type PagePoint, viewRoomPt } from './links.js';
import { baselineShare, type Sheet } from './parts.js';
import type { StructureElement } from './structure.js';

export interface DrawnMark extends PagePoint {
  readonly mark: NoteMark;
  readonly widthPt: number;
  readonly sizePt: number;
}

/** Where marks stand, by note. */
export class NoteLinks {
  readonly #places = new Map<StructureElement, Partial<Record<NoteMark['stands'], PagePoint>>>();
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  add({ mark, page, xPt, yPt, widthPt, sizePt }: DrawnMark): PageLink {
    const { number, stands, note, link: element } = mark;
    const places = this.#places.get(note) ?? {};
    const overPt = viewRoomPt + (stands === 'in-note' ? this.#noteAscentPt : 0);
    this.#places.set(note, { ...places, [stands]: { page, xPt, yPt: yPt + overPt } });
    const other = stands === 'in-note' ? 'in-text' : 'in-note';
    return {
      page,
      element,
      rectanglePt: [xPt, yPt, xPt + widthPt, yPt + (raised.rise + raised.scale) * sizePt],
      contents: stands === 'in-text' ? `Footnote ${number}` : String(number),
      findTarget: () => this.#places.get(note)?.[other] ?? decline('a note without its words'),
    };
  }

  get #noteAscentPt(): number {
    return baselineShare * this.#sheet.style.footnote.spacingPt;
  }
}
