/**
 * A caption goes in, its paragraphs and its tables come out: real tables without boxes, so that a caption can be
 * edited in Word and read in order.
 */
import type { CaptionLayout, CaptionLine } from '../caption-layout.js';
import { contentOfLine, countCellLines, lookOfParts, snapRight } from '../caption-parts.js';
import type { CaptionEdge, CaptionEdges, CaptionRow } from '../caption-rows.js';
import type { Opening } from '../placed-blocks.js';
import { captionStyleId, railStyleId } from './caption-styles.js';
import { toTwips } from './element.js';
import { hairline } from './format.js';
import type { Gathering } from './gathering.js';
import { boldFace, inlinesToDocx, plainFace, type Face } from './inline.js';
import type { Cell, CellOptions, Row, TableOptions } from './table-forms.js';
import { makeWordParagraph, styleOnly, styleWithSpace, type Piece, withRoomUnder } from './piece.js';
import { elementXml, escapeText } from './xml.js';

export function captionToDocx({ layout, afterPt }: Opening, gathering: Gathering): readonly Piece[] {
  const { above, rows, below, form } = layout;
  const paragraphs = (lines: readonly CaptionLine[]): readonly Piece[] =>
    lines.map((line) => lineToPiece(line, gathering));
  const pieces = [
    ...paragraphs(above),
    ...rowsToDocx(rows, gathering),
    ...paragraphs(below),
    ...formToDocx(form, gathering),
  ];
  return afterPt === 0 ? pieces : withRoomUnder(pieces, afterPt);
}

function rowsToDocx(rows: readonly CaptionRow[], gathering: Gathering): readonly Piece[] {
  if (rows.length === 0) return [];
  const { leftPt, dividerPt, rightPt } = gathering.measures.caption;
  const hasRail = gathering.style.caption.divider.kind === 'glyph';
  const widths = hasRail ? [leftPt, dividerPt, rightPt] : [leftPt, dividerPt + rightPt];
  const last = rows.length - 1;
  const tableRows = rows.map((row, index) =>
    rowToDocx(row, { isFirst: index === 0, isLast: index === last, isOnly: last === 0 }, gathering),
  );
  return [
    captionTable(
      tableRows,
      widths.filter((width) => width > 0),
    ),
  ];
}

function captionTable(rows: readonly Row[], widthsPt: readonly number[]): Piece {
  return { kind: 'table', options: tableOptions(widthsPt), makeRows: () => rows, beforePt: 0, afterPt: 0 };
}

function tableOptions(widthsPt: readonly number[]): TableOptions {
  return {
    style: 'CaptionTable',
    layout: 'fixed',
    width: { size: toTwips(widthsPt.reduce((sum, width) => sum + width, 0)), type: 'dxa' },
    columnWidths: widthsPt.map(toTwips),
  };
}

function lineToPiece({ part, content }: CaptionLine, gathering: Gathering): Piece {
  const { linesBefore, linesAfter } = lookOfParts(gathering.style)[part];
  const single = gathering.style.singleSpacingPt;
  return {
    kind: 'paragraph',
    style: captionStyleId(part),
    runs: inlinesToDocx(content, gathering, faceOf(part, gathering)),
    styleRoom: { beforePt: linesBefore * single, afterPt: linesAfter * single },
  };
}

function faceOf(part: CaptionLine['part'], { style }: Gathering): Face {
  return lookOfParts(style)[part].bold ? boldFace : plainFace;
}

interface RowPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOnly: boolean;
}

