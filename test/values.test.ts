/** Whatever a value of a case file holds, it is printed letter for letter and never becomes markup of any writer. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { OrderDocument } from '../src/document/model.js';
import { loadLibrary } from '../src/library.js';
import type { Format, RenderedFile } from '../src/order-files.js';
import { composeOrder, readSources, renderOrder, type SourceText } from '../src/render.js';
import { paragraphsOf, readPart } from './writers/docx-parts.js';

const library = loadLibrary();
const good = JSON.parse(readFileSync('test/bad-cases/good/case.json', 'utf8')) as Case;
const chambers: SourceText = {
  file: 'chambers.json',
  text: JSON.stringify({ judge: { name: 'J. R. Example' }, caption: { partyNames: 'as-given' } }),
};

interface Case {
  readonly parties: readonly object[];
  readonly motion: object;
  readonly orders: readonly object[];
}

/** The two texts that a case file always prints: in the caption, and in a sentence. */
interface Values {
  readonly name: string;
  readonly title: string;
}

function writeCase({ name, title }: Values, more: { called?: string; orderTitle?: string } = {}): SourceText {
  const { called, orderTitle } = more;
  const [first, ...otherParties] = good.parties;
  const [denial, ...otherOrders] = good.orders;
  const value = {
    ...good,
    parties: [{ ...first, name }, ...otherParties],
    motion: { ...good.motion, title },
    orders: [{ ...denial, ...(called === undefined ? {} : { called }) }, ...otherOrders],
    ...(orderTitle === undefined ? {} : { title: orderTitle }),
  };
  return { file: 'case.json', text: JSON.stringify(value) };
}

function renderFiles(caseFile: SourceText): ReadonlyMap<RenderedFile['format'], Uint8Array> {
  const { files } = renderOrder(caseFile, { chambers }, library);
  return new Map(files.map(({ format, bytes }) => [format, bytes]));
}

/** The glyphs of quotation marks and the kind of spaces are the typesetter's. */
function plain(text: string): string {
  return text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ').trim();
}

/** What the pages say, in the order in which it is drawn; page numbers and rules are marked as artifacts. */
async function readPdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const read: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (!open.includes('Artifact')) read.push(item.str, item.hasEOL ? '\n' : '');
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item ? String(item.tag) : '');
    }
  }
  return read.join('');
}

/** Words as they follow each other; a line of the text or the PDF may end anywhere between two. */
async function readWords(
  format: Exclude<Format, 'docket'>,
  bytes: Uint8Array = new Uint8Array(),
): Promise<string> {
  switch (format) {
    case 'docx':
      return plain(
        paragraphsOf(readPart(bytes, 'word/document.xml'))
          .map(({ text }) => text)
          .join(' '),
      );
    case 'pdf':
      return plain(await readPdfText(bytes));
    case 'txt':
      return plain(new TextDecoder().decode(bytes));
  }
}

const formats: readonly Exclude<Format, 'docket'>[] = ['txt', 'docx', 'pdf'];
const values = [
  "A & B's <Inc.>",
  '*A*',
  '_B_',
  '**A**',
  '`A`',
  '1. C',
  '1) C',
  '- C',
  '+ C',
  '# C',
  '> C',
  '---',
  '===',
  '{{D}}',
  '{{{D}}}',
  '{{#if D}}',
  '#panic()',
  '#[E]',
  '\\E',
  'E\\',
  '\\*E\\*',
  '$x$',
  '@x',
  '[x](y)',
  '![x](y)',
  '<x@y>',
  'https://example.com',
  ':::ordered',
  ':x[y]',
  '| a | b |',
  '[^1]',
  '[^1]: note',
  '&amp;',
  '&#42;',
  '<!-- x -->',
  '<b>x</b>',
  'A--B',
  'A---B',
  'A...B',
  '~A~',
  '../../x',
  '%s %1 $& $1',
  'constructor',
  '__proto__',
  'null',
];

