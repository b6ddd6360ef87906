/** A table goes in, its cells and lines come out as one box; layout/order.typ is the model. */
import type { Inlines, Table } from '../../../document/model.js';
import { padUnderTable } from '../../line-grid.js';
import { rulePt } from '../../rules.js';
import { layoutColumns } from '../../table-columns.js';
import { fitsPage } from '../inline-data.js';
import { decline } from './decline.js';
import { type FlowItem, makeBox, weakSpace } from './flow.js';
import type { Place } from './paragraphs.js';
import { makeRule, movePart, type Part, setLines, type TextPart } from './parts.js';
import { createElement, type Role, type StructureElement } from './structure.js';

interface TableShape {
  readonly align: readonly ('left' | 'center' | 'right')[];
  readonly widthsPt: readonly number[];
}

/** The drawn edges of cells, for programs that show a table in their own way (ISO 32000-1:2008, 14.8.5.4). */
const borders = `/A [<</O /Layout /BorderColor [0 0 0] /BorderStyle /Solid /BorderThickness ${rulePt}>>]`;

export function setTable(table: Table, place: Place): readonly FlowItem[] {
  const { style, measures } = place.sheet;
  const widthsPt = layoutColumns(table, style, measures.textWidthPt);
  if (!table.rows.every((row) => fitsPage(row, widthsPt, style))) decline('a table row of half a page');
  const shape = { align: table.columns.map(({ align }) => align), widthsPt };
  const element = createElement('Table', place.parent, borders);
  const head = createElement('THead', element);
  const body = createElement('TBody', element);
  const rows = [
    setRow(table.header, 'TH', head, shape, place),
    ...table.rows.map((row) => setRow(row, 'TD', body, shape, place)),
  ];
  // Half of a line lies outside the cells at either end.
  const tops = rows.reduce((all, { heightPt }) => [...all, (all.at(-1) ?? 0) + heightPt], [rulePt / 2]);
  const parts = rows.flatMap((row, index) => row.parts.map((part) => movePart(part, tops[index] ?? 0)));
  const heightPt = (tops.at(-1) ?? 0) + rulePt / 2;
  const box = makeBox(heightPt, [...drawGrid(tops, widthsPt, place), ...parts], heightPt, place.tailPt > 0);
  return [
    weakSpace(measures.table.beforePt),
    { ...box, isBrokenByTypst: true },
    weakSpace(measures.table.afterPt + padUnderTable(table, style)),
  ];
}

interface Row {
  readonly heightPt: number;
  readonly parts: readonly Part[];
}

function setRow(
  cells: readonly Inlines[],
  role: 'TH' | 'TD',
  section: StructureElement,
  { align, widthsPt }: TableShape,
  place: Place,
): Row {
  const { cellTopPt } = place.sheet.measures.table;
  const linePt = place.sheet.style.singleSpacingPt;
  const row = createElement('TR', section);
  const topPt = cellTopPt + rulePt / 2;
  let leftPt = place.column.leftPt;
  const lines = cells.map((content, column): readonly TextPart[] => {
    const widthPt = widthsPt[column] ?? 0;
    const cell = { leftPt, widthPt };
    leftPt += widthPt;
    return setCell(content, createCell(role, row), align[column] ?? 'left', cell, place);
  });
  const most = Math.max(...lines.map(({ length }) => length));
  return {
    heightPt: most * linePt + 2 * topPt,
    parts: lines.flatMap((cell) => cell.map((line, index) => movePart(line, topPt + index * linePt))),
  };
}

function createCell(role: Extract<Role, 'TH' | 'TD'>, row: StructureElement): StructureElement {
  return createElement(role, row, role === 'TH' ? '/A [<</O /Table /Scope /Column>>]' : '');
}

function setCell(
  content: Inlines,
  element: StructureElement,
  align: 'left' | 'center' | 'right',
  cell: { readonly leftPt: number; readonly widthPt: number },
  { sheet }: Place,
): readonly TextPart[] {
  const { cellSidePt } = sheet.measures.table;
  const column = { leftPt: cell.leftPt + cellSidePt, widthPt: cell.widthPt - 2 * cellSidePt };
  const linePt = sheet.style.singleSpacingPt;
  const bold = element.role === 'TH';
  return setLines(content, { element, linePt, bold, align }, column, sheet);
}

function drawGrid(tops: readonly number[], widthsPt: readonly number[], { column }: Place): readonly Part[] {
  const [first = 0, last = 0] = [tops[0], tops.at(-1)];
  const widthPt = widthsPt.reduce((sum, width) => sum + width, 0);
  const edges = widthsPt.reduce((all, width) => [...all, (all.at(-1) ?? 0) + width], [column.leftPt]);
  return [
    ...tops.map((top) => makeRule(column.leftPt, top, widthPt)),
    ...edges.map((edge) => makeRule(edge, first, 0, last - first)),
  ];
}
