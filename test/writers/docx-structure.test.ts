import type { Block, OrderDocument } from '../../src/document/model.js';
import type { PageStyle } from '../../src/document/page-style.js';
import { writeDocx } from '../../src/writers/docx.js';
import { paragraphsOf, readPart, readParts } from './docx-parts.js';
import {
  captionStyles,
  crowdedCaption,
  everyCaptionStyle,
  kitchenSink,
  kitchenSinkDraft,
  pageStyle,
  pageStyleWith,
  paragraph,
  signedOrder,
  text,
} from './kitchen-sink.js';

const sink = writeDocx(kitchenSink, pageStyle);
const body = readPart(sink, 'word/document.xml');

const withBlocks = (...blocks: readonly Block[]): OrderDocument => ({ ...kitchenSink, blocks });
const documentOf = (document: OrderDocument, style: PageStyle = pageStyle): string =>
  readPart(writeDocx(document, style), 'word/document.xml');

describe('structure', () => {
  test('no tabs, no empty paragraphs but in empty cells, no text boxes, no typed rules', () => {
    for (const style of everyCaptionStyle) {
      const xml = documentOf(kitchenSink, pageStyleWith(style));
      expect(xml).not.toMatch(/\t|<w:pict|<w:drawing|<w:txbx|__/);
      // A tab draws the line of a form and leads to a page number, by its style.
      const tabbed = paragraphsOf(xml).filter((item) => item.xml.includes('<w:tab/>'));
      expect(tabbed.filter((item) => !/^(FormLine|TOC\d)$/.test(item.style))).toEqual([]);
      const outsideCells = xml.replace(/<w:tc>.*?<\/w:tc>/gs, '');
      expect(paragraphsOf(outsideCells).filter((item) => item.text.trim() === '')).toEqual([]);
    }
  });

  test('every paragraph has a style, and every style that is used exists', () => {
    for (const document of [kitchenSink, kitchenSinkDraft, signedOrder]) {
      for (const caption of everyCaptionStyle) {
        const parts = readParts(writeDocx(document, pageStyleWith(caption)));
        const styles = parts.get('word/styles.xml') ?? '';
        const ids = new Set([...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
        for (const [name, part] of parts) {
          if (!name.startsWith('word/') || name.includes('_rels')) continue;
          const used = [...part.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/g)];
          for (const [, id] of used) expect(ids).toContain(id);
          expect(paragraphsOf(part).filter((item) => item.style === 'Normal')).toEqual([]);
        }
      }
    }
  });

  test('a table of contents keeps the room that a caption with the title in it leaves under itself', () => {
    const pleading = everyCaptionStyle.find(({ paper }) => paper === 'pleading') ?? pageStyle.caption;
    const titleOf = (style: PageStyle): string =>
      paragraphsOf(documentOf(kitchenSink, style)).find((item) => item.style === 'TOCHeading')?.xml ?? '';
    expect(titleOf(pageStyleWith(pleading))).toMatch(/<w:spacing w:before="[1-9]/);
    expect(titleOf(pageStyle)).not.toContain('<w:spacing');
  });

  test('direct formatting is only what no style can say', () => {
    const direct = [...body.matchAll(/<w:(?:pPr|rPr)>(.*?)<\/w:(?:pPr|rPr)>/gs)].flatMap(
      ([, properties = '']) => [...properties.matchAll(/<(w:\w+)/g)].map(([, name]) => name),
    );
    // Numbering and its two parts, a table column's alignment, room around a table, emphasis inside strong words, and
    // the page that an exhibit's heading begins: in a style of its own Word's table of contents would pass it over.
    const allowed = [
      'w:ilvl',
      'w:numId',
      'w:numPr',
      'w:jc',
      'w:spacing',
      'w:i',
      'w:iCs',
      'w:keepNext',
      'w:pageBreakBefore',
    ];
    expect(direct.filter((name) => ![...allowed, 'w:pStyle', 'w:rStyle'].includes(name ?? ''))).toEqual([]);
  });

  test('a change of Body Text changes the body: its styles are based on it, and none sets the spacing again', () => {
    const styles = readPart(sink, 'word/styles.xml');
    const rowOf = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}">(?:(?!</w:style>).)*</w:style>`, 's').exec(styles)?.[0] ??
      '';
    expect(rowOf('BodyText')).toMatch(/<w:name w:val="Body Text"\/>.*w:line="\d+"/s);
    for (const id of ['OrderingParagraph', 'ListNumber', 'ListBullet', 'Closing']) {
      expect(rowOf(id)).toContain('<w:basedOn w:val="BodyText"/>');
      expect(rowOf(id)).not.toMatch(/w:line="|<w:rFonts|<w:sz /);
    }
    const used = paragraphsOf(body).filter(({ style }) => style === 'BodyText');
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter(({ xml }) => xml.includes('w:line=') || /<w:rFonts|<w:sz /.test(xml))).toEqual([]);
  });

  test('a table repeats its header row and splits no row', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    const [, ...data] = tables;
    expect(data).toHaveLength(2);
    for (const table of data) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    }
  });

  test('two tables that touch are kept apart, and a table never ends the text', () => {
    const table = kitchenSink.blocks.filter((block) => block.kind === 'table')[0];
    if (table === undefined) throw new Error('the kitchen sink has no table');
    const xml = documentOf(withBlocks(table, table));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr>');
  });

  test('widows are controlled, lines have an exact height, and the language is English', () => {
    const styles = readPart(sink, 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Normal" w:default="1">.*?<w:widowControl\/>.*?<\/w:style>/);
    expect(styles).toContain('<w:lang w:val="en-US"/>');
    const rules = [...styles.matchAll(/w:line="(\d+)" w:lineRule="(\w+)"|w:lineRule="(\w+)"/g)];
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.every(([match]) => match.includes('"exact"'))).toBe(true);
  });

  test('a rail has a glyph for every line of the parties and of the number with the space around it', () => {
    const caption = { ...crowdedCaption, sides: crowdedCaption.sides.slice(0, 1) };
    const xml = documentOf(withBlocks(caption), { ...pageStyle, caption: captionStyles.paren });
    const rails = paragraphsOf(xml).filter((item) => item.style === 'CaptionRail');
    const glyphs = rails.map((item) => item.text.replaceAll(' ', '').length);
    expect(glyphs).toEqual([...Array<number>(39).fill(1), 2, 5]);
  });
});

