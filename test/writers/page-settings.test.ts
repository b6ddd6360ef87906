/** What a chambers sets for every page: bands for electronic signatures, the mark of the end, the foot, room under paragraphs. */
import type { Block, OrderDocument } from '../../src/document/model.js';
import type { PageStyle } from '../../src/document/page-style.js';
import { writeDocx } from '../../src/writers/docx.js';
import { writeText } from '../../src/writers/text.js';
import { growingBodies } from './bodies.js';
import { paragraphsOf, readPart, textOf } from './docx-parts.js';
import { kitchenSink, pageStyle, paragraph, signedOrder, text, twoPartyCaption } from './kitchen-sink.js';
import { writePdf } from './pdf-fixture.js';
import { readOrderWords, readPdfItems } from './words.js';

/** Neither signed nor dated: the court's system stamps both. */
const unsigned = (...body: readonly Block[]): OrderDocument => ({
  ...signedOrder,
  blocks: [twoPartyCaption, ...signedOrder.blocks.slice(1, 2), ...body],
});
const electronic: PageStyle = { ...pageStyle, endMark: 'END OF ORDER', closingBandPt: 288 };

test('the words agree in all files, the mark of the end and the foot among them', async () => {
  const style = { ...electronic, footerTitle: 'Order on Discovery', paragraphSpacePt: 12 };
  for (const order of [kitchenSink, unsigned(paragraph(text('It is so.')))]) {
    const files = {
      docx: writeDocx(order, style),
      pdf: writePdf(order, style),
      txt: writeText(order, style),
    };
    const { docx, pdf, txt } = await readOrderWords(files, order, style);
    expect(pdf).toEqual(docx);
    expect(txt).toEqual(docx);
    expect(docx.join(' ')).toContain('END OF ORDER');
  }
});

test.each([3, 4])(
  'a band of %i inches stays blank over the caption of the first page only',
  async (inches) => {
    const style = { ...pageStyle, openingBandPt: inches * 72 - 72 };
    const body = growingBodies[1]?.make(30) ?? [];
    const items = await readPdfItems(writePdf(unsigned(...body), style));
    const highest = (page: number): number =>
      Math.min(...items.filter((item) => item.page === page).map(({ fromTop }) => fromTop));
    expect(highest(1)).toBeGreaterThan(inches * 72);
    expect(highest(2)).toBeLessThan(2 * 72);
    const [first] = paragraphsOf(readPart(writeDocx(unsigned(...body), style), 'word/document.xml'));
    expect(first?.xml).toContain(`w:before="${(inches * 72 - 72) * 20}"`);
  },
);

test('the last page has the blank band under the last words, and two lines of the body over it', async () => {
  const [growing] = growingBodies;
  for (let sentences = 1; sentences <= 40; sentences += 1) {
    const items = await readPdfItems(writePdf(unsigned(...(growing?.make(sentences) ?? [])), electronic));
    const last = items.filter(({ page }) => page === items.at(-1)?.page);
    const mark = last.find(({ str }) => str === 'END OF ORDER');
    expect(mark?.fromTop).toBeLessThanOrEqual(720 - 288);
    const under = last.filter(({ fromTop }) => fromTop > (mark?.fromTop ?? Infinity) + 1);
    expect(under.map(({ str }) => str).join('')).toMatch(/^-\d+-$/);
    expect(last.filter(({ fromTop }) => fromTop < (mark?.fromTop ?? 0)).length).toBeGreaterThanOrEqual(2);
  }
});

test('in Word the band is a line of its height, kept with the end of the body', () => {
  const docx = writeDocx(unsigned(paragraph(text('It is so.'))), electronic);
  const [last, mark, band] = paragraphsOf(readPart(docx, 'word/document.xml')).slice(-3);
  expect(last).toMatchObject({ text: 'It is so.', keepNext: true });
  expect([mark?.style, band?.style]).toEqual(['EndOfOrder', 'BlankBand']);
  const styles = readPart(docx, 'word/styles.xml');
  expect(styles).toMatch(/w:styleId="EndOfOrder">(?:(?!<\/w:style>).)*<w:keepNext\/>/);
  expect(styles).toMatch(/w:styleId="BlankBand">(?:(?!<\/w:style>).)*w:line="5760" w:lineRule="exact"/);
});

test('the foot has the title before the number or under it', async () => {
  const foot = async (style: PageStyle): Promise<readonly string[]> => {
    const order = unsigned(paragraph(text('It is so.')));
    const items = await readPdfItems(writePdf(order, style));
    const drawn = items.filter(({ fromTop }) => fromTop > 720).map(({ str }) => str);
    expect(textOf(readPart(writeDocx(order, style), 'word/footer1.xml')).replace(/\s/g, '')).toBe(
      drawn.join('').replace(/1|\s/g, ''),
    );
    return drawn;
  };
  const footerTitle = 'ORDER';
  expect((await foot({ ...pageStyle, footerTitle, pageNumber: { form: 'title', first: 1 } })).join('')).toBe(
    'ORDER - 1',
  );
  expect(await foot({ ...pageStyle, footerTitle, pageNumber: { form: 'bare', first: 1 } })).toEqual([
    '1',
    'ORDER',
  ]);
});
