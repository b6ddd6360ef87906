/** The order that this program grew from, word for word, out of a case file. */
import { readFileSync } from 'node:fs';

import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources, renderOrder } from '../src/render.js';
import { readOrderWords } from './writers/words.js';

const library = loadLibrary();
const read = (file: string): { file: string; text: string } => ({ file, text: readFileSync(file, 'utf8') });
const caseFile = read('samples/eeoc-v-renal-care.json');
const chambers = read('samples/chambers.json');

/** White space, line ends and the glyphs of quotation marks are the typesetter's; the words are the judge's. */
function plain(words: readonly string[]): string {
  return words.join(' ').replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

const seed = readFileSync('test/seed-order.txt', 'utf8');
const body = plain(seed.slice(seed.indexOf('This matter')).split(/\s+/).filter(Boolean));
const captionWords = seed.slice(0, seed.indexOf('This matter')).split(/\s+/).filter(Boolean).sort();

describe('the seed order', () => {
  test.each(['txt', 'docx', 'pdf'] as const)(
    'has the words of 2007 in its .%s, in order, punctuation included',
    async (format) => {
      const { files } = renderOrder(caseFile, { chambers, sign: true }, library);
      const { document, style } = composeOrder(readSources(caseFile, chambers), { sign: true }, library);
      const bytesOf = (name: string): Uint8Array =>
        files.find((file) => file.format === name)?.bytes ?? new Uint8Array();
      const made = { docx: bytesOf('docx'), pdf: bytesOf('pdf'), txt: bytesOf('txt') };
      const words = (await readOrderWords(made, document, style))[format];
      const start = words.findIndex((word, index) => word === 'This' && words[index + 1] === 'matter');
      expect(plain(words.slice(start))).toBe(body);
      expect(words.slice(0, start).toSorted()).toEqual(captionWords);
    },
  );

  test('quotes the rule in force when the case gives no quotation of its own, and has nothing to add: it was read', () => {
    const value = JSON.parse(caseFile.text) as { orders: { quotation?: string }[] };
    delete value.orders[0]?.quotation;
    const source = { file: caseFile.file, text: JSON.stringify(value) };
    const { files: made, warnings } = renderOrder(source, { chambers, formats: ['txt'] }, library);
    const text = new TextDecoder().decode(made[0]?.bytes).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Fed. R. Civ. P. 26(c) requires that a motion for a protective order be “accompanied by a certification that the movant',
    );
    expect(text).not.toContain('not making the disclosure');
    expect(warnings).toEqual([]);
  });

  test('is not signed unless the person running the command says so', () => {
    const { files: made } = renderOrder(caseFile, { chambers, formats: ['txt'] }, library);
    const text = new TextDecoder().decode(made[0]?.bytes);
    expect(text).not.toContain('S/');
    expect(text).toContain('Linda R. Anderson');
  });
});
