/**
 * The measures of the page, read from layout/ and changed by the chambers profile. Both writers draw from these
 * numbers, so that a line of the PDF is a line of the Word file. Lengths are points (72 to the inch).
 */

export interface CaptionStyle {
  /** The row's name in layout/caption-styles.json. */
  readonly id: string;
  /** What stands between the parties and the number: nothing, a column of one glyph, or a drawn line. */
  readonly divider:
    | { readonly kind: 'none' }
    | { readonly kind: 'glyph'; readonly glyph: string }
    | { readonly kind: 'rule' };
  /**
   * Where the status words stand: `right` puts them in the right column on the row of the party's last line;
   * `below` puts them under the names in the left column, indented.
   */
  readonly status: 'right' | 'below';
  /** Where the number stands: on the pivot's row, or in the middle of the right column. */
  readonly number: 'pivot-row' | 'right-middle';
  /** A line under the left half that closes the caption. */
  readonly foot: 'none' | 'rule';
  /** The title between two full-width rules, or plain. */
  readonly titleRules: boolean;
}

export interface PageStyle {
  readonly paper: { readonly widthPt: number; readonly heightPt: number };
  readonly marginPt: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly font: { readonly word: string; readonly pdf: string; readonly sizePt: number };
  /** Exact distance between baselines of body text. */
  readonly lineSpacingPt: number;
  /** The same for captions, quotations, footnotes, tables and the signature. */
  readonly singleSpacingPt: number;
  readonly firstLineIndentPt: number;
  readonly blockQuoteIndentPt: number;
  readonly listIndentPt: number;
  readonly signatureIndentPt: number;
  /** Room left for the judge's hand above a blank signature line. */
  readonly signatureSpacePt: number;
  readonly footnote: { readonly sizePt: number; readonly spacingPt: number };
  readonly alignment: 'left' | 'justified';
  /** Printed at the centre of the foot: `1`, `-1-`, or `Page 1 of 3`; `first` is the number of page 1. */
  readonly pageNumber: { readonly form: 'bare' | 'dashes' | 'of'; readonly first: number };
  /** The words that mark a draft on every page. */
  readonly draftMark: string;
  readonly caption: CaptionStyle;
}
