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

/** What is known of the line at the last place where it may end. */
interface Candidate {
  readonly at: number;
  /** Widths up to there, with and without the spaces at the end. */
  readonly width: number;
  readonly units: number;
}

function breakStretch(text: GlyphText, from: number, to: number, room: LineRoom, lines: Line[]): void {
  const { advances, classes } = text.row;
  let start = from;
  let width = 0;
  let units = 0;
  let before = -1;
  let isSpaced = false;
  let last: Candidate | undefined;
  const fits = (): boolean => units <= (lines.length === 0 ? room.first : room.further) + tolerance;
  const endBefore = (): void => {
    if (fits()) return;
    if (last !== undefined) {
      lines.push({ start, end: last.at, units: last.units, isForced: false });
      start = last.at;
      width -= last.width;
      units -= last.width;
    }
    if (!fits()) decline('a word that is longer than its line');
  };
  for (let at = from; at < to; at += 1) {
    const own = classes[at] ?? 0;
    if (own === spaceClass) {
      if (before === glueClass) decline('a space after a no-break space');
      width += advances[at] ?? 0;
      isSpaced = true;
      continue;
    }
    const after = own & ~keptFlag;
    const table = isSpaced ? breakTables.spaced : breakTables.direct;
    if (before >= 0 && own < keptFlag && table[before * classCount + after] === 1) {
      endBefore();
      last = { at, width, units };
    }
    width += advances[at] ?? 0;
    units = width;
    before = after;
    isSpaced = false;
  }
  endBefore();
  lines.push({ start, end: to, units, isForced: true });
}
