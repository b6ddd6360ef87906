/** What stands on a page: lines of text and drawn lines, and the setting of words into them. Points, from the top left. */
import type { Inlines } from '../../../document/model.js';
import type { PageStyle } from '../../../document/page-style.js';
import type { Measures } from '../../measures.js';
import { countSafeLetters } from '../text-pieces.js';
import type { GlyphRow } from './glyph-row.js';
import { type GlyphText, gatherGlyphs, type NoteMark, type TakeNote, type TextRoom } from './glyph-text.js';
import { glueClass, spaceClass } from './line-breaks.js';
import { breakLines, type Line } from './lines.js';
import type { PagePoint } from './links.js';
import type { StructureElement } from './structure.js';
import type { Type } from './type.js';

export interface TextPart {
  readonly kind: 'text';
  readonly text: GlyphText;
  readonly line: Line;
  readonly xPt: number;
  /** The baseline, from the top of the box that the part stands in. */
  readonly yPt: number;
  /** Added to each space of a justified line. */
  readonly spreadPt: number;
  /** Added to each letter, where something is. */
  readonly trackPt?: number;
  readonly sizePt: number;
}

/** A line from one point to another; decoration. */
export interface RulePart {
  readonly kind: 'rule';
  readonly xPt: number;
  readonly yPt: number;
  /** One of them is 0. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** Of another line than a hairline. */
  readonly thicknessPt?: number;
}

/** What a viewer can click on, to come to another place of the order. */
export interface LinkPart {
  readonly kind: 'link';
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly element: StructureElement;
  /** For whoever does not see the page. */
  readonly contents: string;
  readonly target: PagePoint;
}

/** What depends on the places of headings, and so is made when all pages are laid out; it takes no room. */
export interface LatePart {
  readonly kind: 'late';
  readonly yPt: number;
  /** @param listed where the headings stand that a table of contents lists */
  readonly make: (listed: readonly PagePoint[]) => readonly Part[];
}

export function makeRule(xPt: number, yPt: number, widthPt: number, heightPt = 0): RulePart {
  return { kind: 'rule', xPt, yPt, widthPt, heightPt };
}

export type Part = TextPart | RulePart | LinkPart | LatePart;

export function movePart(part: Part, byPt: number): Part {
  return byPt === 0 ? part : { ...part, yPt: part.yPt + byPt };
}

/** What every function of the quick writer knows of the order's page. */
export interface Sheet {
  readonly style: PageStyle;
  readonly measures: Measures;
  readonly type: Type;
  /** All glyphs of the order, in the order in which they are set. */
  readonly row: GlyphRow;
  /** Whether a last paragraph of the body goes to the next page as a whole (last-block.ts). */
  readonly endsShort: boolean;
  /** How many notes there are so far. */
  readonly noteCount: { value: number };
}

export interface Column {
  /** From the paper's left edge. */
  readonly leftPt: number;
  readonly widthPt: number;
}

export function narrowColumn({ leftPt, widthPt }: Column, byLeftPt: number, byRightPt = 0): Column {
  return { leftPt: leftPt + byLeftPt, widthPt: widthPt - byLeftPt - byRightPt };
}

/** Four fifths down: where word processors put the baseline of a line of an exact height. */
export const baselineShare = 0.8;

export interface LinesLook {
  /** Nothing where the words are decoration. */
  readonly element: StructureElement | undefined;
  readonly linePt: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justified';
  /** Of the first line. */
  readonly indentPt?: number;
  /** Of the letters; usually that of the text. */
  readonly sizePt?: number;
  /** Where notes may stand. */
  readonly takeNote?: TakeNote | undefined;
  /** Stands before the first word. */
  readonly mark?: NoteMark | undefined;
}

function measureRoom(widthPt: number, sizePt: number, { type, row }: Sheet): TextRoom {
  return {
    type,
    row,
    units: toUnits(widthPt, sizePt, type),
    longLetters: countSafeLetters(widthPt, sizePt),
  };
}

export const toPoints = (units: number, sizePt: number, { unitsPerEm }: Type): number =>
  (units / unitsPerEm) * sizePt;

const toUnits = (points: number, sizePt: number, { unitsPerEm }: Type): number =>
  (points / sizePt) * unitsPerEm;

/**
 * @param wordsWidthPt how wide the column is in which a word may be too long, where that is another width (caption lines
 *   in the middle stand clear of both sides)
 * @returns a part for each line; its baseline is measured from the top of the line
 */
export function setLines(
  content: Inlines,
  look: LinesLook,
  column: Column,
  sheet: Sheet,
  wordsWidthPt = column.widthPt,
): readonly TextPart[] {
  const { element, bold = false, indentPt = 0, align = 'left', sizePt = sheet.style.font.sizePt } = look;
  const room = measureRoom(wordsWidthPt, sizePt, sheet);
  const text = gatherGlyphs(content, { element, bold, takeNote: look.takeNote }, room, look.mark);
  const further = toUnits(column.widthPt, sizePt, sheet.type);
  const first = further - toUnits(indentPt, sizePt, sheet.type);
  const yPt = baselineShare * look.linePt;
  return breakLines(text, { first, further }).map((line, index): TextPart => {
    const leftPt = column.leftPt + (index === 0 ? indentPt : 0);
    const free = (index === 0 ? first : further) - line.units;
    const freePt = toPoints(free, sizePt, sheet.type);
    const share = align === 'center' ? 0.5 : align === 'right' ? 1 : 0;
    const spreadPt = align === 'justified' && !line.isForced ? spread(text, line, freePt) : 0;
    return { kind: 'text', text, line, xPt: leftPt + share * freePt, yPt, spreadPt, sizePt };
  });
}

function spread(text: GlyphText, line: Line, freePt: number): number {
  let count = 0;
  for (let at = line.start; at < trimmedEnd(text, line); at += 1) if (isStretched(text, at)) count += 1;
  return count === 0 ? 0 : freePt / count;
}

/** Before the spaces that hang over the line's end. */
export function trimmedEnd({ row: { classes } }: GlyphText, { start, end }: Line): number {
  let at = end;
  while (at > start && classes[at - 1] === spaceClass) at -= 1;
  return at;
}

export function isStretched({ row: { classes } }: GlyphText, at: number): boolean {
  return classes[at] === spaceClass || classes[at] === glueClass;
}
