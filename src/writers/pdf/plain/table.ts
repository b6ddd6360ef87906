/** A table goes in, its cells and lines come out as one box, which a page may be broken between; layout/order.typ is the model. */
import type { Inlines, Table } from '../../../document/model.js';
import { padUnderTable } from '../../line-grid.js';
import { rulePt } from '../../rules.js';
import { layoutColumns } from '../../table-columns.js';
import { fitsPage } from '../inline-data.js';
import { decline } from './decline.js';
import { type FlowBox, type FlowItem, makeBox, type SplitBox, weakSpace } from './flow.js';
import type { Place } from './paragraphs.js';
import { type LinesLook, makeRule, movePart, type Part, setLines, type TextPart } from './parts.js';
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
  const header = setRow(table.header, { role: 'TH', section: head }, shape, place);
  const rows = table.rows.map((row) => setRow(row, { role: 'TD', section: body }, shape, place));
  const setHeader = (): Row => setRow(table.header, { role: 'TH', section: undefined }, shape, place);
  return [
    weakSpace(measures.table.beforePt),
    boxRows({ header, rows, setHeader, widthsPt }, place),
    weakSpace(measures.table.afterPt + padUnderTable(table, style)),
  ];
}

/** What stands of a table on a page. */
interface RowsOnPage {
  readonly header: Row;
  readonly rows: readonly Row[];
  /** For the next page, where the header comes again as decoration. */
  readonly setHeader: () => Row;
  readonly widthsPt: readonly number[];
}

/** Never broken where the ending must stay with the table, which Typst breaks even so. */
function boxRows(table: RowsOnPage, place: Place): FlowBox {
  const all = [table.header, ...table.rows];
  // Half of a line lies outside the cells at either end.
  const tops = all.reduce((tops, { heightPt }) => [...tops, (tops.at(-1) ?? 0) + heightPt], [rulePt / 2]);
  const parts = all.flatMap((row, index) => row.parts.map((part) => movePart(part, tops[index] ?? 0)));
  const heightPt = (tops.at(-1) ?? 0) + rulePt / 2;
  const isSticky = place.tailPt > 0;
  const box = makeBox(heightPt, [...drawGrid(tops, table.widthsPt, place), ...parts], heightPt, isSticky);
  return {
    ...box,
    split: (fits) => (isSticky ? decline('a table over two pages') : splitRows(table, place, fits)),
  };
}

/** The rows that fit a page, and those for the next one; the header is never the last one. */
function splitRows(
  table: RowsOnPage,
  place: Place,
  fits: (heightPt: number) => boolean,
): SplitBox | undefined {
  const { header, rows, setHeader } = table;
  let heightPt = rulePt + header.heightPt;
  let count = 0;
  for (const row of rows) {
    heightPt += row.heightPt;
    if (!fits(heightPt)) break;
    count += 1;
  }
  if (count === 0) return undefined;
  return {
    first: boxRows({ ...table, rows: rows.slice(0, count) }, place),
    rest: boxRows({ ...table, header: setHeader(), rows: rows.slice(count) }, place),
  };
}

interface Row {
  readonly heightPt: number;
  readonly parts: readonly Part[];
}

interface RowRole {
  readonly role: 'TH' | 'TD';
  /** Nothing where the row is decoration. */
  readonly section: StructureElement | undefined;
}

function setRow(
  cells: readonly Inlines[],
  { role, section }: RowRole,
  { align, widthsPt }: TableShape,
  place: Place,
): Row {
  const { cellTopPt } = place.sheet.measures.table;
  const linePt = place.sheet.style.singleSpacingPt;
  const row = section === undefined ? undefined : createElement('TR', section);
  const topPt = cellTopPt + rulePt / 2;
  let leftPt = place.column.leftPt;
  const lines = cells.map((content, column): readonly TextPart[] => {
    const widthPt = widthsPt[column] ?? 0;
    const cell = { leftPt, widthPt };
    leftPt += widthPt;
    const element = row === undefined ? undefined : createCell(role, row);
    const look = { element, bold: role === 'TH', align: align[column] ?? 'left' };
    return setCell(content, look, cell, place);
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
  look: Pick<LinesLook, 'element' | 'bold' | 'align'>,
  cell: { readonly leftPt: number; readonly widthPt: number },
  { sheet }: Place,
): readonly TextPart[] {
  const { cellSidePt } = sheet.measures.table;
  const column = { leftPt: cell.leftPt + cellSidePt, widthPt: cell.widthPt - 2 * cellSidePt };
  const linePt = sheet.style.singleSpacingPt;
  return setLines(content, { ...look, linePt }, column, sheet);
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
