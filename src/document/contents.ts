/**
 * The table of contents of a long order. In: its blocks and what the chambers wants. Out: the same blocks with the table
 * in its place, or with the pages that a layout has found for its headings.
 */
import type { Block, Contents, Heading, Inlines, OrderDocument } from './model.js';

/** `auto`: where the order has so many headings that a reader looks for a table. */
export type ContentsMode = 'yes' | 'no' | 'auto';

export const fewestHeadings = 12;

export interface ContentsForm {
  readonly mode: ContentsMode;
  readonly title: Inlines;
}

/** @returns no table where the order has no heading */
export function listContents(blocks: readonly Block[], { mode, title }: ContentsForm): readonly Contents[] {
  const headings = listHeadings(blocks);
  const least = mode === 'yes' ? 1 : fewestHeadings;
  if (mode === 'no' || headings.length < least) return [];
  const entries = headings.map(({ level, content }) => ({ level, content: withoutNotes(content) }));
  return [{ kind: 'contents', title, entries }];
}

export function listHeadings(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    if (block.kind === 'heading') return [block];
    return block.kind === 'exhibit' ? block.content.filter((part) => part.kind === 'heading') : [];
  });
}

/** A note belongs to the heading; in the table it would be a second one. */
function withoutNotes(inlines: Inlines): Inlines {
  return inlines.flatMap((inline): Inlines => {
    if (inline.kind === 'footnote') return [];
    if (inline.kind === 'emphasis' || inline.kind === 'strong')
      return [{ ...inline, content: withoutNotes(inline.content) }];
    return [inline];
  });
}

export function hasContents({ blocks }: OrderDocument): boolean {
  return blocks.some(({ kind }) => kind === 'contents');
}

/** @param pages one for each heading of the document, in its order */
export function placePages(document: OrderDocument, pages: readonly number[]): OrderDocument {
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'contents') return block;
    if (block.entries.length !== pages.length) throw new TypeError('a table of contents of other headings');
    const entries = block.entries.map((entry, index) => {
      const page = pages[index];
      return page === undefined ? entry : { ...entry, page };
    });
    return { ...block, entries };
  });
  return { ...document, blocks };
}
