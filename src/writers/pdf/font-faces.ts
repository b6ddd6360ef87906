/**
 * The bytes of TrueType files go in, what the PDF may set in them comes out: their styles and the characters that
 * all of them have. Reads the tables `head` and `cmap` of ISO/IEC 14496-22 (OpenType), nothing else.
 */

export interface FontFace {
  readonly bold: boolean;
  readonly italic: boolean;
  /** The code points that have a glyph. */
  readonly characters: ReadonlySet<number>;
}

const macStyle = { offset: 44, bold: 1, italic: 2 } as const;

/** @throws RangeError where the bytes are no TrueType file: a package that is broken, never a user's mistake. */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const style = view.getUint16(findTable(view, 'head') + macStyle.offset);
  return {
    bold: (style & macStyle.bold) !== 0,
    italic: (style & macStyle.italic) !== 0,
    characters: new Set(readGlyphs(view).keys()),
  };
}

export function findTable(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (readTag(view, record) === tag) return view.getUint32(record + 8);
  }
  throw new RangeError(`a font file has no table ${tag}`);
}

function readTag(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

/**
 * The glyph of each code point that has one, from the Unicode map with the widest reach: format 12 (all planes) before
 * format 4 (the first plane).
 */
export function readGlyphs(view: DataView): ReadonlyMap<number, number> {
  const table = findTable(view, 'cmap');
  const count = view.getUint16(table + 2);
  const maps = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const record = table + 4 + index * 8;
    const platform = view.getUint16(record);
    const start = table + view.getUint32(record + 4);
    // Platform 0 is Unicode; platform 3 is Windows, whose maps of formats 4 and 12 are Unicode too.
    if (platform === 0 || platform === 3) maps.set(view.getUint16(start), start);
  }
  const wide = maps.get(12);
  if (wide !== undefined) return new Map(readGroups(view, wide));
  const narrow = maps.get(4);
  if (narrow !== undefined) return new Map(readSegments(view, narrow));
  throw new RangeError('a font file has no Unicode character map');
}

/** A code point and its glyph. */
type CharacterGlyph = readonly [number, number];

function* readGroups(view: DataView, start: number): Generator<CharacterGlyph> {
  const groups = view.getUint32(start + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = start + 16 + index * 12;
    const [first, last, glyph] = [
      view.getUint32(group),
      view.getUint32(group + 4),
      view.getUint32(group + 8),
    ];
    for (let code = first; code <= last; code += 1) {
      if (glyph + code - first !== 0) yield [code, glyph + code - first];
    }
  }
}

function* readSegments(view: DataView, start: number): Generator<CharacterGlyph> {
  const doubledCount = view.getUint16(start + 6);
  for (let at = 0; at < doubledCount; at += 2) {
    const last = view.getUint16(start + 14 + at);
    const first = view.getUint16(start + 16 + doubledCount + at);
    const delta = view.getUint16(start + 16 + 2 * doubledCount + at);
    const rangeAt = start + 16 + 3 * doubledCount + at;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last; code += 1) {
      const found = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      // A glyph that the segment's table names as missing stays missing.
      const glyph = range !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}
