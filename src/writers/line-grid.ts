/**
 * Heights of what is set in single lines, and the room under it that brings the text after it back onto the numbered
 * lines of pleading paper. On plain paper there are no lines to keep to. Writers take the same room from here, so that
 * Word file and PDF stay alike.
 */
import type { BlockQuote, Centered, Inlines, List, Paragraph, Table } from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
import type { CaptionLayout, CaptionLine } from './caption-layout.js';
import { countCellLines, lookOfParts, snapRight, spaceLines } from './caption-parts.js';
import type { CaptionRow } from './caption-rows.js';
import { edgeHeight, rulePt } from './rules.js';
import { measurePage } from './measures.js';
import { layoutColumns } from './table-columns.js';
import { countLines } from './text-width.js';

/** The room that is missing to the next numbered line, in points; none on plain paper. */
export function padToLine(heightPt: number, style: PageStyle): number {
  if (style.numberedLines === undefined) return 0;
  const { linePt } = style.numberedLines;
  // A thousandth of a point is no room, only arithmetic.
  const pad = Math.ceil(heightPt / linePt - 1e-3) * linePt - heightPt;
  return pad < 1e-3 ? 0 : pad;
}

/** Under the caption, and under the title where it stands below: the text begins on a numbered line. */
export function padUnderOpening(layout: CaptionLayout, title: Inlines | undefined, style: PageStyle): number {
  if (style.numberedLines === undefined) return 0;
  const { textWidthPt, caption, title: titleSpace } = measurePage(style);
  const single = style.singleSpacingPt;
  const rowLines = layout.rows.reduce((sum, row) => sum + countRowLines(row, style), 0);
  const rulesPt = layout.rows.reduce((sum, { edges }) => sum + edgeHeight(edges), 0);
  const forms = layout.form.reduce(
    (sum, row) => sum + Math.max(...row.map((line) => countAcross([line], style))),
    0,
  );
  const captionLines = countAcross(layout.above, style) + rowLines + countAcross(layout.below, style) + forms;
  const titlePt = layout.holdsTitle
    ? caption.afterPt
    : title === undefined
      ? 0
      : titleSpace.beforePt +
        countLines(title, textWidthPt, style.font, { isBold: true }) * single +
        titleSpace.afterPt;
  return padToLine(style.openingBandPt + captionLines * single + rulesPt + titlePt, style);
}

function countAcross(lines: readonly CaptionLine[], style: PageStyle): number {
  const looks = lookOfParts(style);
  const { textWidthPt } = measurePage(style);
  return spaceLines(lines, looks).reduce((sum, { line, before, after }) => {
    const { indentPt, bold, align } = looks[line.part];
    const width = textWidthPt - indentPt * (align === 'center' ? 2 : 1);
    return sum + before + after + countLines(line.content, width, style.font, { isBold: bold });
  }, 0);
}

function countRowLines(row: CaptionRow, style: PageStyle): number {
  const { leftTextPt, rightTextPt } = measurePage(style).caption;
  return Math.max(
    countCellLines(row.left, leftTextPt, style),
    countCellLines(row.right, rightTextPt, style) + snapRight(row, style),
  );
}

export function padUnderQuote(quote: BlockQuote, style: PageStyle): number {
  if (style.numberedLines === undefined) return 0;
  const { textWidthPt, gapPt } = measurePage(style);
  const width = textWidthPt - 2 * style.blockQuoteIndentPt;
  const heightOf = (part: Paragraph | List, widthPt: number): number =>
    part.kind === 'paragraph'
      ? gapPt + countLines(part.content, widthPt, style.font) * style.singleSpacingPt
      : part.items.flat().reduce((sum, inner) => sum + heightOf(inner, widthPt - 2 * style.listIndentPt), 0);
  return padToLine(
    quote.content.reduce((sum, part) => sum + heightOf(part, width), 0),
    style,
  );
}

export function padUnderCentered({ content }: Centered, style: PageStyle): number {
  if (style.numberedLines === undefined) return 0;
  const { textWidthPt } = measurePage(style);
  return padToLine(countLines(content, textWidthPt, style.font) * style.singleSpacingPt, style);
}

export function padUnderTable(table: Table, style: PageStyle): number {
  if (style.numberedLines === undefined) return 0;
  const { textWidthPt, table: cell } = measurePage(style);
  const widths = layoutColumns(table, style, textWidthPt);
  const rowPt = (row: readonly Inlines[], isBold: boolean): number => {
    const lines = row.map((content, column) =>
      countLines(content, (widths[column] ?? 0) - 2 * cell.cellSidePt, style.font, { isBold }),
    );
    return Math.max(...lines) * style.singleSpacingPt + 2 * cell.cellTopPt + rulePt;
  };
  const rows = [rowPt(table.header, true), ...table.rows.map((row) => rowPt(row, false))];
  return padToLine(
    rows.reduce((sum, height) => sum + height, cell.beforePt + rulePt + cell.afterPt),
    style,
  );
}
