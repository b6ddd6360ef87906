/** A caption in its places goes in, what is drawn of it comes out; layout/caption.typ is the model. */
import type { Inlines } from '../../../document/model.js';
import type { CaptionLine } from '../../caption-layout.js';
import {
  type CaptionPartLook,
  contentOfLine,
  lookOfParts,
  snapRight,
  spaceLines,
} from '../../caption-parts.js';
import type { CaptionRow } from '../../caption-rows.js';
import type { Opening } from '../../placed-blocks.js';
import { edgeHeights } from '../../rules.js';
import { boxLines } from './boxed-lines.js';
import { drawFoot, drawFrame, drawRowEdges } from './caption-edges.js';
import { decline } from './decline.js';
import { firmSpace, type FlowBox, type FlowItem, joinItems, makeBox, weakSpace } from './flow.js';
import type { Place } from './paragraphs.js';
import { type Column, movePart, narrowColumn, type Part, setLines } from './parts.js';
import { createElement, type StructureElement } from './structure.js';

export interface CaptionPlace extends Place {
  /** Makes the element of the order's title, where that stands in the caption. */
  readonly addTitle: (
    content: Inlines,
    place: { readonly parent: StructureElement; readonly leftPt: number },
  ) => StructureElement;
}

export function setCaption({ layout, afterPt }: Opening, place: CaptionPlace): readonly FlowItem[] {
  const { measures, style } = place.sheet;
  const across = (lines: readonly CaptionLine[]): readonly FlowBox[] =>
    lines.length === 0 ? [] : [setCaptionLines(lines, place.column, place.parent, place)];
  const grid = createElement('Div', place.parent);
  const last = layout.rows.length - 1;
  const rows = layout.rows.map((row, index) =>
    setRow(row, { isFirst: index === 0, isLast: index === last }, grid, place),
  );
  const boxes = [
    ...across(layout.above),
    ...drawFrame(layout.rows, rows, place),
    ...rows,
    ...drawFoot(layout.rows, place),
    ...across(layout.below),
    ...layout.form.map((cells) => setFormRow(cells, place)),
  ];
  const heightPt = boxes.reduce((sum, box) => sum + box.heightPt, style.openingBandPt);
  if (heightPt > style.paper.heightPt - style.marginPt.top - style.marginPt.bottom - measures.gapPt) {
    decline('a caption longer than a page');
  }
  return [...boxes, ...(afterPt > 0 ? [weakSpace(afterPt)] : [])];
}

interface RowPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function setRow(row: CaptionRow, rowPlace: RowPlace, grid: StructureElement, place: CaptionPlace): FlowBox {
  const { style, measures } = place.sheet;
  const { leftPt, dividerPt, insetPt, leftTextPt, rightTextPt } = measures.caption;
  const edges = edgeHeights(row.edges);
  const topPt = edges.topPt + (rowPlace.isFirst ? insetPt : 0);
  const bottomPt = edges.bottomPt + (rowPlace.isLast ? insetPt : 0);
  const start = place.column.leftPt;
  const leftColumn: Column = { leftPt: start + insetPt, widthPt: leftTextPt };
  const rightColumn: Column = { leftPt: start + leftPt + dividerPt + insetPt, widthPt: rightTextPt };
  const left = setCaptionLines(row.left, leftColumn, createElement('Div', grid), place);
  const right = setCaptionLines(row.right, rightColumn, createElement('Div', grid), place);
  const rightPt = right.heightPt + snapRight(row, style) * style.singleSpacingPt;
  const rail =
    row.divider.kind === 'glyph' ? setRail(row.divider.glyph, Math.max(left.heightPt, rightPt), place) : [];
  const innerPt = Math.max(left.heightPt, rightPt, rail.length * style.singleSpacingPt - topPt - bottomPt);
  const share = { 'first-line': 0, middle: 0.5, 'last-line': 1 }[row.rightStands];
  const heightPt = innerPt + topPt + bottomPt;
  return makeBox(heightPt, [
    ...left.parts.map((part) => movePart(part, topPt)),
    ...rail,
    ...right.parts.map((part) => movePart(part, topPt + share * (innerPt - rightPt))),
    ...drawRowEdges(row, heightPt, place),
  ]);
}

function setFormRow(cells: readonly CaptionLine[], place: CaptionPlace): FlowBox {
  const { column, sheet, parent } = place;
  const { formPt } = sheet.measures.caption;
  const grid = createElement('Div', parent);
  const boxes = cells.map((line, index): FlowBox => {
    const cell =
      cells.length === 1
        ? column
        : { leftPt: column.leftPt + (index === 0 ? 0 : formPt[0]), widthPt: formPt[index] ?? 0 };
    return setCaptionLines([line], cell, createElement('Div', grid), place);
  });
  return makeBox(
    Math.max(...boxes.map(({ heightPt }) => heightPt)),
    boxes.flatMap(({ parts }) => parts),
  );
}

/** The glyph once for every line of the taller cell. */
function setRail(glyph: string, heightPt: number, { column, sheet }: Place): readonly Part[] {
  const { measures, style } = sheet;
  const linePt = style.singleSpacingPt;
  const count = Math.max(1, Math.round(heightPt / linePt));
  const rail = { leftPt: column.leftPt + measures.caption.leftPt, widthPt: measures.caption.dividerPt };
  const look = { element: undefined, linePt, align: 'center' } as const;
  const [part] = setLines([{ kind: 'text', text: glyph }], look, rail, sheet);
  return part === undefined ? [] : Array.from({ length: count }, (_, line) => movePart(part, line * linePt));
}

/** A bar is decoration: a screen reader passes over it. */
const decorations: ReadonlySet<string> = new Set(['dashes', 'slash', 'closer']);

function setCaptionLines(
  lines: readonly CaptionLine[],
  column: Column,
  parent: StructureElement,
  place: CaptionPlace,
): FlowBox {
  const { style } = place.sheet;
  const looks = lookOfParts(style);
  const single = style.singleSpacingPt;
  return joinItems(
    spaceLines(lines, looks).flatMap(({ line, before, after }): readonly FlowItem[] => [
      firmSpace(before * single),
      ...boxLines(setCaptionLine(line, looks[line.part], column, parent, place), single),
      firmSpace(after * single),
    ]),
  );
}

function setCaptionLine(
  line: CaptionLine,
  { align, bold, indentPt }: CaptionPartLook,
  column: Column,
  parent: StructureElement,
  { sheet, addTitle }: CaptionPlace,
): ReturnType<typeof setLines> {
  const { singleSpacingPt: linePt, font } = sheet.style;
  const wordsWidthPt = column.widthPt - indentPt;
  const outer = line.isTitle === true ? addTitle(line.content, { parent, leftPt: column.leftPt }) : parent;
  const element = decorations.has(line.part) ? undefined : createElement('P', outer);
  return setLines(
    contentOfLine(line, wordsWidthPt, font),
    { element, linePt, bold, align },
    narrowColumn(column, indentPt, align === 'center' ? indentPt : 0),
    sheet,
    wordsWidthPt,
  );
}
