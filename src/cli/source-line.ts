/**
 * A line of a file and the place of a problem in it in; the line as a terminal may show it, with carets under the
 * place, out. A line is cut around the problem, and a character that would act on the terminal is shown by number.
 */

export interface ShownLine {
  readonly text: string;
  /** Spaces and carets, in the same columns as `text`. */
  readonly marks: string;
}

/** One character of the file as it is shown, with its offset in the line in UTF-16 units. */
interface Cell {
  readonly offset: number;
  readonly end: number;
  readonly shown: string;
  readonly columns: number;
}

const ellipsis = '…';
const contextAfter = 24;

// Control, format (bidirectional and zero-width marks among them), unpaired, private; line and paragraph separators.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const twoColumns =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** Text from outside, such as a file's name or a value, as it may go to a terminal: `<U+202E>` for what would act on it. */
export function escapeText(text: string): string {
  return text.replace(unsafe, nameCharacter);
}

/**
 * @param column of the problem, from 1, in UTF-16 units (as editors count); past the end marks the line's end
 * @param length in UTF-16 units
 * @param width of the shown line in columns
 */
export function showLine(lineText: string, column: number, length: number, width: number): ShownLine {
  // A file can be one line of megabytes: what is further away than four screens is never shown.
  const near = Math.max(0, column - 1 - 4 * width);
  const cells = splitCells(lineText.slice(near, column - 1 + 4 * width));
  const markFrom = column - 1 - near;
  const markTo = markFrom + Math.max(1, length);
  const firstMarked = cells.findIndex((cell) => cell.end > markFrom);
  const first = firstMarked < 0 ? cells.length : firstMarked;
  const afterMarked = cells.findIndex((cell) => cell.offset >= markTo);
  const last = Math.max(first, afterMarked < 0 ? cells.length : afterMarked);
  const [from, to] = chooseWindow(cells, first, last, width);
  const before = from > 0 ? ellipsis : '';
  const shown = (start: number, end: number): readonly Cell[] =>
    cells.slice(Math.max(start, from), Math.min(end, to));
  return {
    text: before + joinCells(shown(from, to)) + (to < cells.length ? ellipsis : ''),
    marks:
      ' '.repeat(before.length + sumColumns(shown(from, first))) +
      '^'.repeat(Math.max(1, sumColumns(shown(first, last)))),
  };
}

/** The cells to show, `[from, to)`: all if they fit, else the line's start if the problem is there, else around it. */
function chooseWindow(
  cells: readonly Cell[],
  first: number,
  last: number,
  width: number,
): readonly [number, number] {
  // One column is kept for a caret after the line's end.
  if (sumColumns(cells) < width) return [0, cells.length];
  const room = width - 2 * ellipsis.length;
  if (sumColumns(cells.slice(0, last)) + contextAfter / 2 <= room) return [0, takeColumns(cells, 0, room)];
  const marked = Math.min(sumColumns(cells.slice(first, last)), room);
  const after = Math.min(contextAfter, room - marked);
  const end = takeColumns(cells, last, after);
  const start = takeColumnsBack(cells, end, room);
  // A mark wider than the window is shown from its beginning.
  return start <= first ? [start, end] : [first, takeColumns(cells, first, room)];
}

function takeColumns(cells: readonly Cell[], from: number, columns: number): number {
  let to = from;
  for (let taken = 0; to < cells.length; to += 1) {
    taken += cells[to]?.columns ?? 0;
    if (taken > columns) break;
  }
  return to;
}

function takeColumnsBack(cells: readonly Cell[], to: number, columns: number): number {
  let from = to;
  for (let taken = 0; from > 0; from -= 1) {
    taken += cells[from - 1]?.columns ?? 0;
    if (taken > columns) break;
  }
  return from;
}

function splitCells(lineText: string): readonly Cell[] {
  const indentEnd = lineText.search(/[^\t ]|$/u);
  let offset = 0;
  return Array.from(lineText, (character) => {
    const shown = showCharacter(character, offset < indentEnd);
    const cell = { offset, end: offset + character.length, shown, columns: measureColumns(shown) };
    offset = cell.end;
    return cell;
  });
}

function showCharacter(character: string, indents: boolean): string {
  if (isPlain(character)) return character;
  // A tab that indents is harmless; one inside the line may be the very problem.
  return character === '\t' && indents ? '  ' : escapeText(character);
}

/** Nearly every character is one, and a report can show thousands of lines. */
function isPlain(shown: string): boolean {
  return shown.length === 1 && shown >= ' ' && shown <= '~';
}

function measureColumns(shown: string): number {
  if (isPlain(shown)) return 1;
  if (/^\p{M}$/u.test(shown)) return 0;
  return twoColumns.test(shown) ? 2 : Array.from(shown).length;
}

function sumColumns(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.columns, 0);
}

function joinCells(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('');
}

function nameCharacter(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
