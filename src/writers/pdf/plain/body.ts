/** The blocks of an order's body go in, what flows over its pages comes out; layout/order.typ is the model. */
import type { BlockQuote, Centered, List, OrderingParagraph } from '../../../document/model.js';
import { padUnderCentered, padUnderQuote } from '../../line-grid.js';
import { formatListMark } from '../../list-marks.js';
import { listLevels } from '../../measures.js';
import { boxLines } from './boxed-lines.js';
import { isKeptForNotes } from '../inline-data.js';
import { decline } from './decline.js';
import { type FlowItem, joinItems, markBroken, trimItems, weakSpace } from './flow.js';
import { setTable } from './table.js';
import { type Place, setParagraph } from './paragraphs.js';
import { type Column, narrowColumn, type Part, setLines } from './parts.js';
import { createElement, type StructureElement } from './structure.js';

/** Draws blocks one under the other; only the last one carries the tail. */
export function setAll<Block>(
  blocks: readonly Block[],
  place: Place,
  set: (block: Block, place: Place, index: number) => readonly FlowItem[],
): readonly FlowItem[] {
  return blocks.flatMap((block, index) => [
    ...(index > 0 && place.overPt > 0 ? [weakSpace(place.overPt)] : []),
    ...set(block, { ...place, tailPt: index === blocks.length - 1 ? place.tailPt : 0 }, index),
  ]);
}

export function setOrdering(block: OrderingParagraph, place: Place): readonly FlowItem[] {
  const { listIndentPt } = place.sheet.style;
  // A list under a numbered paragraph is one level further in than its number.
  const level = block.number === undefined ? 0 : 1;
  const mark =
    block.number === undefined ? {} : { mark: { text: `${block.number}.\u00a0`, widthPt: listIndentPt } };
  return setAll(block.content, place, (part, partPlace, index) => {
    if (part.kind === 'paragraph') return setParagraph(part.content, partPlace, index === 0 ? mark : {});
    if (part.kind === 'list') return setTopList(part, partPlace, level);
    if (part.kind === 'block-quote') return setQuote(part, partPlace);
    if (part.kind === 'table') return setTable(part, partPlace);
    return setCentered(part, partPlace);
  });
}

export function setQuote(quote: BlockQuote, place: Place): readonly FlowItem[] {
  const { style, measures } = place.sheet;
  const column = narrowColumn(place.column, style.blockQuoteIndentPt, style.blockQuoteIndentPt);
  const isKept = place.tailPt === 0 && isKeptForNotes(quote, column.widthPt, style);
  const inner: Place = {
    ...place,
    column,
    linePt: style.singleSpacingPt,
    overPt: measures.gapPt,
    underPt: 0,
    indentPt: 0,
    notes: isKept ? 'whole' : notesOfBlock(place),
    parent: createElement('BlockQuote', place.parent),
  };
  const items = setAll(quote.content, inner, (part, partPlace) =>
    part.kind === 'list' ? setTopList(part, partPlace, 0) : setParagraph(part.content, partPlace),
  );
  const afterPt = padUnderQuote(quote, style);
  const shown = isKept ? [joinItems(items)] : markInFlow(trimItems(items), place);
  return [weakSpace(measures.gapPt), ...shown, ...(afterPt > 0 ? [weakSpace(afterPt)] : [])];
}

/** In what is never broken as a whole, a block inside is not either. */
function notesOfBlock({ notes }: Place): Place['notes'] {
  return notes === 'flowing' ? 'broken' : notes;
}

/** A block inside another one is a part of that. */
function markInFlow(items: readonly FlowItem[], { notes }: Place): readonly FlowItem[] {
  return notes === 'flowing' ? markBroken(items) : items;
}

/** Never broken, so that day and place of a hearing are seen together. */
export function setCentered(centered: Centered, place: Place): readonly FlowItem[] {
  const { style, measures } = place.sheet;
  const linePt = style.singleSpacingPt;
  const look = { element: createElement('P', place.parent), linePt, align: 'center' } as const;
  const lines = setLines(centered.content, look, place.column, place.sheet);
  const pad = padUnderCentered(centered, style);
  return [
    weakSpace(measures.gapPt),
    joinItems(boxLines(lines, linePt), place.tailPt > 0),
    weakSpace(pad === 0 ? measures.centeredAfterPt : pad),
  ];
}

