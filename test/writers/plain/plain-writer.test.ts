import { listContents } from '../../../src/document/contents.js';
import type { Block, Heading, Inline, Inlines, OrderDocument } from '../../../src/document/model.js';
import { createPlainWriter } from '../../../src/writers/pdf/plain/plain-writer.js';
import { createQuickPdfWriter } from '../../../src/writers/pdf.js';
import { endingBlocks, kitchenSink, pageStyle, paragraph, signedOrder, text } from '../kitchen-sink.js';
import { fonts, readPdfSource, writePdf } from '../pdf-fixture.js';
import { findDecline, writePlain } from './both-writers.js';

const files = { readEdition: () => 'of the tests', read: () => fonts };
const plainOf = (document: OrderDocument): Uint8Array => {
  const pdf = writePlain(document, pageStyle);
  if (pdf === undefined) throw new Error(`declined: ${findDecline(document, pageStyle) ?? ''}`);
  return pdf;
};
const withBody = (...blocks: readonly Block[]): OrderDocument => ({ ...kitchenSink, blocks });

describe('the same input gives the same bytes', () => {
  const plain = plainOf(signedOrder);

  test('after other orders, with other faces, and from another writer', () => {
    plainOf(withBody(paragraph({ kind: 'emphasis', content: [text('All in italics.')] })));
    expect(plainOf(signedOrder)).toEqual(plain);
    expect(createPlainWriter({ name: 'Tinos', files })(signedOrder, pageStyle)?.pdf).toEqual(plain);
  });

  test('no date but the order’s own stands in the file', () => {
    const years = [...readPdfSource(plain).matchAll(/D:(\d{8})|(\d{4}-\d\d-\d\d)T/g)].map(
      (match) => match[1] ?? match[2],
    );
    expect([...new Set(years)].sort()).toEqual(['2026-02-23', '20260223']);
  });

  test('another word makes another identifier of the file', () => {
    const idOf = (pdf: Uint8Array): string => /\/ID \[(<\w+>)/.exec(readPdfSource(pdf))?.[1] ?? '';
    const other = withBody(...signedOrder.blocks, paragraph(text('One more.')));
    expect(idOf(plain)).toMatch(/^<[0-9a-f]{32}>$/);
    expect(idOf(plainOf(other))).not.toBe(idOf(plain));
  });
});

describe('what the file says of itself', () => {
  const titled = (title: string): string =>
    readPdfSource(plainOf({ ...signedOrder, properties: { ...signedOrder.properties, title } }));

  test('both standards, the language and a title that a window shows', () => {
    const source = titled('Order');
    expect(source).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('/Lang (en-US)');
  });

  test('a title that looks like the syntax of the file or of its metadata stays a title', () => {
    const source = titled('A\\B (C) <d> & E) /X');
    expect(source).toContain('/Title (A\\\\B \\(C\\) <d> & E\\) /X)');
    expect(source).toContain('>A\\B (C) &lt;d&gt; &amp; E) /X</rdf:li>');
  });

  test('a title in other letters is one in both places', () => {
    const source = titled('Ñandú 王');
    expect(source).toContain('/Title <feff00d10061006e006400fa0020738b>');
    expect(Buffer.from(source, 'latin1').toString('utf8')).toContain('>Ñandú 王</rdf:li>');
  });

  test('only the faces that the order needs are in it', () => {
    const count = (pdf: Uint8Array): number => readPdfSource(pdf).match(/\/FontFile2/g)?.length ?? 0;
    expect(count(plainOf(withBody(paragraph(text('Plain.')))))).toBe(1);
    expect(count(plainOf(withBody(paragraph({ kind: 'strong', content: [text('Bold.')] }))))).toBe(2);
  });
});

describe('notes', () => {
  const noteOf = (words: string): Inline => ({ kind: 'footnote', content: [paragraph(text(words))] });
  const source = readPdfSource(
    plainOf(withBody(...Array.from({ length: 10 }, () => paragraph(text('See'), noteOf('The note.'))))),
  );

  test('the number in the text leads to the note, and the note’s number back', () => {
    expect(source.match(/\/Contents \(Footnote \d+\)/g)).toHaveLength(10);
    expect(source.match(/\/Contents \(\d+\)/g)).toHaveLength(10);
    expect(source.match(/\/Type \/OBJR/g)).toHaveLength(20);
    expect(source).toContain('/Tabs /S');
  });

  test('each has a name, and the names stand in the order of their letters', () => {
    const names = /\/IDTree <<\/Names \[([^\]]*)\]/.exec(source)?.[1]?.match(/\(Note \d+\)/g) ?? [];
    expect(names).toHaveLength(10);
    expect(names).toEqual([...names].sort());
  });
});

