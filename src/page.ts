/** The page of this order: the measures of layout/ with what the chambers set for itself. */
import type { Chambers } from './case/model.js';
import type { CaptionStyle, PageStyle } from './document/page-style.js';

/** layout/page-style.json: lengths in points, spacings as multiples of the font's size. */
export interface PageMeasures extends Pick<
  PageStyle,
  | 'paper'
  | 'marginPt'
  | 'font'
  | 'blockQuoteIndentPt'
  | 'listIndentPt'
  | 'signatureIndentPt'
  | 'signatureSpacePt'
  | 'footnote'
> {
  readonly lineSpacingOfFontSize: Readonly<Record<Chambers['page']['spacing'], number>>;
  readonly singleSpacingOfFontSize: number;
}

export function settlePageStyle(
  measures: PageMeasures,
  chambers: Chambers,
  caption: CaptionStyle,
): PageStyle {
  const { page } = chambers;
  const { lineSpacingOfFontSize, singleSpacingOfFontSize, ...lengths } = measures;
  const spacing = (factor: number): number => Math.round(factor * page.fontSizePt * 20) / 20;
  return {
    ...lengths,
    font: { ...measures.font, sizePt: page.fontSizePt },
    lineSpacingPt: spacing(lineSpacingOfFontSize[page.spacing]),
    singleSpacingPt: spacing(singleSpacingOfFontSize),
    firstLineIndentPt: page.firstLineIndentPt,
    alignment: page.alignment,
    pageNumber: { form: page.pageNumber, first: page.firstPageNumber },
    draftMark: page.draftMark,
    caption,
  };
}
