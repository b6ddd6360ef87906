/** A page style goes in, the look of each part of a caption comes out: where it stands in its column and the room around it. */
import type { Inlines } from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
import type { CaptionLine, CaptionPart } from './caption-layout.js';
import { keepLast } from '../recent-results.js';
import { keepNumbersWhole } from './caption-number.js';
import type { CaptionRow } from './caption-rows.js';
import { measurePage } from './measures.js';
import { countLines, fillDashes, type Type } from './text-width.js';

export interface CaptionPartLook {
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  /** From the left edge of its column. */
  readonly indentPt: number;
  /** Room over and under it, in lines; never between two lines of the same part. */
  readonly linesBefore: number;
  readonly linesAfter: number;
}

/** Of status words that stand under the names. */
const statusIndentPt = 72;
/** A masthead that fills the line would run into the upper right corner, which the clerk's stamps need. */
export const mastheadSideIndentPt = 36;

/** Asked for over and over while a caption is laid out, always for the one style. */
export const lookOfParts = keepLast((style: PageStyle): Readonly<Record<CaptionPart, CaptionPartLook>> => {
  const { caption } = style;
  const plain = { align: 'left', bold: false, indentPt: 0, linesBefore: 0, linesAfter: 0 } as const;
  const { stands, align } = caption.right;
  const right = { ...plain, align };
  // Beside the pivot, or in the middle, the number stands clear of the lines above it.
  const before = stands === 'pivot-row' || stands === 'middle' ? 1 : 0;
  const isTight = stands === 'bottom' || stands === 'spread';
  const further = isTight ? { ...right, linesBefore: 1 } : { ...right, linesAfter: 1 };
  const status =
    caption.status === 'right'
      ? right
      : { ...plain, indentPt: caption.status === 'below' ? statusIndentPt : 0 };
  return {
    flag: { ...plain, align: caption.flag, linesAfter: 1 },
    masthead: {
      ...plain,
      align: caption.masthead,
      bold: true,
      indentPt: caption.masthead === 'center' ? mastheadSideIndentPt : 0,
      linesAfter: 1,
    },
    'form-name': { ...plain, align: 'center', bold: true, linesAfter: 1 },
    over: { ...plain, linesAfter: 1 },
    name: plain,
    claim: { ...plain, linesBefore: 1 },
    status,
    pivot: { ...plain, linesBefore: 1, linesAfter: 1 },
    number: { ...right, linesBefore: before, linesAfter: isTight ? 0 : 1 },
    note: further,
    title: { ...further, bold: true },
    dashes: plain,
    slash: { ...plain, align: 'right' },
    closer: { ...plain, align: 'center', linesBefore: 1 },
    under: { ...plain, linesBefore: 1 },
    form: { ...plain, linesBefore: 0.5 },
  };
});

/** Lines of a caption with the room that each has over and under it where it stands, in lines. */
export function spaceLines(
  lines: readonly CaptionLine[],
  looks: Readonly<Record<CaptionPart, CaptionPartLook>>,
): readonly { readonly line: CaptionLine; readonly before: number; readonly after: number }[] {
  return lines.map((line, index) => {
    const { linesBefore, linesAfter } = looks[line.part];
    return {
      line,
      before: lines[index - 1]?.part === line.part ? 0 : linesBefore,
      after: lines[index + 1]?.part === line.part ? 0 : linesAfter,
    };
  });
}

/**
 * What is set in a line of a column: its words; a bar of hyphens as long as the column with the sign that ends it; a
 * number that no line end cuts.
 */
export function contentOfLine({ part, content }: CaptionLine, widthPt: number, type: Type): Inlines {
  switch (part) {
    case 'dashes': {
      const sign = content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
      return [{ kind: 'text', text: fillDashes(sign, widthPt, type) }];
    }
    case 'number':
      return keepNumbersWhole(content, widthPt, type);
    default:
      return content;
  }
}

/** How many lines a cell takes, the room around its parts included. */
export function countCellLines(lines: readonly CaptionLine[], widthPt: number, style: PageStyle): number {
  const looks = lookOfParts(style);
  const total = spaceLines(lines, looks).reduce((sum, { line, before, after }) => {
    const { indentPt, bold } = looks[line.part];
    const content = contentOfLine(line, widthPt - indentPt, style.font);
    return sum + before + after + countLines(content, widthPt - indentPt, style.font, { isBold: bold });
  }, 0);
  return Math.ceil(total);
}

/**
 * The room under the right column's last line, in lines: one where its lines, in the middle of the left column, would
 * otherwise stand half a line off the lines beside them.
 */
export function snapRight({ left, right, rightStands }: CaptionRow, style: PageStyle): 0 | 1 {
  if (rightStands !== 'middle' || right.length === 0) return 0;
  const { leftTextPt, rightTextPt } = measurePage(style).caption;
  const free = countCellLines(left, leftTextPt, style) - countCellLines(right, rightTextPt, style);
  return free > 0 && free % 2 === 1 ? 1 : 0;
}
