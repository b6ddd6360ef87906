/** Every caption style of layout/, with few parties, many, and one whose name is very long, in all three files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CaptionStyleRow, settleCaptionStyle } from '../../src/caption-style.js';
import { compileSchema, type JsonSchema } from '../../src/case/schema.js';
import type { Block, Caption, OrderDocument } from '../../src/document/model.js';
import { writeDocx } from '../../src/writers/docx.js';
import { writeText } from '../../src/writers/text.js';
import { paragraphsOf, readPart } from './docx-parts.js';
import {
  crowdedCaption,
  everyCaptionStyle,
  layoutRows,
  pageStyleWith,
  paragraph,
  signedOrder,
  text,
  twoPartyCaption,
} from './kitchen-sink.js';
import { writePdf } from './pdf-fixture.js';
import { readOrderWords, readPdfItems, readPdfLines } from './words.js';

const longName = `${'EXAMPLE HOLDINGS '.repeat(17)}OF MISSISSIPPI`.slice(0, 300);

const captions: Readonly<Record<string, Caption>> = {
  'one party': {
    ...twoPartyCaption,
    sides: [{ names: [[text('IN RE EXAMPLE CORP.')]], status: [text('DEBTOR')] }],
  },
  'two sides': twoPartyCaption,
  'forty parties': crowdedCaption,
  'a name of 300 characters': {
    ...twoPartyCaption,
    sides: [
      { names: [[text(longName)]], status: [text('PLAINTIFF')] },
      { pivot: [text('VS.')], names: [[text('EXAMPLE CORP.')]], status: [text('DEFENDANT')] },
    ],
  },
};

const orderWith = (caption: Caption, ...body: readonly Block[]): OrderDocument => ({
  ...signedOrder,
  blocks: [caption, ...signedOrder.blocks.slice(1, 2), ...body, ...signedOrder.blocks.slice(2)],
});

const written = (caption: Caption, id: string): string => {
  const style = everyCaptionStyle.find((row) => row.id === id);
  if (style === undefined) throw new Error(`no caption style ${id}`);
  const blocks = orderWith(caption).blocks.slice(0, 2);
  return new TextDecoder().decode(writeText({ ...signedOrder, blocks }, pageStyleWith(style)));
};

test('the captions of every style are the text that a lawyer has read and accepted', () => {
  const sheet = everyCaptionStyle
    .map(({ id }) => `==== ${id} ${'='.repeat(70 - id.length)}\n\n${written(twoPartyCaption, id)}`)
    .join('\n');
  const file = new URL('kitchen-sink/captions.txt', import.meta.url);
  if (process.env.ACCEPT === '1') writeFileSync(file, sheet);
  expect(sheet).toBe(readFileSync(file, 'utf8'));
});

describe.each(everyCaptionStyle)('caption style $id', (caption) => {
  const style = pageStyleWith(caption);

  test.each(Object.entries(captions))('has the same words in all files with %s', async (_, parties) => {
    const order = orderWith(parties);
    const files = {
      docx: writeDocx(order, style),
      pdf: writePdf(order, style),
      txt: writeText(order, style),
    };
    const { docx, pdf, txt } = await readOrderWords(files, order, style);
    expect(pdf).toEqual(docx);
    expect(txt).toEqual(docx);
    if (caption.parties !== 'none') expect(docx.length).toBeGreaterThan(20);
  });

  test('leaves the top inch and the upper right corner of page 1 to the clerk’s stamps', async () => {
    for (const parties of [twoPartyCaption, crowdedCaption]) {
      const items = (await readPdfItems(writePdf(orderWith(parties), style))).filter(
        ({ page }) => page === 1,
      );
      expect(Math.min(...items.map(({ fromTop }) => fromTop))).toBeGreaterThan(72);
      const corner = items.filter(({ fromTop, right }) => fromTop < 108 && right > 612 - 108);
      expect(corner).toEqual([]);
    }
  });

  test('keeps a rail as long as the parties beside it, over the end of a page too', async () => {
    const { divider } = caption;
    if (divider.kind !== 'glyph') return;
    const lines = await readPdfLines(writePdf(orderWith(crowdedCaption), style));
    const first = lines.findIndex(({ line }) => line.startsWith('PLAINTIFF NUMBER 1,'));
    const last = lines.findIndex(({ line }) => line.startsWith('DEFENDANT'));
    const beside = lines.slice(first, last + 1).filter(({ line }) => !/^-?\d+-?$/.test(line));
    expect(beside.filter(({ line }) => !line.includes(divider.glyph))).toEqual([]);
  });
});

test('joined status words that are too long for their column end a line at a bar or hyphen, never between letters', async () => {
  const style = everyCaptionStyle.find(({ id }) => id === 'paren');
  if (style === undefined) throw new Error('no column of parentheses');
  const [plaintiff, defendant] = twoPartyCaption.sides;
  if (plaintiff === undefined || defendant === undefined) throw new Error('no two sides');
  const status = [text('PLAINTIFF/COUNTER-DEFENDANT')];
  const order = orderWith({ ...twoPartyCaption, sides: [{ ...plaintiff, status }, defendant] });
  const lines = (await readPdfLines(writePdf(order, pageStyleWith(style)))).map(({ line }) => line);
  const first = lines.findIndex((line) => line.startsWith('PLAINTIFF/'));
  expect(lines[first]).toMatch(/^PLAINTIFF\/COUNTER-\s*\)/);
  expect(lines[first + 1]).toMatch(/^DEFENDANT\s*\)/);
});

describe('pleading paper', () => {
  const caption = everyCaptionStyle.find(({ id }) => id === 'pleading');
  if (caption === undefined) throw new Error('no pleading paper');
  const style = pageStyleWith(caption);
  const sentence =
    'The court has read the motion and the certificate and has noted the lack of a statement. ';
  const body: readonly Block[] = [
    paragraph(text(sentence.repeat(6).trim())),
    { kind: 'block-quote', content: [paragraph(text(sentence.repeat(2).trim()))] },
    paragraph(text(sentence.repeat(3).trim())),
    {
      kind: 'table',
      columns: [{ align: 'left' }, { align: 'left' }],
      header: [[text('Event')], [text('Date')]],
      rows: [1, 2, 3].map((day) => [[text('Joint report')], [text(`March ${day}, 2026`)]]),
    },
    paragraph(text(sentence.repeat(20).trim())),
  ];

  test.each(Object.entries(captions))('numbers every line of the body with %s', async (_, parties) => {
    const items = await readPdfItems(writePdf(orderWith(parties, ...body), style));
    const numbers = items.filter(({ str, right }) => /^\d+$/.test(str) && right < style.marginPt.left);
    const first = numbers.filter(({ page }) => page === 1);
    expect(first.map(({ str }) => Number(str))).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    const heights = new Set(first.map(({ fromTop }) => fromTop.toFixed(1)));
    // Lines of the body that are not the first of their paragraph; the caption is in capitals, quotation and table are indented.
    const atMargin = items.filter(
      ({ left, str }) => Math.abs(left - style.marginPt.left) < 1 && /[a-z]{2}/.test(str),
    );
    expect(atMargin.length).toBeGreaterThan(20);
    expect(atMargin.filter(({ fromTop }) => !heights.has(fromTop.toFixed(1)))).toEqual([]);
  });

  test('has its numbers in the header of the Word file, in frames, and no box and no line number of Word’s', () => {
    const docx = writeDocx(orderWith(twoPartyCaption, ...body), style);
    const header = readPart(docx, 'word/header1.xml');
    expect(header.match(/<w:framePr /g)).toHaveLength(3);
    expect(paragraphsOf(header)[0]?.text.split(' ')).toEqual(
      Array.from({ length: 28 }, (_, index) => String(index + 1)),
    );
    expect(header + readPart(docx, 'word/document.xml')).not.toMatch(/w:pict|w:drawing|lnNumType/);
  });
});

describe('a style of the chambers’ own', () => {
  test('changes what it names in the row that it is like, and nothing else', () => {
    const own = settleCaptionStyle(layoutRows.styles, {
      like: 'paren',
      divider: { kind: 'glyph', glyph: '}' },
      places: { over: ['judges'] },
      right: { stands: 'top' },
    });
    const paren = settleCaptionStyle(layoutRows.styles, 'paren');
    expect(own?.style).toEqual({
      ...paren?.style,
      divider: { kind: 'glyph', glyph: '}' },
      places: { ...paren?.style.places, over: ['judges'] },
      right: { stands: 'top', align: 'left' },
    });
  });

  test('that is like a row that does not exist is none', () => {
    expect(settleCaptionStyle(layoutRows.styles, { like: 'parens' })).toBeUndefined();
    expect(settleCaptionStyle(layoutRows.styles, 'parens')).toBeUndefined();
  });
});

test('every row of layout/ is what the schema lets a chambers write, and adds up to a whole style', () => {
  const schema = JSON.parse(readFileSync('schemas/chambers.schema.json', 'utf8')) as JsonSchema;
  const check = compileSchema(schema);
  const row = ({ id, authority: _authority, settings: _settings, ...look }: CaptionStyleRow): object => ({
    like: id,
    ...look,
  });
  for (const style of layoutRows.styles) {
    expect(check({ judge: { name: 'J. Sample' }, caption: { style: row(style) } })).toEqual([]);
    expect(check({ judge: { name: 'J. Sample' }, ...style.settings })).toEqual([]);
  }
  const [whole] = everyCaptionStyle;
  for (const style of everyCaptionStyle) {
    expect(Object.keys(style)).toEqual(expect.arrayContaining(Object.keys(whole ?? {})));
  }
});