export function setTopList(list: List, place: Place, level: number): readonly FlowItem[] {
  return setList(list, place, level, place.sheet.measures.list[level]?.markPt ?? 0);
}

/** @param indentPt where the marks stand, from the left edge of the text around the list */
function setList(list: List, place: Place, level: number, indentPt: number): readonly FlowItem[] {
  const { style } = place.sheet;
  const numbering = list.marks === 'bullet' ? 'Circle' : 'Decimal';
  const element = createElement('L', place.parent, `/A [<< /O /List /ListNumbering /${numbering} >>]`);
  const markColumn = narrowColumn(place.column, indentPt);
  const setItems = (column: Column): readonly FlowItem[] =>
    setAll(
      list.items,
      {
        ...place,
        overPt: Math.max(place.overPt, place.underPt),
        indentPt: 0,
        notes: notesOfBlock(place),
        column,
      },
      (item, itemPlace, index) => {
        const mark = formatListMark(list.marks, list.start + index);
        return trimItems(
          setItem({ item, element, level, markColumn, mark }, { ...itemPlace, overPt: place.overPt }),
        );
      },
    );
  const column = narrowColumn(markColumn, style.listIndentPt);
  const items = setItems(
    style.alignment === 'justified' ? justifyColumn(list, column, setItems, place) : column,
  );
  const shown = markInFlow(trimItems(items), place);
  return [...shown, ...(place.underPt > 0 ? [weakSpace(place.underPt)] : [])];
}

/**
 * Typst first sets the items over the width of marks and text; where all their lines would then fit the text's own column,
 * that column is as wide as the longest of them, and the others are stretched to it.
 */
function justifyColumn(
  list: List,
  column: Column,
  setItems: (column: Column) => readonly FlowItem[],
  { sheet, tailPt }: Place,
): Column {
  const { style, type, endsShort } = sheet;
  // What is never broken is as wide as it may be.
  if (tailPt > 0 && endsShort) return column;
  if (list.items.flat().some(({ kind }) => kind === 'list')) decline('a list inside a justified list');
  const wide = { ...column, widthPt: column.widthPt + style.listIndentPt };
  const noteCount = sheet.noteCount.value;
  const parts = setItems(wide).flatMap((item) => (item.kind === 'box' ? item.parts : []));
  // Its notes are counted when it is set again.
  sheet.noteCount.value = noteCount;
  const edges = parts.map((part) =>
    part.kind === 'text' ? part.xPt + (part.line.units / type.unitsPerEm) * style.font.sizePt : 0,
  );
  return { ...column, widthPt: Math.min(column.widthPt, Math.max(...edges) - column.leftPt) };
}

interface ListItem {
  readonly item: List['items'][number];
  readonly element: StructureElement;
  readonly level: number;
  readonly markColumn: Column;
  readonly mark: string;
}

function setItem({ item, element, level, markColumn, mark }: ListItem, place: Place): readonly FlowItem[] {
  const entry = createElement('LI', element);
  const body = createElement('LBody', entry);
  const beside = setMarkBeside(mark, createElement('Lbl', entry), markColumn, place);
  return setAll(item, place, (part, partPlace, index) => {
    if (part.kind === 'paragraph') {
      return setParagraph(part.content, { ...partPlace, parent: body }, index === 0 ? { beside } : {});
    }
    // In Typst's tree a list inside an item follows the item.
    if (index === 0 || index < item.length - 1) decline('a list in the middle of a list item');
    const inner = { ...partPlace, parent: element };
    return setList(part, inner, level + 1, level + 1 < listLevels ? 0 : -place.sheet.style.listIndentPt);
  });
}

function setMarkBeside(
  mark: string,
  element: StructureElement,
  column: Column,
  { linePt, sheet }: Place,
): readonly Part[] {
  return setLines([{ kind: 'text', text: mark }], { element, linePt }, column, sheet);
}
