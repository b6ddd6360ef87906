import { OrderError } from '../../src/error.js';
import type { Block, OrderDocument } from '../../src/document/model.js';
import { createPdfWriter } from '../../src/writers/pdf.js';
import { readFontFace } from '../../src/writers/pdf/font-faces.js';
import {
  captionStyles,
  crowdedCaption,
  endingBlocks,
  kitchenSink,
  kitchenSinkDraft,
  merged,
  pageStyle,
  paragraph,
  signedOrder,
  text,
} from './kitchen-sink.js';
import { growingBodies, oneParagraph } from './bodies.js';
import { fonts, layout, readPdfSource, writePdf } from './pdf-fixture.js';
import { joinLetters, readPdfLines, wordsOfPdf } from './words.js';

const sink = writePdf(kitchenSink, pageStyle);
const source = readPdfSource(sink);

const withBody = (...blocks: readonly Block[]): OrderDocument => ({ ...kitchenSink, blocks });

function problemsOf(action: () => unknown): readonly { code: string; message: string }[] {
  try {
    action();
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the same input gives the same bytes', () => {
  test('twice in a row', () => {
    expect(writePdf(kitchenSink, pageStyle)).toEqual(sink);
  });

  test('after other orders, and from another writer', () => {
    for (let index = 0; index < 35; index += 1) {
      writePdf(withBody(paragraph(text(`Order number ${index}.`))), pageStyle);
    }
    expect(writePdf(kitchenSink, pageStyle)).toEqual(sink);
    expect(createPdfWriter({ layout, fonts }).writePdf(kitchenSink, pageStyle)).toEqual(sink);
  });

  test('no date but the order’s own stands in the file', () => {
    const years = new Set(
      [...source.matchAll(/D:(\d{8})|(\d{4}-\d\d-\d\d)T/g)].map((match) => match[1] ?? match[2]),
    );
    expect([...years].sort()).toEqual(['2026-02-23', '20260223']);
  });
});

