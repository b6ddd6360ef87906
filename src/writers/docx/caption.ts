/**
 * A caption goes in, the masthead's paragraphs and the caption's table come out: a real table, so that it can be
 * edited in Word and read in order.
 */
import { TableCell, TableRow, TextRun, type ITableCellOptions } from 'docx';
import type { Caption } from '../../document/model.js';
import { layoutCaption, type CaptionLine, type CaptionRow } from '../caption-rows.js';
import { countLines } from '../text-width.js';
import { captionStyleIds } from './caption-styles.js';
import { toTwips } from './element.js';
import { hairline } from './format.js';
import type { Gathering } from './gathering.js';
import { boldFace, inlinesToDocx } from './inline.js';
import { PieceParagraph, styleOnly, type Piece } from './piece.js';

export function captionToDocx(caption: Caption, gathering: Gathering): readonly Piece[] {
  const masthead = caption.masthead.map((line): Piece => {
    return { kind: 'paragraph', style: 'Masthead', children: inlinesToDocx(line, gathering, boldFace) };
  });
  const rows = layoutCaption(caption, gathering.style.caption);
  if (rows.length === 0) return masthead;
  const tableRows = rows.map((row) => rowToDocx(row, rows.length, gathering));
  const options = {
    style: 'CaptionTable',
    layout: 'fixed' as const,
    width: { size: toTwips(gathering.measures.textWidthPt), type: 'dxa' as const },
    columnWidths: columnWidths(gathering).map(toTwips),
  };
  return [...masthead, { kind: 'table', options, makeRows: () => tableRows }];
}

/** Three columns where glyphs stand between the cells; otherwise the styles indent the right cell by the gap. */
function columnWidths({ style, measures }: Gathering): readonly number[] {
  const { leftPt, dividerPt, rightPt } = measures.caption;
  return style.caption.divider.kind === 'glyph'
    ? [leftPt, dividerPt, rightPt]
    : [leftPt, dividerPt + rightPt];
}

function rowToDocx(row: CaptionRow, rowCount: number, gathering: Gathering): TableRow {
  const { divider } = row;
  const left = makeCell(row.left, gathering, drawBorders(row));
  const rail = divider.kind === 'glyph' ? [makeRail(divider.glyph, row, gathering)] : [];
  const right = makeCell(row.right, gathering, rightCell[row.rightStands]);
  // A caption that is one row may be longer than a page, so only the rows of several are kept whole.
  return new TableRow({ ...(rowCount > 1 ? { cantSplit: true } : {}), children: [left, ...rail, right] });
}

type CellOptions = Omit<ITableCellOptions, 'children'>;

const rightCell = {
  'first-line': {},
  middle: { verticalAlign: 'center' },
  'last-line': { verticalAlign: 'bottom' },
} as const satisfies Record<CaptionRow['rightStands'], CellOptions>;

function drawBorders({ divider, foot }: CaptionRow): CellOptions {
  if (divider.kind !== 'rule' && !foot) return {};
  const line = { ...hairline, space: 0 };
  return {
    borders: { ...(foot ? { bottom: line } : {}), ...(divider.kind === 'rule' ? { right: line } : {}) },
  };
}

/** In Word a cell holds at least one paragraph; an empty one takes the style of the cell's own kind of line. */
function makeCell(lines: readonly CaptionLine[], gathering: Gathering, options: CellOptions): TableCell {
  const children = lines.map(
    ({ part, content }) =>
      new PieceParagraph(styleOnly(captionStyleIds[part]), inlinesToDocx(content, gathering)),
  );
  return new TableCell({
    ...options,
    children: children.length > 0 ? children : [new PieceParagraph(styleOnly('CaptionParty'), [])],
  });
}

/** The glyph once for every line of the taller cell, as a typist would set it. */
function makeRail(glyph: string, row: CaptionRow, gathering: Gathering): TableCell {
  const { leftPt, rightPt } = gathering.measures.caption;
  const lines = Math.max(
    1,
    countCellLines(row.left, leftPt, gathering),
    countCellLines(row.right, rightPt, gathering),
  );
  const glyphs = Array.from({ length: lines }, (_, index) =>
    index === 0 ? new TextRun({ text: glyph }) : new TextRun({ break: 1, text: glyph }),
  );
  return new TableCell({ children: [new PieceParagraph(styleOnly('CaptionRail'), glyphs)] });
}

function countCellLines(
  lines: readonly CaptionLine[],
  widthPt: number,
  { style, measures }: Gathering,
): number {
  const { statusIndentPt, aroundPivotPt } = measures.caption;
  const text = lines.reduce((sum, { part, content }) => {
    const indent = part === 'status' && style.caption.status === 'below' ? statusIndentPt : 0;
    return sum + countLines(content, widthPt - indent, style.font.sizePt);
  }, 0);
  // Each pivot, and the number lines as a group, have space over and under them (see captionStyles).
  const groups = lines.filter(
    (line, index) => line.part === 'pivot' || (line.part === 'number' && index === 0),
  ).length;
  return text + Math.ceil((2 * groups * aroundPivotPt) / style.singleSpacingPt);
}
