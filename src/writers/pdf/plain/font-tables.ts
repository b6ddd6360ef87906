/** Glyphs and their metrics go in, a TrueType program with the tables that a PDF needs comes out (ISO 32000-1:2008, 9.9). */
import { findTable } from '../font-faces.js';
import type { GlyphMetric } from './font-subset.js';

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** @param source the file that the glyphs come from, whose heads are kept */
export function assembleTables(
  source: DataView,
  glyphs: readonly Uint8Array[],
  metrics: readonly GlyphMetric[],
): Uint8Array {
  const outlines = joinGlyphs(glyphs);
  // In the order of their names, as the directory must be.
  return joinTables([
    { tag: 'glyf', bytes: outlines.glyf },
    { tag: 'head', bytes: copyHead(source) },
    { tag: 'hhea', bytes: copyWithCount(source, 'hhea', 36, 34, metrics.length) },
    { tag: 'hmtx', bytes: writeMetrics(metrics) },
    { tag: 'loca', bytes: outlines.loca },
    { tag: 'maxp', bytes: copyProfile(source, glyphs.length) },
  ]);
}

function joinGlyphs(glyphs: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let length = 0;
  glyphs.forEach((glyph, index) => {
    length += padded(glyph.length);
    loca.setUint32(4 * (index + 1), length);
  });
  const glyf = new Uint8Array(length);
  glyphs.forEach((glyph, index) => {
    glyf.set(glyph, loca.getUint32(4 * index));
  });
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function writeMetrics(metrics: readonly GlyphMetric[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * metrics.length));
  metrics.forEach(({ advance, leftBearing }, index) => {
    view.setUint16(4 * index, advance);
    view.setInt16(4 * index + 2, leftBearing);
  });
  return new Uint8Array(view.buffer);
}

/** Its sum is set when all tables are known; its last entry but one says that glyphs are found by four bytes each. */
function copyHead(source: DataView): Uint8Array {
  const head = copyTable(source, 'head', 54);
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  return new Uint8Array(head.buffer);
}

function copyWithCount(source: DataView, tag: string, length: number, at: number, count: number): Uint8Array {
  const table = copyTable(source, tag, length);
  table.setUint16(at, count);
  return new Uint8Array(table.buffer);
}

/** No hints: none of what they would need. */
function copyProfile(source: DataView, count: number): Uint8Array {
  const profile = copyTable(source, 'maxp', 32);
  profile.setUint16(4, count);
  profile.setUint16(14, 1);
  for (let at = 16; at <= 26; at += 2) profile.setUint16(at, 0);
  return new Uint8Array(profile.buffer);
}

function copyTable(source: DataView, tag: string, length: number): DataView {
  const start = source.byteOffset + findTable(source, tag);
  return new DataView(source.buffer.slice(start, start + length));
}

const padded = (length: number): number => (length + 3) & ~3;

function joinTables(tables: readonly Table[]): Uint8Array {
  const directory = 12 + 16 * tables.length;
  const total = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), directory);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  [0x00010000 >>> 16, 0, tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].forEach(
    (word, index) => {
      view.setUint16(2 * index, word);
    },
  );
  let at = directory;
  let headAt = 0;
  tables.forEach(({ tag, bytes }, index) => {
    file.set(bytes, at);
    if (tag === 'head') headAt = at;
    const record = 12 + 16 * index;
    file.set(Buffer.from(tag, 'latin1'), record);
    view.setUint32(record + 4, sumWords(view, at, padded(bytes.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    at += padded(bytes.length);
  });
  view.setUint32(headAt + 8, (0xb1b0afba - sumWords(view, 0, total)) >>> 0);
  return file;
}

function sumWords(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
