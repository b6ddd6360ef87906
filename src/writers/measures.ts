/**
 * A page style goes in, the distances that the writers derive from it come out, in points. They stand here once, so
 * that a line of the PDF falls where the line of the Word file falls.
 */
import type { PageStyle } from '../document/page-style.js';

export interface Measures {
  /** Between the side margins. */
  readonly textWidthPt: number;
  /** Over a block that is set in single spacing between double-spaced paragraphs. */
  readonly gapPt: number;
  /** Under the last line of the masthead. */
  readonly mastheadAfterPt: number;
  readonly caption: {
    readonly leftPt: number;
    readonly dividerPt: number;
    readonly rightPt: number;
    /** Over and under a pivot, and over and under the number lines as a group: one line. */
    readonly aroundPivotPt: number;
    /** Of status words that stand under the names. */
    readonly statusIndentPt: number;
  };
  readonly title: { readonly beforePt: number; readonly afterPt: number };
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
  /** Over the signature block: over the blank line, or over the mark. */
  readonly signature: { readonly blankBeforePt: number; readonly markBeforePt: number };
  /** From the paper's edge to the header and to the footer. */
  readonly edgePt: number;
}

/** Word knows nine list levels; a list that is nested deeper is drawn at the ninth. */
export const listLevels = 9;

/** Derives the distances of a page. */
export function measurePage(style: PageStyle): Measures {
  const single = style.singleSpacingPt;
  const gap = Math.max(style.lineSpacingPt - single, single / 2);
  return {
    textWidthPt: textWidth(style),
    gapPt: gap,
    mastheadAfterPt: single,
    caption: measureCaption(style),
    title: { beforePt: single, afterPt: gap },
    list: Array.from({ length: listLevels }, (_, level) => ({
      markPt: style.listIndentPt * (level + 1),
      textPt: style.listIndentPt * (level + 2),
    })),
    ordering: { numberPt: style.firstLineIndentPt, textPt: style.firstLineIndentPt + style.listIndentPt },
    // A line of double-spaced text has room of its own over its letters.
    table: {
      cellSidePt: 5.4,
      cellTopPt: 2,
      beforePt: single / 2,
      afterPt: gap > single / 2 ? 0 : single / 2,
    },
    signature: { blankBeforePt: style.signatureSpacePt, markBeforePt: gap },
    edgePt: 36,
  };
}

/** The parties have half of the page; the gap for a rail stays also where nothing is drawn in it. */
function measureCaption(style: PageStyle): Measures['caption'] {
  const half = textWidth(style) / 2;
  const dividerPt = 18;
  return {
    leftPt: half,
    dividerPt,
    rightPt: half - dividerPt,
    aroundPivotPt: style.singleSpacingPt,
    statusIndentPt: 72,
  };
}

function textWidth(style: PageStyle): number {
  return style.paper.widthPt - style.marginPt.left - style.marginPt.right;
}
