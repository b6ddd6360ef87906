/**
 * A caption and its style go in, the rows of the caption's table come out: which line stands in which cell. Every
 * writer draws these rows in this order, left cell before right cell, so that the words agree in all of them.
 */
import type { Caption, CaptionSide, Inlines } from '../document/model.js';
import type { CaptionStyle } from '../document/page-style.js';

/** One line of a caption cell; a long name may wrap over several lines of the page. */
export interface CaptionLine {
  readonly part: 'name' | 'status' | 'pivot' | 'number';
  readonly content: Inlines;
}

/** A row of the caption: two cells with the divider between them. A cell without lines stays empty. */
export interface CaptionRow {
  readonly left: readonly CaptionLine[];
  /** Drawn over the row's whole height: a glyph once for every line of the taller cell, a rule without a gap. */
  readonly divider: CaptionStyle['divider'];
  readonly right: readonly CaptionLine[];
  /** Where the right cell's lines stand when the left cell is taller. */
  readonly rightStands: 'first-line' | 'middle' | 'last-line';
  /** `end`: set flush right, against the margin; `start`: flush left in the right column. */
  readonly rightAlign: 'start' | 'end';
  /** A rule under the left cell; only ever on the last row. */
  readonly foot: boolean;
}

type RowCells = Pick<CaptionRow, 'left' | 'right' | 'rightStands'>;

/**
 * Lays a caption out in rows.
 *
 * Status at right: a row for each party, so that forty of them can break over a page, with the status word beside
 * the last line of the last one. Status below: the whole left column is one cell, each status under its names, and the
 * number in the middle of the right one; but where there are so many parties that they may not fit a page, again a row
 * for each. The number stands on the first pivot's row where the style says so or the rows are many. A caption without
 * a pivot (In re …) then has its number on a row of its own.
 */
export function layoutCaption(caption: Caption, style: CaptionStyle): readonly CaptionRow[] {
  const cells = style.status === 'right' ? layoutStatusRight(caption) : layoutStatusBelow(caption, style);
  return cells.map((row, index) => ({
    ...row,
    divider: style.divider,
    rightAlign: style.divider.kind === 'none' ? 'end' : 'start',
    foot: style.foot === 'rule' && index === cells.length - 1,
  }));
}

function layoutStatusRight(caption: Caption): readonly RowCells[] {
  return withNumber(caption, (side) =>
    side.names.map((name, index) => ({
      left: [{ part: 'name', content: name }],
      right: index === side.names.length - 1 ? statusLines(side) : [],
      rightStands: 'last-line',
    })),
  );
}

/** More parties than this may not fit on a page with the masthead, when their names wrap. */
const mostPartiesInOneCell = 12;

function layoutStatusBelow(caption: Caption, style: CaptionStyle): readonly RowCells[] {
  const parties = caption.sides.reduce((sum, side) => sum + side.names.length, 0);
  if (style.number === 'pivot-row' || parties > mostPartiesInOneCell) {
    return withNumber(caption, (side) =>
      side.names.map((name, index) => ({
        left: [
          { part: 'name', content: name },
          ...(index === side.names.length - 1 ? statusLines(side) : []),
        ],
        right: [],
        rightStands: 'last-line',
      })),
    );
  }
  const left = caption.sides.flatMap((side) => [...pivotLines(side), ...stackSide(side)]);
  return [{ left, right: numberLines(caption), rightStands: 'middle' }];
}

/** The rows of each side, each pivot on a row of its own, and the number beside the first of them. */
function withNumber(
  caption: Caption,
  rowsOf: (side: CaptionSide) => readonly RowCells[],
): readonly RowCells[] {
  const first = caption.sides.findIndex((side) => side.pivot !== undefined);
  const rows = caption.sides.flatMap((side, index): readonly RowCells[] => {
    if (side.pivot === undefined) return rowsOf(side);
    const right = index === first ? numberLines(caption) : [];
    return [{ left: pivotLines(side), right, rightStands: 'first-line' }, ...rowsOf(side)];
  });
  if (first >= 0 || caption.number.length === 0) return rows;
  return [...rows, { left: [], right: numberLines(caption), rightStands: 'first-line' }];
}

function stackSide(side: CaptionSide): readonly CaptionLine[] {
  return [...side.names.map((content): CaptionLine => ({ part: 'name', content })), ...statusLines(side)];
}

function statusLines(side: CaptionSide): readonly CaptionLine[] {
  return side.status.length === 0 ? [] : [{ part: 'status', content: side.status }];
}

function pivotLines(side: CaptionSide): readonly CaptionLine[] {
  return side.pivot === undefined ? [] : [{ part: 'pivot', content: side.pivot }];
}

function numberLines(caption: Caption): readonly CaptionLine[] {
  return caption.number.map((content) => ({ part: 'number', content }));
}
