/**
 * The sides of a caption and the lines of its right column go in, the rows of the caption's table come out: which
 * line stands in which cell, and which edges of a cell are drawn.
 */
import type { Caption, CaptionSide } from '../document/model.js';
import type { CaptionBar, CaptionStyle } from '../document/page-style.js';
import type { CaptionLine } from './caption-layout.js';

export type CaptionEdge = 'none' | 'single' | 'double';
export interface CaptionEdges {
  readonly top: CaptionEdge;
  readonly right: CaptionEdge;
  readonly bottom: CaptionEdge;
  readonly left: CaptionEdge;
}

/** A row of the caption: two cells with the divider between them. A cell without lines stays empty. */
export interface CaptionRow {
  readonly left: readonly CaptionLine[];
  /** A glyph once for every line of the taller cell; a drawn rule is an edge of the left cell. */
  readonly divider: CaptionStyle['divider'];
  readonly right: readonly CaptionLine[];
  /** Where the right cell's lines stand when the left cell is taller. */
  readonly rightStands: 'first-line' | 'middle' | 'last-line';
  readonly edges: { readonly left: CaptionEdges; readonly right: CaptionEdges };
}

type RowCells = Pick<CaptionRow, 'left' | 'right' | 'rightStands'> & {
  readonly isBar?: true;
  /** Of a word between sides: the pivot, not the word that joins further parties to a side. */
  readonly isPivot?: boolean;
};

/**
 * Lays the parties out in rows.
 *
 * Status at right: a row for each party, so that forty of them can break over a page, with the status word beside
 * the last line of the last one. Otherwise the whole left column is one cell, each status under its names, and the
 * number at right of it; but where there are so many parties that they may not fit a page, again a row for each. The
 * number then stands on the first pivot's row, where a style with a row for each party has it too.
 */
export function layoutRows(
  caption: Caption,
  right: readonly CaptionLine[],
  style: CaptionStyle,
): readonly CaptionRow[] {
  if (style.parties === 'none') return [];
  const hasSlash = style.closer.kind === 'slash';
  const atSlash = hasSlash && style.right.stands === 'bottom';
  const parties = layoutParties(caption, atSlash ? [] : right, style);
  const rows: readonly RowCells[] = [
    ...barRows(style.opener, []),
    ...parties,
    ...barRows(style.closer, atSlash ? right : []),
  ];
  return rows.map(({ isBar, left, right: cell, rightStands }, index) => ({
    ...{ left, right: cell, rightStands },
    divider: isBar === true ? { kind: 'none' } : style.divider,
    edges: drawEdges(style, {
      isBar: isBar === true,
      isFirst: index === 0,
      isLast: index === rows.length - 1,
    }),
  }));
}

function barRows(bar: CaptionBar, right: readonly CaptionLine[]): readonly RowCells[] {
  switch (bar.kind) {
    case 'dashes':
      return [barRow('dashes', bar.end, [])];
    case 'slash':
      return [barRow('slash', '/', right)];
    case 'none':
    case 'rule':
    case 'text':
      return [];
  }
}

function barRow(part: 'dashes' | 'slash', sign: string, right: readonly CaptionLine[]): RowCells {
  const left: CaptionLine = { part, content: [{ kind: 'text', text: sign }] };
  return { left: [left], right, rightStands: 'last-line', isBar: true };
}

/** More parties than this may not fit on a page with the masthead, when their names wrap. */
const mostPartiesInOneCell = 12;

const standsInOneCell = {
  top: 'first-line',
  middle: 'middle',
  bottom: 'last-line',
} as const satisfies Record<string, CaptionRow['rightStands']>;

function layoutParties(
  caption: Caption,
  right: readonly CaptionLine[],
  style: CaptionStyle,
): readonly RowCells[] {
  const { stands } = style.right;
  const parties = caption.sides.reduce((sum, side) => sum + side.names.length, 0);
  if (style.status === 'right' || stands === 'pivot-row' || stands === 'spread') {
    return placeRight(caption, right, style);
  }
  if (parties > mostPartiesInOneCell) return placeRight(caption, right, style);
  const left = caption.sides.flatMap((side, index) => [
    ...pivotLines(side),
    ...nameLines(side, index > 0),
    ...(style.status === 'below' ? statusLines(side) : []),
  ]);
  return [{ left, right, rightStands: standsInOneCell[stands] }];
}

