/** A paragraph goes in, its lines come out as boxes that pages may be broken between; layout/order.typ is the model. */
import type { Inlines } from '../../../document/model.js';
import { type FlowItem, joinItems, makeBox, weakSpace } from './flow.js';
import { type Column, type Part, setLines, type Sheet, type TextPart } from './parts.js';
import { createElement, type StructureElement } from './structure.js';

/** How a block is drawn depends on where it stands. */
export interface Place {
  readonly column: Column;
  readonly linePt: number;
  /** Room over and under paragraphs. */
  readonly overPt: number;
  readonly underPt: number;
  /** Of a paragraph's first line. */
  readonly indentPt: number;
  /** The room that the ending needs under the block's last line. */
  readonly tailPt: number;
  readonly parent: StructureElement;
  readonly sheet: Sheet;
}

export interface ParagraphExtras {
  /** Stands at the left of the first line and takes so much room there. */
  readonly mark?: { readonly text: string; readonly widthPt: number };
  /** Drawn with the first line and before it. */
  readonly beside?: readonly Part[];
}

export function setParagraph(
  content: Inlines,
  place: Place,
  extras: ParagraphExtras = {},
): readonly FlowItem[] {
  const { sheet, column, linePt, tailPt, underPt } = place;
  const element = createElement('P', place.parent);
  const { mark, beside = [] } = extras;
  const indentPt = place.indentPt + (mark?.widthPt ?? 0);
  const markParts = mark === undefined ? [] : setMark(mark.text, place, element);
  const align = sheet.style.alignment;
  const lines = setLines(content, { element, linePt, align, indentPt }, column, sheet);
  const boxes = boxLines(lines, linePt, tailPt, [...beside, ...markParts]);
  const isWhole = tailPt > 0 && sheet.endsShort;
  return [...(isWhole ? [joinItems(boxes)] : boxes), ...(underPt > 0 ? [weakSpace(underPt)] : [])];
}

function setMark(text: string, place: Place, element: StructureElement): readonly Part[] {
  const column = { ...place.column, leftPt: place.column.leftPt + place.indentPt };
  return setLines([{ kind: 'text', text }], { element, linePt: place.linePt }, column, place.sheet);
}

/** @param extras drawn with the first line and before it */
export function boxLines(
  lines: readonly TextPart[],
  linePt: number,
  tailPt = 0,
  extras: readonly Part[] = [],
): readonly FlowItem[] {
  const last = lines.length - 1;
  const heightOf = (index: number): number => (index === last ? linePt + tailPt : linePt);
  return lines.map((line, index) =>
    makeBox(heightOf(index), index === 0 ? [...extras, line] : [line], needOf(index, lines.length, heightOf)),
  );
}

/** Two lines on either page; of three lines, all. */
function needOf(index: number, count: number, heightOf: (index: number) => number): number {
  if (index === 0 && count === 3) return heightOf(0) + heightOf(1) + heightOf(2);
  if (index === 0 && count > 1) return heightOf(0) + heightOf(1);
  if (index >= 2 && index + 2 === count) return heightOf(index) + heightOf(index + 1);
  return heightOf(index);
}
