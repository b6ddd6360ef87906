/** A table of contents goes in, what flows over its pages comes out; layout/order.typ is the model. */
import { plainTextOf } from '../../../document/plain-text.js';
import type { PlacedContents } from '../../placed-blocks.js';
import { boxLines } from './boxed-lines.js';
import { decline } from './decline.js';
import { type FlowBox, type FlowItem, makeBox, weakSpace } from './flow.js';
import { setHeadingLines } from './headings.js';
import type { Place } from './paragraphs.js';
import {
  type Column,
  movePart,
  narrowColumn,
  type Part,
  setLines,
  type TextPart,
  toPoints,
} from './parts.js';
import { createElement, type StructureElement } from './structure.js';

type Entry = PlacedContents['entries'][number];

export function setContents({ title, entries }: PlacedContents, place: Place): readonly FlowItem[] {
  const { measures } = place.sheet;
  const titleElement = createElement('P', place.parent);
  const titleLines = setHeadingLines(title, titleElement, { ...place, align: 'center', bold: true });
  const dots = setDots(place);
  const tables = nestTables(entries, place.parent);
  return [
    ...boxLines(titleLines, place.linePt),
    ...entries.flatMap((entry, index) => [
      setEntry(entry, tables[index] ?? place.parent, dots, place),
      weakSpace(measures.contents.afterPt),
    ]),
  ];
}

/** For each entry the table that it stands in: as in Typst's tree, each level is a table inside the one above it. */
function nestTables(entries: readonly Entry[], parent: StructureElement): readonly StructureElement[] {
  const open: StructureElement[] = [];
  return entries.map(({ tagLevel }) => {
    open.length = Math.min(open.length, tagLevel);
    while (open.length < tagLevel) open.push(createElement('TOC', open.at(-1) ?? parent));
    return open.at(-1) ?? parent;
  });
}

/** A row as wide as the column; each entry takes as many as it has room for. */
interface Dots {
  readonly row: TextPart;
  readonly stepPt: number;
}

function setDots({ column, sheet }: Place): Dots {
  const { linePt } = sheet.measures.contents;
  const dot = sheet.type.glyphs['.'.charCodeAt(0)] ?? 0;
  const stepPt = toPoints(sheet.type.advances[0]?.[dot] ?? 0, sheet.style.font.sizePt, sheet.type);
  const text = '.'.repeat(Math.floor(column.widthPt / stepPt));
  const [row] = setLines([{ kind: 'text', text }], { element: undefined, linePt }, column, sheet);
  return row === undefined ? decline('a column without room for a dot') : { row, stepPt };
}

const inBlock = '/A [<</O /Layout /Placement /Block>>]';

/** Never broken. */
function setEntry(entry: Entry, table: StructureElement, dots: Dots, place: Place): FlowBox {
  const { sheet, column: wholeColumn } = place;
  const { linePt, indentPt } = sheet.measures.contents;
  const column = narrowColumn(wholeColumn, (entry.level - 1) * indentPt);
  const link = createElement('Link', createElement('Reference', createElement('TOCI', table), inBlock));
  const element = createElement('P', link);
  const lines = setLines(entry.content, { element, linePt }, column, sheet);
  const last = lines.length - 1;
  const heightPt = lines.length * linePt;
  const area = { xPt: wholeColumn.leftPt, yPt: 0, widthPt: wholeColumn.widthPt, heightPt };
  const title = plainTextOf(entry.content);
  return makeBox(heightPt, [
    ...lines.map((line, index) => movePart(line, index * linePt)),
    {
      kind: 'late',
      yPt: 0,
      make: (listed) => {
        const target = listed[entry.anchor - 1];
        if (target === undefined) throw new TypeError('a table of contents of other headings');
        const number = String(sheet.style.pageNumber.first + target.page);
        const end = endEntry(lines[last], { number, element, column, dots, linePt }, place);
        return [
          ...end.map((part) => movePart(part, last * linePt)),
          { kind: 'link', ...area, element: link, contents: `${title}, page ${number}`, target },
        ];
      },
    },
  ]);
}

interface EntryEnd {
  readonly number: string;
  readonly element: StructureElement;
  readonly column: Column;
  readonly dots: Dots;
  readonly linePt: number;
}

/** From the last dot to the number, in parts of the letters' size: programs that go by places see the space there. */
const clearShare = 0.05;

/**
 * Dots lead from the last word to the page number. The space before that keeps the two apart for whoever reads the text
 * without the dots; it takes no room, as in Typst.
 */
function endEntry(
  words: TextPart | undefined,
  { number, element, column, dots, linePt }: EntryEnd,
  { sheet }: Place,
): readonly Part[] {
  const [end] = setLines([{ kind: 'text', text: ` ${number}` }], { element, linePt }, column, sheet);
  if (words === undefined || end === undefined) return [];
  const points = (units: number): number => toPoints(units, words.sizePt, sheet.type);
  const fillPt = column.widthPt - points(words.line.units + end.line.units);
  // Typst would set the number alone in a line.
  if (fillPt < 0) decline('an entry of the table of contents without room for its page');
  const spaceUnits = end.text.row.advances[end.line.start] ?? 0;
  const digitsAt = end.line.start + 1;
  const xPt = column.leftPt + column.widthPt - points(end.line.units - spaceUnits);
  const count = Math.floor(fillPt / dots.stepPt);
  const filled = {
    ...cutLine(dots.row, dots.row.line.start, dots.row.line.start + count),
    xPt: words.xPt + points(words.line.units + spaceUnits),
    trackPt: count === 1 ? 0 : (fillPt - clearShare * words.sizePt - count * dots.stepPt) / (count - 1),
  };
  const space = { ...cutLine(end, end.line.start, digitsAt), xPt };
  const digits = { ...cutLine(end, digitsAt, end.line.end), xPt };
  return [...(count > 0 ? [filled] : []), space, digits];
}

/** Some of its letters. */
function cutLine(part: TextPart, start: number, end: number): TextPart {
  return { ...part, line: { ...part.line, start, end } };
}
