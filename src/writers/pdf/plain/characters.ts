/** The characters that the quick writer sets; an order with any other one is Typst's. */

const range = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/**
 * English and the names of most of Europe, and the signs of legal text. The soft hyphen is none of them, and no mark that
 * is set over the letter before it: what is drawn of these depends on their neighbours.
 */
export const plainCharacters = [
  range(0x20, 0x7e),
  range(0xa0, 0xac),
  range(0xae, 0xff),
  // Latin Extended-A; the letters with a comma below stand apart from it.
  range(0x100, 0x17f),
  'ȘșȚț',
  '‐‑–—‘’‚“”„†‡•…‰′″‹›€№™−⅓⅔⅛⅜⅝⅞',
].join('');
