/** Notes of a text go in, what stands at the foot of its pages comes out; layout/order.typ is the model. */
import type { Footnote, Paragraph } from '../../../document/model.js';
import { boxLines } from './boxed-lines.js';
import { type FlowBox, type FlowNote, makeBox } from './flow.js';
import { type NoteMark, raised, type TakeNote } from './glyph-text.js';
import { type Column, type LinesLook, makeRule, setLines, type Sheet } from './parts.js';
import { createElement, createNote, type StructureElement } from './structure.js';

export interface SetNote extends FlowNote {
  readonly content: Footnote['content'];
}

/** Notes are set after the text that they stand in: the glyphs of a text are in one row. */
export interface NoteGatherer {
  readonly takeNote: TakeNote;
  readonly set: () => readonly SetNote[];
}

export function gatherNotes(sheet: Sheet): NoteGatherer {
  const taken: { readonly content: Footnote['content']; readonly mark: NoteMark }[] = [];
  return {
    takeNote: ({ content }, parent) => {
      sheet.noteCount.value += 1;
      const number = sheet.noteCount.value;
      const label = createElement('Lbl', parent);
      const note = createNote(number, parent);
      const mark = createMark({ number, stands: 'in-text', note }, label, sheet.style.font.sizePt);
      taken.push({ content, mark });
      return mark;
    },
    set: () => taken.map(({ content, mark }) => ({ content, lines: setNote(content, mark, sheet) })),
  };
}

function createMark(
  mark: Pick<NoteMark, 'number' | 'stands' | 'note'>,
  label: StructureElement,
  sizePt: number,
): NoteMark {
  const link = createElement('Link', label);
  const scale = (share: number): number => Math.round(share * sizePt * 1000) / 1000;
  const place = `/BaselineShift ${scale(raised.rise)} /LineHeight ${scale(raised.scale)}`;
  return { ...mark, link, digits: createElement('Span', link, `/A [<</O /Layout ${place}>>]`) };
}

function setNote(
  paragraphs: readonly Paragraph[],
  { number, note }: NoteMark,
  sheet: Sheet,
): readonly FlowBox[] {
  const { sizePt } = sheet.style.footnote;
  const isOne = paragraphs.length === 1;
  return paragraphs.flatMap(({ content }, index) => {
    const element = isOne ? note : createElement('P', note);
    if (index > 0) return boxNoteLines(content, { element }, sheet);
    const mark = createMark({ number, stands: 'in-note', note }, createElement('Lbl', element), sizePt);
    return boxNoteLines([{ kind: 'text', text: ' ' }, ...content], { element, mark }, sheet);
  });
}

function boxNoteLines(
  content: Paragraph['content'],
  look: Pick<LinesLook, 'element' | 'mark'>,
  sheet: Sheet,
): readonly FlowBox[] {
  const { sizePt, spacingPt: linePt } = sheet.style.footnote;
  return boxLines(setLines(content, { ...look, linePt, sizePt }, noteColumn(sheet), sheet), linePt);
}

const noteColumn = ({ style, measures }: Sheet): Column => ({
  leftPt: style.marginPt.left,
  widthPt: measures.textWidthPt,
});

/** How high notes are under the line that divides them from the text, their numbers aside. */
export function measureNotes(notes: readonly SetNote[], sheet: Sheet): number {
  const lines = notes.flatMap(({ content }) =>
    content.flatMap((paragraph) => boxNoteLines(paragraph.content, { element: undefined }, sheet)),
  );
  return lines.length * sheet.style.footnote.spacingPt + sheet.measures.footnote.separatorPt;
}

const separatorWidthPt = 144;

/** The line that divides the notes from the text. */
export function noteSeparator({ style, measures }: Sheet): FlowBox {
  const { separatorPt, rulePt } = measures.footnote;
  return makeBox(separatorPt, [makeRule(style.marginPt.left, rulePt, separatorWidthPt)]);
}
