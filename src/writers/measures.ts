/**
 * A page style goes in, the distances that the writers derive from it come out, in points. They stand here once, so
 * that a line of the PDF falls where the line of the Word file falls.
 */
import type { PageStyle } from '../document/page-style.js';
import { keepLast } from '../recent-results.js';
import { rulePt } from './rules.js';
import { countLines } from './text-width.js';

export interface Measures {
  /** Between the side margins. */
  readonly textWidthPt: number;
  /** Over a block that is set in single spacing between double-spaced paragraphs. */
  readonly gapPt: number;
  /** Room under centered lines. */
  readonly centeredAfterPt: number;
  readonly caption: {
    /** The three columns. A caption in one column has the whole width at left. */
    readonly leftPt: number;
    readonly dividerPt: number;
    readonly rightPt: number;
    /** Inside the drawn edges of a box: at the sides of each cell, over the first row and under the last. */
    readonly insetPt: number;
    /** What is left in the cells for words. */
    readonly leftTextPt: number;
    readonly rightTextPt: number;
    /** The two cells of a form's row. */
    readonly formPt: readonly [number, number];
    /** Under a caption that holds the order's title. */
    readonly afterPt: number;
  };
  /** `ruleGapPt`: from a title's letters to the rules over and under it. */
  readonly title: { readonly beforePt: number; readonly afterPt: number; readonly ruleGapPt: number };
  /** How high the rule over the footnotes is with the room around it, and how far below the text's last line it stands. */
  readonly footnote: { readonly separatorPt: number; readonly rulePt: number };
  /** A list item's mark stands at `markPt`, its text at `textPt` from the surrounding text's left edge. */
  readonly list: readonly { readonly markPt: number; readonly textPt: number }[];
  /** A numbered ordering paragraph's first line: the number, then its text; further lines start at the margin. */
  readonly ordering: { readonly numberPt: number; readonly textPt: number };
  /** Inside each cell, and between the table and the text above and below it. */
  readonly table: {
    readonly cellSidePt: number;
    readonly cellTopPt: number;
    readonly beforePt: number;
    readonly afterPt: number;
  };
  /** Over the signature block: over the blank line, or over the mark; and under the line's rule. */
  readonly signature: {
    readonly blankBeforePt: number;
    readonly markBeforePt: number;
    readonly underRulePt: number;
  };
  /** A line that is filled in by hand. */
  readonly form: { readonly linePt: number };
  /** The table of contents: its lines, the room under an entry, and the indent of a level. */
  readonly contents: { readonly linePt: number; readonly afterPt: number; readonly indentPt: number };
  /** From the paper's upper edge to the header, and from its lower edge to the footer, which has so many lines. */
  readonly edgePt: number;
  readonly footerEdgePt: number;
  /** How many the seal line takes at the head of the page; a draft's mark is one more. */
  readonly sealLines: number;
  readonly footerLines: number;
  /** Pleading paper: from the text to the rules beside it, and from the text to the line numbers. */
  readonly pleading: { readonly ruleGapPt: number; readonly numberGapPt: number };
}

/** Word knows nine list levels; a list that is nested deeper is drawn at the ninth. */
export const listLevels = 9;

/** Derives the distances of a page. Asked for over and over while an order is written, always for the one style. */
export const measurePage = keepLast((style: PageStyle): Measures => {
  const single = style.singleSpacingPt;
  const gap = Math.max(style.lineSpacingPt - single, single / 2);
  return {
    textWidthPt: textWidth(style),
    // On numbered lines this room would be lost at the top of a page, and the text after it would leave the lines.
    gapPt: style.numberedLines === undefined ? gap : 0,
    centeredAfterPt: underCentered(style),
    caption: measureCaption(style),
    title: { beforePt: single, afterPt: gap, ruleGapPt: 1 },
    footnote: { separatorPt: 6.4, rulePt: 4 },
    list: Array.from({ length: listLevels }, (_, level) => ({
      markPt: style.listIndentPt * (level + 1),
      textPt: style.listIndentPt * (level + 2),
    })),
    ordering: { numberPt: style.firstLineIndentPt, textPt: style.firstLineIndentPt + style.listIndentPt },
    table: measureTable(style, gap),
    signature: { blankBeforePt: style.signatureSpacePt, markBeforePt: gap, underRulePt: 1.5 },
    form: { linePt: style.numberedLines?.linePt ?? Math.max(style.lineSpacingPt, 24) },
    contents:
      style.numberedLines === undefined
        ? { linePt: single, afterPt: single / 2, indentPt: 18 }
        : { linePt: style.lineSpacingPt, afterPt: 0, indentPt: 18 },
    ...measureMargins(style),
    pleading: { ruleGapPt: 7, numberGapPt: 18 },
  };
});

