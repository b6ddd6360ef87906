/** A paragraph goes in, its lines come out as boxes that pages may be broken between; layout/order.typ is the model. */
import type { Inlines } from '../../../document/model.js';
import { countLines } from '../../text-width.js';
import { boxLines } from './boxed-lines.js';
import { decline } from './decline.js';
import { type FlowBox, type FlowItem, firmSpace, joinItems, weakSpace } from './flow.js';
import { gatherNotes, measureNotes, type SetNote } from './notes.js';
import { type Column, type Part, setLines, type Sheet, type TextPart, trimmedEnd } from './parts.js';
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
  /**
   * How notes are set: of paragraphs that flow from page to page by themselves, of what is never broken, or of a block that
   * is broken as a whole. Nothing where they are declined.
   */
  readonly notes: 'flowing' | 'whole' | 'broken' | undefined;
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
  const { sheet, column, linePt, underPt } = place;
  const element = createElement('P', place.parent);
  const { mark, beside = [] } = extras;
  const indentPt = place.indentPt + (mark?.widthPt ?? 0);
  const markParts = mark === undefined ? [] : setMark(mark.text, place, element);
  const align = sheet.style.alignment;
  const noted = gatherNotes(sheet);
  const takeNote = place.notes === undefined ? undefined : noted.takeNote;
  const lines = setLines(content, { element, linePt, align, indentPt, takeNote }, column, sheet);
  const notes = noted.set();
  const box = (depthPt: number): readonly FlowBox[] =>
    placeNotes(boxLines(lines, linePt, depthPt, [...beside, ...markParts]), lines, notes);
  return [...keepLines(content, box, notes, place), ...(underPt > 0 ? [weakSpace(underPt)] : [])];
}

/** Two lines on either page: so few are never broken. */
const leastBroken = 4;

/** @param box the lines, the last one as much deeper */
function keepLines(
  content: Inlines,
  box: (depthPt: number) => readonly FlowBox[],
  notes: readonly SetNote[],
  place: Place,
): readonly FlowItem[] {
  const { sheet, column, linePt, tailPt } = place;
  if (tailPt > 0) return sheet.endsShort ? [joinItems(box(tailPt))] : box(tailPt);
  if (notes.length === 0 || place.notes !== 'flowing') return box(0);
  if (countLines(content, column.widthPt, sheet.style.font, sheet.style) < leastBroken)
    return [joinItems(box(0))];
  const deepening = {
    linePt,
    deepen: (): readonly FlowItem[] => {
      const depthPt = measureNotes(notes, sheet);
      return [...box(depthPt).map((one) => ({ ...one, deepening })), firmSpace(-depthPt)];
    },
  };
  return box(0).map((one) => ({ ...one, deepening }));
}

/** Each note stands with the line of its mark. */
function placeNotes(
  boxes: readonly FlowBox[],
  lines: readonly TextPart[],
  notes: readonly SetNote[],
): readonly FlowBox[] {
  if (notes.length === 0) return boxes;
  const marks = (lines[0]?.text.stretches ?? []).filter(({ mark }) => mark !== undefined);
  return boxes.map((box, index) => {
    const { start = 0, end = 0 } = lines[index]?.line ?? {};
    const own = notes.filter((_, note) => {
      const markEnd = marks[note]?.end ?? 0;
      return markEnd > start && markEnd <= end;
    });
    if (own.length === 0) return box;
    if (lines[index] !== undefined && isWithoutWords(lines[index]))
      decline('a line of a note’s number alone');
    const baselinePt = lines[index]?.yPt ?? 0;
    return { ...box, notes: own.map((note) => ({ note, baselinePt })) };
  });
}

/** Typst gives such a line no height. */
function isWithoutWords({ text, line }: TextPart): boolean {
  const end = trimmedEnd(text, line);
  let from = text.start;
  for (const stretch of text.stretches) {
    if (stretch.mark === undefined && Math.max(from, line.start) < Math.min(stretch.end, end)) return false;
    from = stretch.end;
  }
  return true;
}

function setMark(text: string, place: Place, element: StructureElement): readonly Part[] {
  const column = { ...place.column, leftPt: place.column.leftPt + place.indentPt };
  return setLines([{ kind: 'text', text }], { element, linePt: place.linePt }, column, place.sheet);
}