describe('a value comes out letter for letter in all three files', () => {
  test.each(values)('%s', async (value) => {
    const plainFiles = renderFiles(writeCase({ name: 'Plainword', title: 'Plainword' }));
    const files = renderFiles(writeCase({ name: value, title: value }));
    for (const format of formats) {
      const expected = (await readWords(format, plainFiles.get(format))).split('Plainword');
      const words = await readWords(format, files.get(format));
      expect(expected.length).toBeGreaterThan(2);
      // Every word that is not the value is where it was, and the value is wherever the plain word was.
      expect({ format, words: words.replaceAll(' ', '') }).toEqual({
        format,
        words: expected.join(plain(value)).replaceAll(' ', ''),
      });
      expect(words).toContain(plain(value));
    }
  });
});

const cyrillic = /[а-я]/g;
const greek = /[α-ω]/g;
const repeat = (letters: string, length: number): string =>
  letters.repeat(Math.ceil(length / letters.length)).slice(0, length);

describe('5,000 letters without a space', () => {
  // Letters that nothing else in the order has, so that they can be picked out of the lines they are broken into.
  const name = repeat('абвгдежзиклмнопрстуфхцчшщъыьэюя', 5000);
  const title = repeat('αβγδεζηθικλμνξοπρτυφχψω', 5000);
  const files = renderFiles(writeCase({ name, title }));

  test.each(formats)('come out letter for letter in the .%s', async (format) => {
    const words = await readWords(format, files.get(format));
    expect((words.match(cyrillic) ?? []).join('')).toBe(name);
    // Once in the reasons, once in the ruling.
    expect((words.match(greek) ?? []).join('')).toBe(title.repeat(2));
  });

  test('stay on the paper of the PDF', async () => {
    const pdf = await getDocument({ data: Uint8Array.from(files.get('pdf') ?? []), verbosity: 0 }).promise;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const ends = items.flatMap((item) => ('str' in item ? [Number(item.transform[4]) + item.width] : []));
      expect(Math.max(...ends)).toBeLessThanOrEqual(page.getViewport({ scale: 1 }).width - 71);
    }
  });
});

function compose(caseFile: SourceText): OrderDocument {
  return composeOrder(readSources(caseFile, chambers), {}, library).document;
}

/** Every node's kind, in order, as a tree of arrays, without the template's spaces: a value's own can stand for one. */
function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((item) => !isSpace(item)).map(shapeOf);
  if (typeof node !== 'object' || node === null) return typeof node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'text' && key !== 'properties')
      .map(([key, child]) => [
        key,
        key === 'kind' || key === 'mergedFrom' ? (child as unknown) : shapeOf(child),
      ]),
  );
}

function isSpace(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('text' in node) || 'mergedFrom' in node) return false;
  return typeof node.text === 'string' && node.text.trim() === '';
}

/** The texts of the tree; what stands in one list of inlines is one run. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  return Object.values(node).map(textOf).join('\n');
}

const printed = fc
  .string({
    unit: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'*_`#[](){}<>|\\:$@&~^-+=.!"\'/ 1a') },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.constantFrom(...'éñüßøŁžЖяΩς§¶–—…’“”½') },
    ),
    minLength: 1,
    maxLength: 60,
  })
  .filter((text) => text.trim() !== '');

describe('no value changes the structure of the order', () => {
  const word = 'Word';
  const plainShape = shapeOf(
    compose(writeCase({ name: word, title: word }, { called: word, orderTitle: word })),
  );

  test('for any text as a name, a title, or what an order calls a paper', () => {
    fc.assert(
      fc.property(printed, printed, printed, printed, (name, title, called, orderTitle) => {
        const document = compose(writeCase({ name, title }, { called, orderTitle }));
        expect(shapeOf(document)).toEqual(plainShape);
        const text = plain(textOf(document.blocks));
        for (const value of [name, title, called, orderTitle]) expect(text).toContain(plain(value));
      }),
      { numRuns: 200, seed: 20260223 },
    );
  });
});
