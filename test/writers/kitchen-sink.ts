/**
 * One document that holds every kind of block and inline, and the page styles that the writers' tests draw it in.
 * A kind that is missing here fails a test, so a new kind of the model reaches every writer.
 */
import type {
  Block,
  BlockKind,
  Caption,
  Inline,
  InlineKind,
  Inlines,
  List,
  OrderDocument,
  Paragraph,
  Text,
} from '../../src/document/model.js';
import { readFileSync } from 'node:fs';
import { type CaptionStyleRow, settleCaptionStyle } from '../../src/caption-style.js';
import type { CaptionStyle, PageStyle } from '../../src/document/page-style.js';
import { type FontRow, type PageMeasures, settlePageStyle } from '../../src/page.js';

/** The compiler refuses this file when the model gains a kind that is not listed. */
export const blockKinds = {
  caption: true,
  title: true,
  heading: true,
  paragraph: true,
  'ordering-paragraph': true,
  list: true,
  'block-quote': true,
  table: true,
  centered: true,
  closing: true,
  signature: true,
  copies: true,
  contents: true,
  'form-lines': true,
  exhibit: true,
} as const satisfies Record<BlockKind, true>;

export const inlineKinds = {
  text: true,
  emphasis: true,
  strong: true,
  'line-break': true,
  footnote: true,
} as const satisfies Record<InlineKind, true>;

export const text = (words: string): Text => ({ kind: 'text', text: words });
export const merged = (words: string, mergedFrom: string): Text => ({
  kind: 'text',
  text: words,
  mergedFrom,
});
export const paragraph = (...content: Inlines): Paragraph => ({ kind: 'paragraph', content });

function footnote(...content: readonly Paragraph[]): Inline {
  return { kind: 'footnote', content };
}

function list(marks: List['marks'], ...items: List['items']): List {
  return { kind: 'list', marks, start: 1, items };
}

export const twoPartyCaption: Caption = {
  kind: 'caption',
  masthead: [
    [text('IN THE UNITED STATES DISTRICT COURT')],
    [text('FOR THE SOUTHERN DISTRICT OF MISSISSIPPI')],
  ],
  division: [merged('JACKSON DIVISION', 'division')],
  sides: [
    { names: [[merged('A. RIVERA', 'parties.0.name')]], status: [text('PLAINTIFF')] },
    {
      pivot: [text('VS.')],
      names: [
        [merged('EXAMPLE CORP.', 'parties.1.name')],
        [merged('B & C <HOLDINGS>, INC.', 'parties.2.name')],
      ],
      status: [text('DEFENDANTS')],
    },
  ],
  number: [[text('CIVIL ACTION NO.\u00a0'), merged('3:26cv52-XYZ', 'number')]],
  flag: [text('[WO]')],
  judges: [[text('(Magistrate Judge Example)')]],
  juryDemand: [text('JURY DEMAND')],
  minutes: {
    caseName: [text('A. Rivera v. Example Corp.')],
    date: [text('June 18, 2026')],
    presiding: [text('Jane Q. Example, United States Magistrate Judge')],
  },
};

const numberedParts: readonly Block[] = [
  list(
    'decimal',
    [
      paragraph(text('the date of the conference;')),
      list(
        'lower-alpha',
        [paragraph(text('in person, or'))],
        [
          paragraph(text('by telephone:')),
          list(
            'lower-roman',
            [paragraph(text('the number called, and'))],
            [paragraph(text('who answered;'))],
          ),
        ],
      ),
    ],
    [paragraph(text('who took part.')), paragraph(text('A letter alone is not a conference.'))],
  ),
  paragraph(text('The certificate must also say:')),
  {
    ...list('decimal', [paragraph(text('what was resolved; and'))], [paragraph(text('what was not.'))]),
    start: 4,
  },
  paragraph(text('Not enough are:')),
  list('bullet', [paragraph(text('an exchange of e-mail;'))], [paragraph(text('a voice message.'))]),
];

