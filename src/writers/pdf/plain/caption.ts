/** A caption in its places goes in, what is drawn of it comes out; layout/caption.typ is the model. */
import type { CaptionLine } from '../../caption-layout.js';
import { contentOfLine, lookOfParts, snapRight, spaceLines } from '../../caption-parts.js';
import type { CaptionRow } from '../../caption-rows.js';
import type { Opening } from '../../placed-blocks.js';
import { decline } from './decline.js';
import { firmSpace, type FlowBox, type FlowItem, joinItems, makeBox, weakSpace } from './flow.js';
import type { Place } from './paragraphs.js';
import { boxLines } from './paragraphs.js';
import { type Column, movePart, narrowColumn, setLines } from './parts.js';
import { createElement, type StructureElement } from './structure.js';

export function setCaption({ layout, afterPt }: Opening, place: Place): readonly FlowItem[] {
  const { measures, style } = place.sheet;
  if (layout.holdsTitle || layout.form.length > 0) decline('a form, or a title inside the caption');
  const across = (lines: readonly CaptionLine[]): readonly FlowItem[] =>
    lines.length === 0 ? [] : [setCaptionLines(lines, place.column, place.parent, place)];
  const grid = createElement('Div', place.parent);
  const rows = layout.rows.map((row) => setRow(row, grid, place));
  const heightPt = [...across(layout.above), ...rows, ...across(layout.below)].reduce(
    (sum, box) => sum + box.heightPt,
    style.openingBandPt,
  );
  if (heightPt > style.paper.heightPt - style.marginPt.top - style.marginPt.bottom - measures.gapPt) {
    decline('a caption longer than a page');
  }
  return [
    ...across(layout.above),
    ...rows,
    ...across(layout.below),
    ...(afterPt > 0 ? [weakSpace(afterPt)] : []),
  ];
}

function setRow(row: CaptionRow, grid: StructureElement, place: Place): FlowBox {
  if (row.divider.kind !== 'none' || hasEdges(row)) decline('a drawn caption');
  const { style, measures } = place.sheet;
  const { leftPt, dividerPt, rightPt } = measures.caption;
  const leftColumn: Column = { leftPt: place.column.leftPt, widthPt: leftPt };
  const rightColumn: Column = { leftPt: place.column.leftPt + leftPt + dividerPt, widthPt: rightPt };
  const left = setCaptionLines(row.left, leftColumn, createElement('Div', grid), place);
  const right = setCaptionLines(row.right, rightColumn, createElement('Div', grid), place);
  const rightHeightPt = right.heightPt + snapRight(row, style) * style.singleSpacingPt;
  const heightPt = Math.max(left.heightPt, rightHeightPt);
  const share = { 'first-line': 0, middle: 0.5, 'last-line': 1 }[row.rightStands];
  const moved = right.parts.map((part) => movePart(part, share * (heightPt - rightHeightPt)));
  return makeBox(heightPt, [...left.parts, ...moved]);
}

function hasEdges({ edges }: CaptionRow): boolean {
  return [edges.left, edges.right].some((cell) => Object.values(cell).some((edge) => edge !== 'none'));
}

/** A bar is decoration: a screen reader passes over it. */
const decorations: ReadonlySet<string> = new Set(['dashes', 'slash', 'closer']);

function setCaptionLines(
  lines: readonly CaptionLine[],
  column: Column,
  parent: StructureElement,
  place: Place,
): FlowBox {
  const { style } = place.sheet;
  const looks = lookOfParts(style);
  const single = style.singleSpacingPt;
  return joinItems(
    spaceLines(lines, looks).flatMap(({ line, before, after }): readonly FlowItem[] => [
      firmSpace(before * single),
      ...boxLines(setCaptionLine(line, column, parent, place), single),
      firmSpace(after * single),
    ]),
  );
}

function setCaptionLine(
  line: CaptionLine,
  column: Column,
  parent: StructureElement,
  { sheet }: Place,
): ReturnType<typeof setLines> {
  const { singleSpacingPt: linePt, font } = sheet.style;
  const { align, bold, indentPt } = lookOfParts(sheet.style)[line.part];
  const wordsWidthPt = column.widthPt - indentPt;
  const element = decorations.has(line.part) ? undefined : createElement('P', parent);
  return setLines(
    contentOfLine(line, wordsWidthPt, font.sizePt),
    { element, linePt, bold, align },
    narrowColumn(column, indentPt, align === 'center' ? indentPt : 0),
    sheet,
    wordsWidthPt,
  );
}
