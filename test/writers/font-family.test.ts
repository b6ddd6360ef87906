/** The families of type that a chambers can set: the same one in Word file and PDF, and no letter that it lacks. */
import { loadLibrary } from '../../src/library.js';
import { renderOrder } from '../../src/render.js';
import { readKindSamples, sampleChambers } from '../kind-samples.js';
import { readPart } from './docx-parts.js';
import { readPdfSource } from './pdf-fixture.js';

const library = loadLibrary();
const [sample] = readKindSamples('general-order');
if (sample === undefined) throw new Error('no sample');
const record = JSON.parse(sample.source.text) as { readonly chambers?: object };

function render(page: object, more: object = {}): { readonly docx: Uint8Array; readonly pdf: Uint8Array } {
  const text = JSON.stringify({ ...record, ...more, chambers: { ...record.chambers, page } });
  const { files } = renderOrder({ file: 'case.json', text }, { chambers: sampleChambers }, library);
  const bytesOf = (format: string): Uint8Array =>
    files.find((file) => file.format === format)?.bytes ?? new Uint8Array();
  return { docx: bytesOf('docx'), pdf: bytesOf('pdf') };
}

test.each([
  ['Times New Roman', 'Tinos'],
  ['Arial', 'Arimo'],
  ['Courier New', 'Cousine'],
])('%s stands in the Word file, and %s, which is as wide, in the PDF', (word, pdf) => {
  const made = render({ fontFamily: word });
  expect(readPart(made.docx, 'word/styles.xml')).toContain(`w:ascii="${word}"`);
  const fonts = new Set([...readPdfSource(made.pdf).matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name));
  expect(fonts.size).toBeGreaterThan(1);
  expect([...fonts].filter((name) => !new RegExp(`^[A-Z]{6}\\+${pdf}`).test(name ?? ''))).toEqual([]);
});

test('a character that only another family has is told by the family that is set', () => {
  const parties = [
    { name: 'A. Ri\u0237era', role: 'plaintiff' },
    { name: 'Example Corp.', role: 'defendant' },
  ];
  expect(render({ fontFamily: 'Times New Roman' }, { parties }).pdf.length).toBeGreaterThan(0);
  expect(() => render({ fontFamily: 'Courier New' }, { parties })).toThrow(
    'the font Cousine has no character U+0237',
  );
});
