/** Typst's own rules of PDF/UA-1 (ISO 14289-1) held against an order of every kind and of every caption style. */
import { OrderError } from '../../src/error.js';
import { loadLibrary } from '../../src/library.js';
import { composeOrder, readSources } from '../../src/render.js';
import { createCompiler } from '../../src/writers/pdf/compiler.js';
import { layoutData } from '../../src/writers/pdf/layout-data.js';
import { readKindSamples, sampleChambers } from '../kind-samples.js';
import { crowdedCaption, everyCaptionStyle, kitchenSink, pageStyle, pageStyleWith } from './kitchen-sink.js';
import { fonts, layout } from './pdf-fixture.js';

const library = loadLibrary();
const { writePdf: compile } = createCompiler(layout, fonts, 'ua-1');
const identified = '<pdfuaid:part>1</pdfuaid:part>';
const sourceOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

test.each([...library.kinds.keys()])('the sample of %s is PDF/UA-1 for Typst', (kind) => {
  for (const { source } of readKindSamples(kind)) {
    const { document, style } = composeOrder(readSources(source, sampleChambers), {}, library);
    expect(sourceOf(compile(JSON.stringify(layoutData(document, style))))).toContain(identified);
  }
});

test.each(everyCaptionStyle)('the caption style $id is PDF/UA-1 for Typst', (caption) => {
  const [, ...body] = kitchenSink.blocks;
  const document = { ...kitchenSink, blocks: [crowdedCaption, ...body] };
  const data = layoutData(document, pageStyleWith(caption));
  expect(sourceOf(compile(JSON.stringify(data)))).toContain(identified);
});

test('a document without a title is refused', () => {
  const untitled = {
    ...layout,
    'order.typ': layout['order.typ'].replace('title: order.properties.title,', ''),
  };
  const data = JSON.stringify(layoutData(kitchenSink, pageStyle));
  expect(() => createCompiler(untitled, fonts, 'ua-1').writePdf(data)).toThrow(OrderError);
  expect(() => createCompiler(untitled, fonts, 'ua-1').writePdf(data)).toThrow(/title/i);
});
