/**
 * Orders that differ in everything a chambers and a case can change: caption style, parties, spacing, alignment, size,
 * kinds and lengths of blocks. Always the same ones for the same seed, so that a fault can be looked at again.
 */
import type {
  Block,
  Caption,
  Inline,
  Inlines,
  List,
  OrderDocument,
  Paragraph,
} from '../../src/document/model.js';
import type { PageStyle } from '../../src/document/page-style.js';
import type { FontRow } from '../../src/page.js';
import {
  endingBlocks,
  everyCaptionStyle,
  kitchenSink,
  pageStyleWith,
  readFontRow,
  text,
  twoPartyCaption,
} from './kitchen-sink.js';

export interface VariedOrder {
  readonly name: string;
  readonly document: OrderDocument;
  readonly style: PageStyle;
}

type Random = () => number;

/** Mulberry32: thirty-two bits of state are enough for words. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Between both, which can come out too. */
function pickNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[pickNumber(random, 0, values.length - 1)] ?? values[0];
}

const phrases = [
  'the court has read the motion and the response',
  'Fed.\u00a0R.\u00a0Civ.\u00a0P.\u00a026(c) asks for a certificate of good-faith conference',
  'counsel for A. Rivera and Example Corp. did not confer',
  'no later than March\u00a012, 2026',
  'the Defendants’ Motion for Protective Order (Doc.\u00a040-1)',
  '“in good faith conferred or attempted to confer with other affected parties”',
  'L.U.Civ.R.\u00a037(a) requires as much',
  'a jointly prepared schedule—if the parties can agree—is to be presented',
  'see Rivera v. Example Corp., No.\u00a03:26cv52',
  'the third-party defendant’s well-pleaded counter-claim',
] as const;

