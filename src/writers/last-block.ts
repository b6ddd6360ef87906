/** What stands before the closing and goes with it to the next page: the last block of the body. */
import type { Inlines } from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
import { keepLast } from '../recent-results.js';
import { measurePage } from './measures.js';
import type { PlacedBlock } from './placed-blocks.js';
import { countLines } from './text-width.js';

/** Closing, signature and end, which may not be left alone without the body. */
export function isEnding(block: PlacedBlock): boolean {
  return block.kind === 'closing' || block.kind === 'signature' || block.kind === 'order-end';
}

/**
 * A last paragraph of so few lines goes with the closing as a whole: word processors differ in what they do with its
 * first lines. Of a longer one the last lines go, and no great part of the page stays empty.
 */
const fewLines = 6;

/** What closing and signature take at most, in lines of the body. */
const endingLines = 6;

/**
 * How long the last paragraph of the body is: `short`, it is never broken; `long`, it fits no page together with the
 * ending, and LibreOffice would then keep nothing together; nothing where the body does not end in a paragraph. Every
 * writer asks it of the blocks of one order.
 */
export const measureLastParagraph = keepLast(
  (blocks: readonly PlacedBlock[], style: PageStyle): 'short' | 'usual' | 'long' | undefined => {
    const last = blocks[blocks.findIndex(isEnding) - 1];
    const words = last === undefined ? undefined : findLastWords(last);
    if (last === undefined || words === undefined) return undefined;
    const isQuote = last.kind === 'block-quote';
    const { textWidthPt } = measurePage(style);
    const width = isQuote ? textWidthPt - 2 * style.blockQuoteIndentPt : textWidthPt;
    const lines = countLines(words, width, style.font, style);
    if (lines <= fewLines) return 'short';
    const { top, bottom } = style.marginPt;
    const linePt = isQuote ? style.singleSpacingPt : style.lineSpacingPt;
    const room = style.paper.heightPt - top - bottom - endingLines * style.lineSpacingPt;
    return lines * linePt > room ? 'long' : 'usual';
  },
);

function findLastWords(block: PlacedBlock): Inlines | undefined {
  switch (block.kind) {
    case 'paragraph':
      return block.content;
    case 'ordering-paragraph':
    case 'block-quote': {
      const last = block.content.at(-1);
      return last === undefined ? undefined : findLastWords(last);
    }
    case 'list': {
      const last = block.items.at(-1)?.at(-1);
      return last === undefined ? undefined : findLastWords(last);
    }
    case 'opening':
    case 'title':
    case 'heading':
    case 'table':
    case 'centered':
    case 'closing':
    case 'signature':
    case 'copies':
    case 'order-end':
    case 'contents':
    case 'form-lines':
      return undefined;
  }
}
