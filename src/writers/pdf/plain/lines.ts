/** Glyphs and the width of a column go in, lines come out, each as full as it can be: layout/order.typ breaks them so. */
import { decline } from './decline.js';
import { type GlyphText, keptFlag } from './glyph-text.js';
import { breakTables, classCount, glueClass, spaceClass } from './line-breaks.js';

export interface Line {
  readonly start: number;
  /** After the spaces that hang over the line's end. */
  readonly end: number;
  /** How wide it is without them, in units of the em. */
  readonly units: number;
  /** It ends where the paragraph ends or the author ended it, so it is never stretched. */
  readonly isForced: boolean;
}

/** How wide lines are, in units of the em. */
export interface LineRoom {
  readonly first: number;
  readonly further: number;
}

/** Typst's tolerance is of this order; nothing that is measured comes so near. */
const tolerance = 1e-3;

export function breakLines(text: GlyphText, room: LineRoom): readonly Line[] {
  const lines: Line[] = [];
  let { start } = text;
  for (const end of [...text.forcedEnds, text.end]) {
    breakStretch(text, start, end, room, lines);
    start = end;
  }
  return lines;
}

function breakStretch(text: GlyphText, from: number, to: number, room: LineRoom, lines: Line[]): void {
  const { advances, classes } = text.row;
  let limit = (lines.length === 0 ? room.first : room.further) + tolerance;
  let start = from;
  // Of the line up to here, with and without the spaces at its end.
  let width = 0;
  let units = 0;
  // The same at the last place where the line may end. Plain variables: a line may end after every word.
  let last = from;
  let lastWidth = 0;
  let lastUnits = 0;
  let before = -1;
  let isSpaced = false;
  for (let at = from; ; at += 1) {
    const own = classes[at] ?? 0;
    if (at < to && own === spaceClass) {
      if (before === glueClass) decline('a space after a no-break space');
      width += advances[at] ?? 0;
      isSpaced = true;
      continue;
    }
    const after = own & ~keptFlag;
    const table = isSpaced ? breakTables.spaced : breakTables.direct;
    if (at === to || (before >= 0 && own < keptFlag && table[before * classCount + after] === 1)) {
      if (units > limit && last > start) {
        lines.push({ start, end: last, units: lastUnits, isForced: false });
        start = last;
        width -= lastWidth;
        units -= lastWidth;
        limit = room.further + tolerance;
      }
      if (units > limit) decline('a word that is longer than its line');
      if (at === to) break;
      last = at;
      lastWidth = width;
      lastUnits = units;
    }
    width += advances[at] ?? 0;
    units = width;
    before = after;
    isSpaced = false;
  }
  lines.push({ start, end: to, units, isForced: true });
}
