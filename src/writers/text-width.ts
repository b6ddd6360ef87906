/**
 * Text goes in, its width in a Times-metric face and the lines it needs come out: for what Word cannot measure by
 * itself, a caption's rail of glyphs and the columns of a table.
 */
import type { Inline, Inlines } from '../document/model.js';

const unitsPerEm = 2048;

/** Advances of U+0020 to U+007E in 1/2048 em, as in the hmtx tables of Tinos, which has the widths of Times New Roman. */
const regular = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479,
  1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479,
  1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569,
  1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983,
  1108,
];
const bold = [
  512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479,
  1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479,
  2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569,
  682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451,
  807, 1065,
];

/** The others that orders use, in the regular face. */
const others: Readonly<Record<string, number>> = {
  '\u00a0': 512,
  '‘': 682,
  '’': 682,
  '“': 909,
  '”': 909,
  '–': 1024,
  '—': 2048,
  '§': 1024,
  '¶': 928,
  '…': 2048,
  '\u2011': 682,
  '•': 717,
};

/** A run of characters in one face. */
interface Stretch {
  readonly text: string;
  readonly bold: boolean;
}

function measureCharacter(character: string, isBold: boolean): number {
  // An accented letter is as wide as its base letter.
  const base = character.normalize('NFD').charAt(0);
  const code = base.charCodeAt(0) - 0x20;
  return (isBold ? bold : regular)[code] ?? others[character] ?? unitsPerEm / 2;
}

function measureStretches(stretches: readonly Stretch[]): number {
  let units = 0;
  for (const stretch of stretches) {
    for (const character of stretch.text) units += measureCharacter(character, stretch.bold);
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

/** The width of the widest line, in points, if nothing had to wrap. */
export function measureWidth(content: Inlines, sizePt: number, isBold = false): number {
  const widths = splitLines(content, isBold).map(measureStretches);
  return (Math.max(...widths) / unitsPerEm) * sizePt;
}

/** As many hyphens as fit before a sign at the end of the line, and the sign: `------X`. */
export function fillDashes(sign: string, widthPt: number, sizePt: number): string {
  const measure = (text: string): number => measureWidth([{ kind: 'text', text }], sizePt);
  return '-'.repeat(Math.max(0, Math.floor((widthPt - measure(sign)) / measure('-')))) + sign;
}

/** How many lines the content takes in a column, broken at spaces as Word does; a word that is too long is cut. */
export function countLines(
  content: Inlines,
  widthPt: number,
  sizePt: number,
  { isBold = false, firstLineIndentPt = 0 }: CountOptions = {},
): number {
  const toUnits = (points: number): number => (points / sizePt) * unitsPerEm;
  const limit = toUnits(widthPt);
  return splitLines(content, isBold).reduce(
    (total, line, index) => total + countWrapped(line, limit, index === 0 ? toUnits(firstLineIndentPt) : 0),
    0,
  );
}

interface CountOptions {
  readonly isBold?: boolean;
  readonly firstLineIndentPt?: number;
}

function countWrapped(line: readonly Stretch[], limit: number, indent: number): number {
  const words = splitWords(line);
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

/** Words and the spaces after them, which may hang over the line's end. */
function splitWords(line: readonly Stretch[]): readonly { readonly width: number; readonly space: number }[] {
  const words: { width: number; space: number }[] = [{ width: 0, space: 0 }];
  for (const stretch of line) {
    for (const character of stretch.text) {
      const width = measureCharacter(character, stretch.bold);
      const last = words.at(-1);
      if (character === ' ' && last !== undefined) last.space += width;
      else if (last === undefined || last.space > 0) words.push({ width, space: 0 });
      else last.width += width;
      if (character === '-') words.push({ width: 0, space: 0 });
    }
  }
  return words;
}
