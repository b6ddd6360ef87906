/** The Word writer: a document and its page style go in, the bytes of a .docx file come out. */
import type { Writer } from './writer.js';
import { placeCaption } from './caption-layout.js';
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
  const pieces = placeCaption(document.blocks, style.caption).flatMap((block) =>
    blockToDocx(block, gathering),
  );
  return packDocx(document.properties, piecesToDocx(pieces, gathering.measures), gathering);
};
