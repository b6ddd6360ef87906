/** The blocks of an order go in, the same come out with the caption laid out and the title where the style has it. */
import type {
  Block,
  Caption,
  Contents,
  ContentsEntry,
  Exhibit,
  Heading,
  Inlines,
  Title,
} from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
import { keepLast } from '../recent-results.js';
import { type CaptionLayout, layoutCaption } from './caption-layout.js';
import { padUnderOpening } from './line-grid.js';
import { measurePage } from './measures.js';

/** The caption in its places, with the room under it. */
export interface Opening {
  readonly kind: 'opening';
  readonly layout: CaptionLayout;
  readonly afterPt: number;
}

export interface PlacedTitle extends Title {
  readonly afterPt: number;
}

/** What the page style sets under the last words: a mark, and a blank band for an electronic signature. */
export interface OrderEnd {
  readonly kind: 'order-end';
  readonly mark: Inlines;
  readonly bandPt: number;
}

export interface PlacedHeading extends Heading {
  /** Its place among the headings, from 1: by it the table of contents finds it. Absent in an order without one. */
  readonly anchor?: number;
  /** It begins a page, as an exhibit does. */
  readonly startsPage?: true;
}

export interface PlacedContents extends Contents {
  readonly entries: readonly (ContentsEntry & { readonly anchor: number })[];
}

export type PlacedBlock =
  | Exclude<Block, Caption | Title | Heading | Contents | Exhibit>
  | Opening
  | PlacedTitle
  | PlacedHeading
  | PlacedContents
  | OrderEnd;

/** Asked for by every writer of an order. A title that stands inside the caption is no longer a block of its own. */
export const placeBlocks = keepLast((blocks: readonly Block[], style: PageStyle): readonly PlacedBlock[] => {
  const title = blocks.find((block) => block.kind === 'title')?.content;
  const { caption, title: titleSpace } = measurePage(style);
  const placed: PlacedBlock[] = [];
  let holdsTitle = false;
  let padPt = 0;
  for (const block of blocks) {
    if (block.kind === 'caption') {
      const layout = layoutCaption(block, title, style.caption);
      ({ holdsTitle } = layout);
      padPt = padUnderOpening(layout, title, style);
      placed.push({ kind: 'opening', layout, afterPt: holdsTitle ? caption.afterPt + padPt : 0 });
    } else if (block.kind === 'title') {
      if (!holdsTitle) placed.push({ ...block, afterPt: titleSpace.afterPt + padPt });
    } else if (block.kind === 'contents') placed.push(placeContents(block));
    else if (block.kind !== 'exhibit') placed.push(block);
  }
  const exhibits = blocks.flatMap((block) => (block.kind === 'exhibit' ? placeExhibit(block) : []));
  const all = [...placed, ...placeEnd(style), ...exhibits];
  return blocks.some(({ kind }) => kind === 'contents') ? anchorHeadings(all) : all;
});

function placeExhibit({ content: [heading, ...others] }: Exhibit): readonly PlacedBlock[] {
  return [{ ...heading, startsPage: true }, ...others];
}

function placeContents(contents: Contents): PlacedContents {
  return {
    ...contents,
    entries: contents.entries.map((entry, index) => ({ ...entry, anchor: index + 1 })),
  };
}

function anchorHeadings(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  let anchor = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    anchor += 1;
    return { ...block, anchor };
  });
}

function placeEnd({ endMark, closingBandPt }: PageStyle): readonly OrderEnd[] {
  if (endMark === undefined && closingBandPt === 0) return [];
  const mark: Inlines = endMark === undefined ? [] : [{ kind: 'text', text: endMark }];
  return [{ kind: 'order-end', mark, bandPt: closingBandPt }];
}
