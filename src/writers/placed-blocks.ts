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
  /** The title is the first heading, and no level may be left out below it: ISO 14289-1:2014, 7.4.2. */
  readonly tagLevel: number;
  /** Its place among the headings, from 1: by it the table of contents finds it. Absent in an order without one. */
  readonly anchor?: number;
  /** It begins a page, as an exhibit does. */
  readonly startsPage?: true;
}

export interface PlacedContents extends Contents {
  readonly entries: readonly (ContentsEntry &
    Pick<PlacedHeading, 'tagLevel'> & { readonly anchor: number })[];
}

/** Before it is known which headings stand over it. */
type UnnumberedHeading = Omit<PlacedHeading, 'tagLevel' | 'anchor'>;
type UnnumberedBlock = Exclude<PlacedBlock, PlacedHeading | PlacedContents> | UnnumberedHeading | Contents;

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
  const placed: UnnumberedBlock[] = [];
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
    } else if (block.kind !== 'exhibit') placed.push(block);
  }
  const exhibits = blocks.flatMap((block) => (block.kind === 'exhibit' ? placeExhibit(block) : []));
  return numberHeadings([...placed, ...placeEnd(style), ...exhibits]);
});

function placeExhibit({ content: [heading, ...others] }: Exhibit): readonly UnnumberedBlock[] {
  return [{ ...heading, startsPage: true }, ...others];
}

function numberHeadings(blocks: readonly UnnumberedBlock[]): readonly PlacedBlock[] {
  const hasContents = blocks.some(({ kind }) => kind === 'contents');
  const tagLevels: number[] = [];
  let above = 0;
  const placed = blocks.map((block): Exclude<PlacedBlock, PlacedContents> | Contents => {
    if (block.kind === 'title' || (block.kind === 'opening' && block.layout.holdsTitle)) above = 1;
    if (block.kind !== 'heading') return block;
    above = Math.min(block.level, above) + 1;
    tagLevels.push(above);
    return { ...block, tagLevel: above, ...(hasContents ? { anchor: tagLevels.length } : {}) };
  });
  return placed.map((block) => (block.kind === 'contents' ? placeContents(block, tagLevels) : block));
}

function placeContents(contents: Contents, tagLevels: readonly number[]): PlacedContents {
  return {
    ...contents,
    entries: contents.entries.map((entry, index) => ({
      ...entry,
      tagLevel: tagLevels[index] ?? 1,
      anchor: index + 1,
    })),
  };
}

function placeEnd({ endMark, closingBandPt }: PageStyle): readonly OrderEnd[] {
  if (endMark === undefined && closingBandPt === 0) return [];
  const mark: Inlines = endMark === undefined ? [] : [{ kind: 'text', text: endMark }];
  return [{ kind: 'order-end', mark, bandPt: closingBandPt }];
}