describe('what the file says of itself', () => {
  test('it is PDF/A-2a and PDF/UA-1', () => {
    expect(source).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('/DisplayDocTitle true');
  });

  test('its title, language and author are the order’s', () => {
    expect(source).toContain('/Title (Order, A. Rivera v. Example Corp.)');
    expect(source).toContain('/Lang (en-US)');
    expect(source).toContain(`/Author (${kitchenSink.properties.author})`);
  });

  test('a title that looks like the file’s own syntax does not confuse it', async () => {
    const title = '/Type /Metadata <pdfaid:part> xmlns:pdfaid="x" /ViewerPreferences << 9 0 obj trailer';
    const properties = { ...kitchenSink.properties, title };
    const pdf = writePdf({ ...kitchenSink, properties }, pageStyle);
    expect(await wordsOfPdf(pdf)).toEqual(await wordsOfPdf(sink));
    expect(readPdfSource(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('nothing is attached, nothing can be filled in, nothing runs', () => {
    for (const entry of [
      '/EmbeddedFile',
      '/EmbeddedFiles',
      '/AcroForm',
      '/JavaScript',
      '/OpenAction',
      '/AA',
      '/URI',
    ]) {
      expect(source).not.toContain(entry);
    }
  });

  test('every font is a subset of Tinos that the file carries', () => {
    const names = new Set([...source.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name));
    expect([...names].every((name) => /^[A-Z]{6}\+Tinos/.test(name ?? ''))).toBe(true);
    expect(source.match(/\/FontFile2/g)).toHaveLength(4);
  });

  test('the paper is letter', () => {
    expect(source).toMatch(/\/MediaBox \[0 0 612 792\]/);
  });
});

describe('tags', () => {
  const count = (role: string, of = source): number =>
    of.match(new RegExp(`/S /${role}\\b`, 'g'))?.length ?? 0;

  test('title and headings, lists, quotations, tables and notes are tagged as what they are', () => {
    expect([count('H1'), count('H2'), count('H3'), count('H4')]).toEqual([1, 2, 1, 1]);
    // The table of contents, with a table inside it for each lower level of headings.
    expect([count('TOC'), count('TOCI')]).toEqual([4, 4]);
    expect(count('L')).toBe(7);
    expect(count('BlockQuote')).toBe(2);
    expect([count('Table'), count('THead'), count('TH'), count('TD')]).toEqual([2, 2, 5, 8]);
    expect(count('Note')).toBe(3);
  });

  test('the caption is no table', () => {
    const { blocks } = kitchenSink;
    const pdf = writePdf(withBody(...blocks.slice(0, 2)), { ...pageStyle, caption: captionStyles.rule });
    expect(count('Table', readPdfSource(pdf))).toBe(0);
  });

  test('no heading level is left out where the author left one out', () => {
    const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, content: [text('Part')] });
    const pdf = readPdfSource(writePdf(withBody(heading(3), heading(1), heading(3)), pageStyle));
    expect([count('H1', pdf), count('H2', pdf), count('H3', pdf), count('H4', pdf)]).toEqual([1, 1, 1, 0]);
  });

  test('the rail of a caption is not read', async () => {
    const style = { ...pageStyle, caption: captionStyles.paren };
    const words = await wordsOfPdf(writePdf(withBody(crowdedCaption), style));
    expect(words).not.toContain(')');
    expect(words.filter((word) => word === 'PLAINTIFF')).toHaveLength(40);
  });
});

describe('values are words and nothing else', () => {
  const codes = [
    '#panic()',
    '#read("/etc/passwd")',
    '*A* _B_ `c`',
    '= H',
    '$x$',
    '\\E \\u{41}',
    '<a> @b',
    '// c',
    '"--"',
  ];

  test.each(codes)('%s is printed letter for letter', async (code) => {
    const pdf = writePdf(withBody(paragraph(merged(code, 'note'))), pageStyle);
    expect((await wordsOfPdf(pdf)).join(' ')).toBe(code);
  });

  test.each([
    ['in a paragraph', (word: string): Block => paragraph(merged(word, 'name'))],
    [
      'in a block quote',
      (word: string): Block => ({ kind: 'block-quote', content: [paragraph(text(word))] }),
    ],
    ['in the title', (word: string): Block => ({ kind: 'title', content: [text(word)] })],
    ['as a judge’s name', (word: string): Block => ({ kind: 'signature', lines: [[text(word)]] })],
    [
      'as a party’s name',
      (word: string): Block => ({
        ...crowdedCaption,
        sides: [{ names: [[text(word)]], status: [text('PLAINTIFF')] }],
      }),
    ],
    [
      'in a list',
      (word: string): Block => ({
        kind: 'list',
        marks: 'decimal',
        start: 1,
        items: [[paragraph(text(word))]],
      }),
    ],
    [
      'in a note',
      (word: string): Block => paragraph(text('See'), { kind: 'footnote', content: [paragraph(text(word))] }),
    ],
    [
      'in a cell',
      (word: string): Block => ({
        kind: 'table',
        columns: [{ align: 'left' }, { align: 'right' }],
        header: [[text('Day')], [text('Name')]],
        rows: [[[text('1')], [text(word)]]],
      }),
    ],
  ])('5,000 letters without a space stay whole and on the page %s', async (_, block) => {
    const word = 'Abcdefghij'.repeat(500);
    const pdf = writePdf(withBody(block(word)), pageStyle);
    // A page may end inside the word, and what stands beside it then comes in between.
    expect(joinLetters(await wordsOfPdf(pdf)).replace('PLAINTIFF', '')).toContain(word);
  });

  test('a character that the fonts lack is named with its field', () => {
    const document = withBody(paragraph(merged('王 and 王', 'parties.0.name'), text('\u{1F600}')));
    const problems = problemsOf(() => writePdf(document, pageStyle));
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'font-character-missing: the font Tinos has no character U+738B (王) in parties.0.name',
      'font-character-missing: the font Tinos has no character U+1F600 (\u{1F600})',
    ]);
  });
});

