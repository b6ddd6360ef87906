/** A report of some thirty pages through the whole program: its table of contents, and the words of its three files. */
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources, renderOrder } from '../src/render.js';
import { makeLongCase } from './bench/long-case.mjs';
import { sampleChambers as chambers } from './kind-samples.js';
import { paragraphsOf, readPart } from './writers/docx-parts.js';
import { readOrderWords, readPdfLines } from './writers/words.js';

const library = loadLibrary();
const source = { file: 'case.json', text: JSON.stringify(makeLongCase(), null, 2) };
const { document, style } = composeOrder(readSources(source, chambers), {}, library);
const files = new Map(
  renderOrder(source, { chambers }, library).files.map(({ format, bytes }) => [format, bytes]),
);
const bytesOf = (format: 'docx' | 'pdf' | 'txt'): Uint8Array => files.get(format) ?? new Uint8Array();

interface Entry {
  readonly words: string;
  readonly page: number;
}

/** The entries of Word's table, as the file opens. */
function readWordEntries(): readonly Entry[] {
  const entries = paragraphsOf(readPart(bytesOf('docx'), 'word/document.xml')).filter(({ style }) =>
    /^TOC\d$/.test(style),
  );
  return entries.map(({ xml }) => {
    const [words = '', page = ''] = xml
      .split('<w:tab/>')
      .map((part) => [...part.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text = '']) => text).join(''));
    return { words: plain(words), page: Number(page) };
  });
}

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').trim();

test('each entry of Word’s table of contents has the page on which the PDF has its heading', async () => {
  const entries = readWordEntries();
  expect(entries.length).toBeGreaterThan(50);
  const lines = (await readPdfLines(bytesOf('pdf'))).map(({ page, line }) => ({ page, line: plain(line) }));
  const listed = lines.filter(({ line }) => /\.{4}/.test(line)).map(({ line }) => line);
  expect(listed).toHaveLength(entries.length);
  let at = lines.findLastIndex(({ line }) => /\.{4}/.test(line));
  for (const [index, { words, page }] of entries.entries()) {
    at = lines.findIndex(({ line }, position) => position > at && line === words);
    expect([words, lines[at]?.page]).toEqual([words, page]);
    expect(listed[index]).toMatch(new RegExp(`\\.\\s?${page}$`));
  }
  expect(lines.at(-1)?.page).toBeGreaterThanOrEqual(28);
});

test('Word asks nothing when the file is opened, and the table is a field that can be made anew', () => {
  const body = readPart(bytesOf('docx'), 'word/document.xml');
  expect(readPart(bytesOf('docx'), 'word/settings.xml')).not.toContain('updateFields');
  expect(body).not.toContain('w:dirty');
  expect(body.match(/ TOC \\o &quot;1-3&quot; \\h \\z /g)).toHaveLength(1);
  const count = (type: string): number => body.split(`<w:fldChar w:fldCharType="${type}"/>`).length - 1;
  expect(count('begin')).toBe(readWordEntries().length + 1);
  expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')]);
  for (const [, name = ''] of body.matchAll(/ PAGEREF (\w+) /g))
    expect(body.split(`<w:bookmarkStart w:id="${Number(name.slice(4))}" w:name="${name}"/>`)).toHaveLength(2);
});

test('its three files have the same words', async () => {
  const made = { docx: bytesOf('docx'), pdf: bytesOf('pdf'), txt: bytesOf('txt') };
  const words = await readOrderWords(made, document, style);
  expect(words.docx).toEqual(words.txt);
  expect(words.pdf).toEqual(words.txt);
  expect(words.txt.length).toBeGreaterThan(8000);
});

test('it comes out the same again, byte for byte', () => {
  for (const { format, bytes } of renderOrder(source, { chambers }, library).files)
    expect(Buffer.from(bytes).equals(files.get(format) ?? new Uint8Array())).toBe(true);
});
