/**
 * A number line goes in, the same line comes out with line ends that keep a case number whole: word processors and
 * Typst would end a line after any of its hyphens.
 */
import type { Inline, Inlines } from '../document/model.js';
import { measureWidth, type Type } from './text-width.js';

/** @param widthPt of the column. A word wider than it is left to break where it may. */
export function keepNumbersWhole(content: Inlines, widthPt: number, type: Type): Inlines {
  const measure = (text: string): number => measureWidth([{ kind: 'text', text }], type);
  const line = textOf(content);
  const ends = new Set<number>();
  let start = 0;
  let end = 0;
  for (const match of line.matchAll(/[^ \n]+/g)) {
    const [word] = match;
    const isWrapped = end > start && measure(line.slice(start, match.index + word.length)) > widthPt;
    if (line.slice(end, match.index).includes('\n')) start = match.index;
    else if (isWrapped) {
      const piece = /^[^-]*-/.exec(word)?.[0];
      const wouldBreak = piece !== undefined && measure(line.slice(start, match.index) + piece) <= widthPt;
      if (wouldBreak && measure(word) <= widthPt) ends.add(match.index - 1);
      start = match.index;
    }
    end = match.index + word.length;
  }
  return ends.size === 0 ? content : breakAt(content, ends);
}

/** Strong and emphasised words, and notes, do not stand in a number line; they count as nothing. */
function textOf(content: Inlines): string {
  return content.map(characterOf).join('');
}

function characterOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'emphasis':
    case 'strong':
    case 'footnote':
      return '';
  }
}

/** @param ends where a space gives way to a line end, counted in characters of `textOf` */
function breakAt(content: Inlines, ends: ReadonlySet<number>): Inlines {
  let offset = 0;
  return content.flatMap((inline): readonly Inline[] => {
    const at = offset;
    offset += characterOf(inline).length;
    if (inline.kind !== 'text') return [inline];
    const inside = [...ends].filter((end) => end >= at && end < offset).map((end) => end - at);
    const pieces = [...inside, inline.text.length].map((end, index) =>
      inline.text.slice(index === 0 ? 0 : (inside[index - 1] ?? 0) + 1, end),
    );
    return pieces.flatMap((text, index): readonly Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'line-break' } as const]),
      ...(text === '' ? [] : [{ ...inline, text }]),
    ]);
  });
}
