/** The Word writer: a document and its page style go in, the bytes of a .docx file come out. */
import type { Writer } from './writer.js';
import { placeBlocks } from './placed-blocks.js';
import { blockToDocx } from './docx/block.js';
import { startGathering } from './docx/gathering.js';
import { packDocx } from './docx/package.js';
import { piecesToDocx } from './docx/piece.js';

/**
 * Writes an order as a Word file (ECMA-376 transitional). The same document and style give the same bytes, on any
 * machine and at any time: the file's only date is the order's own.
 */
export const writeDocx: Writer = (document, style) => {
  const gathering = startGathering(style, document.draft);
  const pieces = placeBlocks(document.blocks, style).flatMap((block) => blockToDocx(block, gathering));
  const [first, ...others] = pieces;
  const opened =
    first?.kind === 'paragraph' && style.openingBandPt > 0
      ? [{ ...first, beforePt: style.openingBandPt }, ...others]
      : pieces;
  return packDocx(document.properties, piecesToDocx(opened, gathering.measures), gathering);
};
