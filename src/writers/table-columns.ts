/**
 * A table goes in, the widths of its columns come out: each as wide as its longest entry where all fit, the long ones
 * narrowed where they do not. Every writer that draws a table takes these.
 */
import type { Table } from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
import { measurePage } from './measures.js';
import { measureWidth } from './text-width.js';

/** Narrower than this, a column breaks words. */
const narrowestPt = 54;

/** Word measures in whole twips and by its own rounding: an entry must not wrap for want of a hair. */
const sparePt = 1;

/** The widths in points, one for each column; together they fill the width that is given. */
export function layoutColumns(table: Table, style: PageStyle, widthPt: number): readonly number[] {
  const { cellSidePt } = measurePage(style).table;
  const type = style.font;
  const natural = table.columns.map((_, column) => {
    const header = measureWidth(table.header[column] ?? [], type, true);
    const cells = table.rows.map((row) => measureWidth(row[column] ?? [], type));
    return Math.max(narrowestPt, header, ...cells) + sparePt + 2 * cellSidePt;
  });
  const limit = findLimit(natural, widthPt);
  const capped = natural.map((width) => Math.min(width, limit));
  const share = Math.max(0, widthPt - capped.reduce((sum, width) => sum + width, 0)) / capped.length;
  return capped.map((width) => width + share);
}

/** The width over which columns are cut so that they fit together; short columns keep theirs. */
function findLimit(widths: readonly number[], available: number): number {
  const sorted = [...widths].sort((first, second) => first - second);
  let rest = available;
  for (const [index, width] of sorted.entries()) {
    const equal = rest / (sorted.length - index);
    if (width > equal) return equal;
    rest -= width;
  }
  return Infinity;
}