const orderingParagraphs: readonly Block[] = [
  {
    kind: 'ordering-paragraph',
    content: [
      paragraph(
        text('IT IS, THEREFORE, ORDERED that the Defendants’ '),
        merged('Motion for Protective Order', 'motion.title'),
        text(' is hereby denied.'),
      ),
    ],
  },
  {
    kind: 'ordering-paragraph',
    number: 1,
    content: [
      paragraph(text('IT IS FURTHER ORDERED that the parties confer on:')),
      list('lower-alpha', [paragraph(text('search terms; and'))], [paragraph(text('custodians.'))]),
      paragraph(text('They must report by that date.')),
    ],
  },
  {
    kind: 'ordering-paragraph',
    content: [
      paragraph(text('IT IS FURTHER ORDERED that a conference be held:')),
      {
        kind: 'centered',
        content: [merged('August 23, 2026', 'on'), { kind: 'line-break' }, text('10:30 a.m. CDT')],
      },
      paragraph(text('Nothing said there is evidence.')),
    ],
  },
  {
    kind: 'ordering-paragraph',
    number: 2,
    content: [
      paragraph(text('IT IS FURTHER ORDERED that the report quote the rule:')),
      { kind: 'block-quote', content: [paragraph(text('The court may, for good cause, issue an order.'))] },
      {
        kind: 'table',
        columns: [{ align: 'left' }, { align: 'right' }],
        header: [[text('Event')], [text('Date')]],
        rows: [[[text('Joint report')], [merged('March 12, 2026', 'due')]]],
      },
    ],
  },
];

const body: readonly Block[] = [
  {
    kind: 'title',
    content: [text('ORDER DENYING'), { kind: 'line-break' }, text('MOTION FOR PROTECTIVE ORDER')],
  },
  {
    kind: 'contents',
    title: [text('TABLE OF CONTENTS')],
    entries: [
      { level: 1, content: [text('BACKGROUND')], page: 1 },
      { level: 2, content: [text('The Certificate')], page: 2 },
      { level: 3, content: [text('What It Must Say')], page: 2 },
      { level: 1, content: [text('EXHIBIT A')], page: 5 },
    ],
  },
  { kind: 'heading', level: 1, content: [text('BACKGROUND')] },
  paragraph(
    text('This matter is before the court on the Defendants’ '),
    merged('Motion for Protective Order', 'motion.title'),
    text(' '),
    merged('[75]', 'motion.document'),
    text('. Fed.\u00a0R.\u00a0Civ.\u00a0P.\u00a026(c) asks for a certificate.'),
    footnote(
      paragraph(
        text('See '),
        { kind: 'emphasis', content: [text('Rivera v. Example Corp.')] },
        text(', Doc. 12.'),
      ),
      paragraph(
        text('A second paragraph of the note, from '),
        merged('A & B’s <Inc.>', 'parties.3.name'),
        text('.'),
      ),
    ),
  ),
  { kind: 'heading', level: 2, content: [text('The Certificate')] },
  paragraph(
    text('The rule is '),
    {
      kind: 'strong',
      content: [text('not '), { kind: 'emphasis', content: [text('merely')] }, text(' advisory')],
    },
    text('; values stay literal: '),
    merged('*A* _B_ 1. C {{D}} #panic() \\E $x$', 'note'),
    text('. It reads:'),
  ),
  {
    kind: 'block-quote',
    content: [
      paragraph(
        text('The motion must include a certification that the movant has in good faith conferred.'),
        footnote(paragraph(text('Emphasis added.'))),
      ),
      list('decimal', [paragraph(text('first condition;'))], [paragraph(text('second condition.'))]),
      paragraph(text('The quotation ends here.')),
    ],
  },
  { kind: 'heading', level: 3, content: [text('What It Must Say')] },
  paragraph(text('The certificate must say:')),
  ...numberedParts,
  {
    kind: 'table',
    columns: [{ align: 'left' }, { align: 'center' }, { align: 'right' }],
    header: [[text('Deadline')], [text('Document')], [text('Days')]],
    rows: [
      [[text('Response')], [merged('75', 'motion.document')], [text('14')]],
      [[text('Reply, if any'), footnote(paragraph(text('Optional.')))], [text('76')], [text('7')]],
    ],
  },
  ...orderingParagraphs,
  {
    kind: 'closing',
    content: [
      text('IT IS SO ORDERED, this the '),
      merged('23rd day of February, 2026', 'ordered'),
      text('.'),
    ],
  },
  {
    kind: 'signature',
    lines: [[merged('Jane Q. Example', 'judge.name')], [text('UNITED STATES MAGISTRATE JUDGE')]],
  },
  {
    kind: 'copies',
    lines: [[text('Copies to:')], [text('Counsel of Record')], [merged('A. Rivera', 'parties.0.name')]],
  },
  {
    kind: 'exhibit',
    content: [
      { kind: 'heading', level: 1, content: [text('EXHIBIT A')] },
      paragraph(text('I have read the order in '), merged('3:26cv52', 'number'), text('.')),
      { kind: 'form-lines', labels: [[text('Signature:')], [text('Date:')]] },
    ],
  },
];

