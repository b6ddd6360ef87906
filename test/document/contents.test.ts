import { fewestHeadings, listContents, placePages } from '../../src/document/contents.js';
import type { Block, Contents, Inlines, OrderDocument } from '../../src/document/model.js';

const words = (text: string): Inlines => [{ kind: 'text', text }];
const headings = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index): Block => {
    return { kind: 'heading', level: 1, content: words(`Heading ${index + 1}`) };
  });
const title = words('CONTENTS');

function entriesOf(blocks: readonly Block[], mode: 'yes' | 'no' | 'auto'): number | undefined {
  const [contents] = listContents(blocks, { mode, title });
  return contents?.entries.length;
}

test('a table of contents stands where it is asked for, or where the order has many headings', () => {
  expect(entriesOf(headings(2), 'yes')).toBe(2);
  expect(entriesOf(headings(50), 'no')).toBeUndefined();
  expect(entriesOf(headings(fewestHeadings), 'auto')).toBe(fewestHeadings);
  expect(entriesOf(headings(fewestHeadings - 1), 'auto')).toBeUndefined();
});

test('an order without headings has none', () => {
  expect(entriesOf([], 'yes')).toBeUndefined();
});

test('it lists the headings of exhibits, and no notes of a heading', () => {
  const noted: Block = {
    kind: 'heading',
    level: 2,
    content: [
      ...words('A'),
      { kind: 'footnote', content: [] },
      { kind: 'strong', content: [...words('B'), { kind: 'footnote', content: [] }] },
    ],
  };
  const exhibit: Block = {
    kind: 'exhibit',
    content: [
      { kind: 'heading', level: 1, content: words('Exhibit A') },
      { kind: 'paragraph', content: [] },
    ],
  };
  expect(listContents([noted, exhibit], { mode: 'yes', title })).toEqual([
    {
      kind: 'contents',
      title,
      entries: [
        { level: 2, content: [...words('A'), { kind: 'strong', content: words('B') }] },
        { level: 1, content: words('Exhibit A') },
      ],
    },
  ]);
});

test('pages go to the headings in their order, and a missing one is a bug', () => {
  const blocks = headings(2);
  const document: OrderDocument = {
    properties: { title: 'Order', language: 'en-US', author: 'The court', date: '2026-02-23' },
    draft: false,
    blocks: [...listContents(blocks, { mode: 'yes', title }), ...blocks],
  };
  const placed = placePages(document, [1, 3]).blocks[0] as Contents;
  expect(placed.entries.map(({ page }) => page)).toEqual([1, 3]);
  expect(() => placePages(document, [1])).toThrow(TypeError);
});
