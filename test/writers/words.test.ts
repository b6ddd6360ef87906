import { writeDocx } from '../../src/writers/docx.js';
import { writeText } from '../../src/writers/text.js';
import type { OrderDocument } from '../../src/document/model.js';
import type { PageStyle } from '../../src/document/page-style.js';
import {
  crowdedCaption,
  everyCaptionStyle,
  kitchenSink,
  kitchenSinkDraft,
  merged,
  pageStyle,
  pageStyleWith,
  paragraph,
  signedOrder,
} from './kitchen-sink.js';
import { writePdf } from './pdf-fixture.js';
import { joinLetters, readOrderWords, type OrderWords } from './words.js';

function readAll(document: OrderDocument, style: PageStyle, other = document): Promise<OrderWords> {
  const files = {
    docx: writeDocx(document, style),
    pdf: writePdf(other, style),
    txt: writeText(other, style),
  };
  return readOrderWords(files, document, style);
}

const crowded: OrderDocument = { ...signedOrder, blocks: [crowdedCaption, ...signedOrder.blocks.slice(1)] };

describe('Word file, PDF and text hold the same words in the same order', () => {
  test.each(everyCaptionStyle)('caption style $id', async (caption) => {
    for (const document of [kitchenSink, kitchenSinkDraft, signedOrder, crowded]) {
      const { docx, pdf, txt } = await readAll(document, pageStyleWith(caption));
      expect(pdf).toEqual(docx);
      expect(txt).toEqual(docx);
      expect(docx.length).toBeGreaterThan(40);
    }
  });

  test('a word that is longer than a line is the same letters in all three', async () => {
    const word = 'Wxyz'.repeat(1250);
    const document = { ...kitchenSink, blocks: [paragraph(merged(word, 'note'))] };
    const { docx, pdf, txt } = await readAll(document, pageStyle);
    expect(docx).toEqual([word]);
    expect(txt).toEqual([word]);
    expect(joinLetters(pdf)).toBe(word);
  });

  test('a word that one of them lacks is seen', async () => {
    const other = { ...signedOrder, blocks: signedOrder.blocks.slice(0, -1) };
    const { docx, pdf, txt } = await readAll(signedOrder, pageStyle, other);
    expect(pdf).not.toEqual(docx);
    expect(txt).not.toEqual(docx);
  });
});