/** Every kind of block and inline, unsigned and final. */
export const kitchenSink: OrderDocument = {
  properties: {
    title: 'Order, A. Rivera v. Example Corp.',
    language: 'en-US',
    author: 'United States District Court for the Southern District of Mississippi',
    date: '2026-02-23',
  },
  draft: false,
  blocks: [twoPartyCaption, ...body],
};

/** The blocks that stay together at the end of an order. */
export const endingBlocks: readonly Block[] = kitchenSink.blocks.filter(
  (block) => block.kind === 'closing' || block.kind === 'signature',
);

export const kitchenSinkDraft: OrderDocument = { ...kitchenSink, draft: true };

/** A short order that the judge's mark closes. */
export const signedOrder: OrderDocument = {
  ...kitchenSink,
  blocks: [
    twoPartyCaption,
    { kind: 'title', content: [text('ORDER')] },
    paragraph(text('This matter came before the court on a motion, which the court has read.')),
    {
      kind: 'ordering-paragraph',
      content: [paragraph(text('IT IS, THEREFORE, ORDERED that the motion is granted.'))],
    },
    { kind: 'closing', content: [text('SO ORDERED this 23rd day of February, 2026.')] },
    {
      kind: 'signature',
      above: [[text('BY THE COURT:')]],
      mark: [text('S/Jane Q. Example')],
      lines: [[text('UNITED STATES MAGISTRATE JUDGE')]],
    },
  ],
};

export const layoutRows = JSON.parse(
  readFileSync(new URL('../../layout/caption-styles.json', import.meta.url), 'utf8'),
) as { readonly styles: readonly CaptionStyleRow[] };

function settleStyle(id: string): CaptionStyle {
  const settled = settleCaptionStyle(layoutRows.styles, id);
  if (settled === undefined) throw new Error(`no caption style ${id}`);
  return settled.style;
}

/** Every caption style of layout/. */
export const everyCaptionStyle: readonly CaptionStyle[] = layoutRows.styles.map(({ id }) => settleStyle(id));

/** One of each divider and each place of status and number, for the tests that need not draw all of them. */
export const captionStyles = {
  flush: settleStyle('flush'),
  flushRuledTitle: settleStyle('flush-ruled-title'),
  paren: settleStyle('paren'),
  rule: settleStyle('rule'),
};

const measures = JSON.parse(
  readFileSync(new URL('../../layout/page-style.json', import.meta.url), 'utf8'),
) as PageMeasures;

/** A row of layout/fonts. */
export function readFontRow(name: string): FontRow {
  return JSON.parse(
    readFileSync(new URL(`../../layout/fonts/${name}.json`, import.meta.url), 'utf8'),
  ) as FontRow;
}

export const times = readFontRow('times-new-roman');

/** The page that a caption style asks for, in measures that are no default. */
export function pageStyleWith(caption: CaptionStyle, font: FontRow = times): PageStyle {
  const page = {
    fontFamily: font.word,
    fontSizePt: 12,
    spacing: 'double',
    alignment: 'left',
    firstLineIndentPt: 36,
    pageNumber: caption.paper === 'pleading' ? 'title' : 'dashes',
    firstPageNumber: 1,
    paragraphSpacePt: 0,
    tableOfContents: 'no',
    contentsTitle: 'CONTENTS',
    draftMark: 'DRAFT',
    draftColor: 'C00000',
    sealedLine: 'FILED UNDER SEAL',
    restrictedLine: 'RESTRICTED',
  } as const;
  const style = settlePageStyle(measures, { page }, font, caption, { title: 'ORDER' });
  const isPleading = caption.paper === 'pleading';
  return {
    ...style,
    ...(isPleading ? {} : { singleSpacingPt: 14 }),
    signatureIndentPt: 216,
    signatureSpacePt: 36,
    footnote: { sizePt: 10, spacingPt: 12 },
  };
}

export const pageStyle: PageStyle = pageStyleWith(captionStyles.flush);

/** The same caption with forty parties on one side and a name of 300 characters on the other. */
export const crowdedCaption: Caption = {
  ...twoPartyCaption,
  sides: [
    {
      names: Array.from({ length: 40 }, (_, index) => [text(`PLAINTIFF NUMBER ${index + 1},`)]),
      status: [text('PLAINTIFFS')],
    },
    {
      pivot: [text('VS.')],
      names: [[text(`${'EXAMPLE HOLDINGS '.repeat(18)}L.L.C.`)]],
      status: [text('DEFENDANT')],
    },
  ],
};
