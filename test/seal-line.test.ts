/** The line that a sealed or restricted order carries on every page, in each file, and what the files say beside it. */
import { readFileSync } from 'node:fs';

import { loadLibrary } from '../src/library.js';
import type { RenderedFile } from '../src/order-files.js';
import { composeOrder, readSources, renderSources } from '../src/render.js';
import { paragraphsOf, readPart, readParts } from './writers/docx-parts.js';
import { readPdfSource } from './writers/pdf-fixture.js';
import { readOrderWords, readPdfItems, wordsOfPdf } from './writers/words.js';

const library = loadLibrary();
const good = JSON.parse(readFileSync('test/bad-cases/good/case.json', 'utf8')) as object;
const reasons = Array.from({ length: 12 }, () => 'The court has considered the briefs. '.repeat(9).trim());

interface Made {
  readonly bytes: (format: RenderedFile['format']) => Uint8Array;
  readonly names: readonly string[];
  readonly sources: ReturnType<typeof readSources>;
}

/** @param others laid over the good case, which becomes one of several pages */
function make(others: object, options: { readonly draft?: boolean } = {}): Made {
  const orders = [{ kind: 'general-order', reasons, paragraphs: ['the motion is granted.'] }];
  const sources = readSources(
    { file: 'case.json', text: JSON.stringify({ ...good, orders, ...others }) },
    { file: 'chambers.json', text: '{ "judge": { "name": "J. R. Example" } }' },
  );
  const formats = ['docx', 'pdf', 'txt', 'docket'] as const;
  const { files } = renderSources(sources, { ...options, formats, explain: true }, library);
  const bytes = (format: RenderedFile['format']): Uint8Array => {
    const file = files.find((each) => each.format === format);
    if (file === undefined) throw new Error(`no ${format}`);
    return file.bytes;
  };
  return { bytes, names: files.map(({ name }) => name), sources };
}

/** The page's lines as they are drawn, from top to bottom, with the points from the paper's upper edge. */
async function readPages(pdf: Uint8Array): Promise<readonly (readonly [string, number])[][]> {
  const items = await readPdfItems(pdf);
  const pages = [...new Set(items.map(({ page }) => page))];
  return pages.map((page) =>
    items.filter((item) => item.page === page).map(({ str, fromTop }) => [str, fromTop] as const),
  );
}

const band = (page: 'first' | 'last'): object => ({ chambers: { page: { blankBand: { page, inches: 4 } } } });

describe.each<readonly [string, object, string]>([
  ['sealed', { sealed: true }, 'FILED UNDER SEAL'],
  ['restricted', { restricted: 'the parties and the court' }, 'RESTRICTED TO THE PARTIES AND THE COURT'],
  ['sealed for some', { sealed: true, restricted: 'counsel of record' }, 'FILED UNDER SEAL'],
  [
    'sealed, in a chambers with words of its own',
    { sealed: true, chambers: { page: { sealedLine: 'SEALED BY ORDER OF THE COURT' } } },
    'SEALED BY ORDER OF THE COURT',
  ],
  ['sealed with a band under its last words', { sealed: true, ...band('last') }, 'FILED UNDER SEAL'],
  [
    'restricted on pleading paper',
    { restricted: 'the parties', chambers: { caption: { style: 'pleading' } } },
    'RESTRICTED TO THE PARTIES',
  ],
])('an order that is %s', (_name, others, line) => {
  const made = make(others);

  test('says so over the text of every page of the PDF, once, clear of the right corner', async () => {
    const pages = await readPages(made.bytes('pdf'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const [first] = page.filter(([words]) => words === line).map(([, fromTop]) => fromTop);
      expect(page.filter(([words]) => words === line)).toHaveLength(1);
      expect(first).toBeGreaterThan(36);
      expect(first).toBeLessThan(60);
    }
    const items = await readPdfItems(made.bytes('pdf'));
    expect(Math.max(...items.filter(({ str }) => str === line).map(({ right }) => right))).toBeLessThan(450);
  });

  test('says so in the header of the Word file, which is that of all pages', () => {
    const header = paragraphsOf(readPart(made.bytes('docx'), 'word/header1.xml'));
    expect(header.filter(({ style }) => style === 'SealLine').map(({ text }) => text)).toEqual([line]);
    const xml = readPart(made.bytes('docx'), 'word/document.xml');
    expect(xml.match(/<w:headerReference [^>]*>/g)).toHaveLength(1);
    expect(xml).toContain('<w:headerReference w:type="default"');
    expect(xml).not.toContain('<w:titlePg');
  });

  test('says so in the first line of the text', () => {
    expect(new TextDecoder().decode(made.bytes('txt')).split('\n').slice(0, 2)).toEqual([line, '']);
  });

  test('has the same words in all files, and a reader that reads aloud is not told it on each page', async () => {
    const { document, style } = composeOrder(made.sources, {}, library);
    const files = { docx: made.bytes('docx'), pdf: made.bytes('pdf'), txt: made.bytes('txt') };
    const { docx, pdf, txt } = await readOrderWords(files, document, style);
    expect(pdf).toEqual(docx);
    expect(txt).toEqual(docx);
    expect((await wordsOfPdf(made.bytes('pdf'))).join(' ')).not.toContain(line);
  });
});

test('an order that is neither has no such line', async () => {
  const made = make({});
  expect(readParts(made.bytes('docx')).has('word/header1.xml')).toBe(false);
  const [first] = await readPages(made.bytes('pdf'));
  expect(first?.[0]?.[1]).toBeGreaterThan(72);
});

test('where the top of page 1 is to stay blank, the line stands under the page number of every page', async () => {
  const footerTitle = 'Order on Discovery';
  const made = make({
    sealed: true,
    chambers: { page: { footerTitle, blankBand: { page: 'first', inches: 4 } } },
  });
  const pages = await readPages(made.bytes('pdf'));
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    const foot = page.filter(([, fromTop]) => fromTop > 720).map(([words]) => words);
    expect(foot.join(' ')).toBe(`${index + 1} ${footerTitle} FILED UNDER SEAL`);
    expect(Math.min(...page.map(([, fromTop]) => fromTop))).toBeGreaterThan(index === 0 ? 4 * 72 : 72);
  }
  const footer = paragraphsOf(readPart(made.bytes('docx'), 'word/footer1.xml'));
  expect(footer.map(({ text }) => text).slice(1)).toEqual([footerTitle, 'FILED UNDER SEAL']);
  expect(readParts(made.bytes('docx')).has('word/header1.xml')).toBe(false);
});

