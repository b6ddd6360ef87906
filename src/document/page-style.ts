/**
 * The measures of the page, read from layout/ and changed by the chambers profile. Both writers draw from these
 * numbers, so that a line of the PDF is a line of the Word file. Lengths are points (72 to the inch).
 */

/** What a caption can hold beside the court, the parties and their status words. */
export type CaptionItem = 'division' | 'form-name' | 'number' | 'judges' | 'jury-demand' | 'date' | 'title';

/** What closes the caption off above and below the parties. */
export type CaptionBar =
  | { readonly kind: 'none' }
  /** A drawn line over the parties' half or over the whole width. */
  | { readonly kind: 'rule'; readonly width: 'parties' | 'page' }
  /** Hyphens as far as the middle, closed by a letter: `------X`. */
  | { readonly kind: 'dashes'; readonly end: string }
  /** A line under the parties closed by a slash: `_____/`. */
  | { readonly kind: 'slash' }
  /** A typed line in the middle of the page: `*** *** ***`. */
  | { readonly kind: 'text'; readonly text: string };

/** One entry of a form: a label and what stands behind it. */
export interface CaptionFormEntry {
  readonly label: string;
  readonly field: 'number' | 'date' | 'case-name' | 'presiding' | 'judges' | 'title';
}

export interface CaptionStyle {
  /** The row's name in layout/caption-styles.json; a chambers' own row has the name of the one it changes. */
  readonly id: string;
  /** The court's lines in the middle or at the left margin. */
  readonly masthead: 'center' | 'left';
  /** Where the publication flag (`[WO]`) stands over the masthead. Never at right: that corner is the clerk's. */
  readonly flag: 'left' | 'center';
  /** The name of the form: `MINUTES OF THE COURT`. */
  readonly formName?: string;
  /**
   * Which items stand where: under the court's lines, over the parties, in the right column, under the caption. What
   * is named nowhere: the division stands under the court's lines, number, judges and jury demand at right (over
   * parties without a right column), the title below the caption; form name and date are left out.
   */
  readonly places: {
    readonly masthead: readonly CaptionItem[];
    readonly over: readonly CaptionItem[];
    readonly right: readonly CaptionItem[];
    readonly under: readonly CaptionItem[];
  };
  /** In two columns, in one, or not at all: a form names them in one line. */
  readonly parties: 'columns' | 'stacked' | 'none';
  /** What stands between the parties and the number: nothing, a column of one glyph, or a drawn line. */
  readonly divider:
    | { readonly kind: 'none' }
    | { readonly kind: 'glyph'; readonly glyph: string }
    | { readonly kind: 'rule' };
  /** A drawn box around both columns. */
  readonly frame: 'none' | 'single' | 'double';
  readonly opener: CaptionBar;
  readonly closer: CaptionBar;
  /**
   * Where the status words stand: `right` puts them in the right column on the row of the party's last line;
   * `below` puts them under the names in the left column, indented; `none` leaves them out.
   */
  readonly status: 'right' | 'below' | 'none';
  /** How the right column stands to the left one; `spread` gives the first lines a side each. */
  readonly right: {
    readonly stands: 'pivot-row' | 'top' | 'middle' | 'bottom' | 'spread';
    readonly align: 'left' | 'right';
  };
  /** Labelled entries under the caption, one or two in a row. */
  readonly form: readonly (readonly CaptionFormEntry[])[];
  /** The title between two full-width rules, or plain. */
  readonly titleRules: boolean;
  /** The sheet: plain, or pleading paper with numbered lines. */
  readonly paper: 'plain' | 'pleading';
}

/** A family of type: Word's name of it, and the name of the one in the PDF, which is as wide letter by letter. */
export interface PageFont {
  readonly word: string;
  readonly pdf: string;
  readonly sizePt: number;
  /**
   * Added to each letter in the PDF: word processors measure in whole twips, in which Courier New is exactly 0.6 em wide,
   * 65 letters in 6.5 inches; its own tables say a little more.
   */
  readonly trackingEm: number;
  readonly widths: FontWidths;
}

/** How wide letters are, for what Word cannot measure by itself; all in parts of an em. */
export interface FontWidths {
  readonly unitsPerEm: number;
  /** U+0020 to U+007E. */
  readonly regular: readonly number[];
  readonly bold: readonly number[];
  /** Other characters that orders use, in the regular face. */
  readonly others: Readonly<Record<string, number>>;
}

export interface PageStyle {
  readonly paper: { readonly widthPt: number; readonly heightPt: number };
  readonly marginPt: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly font: PageFont;
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
  /** Under each paragraph of the body, for chambers that set single-spaced paragraphs apart. */
  readonly paragraphSpacePt: number;
  /** Left blank over the caption on page 1, below the top margin, and under the last line of the last page. */
  readonly openingBandPt: number;
  readonly closingBandPt: number;
  readonly footnote: { readonly sizePt: number; readonly spacingPt: number };
  readonly alignment: 'left' | 'justified';
  /**
   * Printed at the centre of the foot: `1`, `-1-`, `Page 1 of 3`, or `ORDER - 1` with the footer title; `first` is the
   * number of page 1.
   */
  readonly pageNumber: { readonly form: 'bare' | 'dashes' | 'of' | 'title'; readonly first: number };
  /** The order's short title in the foot: before the number in the form `title`, under it in the others. */
  readonly footerTitle?: string;
  /** Printed under the last words of the order: `END OF ORDER`. */
  readonly endMark?: string;
  /** The words that mark a draft on every page. */
  readonly draftMark: string;
  /** Of these words: red, green and blue, two hexadecimal digits each. */
  readonly draftColor: string;
  /**
   * Says on every page that not everyone may read it: `FILED UNDER SEAL`. At the head, or, where a band is kept blank at
   * the top of page 1, at the foot under the page number.
   */
  readonly sealLine?: { readonly words: string; readonly at: 'head' | 'foot' };
  /** Pleading paper: how many lines are numbered at the left margin from the top margin on, and how high each is. */
  readonly numberedLines?: { readonly count: number; readonly linePt: number };
  readonly caption: CaptionStyle;
}
