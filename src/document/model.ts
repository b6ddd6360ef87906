/**
 * The order as a document: what its parts mean, never how they look. Writers read this and a page style, nothing
 * else. The unions are closed: every `switch` over a `kind` names all of them.
 */

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** The path of the value that this text came from (`motion.title`); absent for the template's own words. */
  readonly mergedFrom?: string;
}

export interface Emphasis {
  readonly kind: 'emphasis';
  readonly content: Inlines;
}

export interface Strong {
  readonly kind: 'strong';
  readonly content: Inlines;
}

/** A line end that the author asked for, inside one paragraph. */
export interface LineBreak {
  readonly kind: 'line-break';
}

export interface Footnote {
  readonly kind: 'footnote';
  readonly content: readonly Paragraph[];
}

export type Inline = Text | Emphasis | Strong | LineBreak | Footnote;
export type Inlines = readonly Inline[];

/** One side of the caption: the parties who share a status, in the order of the case file. */
export interface CaptionSide {
  /** The word between this side and the one above it (`VS.`); absent on the first side. */
  readonly pivot?: Inlines;
  /** That word only joins them to the side above (`and`); the number never stands beside it where there is a pivot. */
  readonly isJoined?: true;
  /** One entry a party, with the punctuation that the caption form asks for. */
  readonly names: readonly Inlines[];
  /** `PLAINTIFF`, `DEFENDANTS`, … */
  readonly status: Inlines;
}

/** What the caption says; a caption style decides which of it is drawn, and where. */
export interface Caption {
  readonly kind: 'caption';
  /** `[WO]`, over the masthead. */
  readonly flag?: Inlines;
  /** The court's name as this chambers prints it, a line each. */
  readonly masthead: readonly Inlines[];
  /** `JACKSON DIVISION`, or `AT SEATTLE` in its place. */
  readonly division?: Inlines;
  readonly sides: readonly CaptionSide[];
  /** The number of the case as displayed, with its prefix; numbers of other cases follow it, a line each. */
  readonly number: readonly Inlines[];
  /** The judges as the caption names them, a line each: `(Magistrate Judge Carlson)`. */
  readonly judges?: readonly Inlines[];
  /** `JURY DEMAND` */
  readonly juryDemand?: Inlines;
  /** What a form of minutes says instead of a party column; a style without a form draws none of it. */
  readonly minutes?: {
    /** `A. Rivera v. Example Corp.` */
    readonly caseName: Inlines;
    readonly date: Inlines;
    /** `Jane Q. Example, United States Magistrate Judge` */
    readonly presiding: Inlines;
  };
}

export interface Title {
  readonly kind: 'title';
  readonly content: Inlines;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly content: Inlines;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: Inlines;
}

/** A decretal paragraph: what is ordered, or in a report what is recommended. Its formula already stands in the first paragraph's text. */
export interface OrderingParagraph {
  readonly kind: 'ordering-paragraph';
  /** Its number where the chambers numbers them; they then run on through the order. */
  readonly number?: number;
  readonly content: readonly [Paragraph, ...(Paragraph | List | BlockQuote | Table | Centered)[]];
}

export interface List {
  readonly kind: 'list';
  readonly marks: 'decimal' | 'lower-alpha' | 'lower-roman' | 'bullet';
  readonly start: number;
  readonly items: readonly (readonly (Paragraph | List)[])[];
}

export interface BlockQuote {
  readonly kind: 'block-quote';
  readonly content: readonly (Paragraph | List)[];
}

/** Lines apart from the text, in the middle of the page: the day, hour and place of a hearing. */
export interface Centered {
  readonly kind: 'centered';
  /** Its lines end in line breaks. */
  readonly content: Inlines;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly { readonly align: 'left' | 'center' | 'right' }[];
  /** One entry a column. */
  readonly header: readonly Inlines[];
  readonly rows: readonly (readonly Inlines[])[];
}

/** The headings of a long order, in its order, over its text. */
export interface Contents {
  readonly kind: 'contents';
  /** `TABLE OF CONTENTS` */
  readonly title: Inlines;
  /** One for each heading of the order. */
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly level: Heading['level'];
  readonly content: Inlines;
  /** As printed in its foot; absent where no page is drawn. */
  readonly page?: number;
}

/** Lines that someone will fill in by hand, each with its label: `Signature`, `Date`. */
export interface FormLines {
  readonly kind: 'form-lines';
  readonly labels: readonly Inlines[];
}

/** What is attached to the order and begins a page of its own under a heading, such as a form to be signed. */
export interface Exhibit {
  readonly kind: 'exhibit';
  readonly content: readonly [
    Heading,
    ...(Heading | Paragraph | List | BlockQuote | Table | Centered | FormLines)[],
  ];
}

/** The last sentence above the signature: `IT IS SO ORDERED, this the 23rd day of February, 2007.` */
export interface Closing {
  readonly kind: 'closing';
  readonly content: Inlines;
}

/** The signature block. Without `mark` a blank line is left for the judge's hand. */
export interface Signature {
  readonly kind: 'signature';
  /** Over the mark or the blank line: `BY THE COURT:`. */
  readonly above?: readonly Inlines[];
  /** `S/Linda R. Anderson`, only when the person running the command asked for it. */
  readonly mark?: Inlines;
  /** Printed name and title, a line each, under the mark or the blank line. */
  readonly lines: readonly Inlines[];
}

/** To whom the clerk sends the order, a line each: `Copies to:`, `Counsel of Record`. */
export interface Copies {
  readonly kind: 'copies';
  readonly lines: readonly Inlines[];
}

export type Block =
  | Caption
  | Title
  | Heading
  | Paragraph
  | OrderingParagraph
  | List
  | BlockQuote
  | Table
  | Centered
  | Closing
  | Signature
  | Copies
  | FormLines
  | Exhibit
  | Contents;

export type BlockKind = Block['kind'];
export type InlineKind = Inline['kind'];

export interface OrderDocument {
  /** Goes into the files' properties; `title` is plain text such as `Order, A. Rivera v. Example Corp.` */
  readonly properties: {
    readonly title: string;
    readonly language: 'en-US';
    /** The court, as the document's author: never a person or a machine. */
    readonly author: string;
    /** The order's own date, `YYYY-MM-DD`: the only date that the files carry. */
    readonly date: string;
  };
  /** A draft says so on every page and shows in Word which words came from the case file. */
  readonly draft: boolean;
  readonly blocks: readonly Block[];
}
