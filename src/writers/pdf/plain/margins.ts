/** What stands in the margins of each page: page number, footer title, draft mark; layout/page.typ is the model. */
import type { Inlines } from '../../../document/model.js';
import { movePart, setLines, type Sheet, type TextPart } from './parts.js';

export interface Margins {
  readonly head: readonly TextPart[];
  readonly foot: readonly TextPart[];
}

/** @returns parts whose baselines are measured from the paper's upper edge */
export function setMargins(sheet: Sheet, isDraft: boolean, page: number, pageCount: number): Margins {
  const { style, measures } = sheet;
  const footTop = style.paper.heightPt - measures.footerEdgePt - measures.footerLines * style.singleSpacingPt;
  return {
    head: isDraft
      ? setMarginLine(style.draftMark, measures.edgePt, sheet, { bold: true, align: 'left' })
      : [],
    foot: footLines(sheet, page, pageCount).flatMap((line, index) =>
      setMarginLine(line, footTop + index * style.singleSpacingPt, sheet, { bold: false, align: 'center' }),
    ),
  };
}

/** The title stands before the number in the form `title`, otherwise under it. */
function footLines({ style }: Sheet, page: number, pageCount: number): readonly string[] {
  const { form, first } = style.pageNumber;
  const number = String(first + page);
  const title = style.footerTitle;
  switch (form) {
    case 'title':
      return [`${title ?? ''} - ${number}`];
    case 'bare':
    case 'dashes':
    case 'of': {
      const shown = { bare: number, dashes: `-${number}-`, of: `Page ${number} of ${pageCount}` }[form];
      return title === undefined ? [shown] : [shown, title];
    }
  }
}

function setMarginLine(
  text: string,
  topPt: number,
  sheet: Sheet,
  look: { readonly bold: boolean; readonly align: 'left' | 'center' },
): readonly TextPart[] {
  const { marginPt, singleSpacingPt: linePt } = sheet.style;
  const column = { leftPt: marginPt.left, widthPt: sheet.measures.textWidthPt };
  const words: Inlines = [{ kind: 'text', text }];
  const lines = setLines(words, { element: undefined, linePt, ...look }, column, sheet);
  return lines.map((line, index) => movePart(line, topPt + index * linePt) as TextPart);
}
