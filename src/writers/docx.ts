/** The Word writer: a document and its page style go in, the bytes of a .docx file come out. */
import type { Writer } from './writer.js';
import { isEnding, measureLastParagraph } from './last-block.js';
import { placeBlocks } from './placed-blocks.js';
import { blockToDocx } from './docx/block.js';
import { startGathering } from './docx/gathering.js';
import { packDocx } from './docx/package.js';
import { keepLast, piecesToDocx } from './docx/piece.js';

/**
 * Writes an order as a Word file (ECMA-376 transitional). The same document and style give the same bytes, on any
 * machine and at any time: the file's only date is the order's own.
 */
export const writeDocx: Writer = (document, style) => {
  const gathering = startGathering(style, document.draft);
  const blocks = placeBlocks(document.blocks, style);
  const lastBlock = blocks.findIndex(isEnding) - 1;
  const lastLength = measureLastParagraph(blocks, style);
  const pieces = blocks.flatMap((block, index) => {
    const made = blockToDocx(block, gathering);
    return index === lastBlock ? keepLast(made, lastLength) : made;
  });
  const [first, ...others] = pieces;
  const opened =
    first?.kind === 'paragraph' && style.openingBandPt > 0
      ? [{ ...first, beforePt: style.openingBandPt }, ...others]
      : pieces;
  return packDocx(document.properties, piecesToDocx(opened), gathering);
};