describe('a table of contents', () => {
  const headings = ['First (a)', 'Second'].map((words): Heading => ({
    kind: 'heading',
    level: 1,
    content: [text(words)],
  }));
  const blocks: readonly Block[] = [
    ...listContents(headings, { mode: 'yes', title: [text('CONTENTS')] }),
    ...headings.flatMap((heading) => [
      heading,
      ...Array.from({ length: 30 }, () => paragraph(text('Words.'))),
    ]),
  ];

  test('each entry leads to its heading, and says so to whoever does not see it', () => {
    const source = readPdfSource(plainOf(withBody(...blocks)));
    expect(source.match(/\/Contents \([^\n]*\)/g)).toEqual([
      '/Contents (First \\(a\\), page 1)',
      '/Contents (Second, page 2)',
    ]);
    expect(source.match(/\/S \/TOCI/g)).toHaveLength(2);
    expect(source.match(/\/Type \/OBJR/g)).toHaveLength(2);
  });

  test('its pages are known without Typst, and go on from the first page’s number', () => {
    const quick = createQuickPdfWriter({ name: 'Tinos', files }, () => {
      throw new Error('Typst is not needed');
    });
    const document = withBody(...blocks);
    expect(quick.findHeadingPages(document, pageStyle)).toEqual([1, 2]);
    const pageNumber = { ...pageStyle.pageNumber, first: 7 };
    expect(quick.findHeadingPages(document, { ...pageStyle, pageNumber })).toEqual([7, 8]);
  });
});

describe('what it declines', () => {
  const oneParagraph = paragraph(text('A paragraph over the table.'));
  const note: Inline = { kind: 'footnote', content: [paragraph(text('Note.'))] };
  const longTable: Block = {
    kind: 'table',
    columns: [{ align: 'left' }],
    header: [[text('Day')]],
    rows: Array.from({ length: 60 }, (_, index) => [[text(String(index))]]),
  };
  const listed = (content: Inlines): readonly Block[] => {
    const headings = [{ kind: 'heading', level: 3, content } as const];
    return [...listContents(headings, { mode: 'yes', title: [text('CONTENTS')] }), ...headings, oneParagraph];
  };
  const cases: readonly [string, readonly Block[]][] = [
    ['a note in emphasis', [paragraph({ kind: 'emphasis', content: [text('See'), note] })]],
    ['a table over two pages that stays with the ending', [oneParagraph, longTable]],
    ['an entry of the contents without room for its page', listed([text('M'.repeat(40))])],
    [
      'a form line without room for its rule',
      [{ kind: 'form-lines', labels: [[text(`${'M'.repeat(43)}ii`)]] }],
    ],
    ['a letter that is not prepared', [paragraph(text('Δ'))]],
    ['a mark that is set over the letter before it', [paragraph(text('e\u0301'))]],
    ['a web address', [paragraph(text('See https://www.example.com/a.'))]],
    ['a web address in two texts', [paragraph(text('See ww'), text('w.example.com.'))]],
    ['a word that is longer than its line', [paragraph(text('Abcdefghij'.repeat(50)))]],
    ['an empty line', [paragraph(text('a'), { kind: 'line-break' }, { kind: 'line-break' }, text('b'))]],
  ];

  test.each(cases)('%s', (_, blocks) => {
    expect(findDecline(withBody(...blocks, ...endingBlocks), pageStyle)).toBeDefined();
  });

  test('another family of type', () => {
    expect(
      writePlain(signedOrder, { ...pageStyle, font: { ...pageStyle.font, pdf: 'Century' } }),
    ).toBeUndefined();
  });

  test('a draft mark that is not drawn and that the fonts lack, so that it is a problem as ever', () => {
    expect(findDecline(signedOrder, { ...pageStyle, draftMark: '草稿' })).toBeDefined();
  });
});

describe('the two writers together', () => {
  test('Typst starts with the first order that is not plain', () => {
    let starts = 0;
    const typst = { writePdf, findHeadingPages: () => [] };
    const quick = createQuickPdfWriter({ name: 'Tinos', files }, () => {
      starts += 1;
      return typst;
    });
    expect(quick.writePdf(signedOrder, pageStyle)).toEqual(plainOf(signedOrder));
    expect(starts).toBe(0);
    expect(quick.writePdf(kitchenSink, pageStyle)).toEqual(writePdf(kitchenSink, pageStyle));
    expect(quick.writePdf(kitchenSink, pageStyle)).toEqual(writePdf(kitchenSink, pageStyle));
    expect(starts).toBe(1);
  });
});
