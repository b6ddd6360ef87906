/** Text goes in, lines of a fixed width come out: wrapping, centring, and columns side by side. */

/** How many characters a line holds. */
export const lineWidth = 76;

const noBreakSpaces = /[\u00a0\u202f]/g;

/** In characters as a reader counts them, not in UTF-16 units. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * Breaks a text at its spaces and where it holds a newline. No-break spaces hold their words together and are written
 * as ordinary spaces; a word that is longer than the line stands on a line of its own and is never cut.
 */
export function wrapText(text: string, width: number = lineWidth): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

/** The same in a column, in which a line of a word as long as DEFENDANT/COUNTER-CLAIMANT may end at its bars too. */
export function wrapInColumn(text: string, width: number): readonly string[] {
  return wrapText(text, width).flatMap((line) => {
    if (countCharacters(line) <= width) return [line];
    const lines: string[] = [];
    for (const piece of line.split(/(?<=\/)(?=\p{L})/u)) {
      const longer = (lines.at(-1) ?? '') + piece;
      if (lines.length > 0 && countCharacters(longer) <= width) lines[lines.length - 1] = longer;
      else lines.push(piece);
    }
    return lines;
  });
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter((part) => part !== '')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && countCharacters(longer) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current].map((text) => text.replace(noBreakSpaces, ' '));
}

/** Wraps a text behind a mark: `1.  ` on the first line, as much space on the others. */
export function wrapAfterMark(mark: string, text: string, width: number): readonly string[] {
  const hang = ' '.repeat(countCharacters(mark));
  const lines = wrapText(text, width - hang.length);
  return lines.map((line, index) => trimEnd((index === 0 ? mark : hang) + line));
}

export function indentLines(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

export function centerText(text: string): readonly string[] {
  return wrapText(text).map((line) => ' '.repeat(spaceBefore(line, lineWidth, 'center')) + line);
}

/** Fills a text up to a width; one that is longer stays as it is. */
export function padText(text: string, width: number, align: 'left' | 'center' | 'right'): string {
  const before = spaceBefore(text, width, align);
  return (' '.repeat(before) + text).padEnd(width + text.length - countCharacters(text));
}

function spaceBefore(text: string, width: number, align: 'left' | 'center' | 'right'): number {
  const free = Math.max(0, width - countCharacters(text));
  return align === 'left' ? 0 : align === 'right' ? free : Math.floor(free / 2);
}

export function trimEnd(line: string): string {
  return line.replace(/ +$/, '');
}

/** Blocks one under the other with an empty line between them; a block without lines leaves no gap. */
export function joinBlocks(blocks: readonly (readonly string[])[]): readonly string[] {
  const filled = blocks.filter((lines) => lines.length > 0);
  return filled.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
