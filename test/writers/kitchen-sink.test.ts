import type { Block, Inline, Inlines } from '../../src/document/model.js';
import { blockKinds, inlineKinds, kitchenSink } from './kitchen-sink.js';

const seenBlocks = new Set<string>();
const seenInlines = new Set<string>();

function walkInlines(inlines: Inlines): void {
  for (const inline of inlines) walkInline(inline);
}

function walkInline(inline: Inline): void {
  seenInlines.add(inline.kind);
  if (inline.kind === 'emphasis' || inline.kind === 'strong') walkInlines(inline.content);
  if (inline.kind === 'footnote') inline.content.forEach(walkBlock);
}

function walkBlock(block: Block): void {
  seenBlocks.add(block.kind);
  switch (block.kind) {
    case 'caption':
      block.masthead.forEach(walkInlines);
      block.sides.forEach((side) => {
        [...side.names, side.status, side.pivot ?? []].forEach(walkInlines);
      });
      return;
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'centered':
    case 'closing':
      walkInlines(block.content);
      return;
    case 'ordering-paragraph':
    case 'block-quote':
      block.content.forEach(walkBlock);
      return;
    case 'list':
      block.items.flat().forEach(walkBlock);
      return;
    case 'table':
      [block.header, ...block.rows].flat().forEach(walkInlines);
      return;
    case 'signature':
      [...block.lines, block.mark ?? []].forEach(walkInlines);
      return;
    case 'copies':
      block.lines.forEach(walkInlines);
      return;
    case 'exhibit':
      block.content.forEach(walkBlock);
      return;
    case 'form-lines':
      block.labels.forEach(walkInlines);
      return;
    case 'contents':
      block.entries.forEach(({ content }) => {
        walkInlines(content);
      });
  }
}

beforeAll(() => {
  kitchenSink.blocks.forEach(walkBlock);
});

test.each(Object.keys(blockKinds))('the kitchen sink holds a block of the kind %s', (kind) => {
  expect(seenBlocks).toContain(kind);
});

test.each(Object.keys(inlineKinds))('the kitchen sink holds an inline of the kind %s', (kind) => {
  expect(seenInlines).toContain(kind);
});