describe('lists', () => {
  test('every list has a number of its own, and every number is defined', () => {
    const numbering = readPart(sink, 'word/numbering.xml');
    const items = paragraphsOf(body).filter((item) => item.numId !== undefined);
    const instances = [...numbering.matchAll(/<w:num w:numId="(\d+)">/g)].map(([, id]) => Number(id));
    expect(new Set(items.map((item) => item.numId))).toEqual(new Set(instances));
    // Seven lists and one run of ordering paragraphs.
    expect(instances).toHaveLength(8);
    expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '));
  });

  test('a list starts where it says, at the level where it stands', () => {
    const numbering = readPart(sink, 'word/numbering.xml');
    const fourth = paragraphsOf(body).find((item) => item.text === 'what was resolved; and');
    const roman = paragraphsOf(body).find((item) => item.text === 'the number called, and');
    expect(fourth?.level).toBe(0);
    expect(roman?.level).toBe(2);
    const start = (numId = 0): string =>
      numbering.split(`<w:num w:numId="${numId}">`)[1]?.split('</w:num>')[0] ?? '';
    expect(start(fourth?.numId)).toContain('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>');
    expect(start(roman?.numId)).toContain('<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/>');
  });

  test('numbered ordering paragraphs run on, and a new count is a new list', () => {
    const ordering = (number: number): Block => ({
      kind: 'ordering-paragraph',
      number,
      content: [paragraph(text(`order ${number}`))],
    });
    const xml = documentOf(withBlocks(...[1, 2, 3, 1, 2].map(ordering)));
    expect(paragraphsOf(xml).map((item) => item.numId)).toEqual([1, 1, 1, 2, 2]);
  });

  test('a list that is nested deeper than Word can count keeps its words', () => {
    const nest = (depth: number): Block & { kind: 'list' } => ({
      kind: 'list',
      marks: 'decimal',
      start: 1,
      items: [[paragraph(text(`depth ${depth}`)), ...(depth < 12 ? [nest(depth + 1)] : [])]],
    });
    const items = paragraphsOf(documentOf(withBlocks(nest(0))));
    expect(items.map((item) => item.text)).toEqual(
      Array.from({ length: 13 }, (_, depth) => `depth ${depth}`),
    );
    expect(Math.max(...items.map((item) => item.level ?? 0))).toBe(8);
  });
});

describe('ending', () => {
  const endings: readonly (readonly [string, Block])[] = [
    ['a paragraph', paragraph(text('The end.'))],
    ['an ordering paragraph', { kind: 'ordering-paragraph', content: [paragraph(text('The end.'))] }],
    ['a list', { kind: 'list', marks: 'bullet', start: 1, items: [[paragraph(text('The end.'))]] }],
    ['a quotation', { kind: 'block-quote', content: [paragraph(text('The end.'))] }],
    [
      'a table',
      { kind: 'table', columns: [{ align: 'left' }], header: [[text('H')]], rows: [[[text('The end.')]]] },
    ],
  ];
  test.each(endings)('the signature takes %s with it to the next page', (_, last) => {
    const ending = kitchenSink.blocks.filter((block) => ['closing', 'signature'].includes(block.kind));
    const bytes = writeDocx(withBlocks(paragraph(text('Before.')), last, ...ending), pageStyle);
    const items = paragraphsOf(readPart(bytes, 'word/document.xml'));
    expect(items.find((item) => item.text === 'Before.')?.keepNext).toBe(false);
    expect(items.find((item) => item.text === 'The end.')?.keepNext).toBe(true);
    expect(items.slice(-3).map((item) => item.style)).toEqual(['Closing', 'SignatureLine', 'Signature']);
    const styles = readPart(bytes, 'word/styles.xml');
    for (const id of ['Closing', 'Signature']) {
      expect(styles).toMatch(new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*<w:keepNext/>`));
    }
  });

  test('a short table goes there row by row with them, a long one with its last row', () => {
    const ending = kitchenSink.blocks.filter((block) => ['closing', 'signature'].includes(block.kind));
    const keptOf = (count: number): number => {
      const rows = Array.from({ length: count }, (_, index) => [[text(`Row ${index + 1}`)]]);
      const table: Block = { kind: 'table', columns: [{ align: 'left' }], header: [[text('H')]], rows };
      const items = paragraphsOf(documentOf(withBlocks(table, ...ending)));
      return items.filter(({ text: words, keepNext }) => words.startsWith('Row') && keepNext).length;
    };
    expect([keptOf(3), keptOf(10), keptOf(11)]).toEqual([3, 10, 1]);
  });

  test('without a mark a rule stands over the name; with one, the mark stands there and no rule', () => {
    const styles = readPart(sink, 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="SignatureLine">(?:(?!<\/w:style>).)*<w:pBdr><w:top /);
    const signed = paragraphsOf(documentOf(signedOrder));
    expect(signed.map((item) => item.style)).not.toContain('SignatureLine');
    expect(signed.at(-2)).toMatchObject({ style: 'SignatureMark', text: 'S/Jane Q. Example' });
  });
});
