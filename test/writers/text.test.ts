import { readFileSync, writeFileSync } from 'node:fs';
import type { Block, List, OrderDocument } from '../../src/document/model.js';
import { writeText } from '../../src/writers/text.js';
import {
  captionStyles,
  crowdedCaption,
  everyCaptionStyle,
  kitchenSink,
  kitchenSinkDraft,
  pageStyle,
  paragraph,
  signedOrder,
  text,
  twoPartyCaption,
} from './kitchen-sink.js';

const write = (document: OrderDocument, caption = pageStyle.caption): string =>
  new TextDecoder().decode(writeText(document, { ...pageStyle, caption }));
const writeBlocks = (...blocks: readonly Block[]): string => write({ ...kitchenSink, blocks });

function expectGolden(name: string, written: string): void {
  const file = new URL(`kitchen-sink/${name}`, import.meta.url);
  if (process.env.ACCEPT === '1') writeFileSync(file, written);
  expect(written).toBe(readFileSync(file, 'utf8'));
}

test('every kind of block is the text that a lawyer has read and accepted', () => {
  expectGolden('order.txt', write(kitchenSink));
});

test('a rail and its number stand between the parties and their column', () => {
  expectGolden('signed-paren.txt', write(signedOrder, captionStyles.paren));
});

test.each(everyCaptionStyle)('no line of caption style $id is longer than 76 characters', (style) => {
  for (const document of [kitchenSink, { ...signedOrder, blocks: [crowdedCaption] }]) {
    const lines = write(document, style).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
  }
});

test('the text ends with one line end and has no carriage return', () => {
  expect(write(kitchenSink)).toMatch(/[^\n]\n$/);
  expect(write(kitchenSink)).not.toContain('\r');
});

test('a draft says so on its first line', () => {
  expect(write(kitchenSinkDraft)).toBe(`DRAFT\n\n${write(kitchenSink)}`);
});

test('a no-break space keeps its words on one line and is written as a space', () => {
  const filler = 'x'.repeat(70);
  expect(writeBlocks(paragraph(text(`${filler} §\u00a0636(b)(1)`)))).toBe(`${filler}\n§ 636(b)(1)\n`);
});

test('a word that is longer than the line is never cut', () => {
  const word = 'w'.repeat(200);
  expect(writeBlocks(paragraph(text(`See ${word} there.`)))).toBe(`See\n${word}\nthere.\n`);
});

test('letters outside the first plane and accents count as one character each', () => {
  const names = { kind: 'title', content: [text('\u{1D400}'.repeat(10))] } as const;
  expect(writeBlocks(names)).toBe(`${' '.repeat(33)}${'\u{1D400}'.repeat(10)}\n`);
});

test('without a mark the judge has a line to sign on; with one the name stands there', () => {
  expect(write(kitchenSink)).toContain('\n\n\n' + ' '.repeat(38) + '_'.repeat(38) + '\n');
  expect(write(signedOrder)).toContain(
    `\n\n${' '.repeat(38)}S/Jane Q. Example\n${' '.repeat(38)}UNITED STATES MAGISTRATE JUDGE\n`,
  );
  expect(write(signedOrder)).not.toContain('__');
});

test.each([
  ['decimal', 9, ['9.', '10.']],
  ['lower-alpha', 26, ['z.', 'aa.', 'bb.']],
  ['lower-roman', 8, ['viii.', 'ix.']],
  ['bullet', 1, ['•', '•']],
] as const)(
  'the marks of a %s list count as Word counts them, and stand clear of their text',
  (marks, start, expected) => {
    const items = expected.map(() => [paragraph(text('item'))]);
    const list: List = { kind: 'list', marks, start, items };
    const lines = writeBlocks(list)
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.map((line) => line.trim().split(/ +/))).toEqual(expected.map((mark) => [mark, 'item']));
    expect(new Set(lines.map((line) => line.indexOf('item'))).size).toBe(1);
  },
);

test('a table that is wider than the line has its cells one under the other, in order', () => {
  const long = 'a deadline that needs many words to be described in full';
  const table: Block = {
    kind: 'table',
    columns: [{ align: 'left' }, { align: 'right' }],
    header: [[text('Event')], [text('Rule')]],
    rows: [[[text(long)], [text(long)]]],
  };
  expect(writeBlocks(table)).toBe(`Event\n     Rule\n\n${long}\n     ${long}\n`);
});

test('a title between rules has one over and one under it', () => {
  const lines = write(signedOrder, captionStyles.flushRuledTitle).split('\n');
  const title = lines.findIndex((line) => line.trim() === 'ORDER');
  expect([lines[title - 1], lines[title - 2], lines[title + 1]]).toEqual([
    '',
    '_'.repeat(76),
    '_'.repeat(76),
  ]);
});

test('joined status words stay within their column: a line ends at a bar', () => {
  const [plaintiff, defendant] = twoPartyCaption.sides;
  if (plaintiff === undefined || defendant === undefined) throw new Error('no two sides');
  const status = [text('DEFENDANT/COUNTER-CLAIMANT/THIRD-PARTY PLAINTIFF')];
  const caption = { ...twoPartyCaption, sides: [plaintiff, { ...defendant, status }] };
  const lines = write({ ...signedOrder, blocks: [caption] }, captionStyles.paren).split('\n');
  const rail = lines.flatMap((line) => /^.{30,40}\)/.exec(line)?.[0].length ?? []);
  expect(new Set(rail).size).toBe(1);
  expect(lines.some((line) => /^\s+DEFENDANT\/COUNTER-CLAIMANT\/\s+\)/.test(line))).toBe(true);
});
