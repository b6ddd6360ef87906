import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import type { Block, Inlines, OrderDocument } from '../../src/document/model.js';
import type { PageStyle } from '../../src/document/page-style.js';
import { writeDocx } from '../../src/writers/docx.js';
import { paragraphsOf, readPart, readParts, textOf } from './docx-parts.js';
import { kitchenSink, kitchenSinkDraft, merged, pageStyle, paragraph, text } from './kitchen-sink.js';

const sink = writeDocx(kitchenSink, pageStyle);
const body = readPart(sink, 'word/document.xml');
const draft = writeDocx(kitchenSinkDraft, pageStyle);

const withBlocks = (...blocks: readonly Block[]): OrderDocument => ({ ...kitchenSink, blocks });
const documentOf = (document: OrderDocument, style: PageStyle = pageStyle): string =>
  readPart(writeDocx(document, style), 'word/document.xml');

describe('words', () => {
  test('every paragraph stands in the order of the document', () => {
    const texts = paragraphsOf(body).map((item) => item.text);
    const expected = [
      'IN THE UNITED STATES DISTRICT COURT',
      'A. RIVERA',
      'PLAINTIFF',
      'VS.',
      'CIVIL ACTION NO.\u00a03:26cv52-XYZ',
      'JURY DEMAND',
      'EXAMPLE CORP.',
      'B & C <HOLDINGS>, INC.',
      'DEFENDANTS',
      'ORDER DENYING MOTION FOR PROTECTIVE ORDER',
      'BACKGROUND',
      'The Certificate',
      'What It Must Say',
      'the date of the conference;',
      'in person, or',
      'who answered;',
      'A letter alone is not a conference.',
      'a voice message.',
      'Deadline',
      'Response',
      'IT IS FURTHER ORDERED that the parties confer on:',
      'They must report by that date.',
      'IT IS SO ORDERED, this the 23rd day of February, 2026.',
      'Jane Q. Example',
      'UNITED STATES MAGISTRATE JUDGE',
    ];
    expect(texts.filter((item) => expected.includes(item))).toEqual(expected);
  });

  test('footnotes count in the order of the text and hold their own words', () => {
    const references = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id);
    expect(references).toEqual(['1', '2', '3']);
    const notes = readPart(sink, 'word/footnotes.xml').split('<w:footnote ').slice(3);
    expect(notes.map(textOf)).toEqual([
      ' See Rivera v. Example Corp., Doc. 12.A second paragraph of the note, from A & B’s <Inc.>.',
      ' Emphasis added.',
      ' Optional.',
    ]);
  });

  const spoken = [
    ['markup', 'A & B’s <Inc.> "quoted" \'single\' ]]> <!-- --> &amp; &#65;'],
    ['the names of the package’s own placeholders', '{decimal-0} {{D}} CURRENT TOTAL_PAGES %1. [PAGE]'],
    ['spaces', '  two  before, two after  '],
    ['no-break spaces and hyphens', 'Fed.\u00a0R.\u00a0Civ.\u00a0P.\u00a026(c) 3\u201105'],
    ['5,000 characters without a space', 'x'.repeat(5000)],
    ['characters outside the first plane', '𝐀 and 😀'],
  ] as const;
  test.each(spoken)('a value with %s comes out letter for letter', (_, value) => {
    const xml = documentOf(withBlocks(paragraph(text('before '), merged(value, 'x'), text(' after'))));
    expect(paragraphsOf(xml)[0]?.text).toBe(`before ${value} after`);
  });

  test('words that follow each other in one look are one run', () => {
    const emphasis = { kind: 'emphasis', content: [text('See '), merged('id.', 'x')] } as const;
    const content = [text('Before '), merged('A', 'x'), text(', '), emphasis, text(' after'), text('.')];
    const runs = [...documentOf(withBlocks(paragraph(...content))).matchAll(/<w:r>.*?<\/w:r>/g)];
    expect(runs.map(([run]) => textOf(run))).toEqual(['Before A, ', 'See id.', ' after.']);
  });

  test('no value changes the structure of the file', () => {
    const shape = (xml: string): string => xml.replace(/>[^<]*</g, '><');
    const write = (value: string): string =>
      documentOf(withBlocks(paragraph(merged(value, 'x')), { kind: 'title', content: [merged(value, 'y')] }));
    const plain = shape(write('plain'));
    // Control characters and lone surrogates are refused where the case is read.
    const value = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((item) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(item));
    fc.assert(
      fc.property(value, (item) => {
        const xml = write(item);
        expect(shape(xml)).toBe(plain);
        expect(paragraphsOf(xml).map((one) => one.text)).toEqual([item, item]);
      }),
    );
  });
});