/** A row for each party and each pivot, with the lines of the right column on the rows where the style has them. */
function placeRight(
  caption: Caption,
  right: readonly CaptionLine[],
  style: CaptionStyle,
): readonly RowCells[] {
  const rows = caption.sides.flatMap((side, index) => sideRows(side, index > 0, style));
  const between = rows.findIndex(({ isPivot }) => isPivot === true);
  const pivot = between < 0 ? rows.findIndex(({ isPivot }) => isPivot === false) : between;
  const add = (
    to: readonly RowCells[],
    index: number,
    lines: readonly CaptionLine[],
    rightStands: CaptionRow['rightStands'] = 'first-line',
  ): readonly RowCells[] => {
    if (lines.length === 0) return to;
    if (index < 0 || index >= to.length) return [...to, { left: [], right: lines, rightStands }];
    return to.map((row, at) =>
      at === index ? { ...row, right: [...lines, ...row.right], rightStands } : row,
    );
  };
  switch (style.right.stands) {
    case 'pivot-row':
    case 'middle':
      return add(rows, pivot, right);
    case 'top':
      return add(style.status === 'right' ? rows : joinFirst(rows, 2 * right.length), 0, right);
    case 'bottom':
      return add(rows, rows.length - 1, right);
    case 'spread': {
      // Beside the first party, beside the pivot, beside the next party: a line each, and what is left under the last.
      const second = pivot < 0 ? -1 : pivot + 1;
      const first = add(rows, 0, right.slice(0, 1));
      return add(add(first, pivot, right.slice(1, 2), 'middle'), second, right.slice(2));
    }
  }
}

/** The first parties in one cell, as tall as the lines beside it, which would otherwise push the second party down. */
function joinFirst(rows: readonly RowCells[], count: number): readonly RowCells[] {
  const pivot = rows.findIndex(({ isPivot }) => isPivot !== undefined);
  const end = Math.min(count, pivot < 0 ? rows.length : pivot);
  const left = rows.slice(0, end).flatMap((row) => row.left);
  return [{ left, right: [], rightStands: 'first-line' }, ...rows.slice(end)];
}

function sideRows(side: CaptionSide, isFurther: boolean, { status }: CaptionStyle): readonly RowCells[] {
  const names = nameLines(side, isFurther);
  const rows = names.map((name, index): RowCells => {
    const ends = index === names.length - 1 ? statusLines(side) : [];
    return {
      left: [name, ...(status === 'below' ? ends : [])],
      right: status === 'right' ? ends : [],
      rightStands: 'last-line',
    };
  });
  const pivot = pivotLines(side);
  if (pivot.length === 0) return rows;
  const isPivot = side.isJoined !== true;
  return [{ left: pivot, right: [], rightStands: 'first-line', isPivot }, ...rows];
}

/** A side below another without a pivot between them begins a claim of its own. */
function nameLines(side: CaptionSide, isFurther: boolean): readonly CaptionLine[] {
  const begins = isFurther && side.pivot === undefined;
  return side.names.map((content, index) => ({ part: begins && index === 0 ? 'claim' : 'name', content }));
}

function statusLines(side: CaptionSide): readonly CaptionLine[] {
  return side.status.length === 0 ? [] : [{ part: 'status', content: side.status }];
}

function pivotLines(side: CaptionSide): readonly CaptionLine[] {
  return side.pivot === undefined ? [] : [{ part: 'pivot', content: side.pivot }];
}

interface RowPlace {
  readonly isBar: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Which edges of a row's cells are drawn: of the box around all rows, the divider, the bars, the slash's line. */
function drawEdges(style: CaptionStyle, { isBar, isFirst, isLast }: RowPlace): CaptionRow['edges'] {
  const { frame, opener, closer, divider } = style;
  const hasSlash = isBar && isLast && closer.kind === 'slash';
  return {
    left: {
      top: isFirst ? barEdge(opener, frame, 'left') : 'none',
      right: divider.kind === 'rule' && !isBar ? 'single' : 'none',
      bottom: hasSlash ? 'single' : isLast ? barEdge(closer, frame, 'left') : 'none',
      left: frame,
    },
    right: {
      top: isFirst ? barEdge(opener, frame, 'right') : 'none',
      right: frame,
      bottom: isLast ? barEdge(closer, frame, 'right') : 'none',
      left: 'none',
    },
  };
}

/** What a bar draws over or under a cell, where nothing of a box is drawn there. */
function barEdge(bar: CaptionBar, frame: CaptionEdge, column: 'left' | 'right'): CaptionEdge {
  if (frame !== 'none') return frame;
  return bar.kind === 'rule' && (bar.width === 'page' || column === 'left') ? 'single' : 'none';
}
