/** A caption's layout goes in, its lines come out: masthead, parties and number in two columns, what stands below. */
import type { CaptionStyle, PageStyle } from '../../document/page-style.js';
import type { CaptionLayout, CaptionLine } from '../caption-layout.js';
import { lookOfParts, spaceLines } from '../caption-parts.js';
import type { CaptionEdge, CaptionRow } from '../caption-rows.js';
import { inlinesToText, type Notes } from './inline.js';
import { indentLines, joinBlocks, lineWidth, padText, trimEnd, wrapInColumn } from './lines.js';

const dividerWidth = 4;
const halfWidth = lineWidth / 2 - dividerWidth / 2;
const rightWidth = lineWidth - halfWidth - dividerWidth;
const indentWidth = 8;

interface Place {
  readonly style: PageStyle;
  readonly notes: Notes;
}

export function captionToText(layout: CaptionLayout, style: PageStyle, notes: Notes): readonly string[] {
  const place: Place = { style, notes };
  const rows = layout.rows.flatMap((row) => [
    ...drawEdges(row.edges, 'top', style.caption),
    ...rowToText(row, place),
    ...(row.left[0]?.part === 'slash' ? [] : drawEdges(row.edges, 'bottom', style.caption)),
  ]);
  const form = layout.form.flatMap((row) => row.flatMap((line) => cellToLines([line], lineWidth, place)));
  const across = (lines: readonly CaptionLine[]): readonly string[] => cellToLines(lines, lineWidth, place);
  return joinBlocks([
    trimBlanks(across(layout.above)),
    trimBlanks(rows),
    trimBlanks(across(layout.below)),
    form,
  ]);
}

function trimBlanks(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}

function rowToText(row: CaptionRow, place: Place): readonly string[] {
  const isStacked = place.style.caption.parties === 'stacked';
  const leftWidth = isStacked ? lineWidth : halfWidth;
  const left = cellToLines(row.left, leftWidth, place);
  const right = cellToLines(row.right, rightWidth, place);
  const height = Math.max(left.length, right.length);
  const start = startOfRight(row.rightStands, height - right.length);
  const divider = isStacked ? '' : formatDivider(row);
  return Array.from({ length: height }, (_, index) =>
    trimEnd(padText(left[index] ?? '', leftWidth, 'left') + divider + (right[index - start] ?? '')),
  );
}

function startOfRight(stands: CaptionRow['rightStands'], free: number): number {
  switch (stands) {
    case 'first-line':
      return 0;
    case 'middle':
      return Math.floor(free / 2);
    case 'last-line':
      return free;
  }
}

function formatDivider({ divider, edges }: CaptionRow): string {
  const glyph = divider.kind === 'glyph' ? divider.glyph : edges.left.right === 'none' ? '' : '|';
  return padText(glyph, dividerWidth, 'center');
}

/** A drawn edge is a line of its own; a slash's line ends in its slash. */
function drawEdges(
  edges: CaptionRow['edges'],
  side: 'top' | 'bottom',
  { parties }: CaptionStyle,
): readonly string[] {
  const signs = { none: '', single: '_', double: '=' } as const satisfies Record<CaptionEdge, string>;
  const sign = signs[edges.left[side]];
  if (sign === '') return [];
  return [sign.repeat(edges.right[side] === 'none' && parties === 'columns' ? halfWidth : lineWidth)];
}

/** The lines of a cell with the room that each part has around it. */
function cellToLines(
  lines: readonly CaptionLine[],
  width: number,
  { style, notes }: Place,
): readonly string[] {
  const looks = lookOfParts(style);
  return spaceLines(lines, looks).flatMap(({ line, before, after }) => {
    const { align, indentPt } = looks[line.part];
    const words = inlinesToText(line.content, notes);
    const blank = (count: number): readonly string[] => Array<string>(Math.floor(count)).fill('');
    if (line.part === 'dashes') return [words.padStart(width, '-')];
    if (line.part === 'slash') return [words.padStart(width, '_')];
    const by = align === 'left' && indentPt > 0 ? indentWidth : 0;
    const wrapped = wrapInColumn(words, width - by).map((text) => trimEnd(padText(text, width - by, align)));
    return [...blank(before), ...indentLines(wrapped, by), ...blank(after)];
  });
}