describe('drafts', () => {
  test('a draft shows every merged value, and an order none', () => {
    const shown = [
      ...readPart(draft, 'word/document.xml').matchAll(/<w:r>(?:(?!<\/w:r>).)*"MergedValue".*?<\/w:r>/gs),
    ];
    const mergedValues: string[] = [];
    const find = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('kind' in value && value.kind === 'footnote') return;
      if ('mergedFrom' in value && 'text' in value) mergedValues.push(String(value.text));
      else Object.values(value).forEach(find);
    };
    find(kitchenSinkDraft.blocks);
    expect(shown.map(([run]) => textOf(run)).sort()).toEqual(mergedValues.sort());
    expect(readPart(draft, 'word/footnotes.xml')).toContain('MergedValue');
    for (const [, part] of readParts(sink)) expect(part).not.toContain('MergedValue');
  });

  test('a draft says so on every page, and an order has no header', () => {
    expect(textOf(readPart(draft, 'word/header1.xml'))).toBe('DRAFT');
    expect(readPart(draft, 'word/document.xml')).toContain('<w:headerReference w:type="default"');
    expect([...readParts(sink).keys()]).not.toContain('word/header1.xml');
    expect(body).not.toContain('headerReference');
  });
});

test.each([
  ['bare', '', 'PAGE'],
  ['dashes', '--', 'PAGE'],
  ['of', 'Page  of ', 'PAGE NUMPAGES'],
] as const)('the page number in the form "%s" is a field', (form, words, fields) => {
  const style = { ...pageStyle, pageNumber: { form, first: 3 } };
  const bytes = writeDocx(kitchenSink, style);
  const footer = readPart(bytes, 'word/footer1.xml');
  expect(textOf(footer)).toBe(words);
  expect([...footer.matchAll(/<w:instrText[^>]*>(\w+)</g)].map(([, field]) => field).join(' ')).toBe(fields);
  expect(readPart(bytes, 'word/document.xml')).toContain('<w:pgNumType w:start="3"/>');
});

test('the properties name the order and the court, its date, and no person, machine or program', () => {
  const core = readPart(sink, 'docProps/core.xml');
  expect(core).toContain('<dc:title>Order, A. Rivera v. Example Corp.</dc:title>');
  expect(core).toContain(`<dc:creator>${kitchenSink.properties.author}</dc:creator>`);
  expect([...core.matchAll(/>(\d{4}-[^<]*)</g)].map(([, moment]) => moment)).toEqual([
    '2026-02-23T00:00:00Z',
    '2026-02-23T00:00:00Z',
  ]);
  for (const [, part] of readParts(sink)) expect(part).not.toMatch(/Un-named|lastModifiedBy|rsid|AppVersion/);
});

describe('bytes', () => {
  const hash = (document: OrderDocument, style: PageStyle): number => crc32(writeDocx(document, style));
  const before = hash(kitchenSink, pageStyle);

  test('are the same in every time zone and language', () => {
    const { TZ, LANG } = process.env;
    try {
      for (const [zone, language] of [
        ['Asia/Tokyo', 'ja_JP.UTF-8'],
        ['America/Los_Angeles', 'tr_TR.UTF-8'],
        ['UTC', 'C'],
      ]) {
        process.env.TZ = zone;
        process.env.LANG = language;
        expect(hash(kitchenSink, structuredClone(pageStyle))).toBe(before);
      }
    } finally {
      process.env.TZ = TZ;
      process.env.LANG = LANG;
    }
  });

  test('do not depend on what was written before', () => {
    const cut = (content: Inlines): OrderDocument => withBlocks({ kind: 'paragraph', content });
    for (let index = 0; index < 40; index += 1) {
      hash(cut([text(`order ${index}`)]), { ...pageStyle, lineSpacingPt: 14 + index });
      hash(kitchenSinkDraft, pageStyle);
    }
    expect(hash(kitchenSink, pageStyle)).toBe(before);
  });

  test('are few: the words of a long order are compressed', () => {
    const paragraphs = Array.from({ length: 200 }, (_, index) =>
      paragraph(text(`This is paragraph ${index}.`)),
    );
    const long = writeDocx(withBlocks(...paragraphs), pageStyle);
    const short = writeDocx(withBlocks(...paragraphs.slice(0, 10)), pageStyle);
    expect(readPart(long, 'word/document.xml').length).toBeGreaterThan(15_000);
    expect(long.length).toBeLessThan(short.length + 3000);
  });

  test('differ where the page style differs', () => {
    expect(hash(kitchenSink, { ...pageStyle, lineSpacingPt: 23 })).not.toBe(before);
  });
});