describe('what cannot be set is an error', () => {
  test('a font that is not there', () => {
    const style = { ...pageStyle, font: { ...pageStyle.font, pdf: 'Century' } };
    const problems = problemsOf(() => writePdf(kitchenSink, style));
    expect(problems[0]?.code).toBe('typst-not-compiled');
    expect(problems[0]?.message).toContain('unknown font family: century');
  });

  test('a face that is not there', () => {
    expect(() => createPdfWriter({ layout, fonts: fonts.slice(0, 3) })).toThrow('bold true, italic true');
  });

  test('a layout that does not compile', () => {
    const { writePdf: broken } = createPdfWriter({ layout: { ...layout, 'order.typ': '#let x = ' }, fonts });
    expect(problemsOf(() => broken(kitchenSink, pageStyle))[0]?.code).toBe('typst-not-compiled');
  });

  test('a file that is no font', () => {
    expect(() => readFontFace(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe('the page', () => {
  test.each([
    ['bare', '1'],
    ['dashes', '-1-'],
    ['of', 'Page 1 of 1'],
  ] as const)('the foot shows the number %s', async (form, expected) => {
    const style = { ...pageStyle, pageNumber: { form, first: 1 } };
    expect((await readPdfLines(writePdf(signedOrder, style))).at(-1)?.line).toBe(expected);
  });

  test('nothing stands in the top inch, and a draft says so there', async () => {
    const final = await readPdfLines(sink);
    expect(Math.min(...final.map(({ fromTop }) => fromTop))).toBeGreaterThan(72);
    const draft = await readPdfLines(writePdf(kitchenSinkDraft, pageStyle));
    const marks = draft.filter(({ line }) => line === 'DRAFT');
    const pages = new Set(draft.map(({ page }) => page));
    expect(marks.map(({ page }) => page)).toEqual([...pages]);
    expect(marks.every(({ fromTop }) => fromTop < 72)).toBe(true);
  });
});

describe('a table over several pages', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    [text(`Event ${index}`)],
    [text('first'), { kind: 'line-break' as const }, text('second')],
  ]);
  const table: Block = {
    kind: 'table',
    columns: [{ align: 'left' }, { align: 'left' }],
    header: [[text('What')], [text('When')]],
    rows,
  };
  const pdf = writePdf(withBody(table), pageStyle);

  test('repeats its header on each page, which is read once', async () => {
    const headers = (await readPdfLines(pdf)).filter(({ line }) => line.startsWith('What'));
    expect(headers.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect((await wordsOfPdf(pdf)).filter((word) => word === 'What')).toHaveLength(1);
  });

  test('breaks no row', async () => {
    const lines = await readPdfLines(pdf);
    const starts = lines.filter(({ line }) => /^Event \d+ *first$/.test(line)).map(({ page }) => page);
    const ends = lines.filter(({ line }) => line === 'second').map(({ page }) => page);
    expect(starts).toHaveLength(60);
    expect(ends).toEqual(starts);
  });
});

describe('the signature never stands alone', () => {
  test.each(growingBodies)(
    'two lines of the body stand over it, whatever the length of $name',
    async ({ make }) => {
      for (let lines = 1; lines <= 120; lines += 1) {
        const pdf = writePdf(withBody(...make(lines), ...endingBlocks), pageStyle);
        const onLastPage = (await readPdfLines(pdf, 'last page')).map(({ line }) => line);
        const closing = onLastPage.findIndex((line) => line.startsWith('IT IS SO ORDERED'));
        expect(closing).toBeGreaterThanOrEqual(2);
        expect(onLastPage.slice(closing + 1, -1)).toEqual([
          'Jane Q. Example',
          'UNITED STATES MAGISTRATE JUDGE',
        ]);
      }
    },
    120_000,
  );

  test('nor where a list of copies follows it', async () => {
    const copies: Block = { kind: 'copies', lines: [[text('Copies to:')], [text('Counsel of Record')]] };
    for (let lines = 1; lines <= 60; lines += 1) {
      const pdf = writePdf(withBody(...oneParagraph.make(lines), ...endingBlocks, copies), pageStyle);
      const read = await readPdfLines(pdf);
      const at = read.findIndex(({ line }) => line.startsWith('IT IS SO ORDERED'));
      const page = read[at]?.page;
      expect(read.slice(at - 2, at + 3).map((line) => line.page)).toEqual([page, page, page, page, page]);
      expect(read.filter(({ line }) => /^(?:Copies to:|Counsel of Record)$/.test(line))).toHaveLength(2);
    }
  }, 120_000);
});
