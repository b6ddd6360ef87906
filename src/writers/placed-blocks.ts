/** The blocks of an order go in, the same come out with the caption laid out and the title where the style has it. */
import type { Block, Caption, Inlines, Title } from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
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

export type PlacedBlock = Exclude<Block, Caption | Title> | Opening | PlacedTitle | OrderEnd;

/** A title that stands inside the caption is no longer a block of its own. */
export function placeBlocks(blocks: readonly Block[], style: PageStyle): readonly PlacedBlock[] {
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
    } else if (block.kind !== 'title') placed.push(block);
    else if (!holdsTitle) placed.push({ ...block, afterPt: titleSpace.afterPt + padPt });
  }
  return [...placed, ...placeEnd(style)];
}

function placeEnd({ endMark, closingBandPt }: PageStyle): readonly OrderEnd[] {
  if (endMark === undefined && closingBandPt === 0) return [];
  const mark: Inlines = endMark === undefined ? [] : [{ kind: 'text', text: endMark }];
  return [{ kind: 'order-end', mark, bandPt: closingBandPt }];
}