/** Header and footer stand half an inch from the paper's edge, or nearer to it where they would reach the text. */
function measureMargins(
  style: PageStyle,
): Pick<Measures, 'edgePt' | 'footerEdgePt' | 'sealLines' | 'footerLines'> {
  const { marginPt, singleSpacingPt: single, sealLine } = style;
  const linesAt = (place: 'head' | 'foot'): number =>
    sealLine?.at === place
      ? countLines([{ kind: 'text', text: sealLine.words }], textWidth(style), style.font, {
          isBold: true,
        })
      : 0;
  const sealLines = linesAt('head');
  const titleLines = style.footerTitle === undefined || style.pageNumber.form === 'title' ? 0 : 1;
  const footerLines = 1 + titleLines + linesAt('foot');
  const free = (edge: number, lines: number): number => Math.max(nearestEdgePt, edge - lines * single);
  return {
    edgePt: sealLines === 0 ? 36 : Math.min(36, free(marginPt.top, 1.5 + sealLines)),
    footerEdgePt: Math.min(
      36,
      marginPt.bottom / 2 - single / 2,
      ...(footerLines > 2 ? [free(marginPt.bottom, footerLines)] : []),
    ),
    sealLines,
    footerLines,
  };
}

/** Nearer to the paper's edge printers do not print. */
const nearestEdgePt = 12;

/** The lines of a double-spaced text have room enough over them. */
function underCentered({
  numberedLines,
  lineSpacingPt,
  singleSpacingPt,
  paragraphSpacePt,
}: PageStyle): number {
  const isSpaced = numberedLines !== undefined || lineSpacingPt > singleSpacingPt;
  return Math.max(paragraphSpacePt, isSpaced ? 0 : singleSpacingPt / 2);
}

function measureTable(style: PageStyle, gapPt: number): Measures['table'] {
  const single = style.singleSpacingPt;
  const sides = { cellSidePt: 5.4 };
  if (style.numberedLines !== undefined) {
    // A row with its rule is a line higher than its text, so that no row leaves the numbered lines. Nothing stands over
    // a table: that room would be lost where a table begins a page, and the text after it would leave the lines.
    return { ...sides, cellTopPt: (single - rulePt) / 2, beforePt: 0, afterPt: 0 };
  }
  // A line of double-spaced text has room of its own over its letters.
  return { ...sides, cellTopPt: 2, beforePt: single / 2, afterPt: gapPt > single / 2 ? 0 : single / 2 };
}

/** The parties have half of the page; the gap for a rail stays also where nothing is drawn in it. */
function measureCaption(style: PageStyle): Measures['caption'] {
  const width = textWidth(style);
  const isColumns = style.caption.parties === 'columns';
  const leftPt = isColumns ? width / 2 : width;
  const dividerPt = isColumns ? 18 : 0;
  const rightPt = width - leftPt - dividerPt;
  const insetPt = style.caption.frame === 'none' ? 0 : 6;
  return {
    leftPt,
    dividerPt,
    rightPt,
    insetPt,
    leftTextPt: leftPt - 2 * insetPt,
    rightTextPt: rightPt - 2 * insetPt,
    formPt: [(width * 2) / 3, width / 3],
    afterPt: style.singleSpacingPt,
  };
}

function textWidth(style: PageStyle): number {
  return style.paper.widthPt - style.marginPt.left - style.marginPt.right;
}
