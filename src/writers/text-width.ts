/**
 * Text goes in, its width in the order's type and the lines it needs come out: for what Word cannot measure by itself, a
 * caption's rail of glyphs and the columns of a table.
 */
import type { Inline, Inlines } from '../document/model.js';
import type { FontWidths, PageFont } from '../document/page-style.js';

/** What letters are measured in. */
export type Type = Pick<PageFont, 'sizePt' | 'trackingEm' | 'widths'>;

/** A run of characters in one face. */
interface Stretch {
  readonly text: string;
  readonly bold: boolean;
}

function measureCharacter(character: string, isBold: boolean, widths: FontWidths): number {
  const code = character.charCodeAt(0);
  // An accented letter is as wide as its base letter.
  const base = code < firstAccented ? code : character.normalize('NFD').charCodeAt(0);
  const { regular, bold, others, unitsPerEm } = widths;
  return (isBold ? bold : regular)[base - 0x20] ?? others[character] ?? unitsPerEm / 2;
}

/** The characters below it are those of ASCII. */
const firstAccented = 0x80;

function measureStretches(stretches: readonly Stretch[], widths: FontWidths): number {
  let units = 0;
  for (const stretch of stretches) {
    for (const character of stretch.text) units += measureCharacter(character, stretch.bold, widths);
  }
  return units;
}

/** The lines that the author asked for, each a row of stretches; footnotes are left out. */
function splitLines(content: Inlines, isBold: boolean): Stretch[][] {
  const lines: Stretch[][] = [[]];
  const add = (inline: Inline, strong: boolean): void => {
    switch (inline.kind) {
      case 'text':
        lines.at(-1)?.push({ text: inline.text, bold: strong });
        return;
      case 'emphasis':
        for (const child of inline.content) add(child, strong);
        return;
      case 'strong':
        for (const child of inline.content) add(child, true);
        return;
      case 'line-break':
        lines.push([]);
        return;
      case 'footnote':
        return;
    }
  };
  for (const inline of content) add(inline, isBold);
  return lines;
}

/** The width of the widest line, in points, if nothing had to wrap; tracking would only make it narrower. */
export function measureWidth(content: Inlines, type: Type, isBold = false): number {
  const lines = splitLines(content, isBold).map((line) => measureStretches(line, type.widths));
  return (Math.max(...lines) / type.widths.unitsPerEm) * type.sizePt;
}

/** As many hyphens as fit before a sign at the end of the line, and the sign: `------X`. */
export function fillDashes(sign: string, widthPt: number, type: Type): string {
  const measure = (text: string): number => measureWidth([{ kind: 'text', text }], type);
  return '-'.repeat(Math.max(0, Math.floor((widthPt - measure(sign)) / measure('-')))) + sign;
}

/** How many lines the content takes in a column, broken at spaces as Word does; a word that is too long is cut. */
export function countLines(
  content: Inlines,
  widthPt: number,
  type: Type,
  { isBold = false, firstLineIndentPt = 0 }: CountOptions = {},
): number {
  const toUnits = (points: number): number => (points / type.sizePt) * type.widths.unitsPerEm;
  const limit = toUnits(widthPt);
  return splitLines(content, isBold).reduce(
    (total, line, index) =>
      total + countWrapped(splitWords(line, type), limit, index === 0 ? toUnits(firstLineIndentPt) : 0),
    0,
  );
}

interface CountOptions {
  readonly isBold?: boolean;
  readonly firstLineIndentPt?: number;
}

function countWrapped(words: readonly MeasuredWord[], limit: number, indent: number): number {
  let lines = 1;
  let used = indent;
  for (const word of words) {
    if (used > 0 && used + word.width > limit) {
      lines += 1;
      used = 0;
    }
    for (used += word.width; used > limit; used -= limit) lines += 1;
    used += word.space;
  }
  return lines;
}

/** A word and the spaces after it, which may hang over the line's end. */
interface MeasuredWord {
  readonly width: number;
  readonly space: number;
}

function splitWords(line: readonly Stretch[], { trackingEm, widths }: Type): readonly MeasuredWord[] {
  let last = { width: 0, space: 0 };
  const words = [last];
  const addWord = (width: number): void => {
    last = { width, space: 0 };
    words.push(last);
  };
  for (const stretch of line) {
    for (const character of stretch.text) {
      const width = measureCharacter(character, stretch.bold, widths) + trackingEm * widths.unitsPerEm;
      if (character === ' ') last.space += width;
      else if (last.space > 0) addWord(width);
      else last.width += width;
      if (character === '-') addWord(0);
    }
  }
  return words;
}