function makeSentence(random: Random): string {
  const parts = Array.from({ length: pickNumber(random, 1, 4) }, () => pick(random, [...phrases]));
  const joined = parts.join(pick(random, [', and ', '; ', ', because ', ' ']));
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

function makeWords(random: Random, sentences: number): Inlines {
  return Array.from({ length: sentences }, (_, index): Inline => {
    const sentence = text(`${index === 0 ? '' : ' '}${makeSentence(random)}`);
    return random() < 0.08 ? { kind: 'strong', content: [sentence] } : sentence;
  }).flatMap((inline): Inlines => (random() < 0.06 ? [inline, ...makeItalicCite(random)] : [inline]));
}

/**
 * Only what orders set in italics: LibreOffice makes the end of each italic stretch, a no-break space too, wider by a
 * twelfth of its height, which neither Word nor the PDF does.
 */
function makeItalicCite(random: Random): Inlines {
  const name = pick(random, ['Rivera v. Example Corp.', 'in forma pauperis', 'pro se']);
  return [text(' See '), { kind: 'emphasis', content: [text(name)] }, text(', 12 F.4th 345.')];
}

function makeParagraph(random: Random, most: number): Paragraph {
  return { kind: 'paragraph', content: makeWords(random, pickNumber(random, 1, most)) };
}

/** Notes stand in the text and in quotations. In a list's item Typst can set a note on another page than its mark. */
function makeNotedParagraph(random: Random, most: number): Paragraph {
  const { content } = makeParagraph(random, most);
  if (random() > 0.07) return { kind: 'paragraph', content };
  const note: Inline = { kind: 'footnote', content: [makeParagraph(random, 2)] };
  return { kind: 'paragraph', content: [...content, note] };
}

function makeList(random: Random): List {
  const items = Array.from({ length: pickNumber(random, 2, 5) }, () => [makeParagraph(random, 2)]);
  return { kind: 'list', marks: pick(random, ['decimal', 'lower-alpha', 'bullet']), start: 1, items };
}

function makeTable(random: Random): Block {
  const rows = Array.from({ length: pickNumber(random, 2, 8) }, () => [
    [text(pick(random, [...phrases]))],
    [text(`March ${pickNumber(random, 1, 31)}, 2026`)],
  ]);
  return {
    kind: 'table',
    columns: [{ align: 'left' }, { align: pick(random, ['left', 'right', 'center']) }],
    header: [[text('Event')], [text('Date')]],
    rows,
  };
}

function makeBlock(random: Random): Block {
  const chance = random();
  if (chance < 0.62) return makeNotedParagraph(random, 8);
  if (chance < 0.74) return { kind: 'block-quote', content: [makeNotedParagraph(random, 4)] };
  if (chance < 0.84) return makeList(random);
  if (chance < 0.92)
    return { kind: 'heading', level: pick(random, [1, 2, 3]), content: [text('The Certificate')] };
  return makeTable(random);
}

/** Two tables never touch: no judge sets them so. */
function makeBlocks(random: Random, count: number): readonly Block[] {
  const blocks: Block[] = [];
  while (blocks.length < count) {
    const block = makeBlock(random);
    if (block.kind !== 'table' || blocks.at(-1)?.kind !== 'table') blocks.push(block);
  }
  return blocks;
}

function makeCaption(random: Random): Caption {
  const count = pick(random, [1, 1, 2, 3, 6, 15]);
  const name = (index: number): Inlines => {
    const length = pick(random, [
      'PARTY',
      'EXAMPLE HOLDINGS',
      'EXAMPLE-SAMPLE HOLDINGS OF SOUTHERN MISSISSIPPI, INC.',
    ]);
    return [text(`${length} ${index + 1}${index === count - 1 ? '' : ','}`)];
  };
  return {
    ...twoPartyCaption,
    number: [[text(`CIVIL ACTION NO.\u00a0${pick(random, ['3:26cv52', '3:26-cv-00052-ABC-DEF', '26-52'])}`)]],
    sides: [
      { names: Array.from({ length: count }, (_, index) => name(index)), status: [text('PLAINTIFFS')] },
      { pivot: [text('v.')], names: [name(count - 1)], status: [text('DEFENDANT')] },
    ],
  };
}

function makeOrdering(random: Random, isNumbered: boolean): readonly Block[] {
  return Array.from({ length: pickNumber(random, 1, 5) }, (_, index): Block => ({
    kind: 'ordering-paragraph',
    ...(isNumbered ? { number: index + 1 } : {}),
    content: [
      { kind: 'paragraph', content: [text('IT IS FURTHER ORDERED that '), ...makeWords(random, 2)] },
      ...(random() < 0.2 ? [makeList(random)] : []),
    ],
  }));
}

function makeStyle(random: Random, index: number, font: FontRow): PageStyle {
  const caption = everyCaptionStyle[index % everyCaptionStyle.length];
  if (caption === undefined) throw new Error('no caption style');
  const style = pageStyleWith(caption, font);
  const alignment = pick<PageStyle['alignment']>(random, ['left', 'justified']);
  if (style.numberedLines !== undefined) return { ...style, alignment };
  // LibreOffice sets 13 and 14 points in a whole number of its own pixels, a third of a percent off.
  const sizePt = pick(random, [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 13, 14]);
  const spacing = pick(random, [2, 2, 1.5, 1.15]);
  return {
    ...style,
    alignment,
    font: { ...style.font, sizePt },
    lineSpacingPt: sizePt * spacing,
    singleSpacingPt: Math.round(sizePt * 1.15 * 20) / 20,
    firstLineIndentPt: pick(random, [36, 36, 0, 72]),
  };
}

/**
 * @param count one order of each caption style in turn
 * @param font the name of a file of layout/fonts
 */
export function makeVariedOrders(count: number, font = 'times-new-roman'): readonly VariedOrder[] {
  const row = readFontRow(font);
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(index + 1);
    const style = makeStyle(random, index, row);
    const blocks: readonly Block[] = [
      makeCaption(random),
      {
        kind: 'title',
        content: [text(pick(random, ['ORDER', 'ORDER DENYING MOTION FOR PROTECTIVE ORDER']))],
      },
      ...makeBlocks(random, pickNumber(random, 1, 12)),
      makeParagraph(random, 4),
      ...makeOrdering(random, random() < 0.5),
      ...endingBlocks,
    ];
    return {
      name: `${String(index + 1).padStart(3, '0')}-${style.caption.id}`,
      document: { ...kitchenSink, blocks },
      style,
    };
  });
}
