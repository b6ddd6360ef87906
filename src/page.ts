/** The page of this order: the measures of layout/ with what the chambers set for itself. */
import type { Chambers } from './case/chambers-model.js';
import type { CaptionStyle, PageFont, PageStyle } from './document/page-style.js';
import { keepLast } from './recent-results.js';

type Spacing = Chambers['page']['spacing'];

/** layout/page-style.json: lengths in points, spacings as multiples of the font's size. */
export interface PageMeasures extends Pick<
  PageStyle,
  | 'paper'
  | 'blockQuoteIndentPt'
  | 'listIndentPt'
  | 'signatureIndentPt'
  | 'signatureSpacePt'
  | 'draftColor'
  | 'footnote'
> {
  readonly sheets: Readonly<Record<CaptionStyle['paper'], Sheet>>;
  readonly lineSpacingOfFontSize: Readonly<Record<Spacing, number>>;
  readonly singleSpacingOfFontSize: number;
}

/** A sort of paper. */
interface Sheet extends Pick<PageStyle, 'marginPt' | 'numberedLines'> {
  /** Of numbered lines: how many stay free over the caption of page 1. */
  readonly blankLinesOverCaption?: number;
}

/** A file of layout/fonts: a family of type, and the package that brings the PDF's faces of it. */
export interface FontRow extends Omit<PageFont, 'sizePt'> {
  readonly package: string;
  /** TrueType files in the package: regular, italic, bold, bold italic. */
  readonly faces: readonly string[];
}

/** What stands on every page beside the text. */
export interface PageLines {
  /** The order's title, for the foot of pages that repeat it. */
  readonly title: string;
  /** Of a sealed or restricted order. */
  readonly seal?: string;
}

export function settlePageStyle(
  measures: PageMeasures,
  { page }: Pick<Chambers, 'page'>,
  font: FontRow,
  caption: CaptionStyle,
  { title, seal }: PageLines,
): PageStyle {
  const footerTitle = page.footerTitle ?? (page.pageNumber === 'title' ? title : undefined);
  return makePageStyle(measures, page, font, caption, footerTitle, seal);
}

/** Orders of one chambers that follow each other have the very same style, so that writers find again what they made of it. */
const makePageStyle = keepLast(
  (
    measures: PageMeasures,
    page: Chambers['page'],
    font: FontRow,
    caption: CaptionStyle,
    footerTitle: string | undefined,
    seal: string | undefined,
  ): PageStyle => {
    const { lineSpacingOfFontSize, singleSpacingOfFontSize, sheets, ...lengths } = measures;
    const sheet = sheets[caption.paper];
    const spacing = (factor: number): number => Math.round(factor * page.fontSizePt * 20) / 20;
    const spacings = {
      lineSpacingPt: spacing(lineSpacingOfFontSize[page.spacing]),
      singleSpacingPt: spacing(singleSpacingOfFontSize),
    };
    return {
      ...lengths,
      marginPt: sheet.marginPt,
      font: settleFont(font, page.fontSizePt),
      ...spacings,
      ...(sheet.numberedLines === undefined ? {} : numberLines(sheet.numberedLines, page)),
      ...settleBand(sheet, page),
      // On numbered lines a paragraph begins on the next line.
      paragraphSpacePt: sheet.numberedLines === undefined ? page.paragraphSpacePt : 0,
      firstLineIndentPt: page.firstLineIndentPt,
      alignment: page.alignment,
      pageNumber: { form: page.pageNumber, first: page.firstPageNumber },
      ...(footerTitle === undefined ? {} : { footerTitle }),
      ...(page.endMark === undefined ? {} : { endMark: page.endMark }),
      draftMark: page.draftMark,
      ...(seal === undefined
        ? {}
        : { sealLine: { words: seal, at: page.blankBand?.page === 'first' ? 'foot' : 'head' } }),
      caption,
    };
  },
);

function settleFont({ word, pdf, trackingEm, widths }: FontRow, sizePt: number): PageFont {
  return { word, pdf, trackingEm, widths, sizePt };
}

/** On page 1 the band is measured from the paper's upper edge, and so reaches below the free lines of pleading paper. */
function settleBand(
  { marginPt, numberedLines, blankLinesOverCaption = 0 }: Sheet,
  { blankBand }: Chambers['page'],
): Pick<PageStyle, 'openingBandPt' | 'closingBandPt'> {
  const linePt = numberedLines?.linePt ?? 1;
  const bandPt = (blankBand?.inches ?? 0) * pointsOfInch;
  const below = blankBand?.page === 'first' ? Math.ceil((bandPt - marginPt.top) / linePt) * linePt : 0;
  return {
    openingBandPt: Math.max(below, numberedLines === undefined ? 0 : blankLinesOverCaption * linePt),
    closingBandPt: blankBand?.page === 'last' ? bandPt : 0,
  };
}

const pointsOfInch = 72;

/** Every line of the order stands on one of the numbered lines or halfway to the next. */
function numberLines(
  numberedLines: NonNullable<PageStyle['numberedLines']>,
  { spacing, fontSizePt }: Chambers['page'],
): Pick<PageStyle, 'numberedLines' | 'lineSpacingPt' | 'singleSpacingPt'> {
  const { linePt } = numberedLines;
  const halfPt = linePt / 2;
  // Letters larger than half a line's height would touch.
  const singleSpacingPt = fontSizePt <= halfPt ? halfPt : linePt;
  return {
    numberedLines,
    lineSpacingPt: spacing === 'single' ? singleSpacingPt : linePt,
    singleSpacingPt,
  };
}
