/** In glyphs; a longer order makes more room. */
const usualLength = 8192;

/** Glyphs one after the other, each with its width and with how lines break at it; they grow as text is added. */
export class GlyphRow {
  /** 0 where only a place to break stands. */
  glyphs: Uint16Array;
  /** In units of the em. */
  advances: Uint16Array;
  /** Classes of line-breaks.ts; `keptFlag` on top where no line may end before the glyph. */
  classes: Uint8Array;
  length = 0;

  constructor(capacity = usualLength) {
    this.glyphs = new Uint16Array(capacity);
    this.advances = new Uint16Array(capacity);
    this.classes = new Uint8Array(capacity);
  }

  /** For the next order: its room is used again, but not that which a long order made. */
  startOver(): GlyphRow {
    if (this.glyphs.length > usualLength) return new GlyphRow();
    this.length = 0;
    return this;
  }

  /** @param count how many more there will be */
  makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.glyphs.length) return;
    const grown = new GlyphRow(Math.max(needed, 2 * this.glyphs.length));
    grown.glyphs.set(this.glyphs);
    grown.advances.set(this.advances);
    grown.classes.set(this.classes);
    this.glyphs = grown.glyphs;
    this.advances = grown.advances;
    this.classes = grown.classes;
  }

  /** A place that takes no room. */
  addPlace(lineBreakClass: number): void {
    this.makeRoom(1);
    this.glyphs[this.length] = 0;
    this.advances[this.length] = 0;
    this.classes[this.length] = lineBreakClass;
    this.length += 1;
  }

  widthFrom(start: number): number {
    let sum = 0;
    for (let at = start; at < this.length; at += 1) sum += this.advances[at] ?? 0;
    return sum;
  }
}