test('a draft says first that it is one, and no line of the head reaches the text', async () => {
  const restricted = 'counsel of record, their experts, the parties, and the personnel of this court';
  const made = make({ restricted, chambers: { page: { fontSizePt: 16 } } }, { draft: true });
  for (const page of await readPages(made.bytes('pdf'))) {
    const head = page.filter(([, fromTop]) => fromTop < 72).map(([words]) => words);
    expect(head[0]).toBe('DRAFT: NOT SIGNED');
    expect(head.slice(1).join(' ')).toBe(`RESTRICTED TO ${restricted.toUpperCase()}`);
  }
  const text = new TextDecoder().decode(made.bytes('txt'));
  expect(text.replaceAll(/\s+/g, ' ').startsWith('DRAFT: NOT SIGNED RESTRICTED TO COUNSEL')).toBe(true);
});

describe.each<readonly [string, object]>([
  ['sealed', { sealed: true }],
  ['restricted', { restricted: 'counsel for Quillfeather' }],
])('of a case that is %s nothing but its pages tells the names', (_name, others) => {
  const made = make({
    ...others,
    title: 'Order on the Motion of Quillfeather',
    parties: [
      { id: 'rivera', name: 'Ann Quillfeather', role: 'plaintiff' },
      { id: 'example', name: 'Quillfeather Corp.', role: 'defendant' },
    ],
  });
  const name = /quillfeather/i;

  test('the pages do, or this test would see nothing', () => {
    expect(new TextDecoder().decode(made.bytes('txt'))).toMatch(name);
    expect(readPart(made.bytes('docx'), 'word/document.xml')).toMatch(name);
  });

  test('no name of a file', () => {
    expect(made.names).toHaveLength(6);
    expect(made.names.join('\n')).not.toMatch(name);
    expect(made.names.join('\n')).not.toMatch(/motion/i);
  });

  test('no docket text, and no chambers sheet', () => {
    for (const format of ['docket', 'explain.txt', 'explain.json'] as const)
      expect(new TextDecoder().decode(made.bytes(format))).not.toMatch(name);
  });

  test('no property of the Word file, and none of its other parts but the line itself', () => {
    const others = [...readParts(made.bytes('docx'))].filter(
      ([part]) => !/^word\/(document|footnotes|header1)\.xml$/.test(part),
    );
    expect(others.map(([part]) => part)).toEqual(
      expect.arrayContaining(['docProps/core.xml', 'docProps/app.xml']),
    );
    for (const [, xml] of others) expect(xml).not.toMatch(name);
  });

  test('no property of the PDF, in either place where it keeps them', () => {
    const source = readPdfSource(made.bytes('pdf'));
    const [described = ''] = /<x:xmpmeta.*?<\/x:xmpmeta>/s.exec(source) ?? [];
    const [information = ''] = /<<(?:(?!<<|>>).)*\/Author(?:(?!<<|>>).)*>>/s.exec(source) ?? [];
    for (const properties of [described, information]) {
      expect(properties).toContain('Order of February 23, 2026, No. 3:26cv52');
      expect(properties).not.toMatch(name);
    }
  });
});