function rowToDocx(row: CaptionRow, place: RowPlace, gathering: Gathering): Row {
  const { divider, edges } = row;
  const { insetPt, rightPt } = gathering.measures.caption;
  const margins =
    insetPt === 0
      ? {}
      : {
          margins: {
            ...(place.isFirst ? { top: toTwips(insetPt) } : {}),
            ...(place.isLast ? { bottom: toTwips(insetPt) } : {}),
            marginUnitType: 'dxa' as const,
          },
        };
  const { leftTextPt, rightTextPt } = gathering.measures.caption;
  const left = fillCell(row.left, leftTextPt, gathering, { ...drawEdges(edges.left), ...margins });
  const hasRail = gathering.style.caption.divider.kind === 'glyph';
  const rail = hasRail ? [makeRail(divider.kind === 'glyph' ? divider.glyph : '', row, gathering)] : [];
  const rightOptions = { ...drawEdges(edges.right), ...margins, ...rightCell[row.rightStands] };
  const snapped = snapRight(row, gathering.style);
  const right = fillCell(row.right, rightTextPt, gathering, rightOptions, snapped);
  // A caption that is one row may be longer than a page, so only the rows of several are kept whole.
  return {
    options: place.isOnly ? {} : { cantSplit: true },
    cells: rightPt > 0 ? [left, ...rail, right] : [left],
  };
}

const rightCell = {
  'first-line': {},
  middle: { verticalAlign: 'center' },
  'last-line': { verticalAlign: 'bottom' },
} as const satisfies Record<CaptionRow['rightStands'], CellOptions>;

function drawEdges(edges: CaptionEdges): CellOptions {
  const drawn = Object.entries(edges).filter(([, edge]: [string, CaptionEdge]) => edge !== 'none');
  if (drawn.length === 0) return {};
  return {
    borders: Object.fromEntries(
      drawn.map(([side, style]: [string, CaptionEdge]) => [side, { ...hairline, style, space: 0 }]),
    ),
  };
}

/**
 * In Word a cell holds at least one paragraph; an empty one takes the style of the cell's own kind of line.
 *
 * @param linesUnder room under the last line that its style does not have
 */
function fillCell(
  lines: readonly CaptionLine[],
  widthPt: number,
  gathering: Gathering,
  options: CellOptions,
  linesUnder = 0,
): Cell {
  const { font, singleSpacingPt } = gathering.style;
  let paragraphs = '';
  lines.forEach((line, index) => {
    const content = contentOfLine(line, widthPt, font);
    const runs = inlinesToDocx(content, gathering, faceOf(line.part, gathering));
    const style = captionStyleId(line.part);
    const isLast = index === lines.length - 1;
    const afterPt =
      linesUnder === 0 || !isLast
        ? 0
        : (lookOfParts(gathering.style)[line.part].linesAfter + linesUnder) * singleSpacingPt;
    paragraphs += makeWordParagraph(styleWithSpace(style, { beforePt: 0, afterPt }), runs);
  });
  return { options, paragraphs: paragraphs || makeWordParagraph(styleOnly('CaptionParty'), '') };
}

/** The glyph once for every line of the taller cell, as a typist would set it. */
function makeRail(glyph: string, row: CaptionRow, gathering: Gathering): Cell {
  const { leftTextPt, rightTextPt } = gathering.measures.caption;
  const lines = Math.max(
    1,
    countCellLines(row.left, leftTextPt, gathering.style),
    countCellLines(row.right, rightTextPt, gathering.style),
  );
  return { options: {}, paragraphs: makeWordParagraph(styleOnly(railStyleId), glyphRuns(glyph, lines)) };
}

function glyphRuns(glyph: string, lines: number): string {
  if (glyph === '') return '';
  const words = elementXml('w:t', { 'xml:space': 'preserve' }, escapeText(glyph));
  const further = elementXml('w:r', {}, elementXml('w:br', {}) + words);
  return elementXml('w:r', {}, words) + further.repeat(lines - 1);
}

/** A row of one entry is a paragraph; rows of two are a table. */
function formToDocx(form: CaptionLayout['form'], gathering: Gathering): readonly Piece[] {
  return form.flatMap((row): readonly Piece[] => {
    const [only] = row;
    if (only !== undefined && row.length === 1) return [lineToPiece(only, gathering)];
    const cells = row.map((line) => fillCell([line], 0, gathering, {}));
    return [captionTable([{ options: { cantSplit: true }, cells }], gathering.measures.caption.formPt)];
  });
}
