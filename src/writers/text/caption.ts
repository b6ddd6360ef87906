/** A caption goes in, its lines come out: the masthead centred, then parties and number in two columns. */
import type { Caption } from '../../document/model.js';
import type { CaptionStyle } from '../../document/page-style.js';
import { layoutCaption, type CaptionLine, type CaptionRow } from '../caption-rows.js';
import { inlinesToText, type Notes } from './inline.js';
import { centerText, joinBlocks, lineWidth, padText, trimEnd, wrapText } from './lines.js';

const dividerWidth = 4;
const leftWidth = lineWidth / 2 - dividerWidth / 2;
const rightWidth = lineWidth - leftWidth - dividerWidth;
const statusIndent = 8;

export function captionToText(caption: Caption, style: CaptionStyle, notes: Notes): readonly string[] {
  const masthead = caption.masthead.flatMap((line) => centerText(inlinesToText(line, notes)));
  const rows = layoutCaption(caption, style).flatMap((row) => rowToText(row, style, notes));
  return joinBlocks([masthead, rows]);
}

function rowToText(row: CaptionRow, style: CaptionStyle, notes: Notes): readonly string[] {
  const left = cellToLines(row.left, leftWidth, style.status === 'below' ? statusIndent : 0, notes);
  const right = cellToLines(row.right, rightWidth, 0, notes);
  const height = Math.max(left.length, right.length);
  const start = startOfRight(row.rightStands, height - right.length);
  const align = row.rightAlign === 'end' ? 'right' : 'left';
  const lines = Array.from({ length: height }, (_, index) => {
    const party = padText(left[index] ?? '', leftWidth, 'left');
    const number = right[index - start] ?? '';
    return trimEnd(
      party + formatDivider(row.divider) + (number === '' ? '' : padText(number, rightWidth, align)),
    );
  });
  return row.foot ? [...lines, '_'.repeat(leftWidth)] : lines;
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

function formatDivider(divider: CaptionStyle['divider']): string {
  switch (divider.kind) {
    case 'none':
      return ' '.repeat(dividerWidth);
    case 'glyph':
      return padText(divider.glyph, dividerWidth, 'center');
    case 'rule':
      return padText('|', dividerWidth, 'center');
  }
}

/** A pivot has an empty line over and under it; so have the number lines as a group. */
function cellToLines(
  lines: readonly CaptionLine[],
  width: number,
  indent: number,
  notes: Notes,
): readonly string[] {
  return lines.flatMap(({ part, content }, index) => {
    const by = part === 'status' ? indent : 0;
    const wrapped = wrapText(inlinesToText(content, notes), width - by).map((line) => ' '.repeat(by) + line);
    const stands = (other: CaptionLine | undefined): boolean => part === 'number' && other?.part === 'number';
    const isSpaced = part === 'pivot' || part === 'number';
    const before = isSpaced && !stands(lines[index - 1]) ? [''] : [];
    const after = isSpaced && !stands(lines[index + 1]) ? [''] : [];
    return [...before, ...wrapped, ...after];
  });
}
