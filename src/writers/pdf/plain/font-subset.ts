/**
 * A TrueType file and characters go in, a TrueType program with the glyphs of these characters alone comes out, as a PDF
 * carries it: glyph n + 1 is the one of the n-th character. Hints are left out; at the resolution of today's screens and
 * printers they change nothing and are half of the file. Tables as in ISO/IEC 14496-22 (OpenType).
 */
import { findTable, readGlyphs } from '../font-faces.js';
import { assembleTables } from './font-tables.js';

export interface FontSubset {
  readonly program: Uint8Array;
  /** In units of the em, one for each character. */
  readonly advances: readonly number[];
}

/** @param characters all of them in the file */
export function subsetFont(file: Uint8Array, characters: readonly string[]): FontSubset {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const known = readGlyphs(view);
  const wanted = [0, ...characters.map((character) => known.get(character.codePointAt(0) ?? 0) ?? 0)];
  const source = readGlyphSource(view);
  const { glyphs, order } = gatherGlyphs(source, wanted);
  const metrics = order.map((glyph) => readMetric(view, glyph));
  return {
    program: assembleTables(view, glyphs, metrics),
    advances: metrics.slice(1, wanted.length).map(({ advance }) => advance),
  };
}

export interface GlyphSource {
  readonly view: DataView;
  readonly outlines: number;
  readonly locate: (glyph: number) => readonly [number, number];
}

export function readGlyphSource(view: DataView): GlyphSource {
  const [outlines, index] = [findTable(view, 'glyf'), findTable(view, 'loca')];
  const isLong = view.getInt16(findTable(view, 'head') + 50) === 1;
  const offset = (glyph: number): number =>
    isLong ? view.getUint32(index + 4 * glyph) : 2 * view.getUint16(index + 2 * glyph);
  return { view, outlines, locate: (glyph) => [offset(glyph), offset(glyph + 1)] };
}

/** The glyphs in their new order: those that are asked for, then the parts that these are made of. */
function gatherGlyphs(
  source: GlyphSource,
  wanted: readonly number[],
): { readonly glyphs: readonly Uint8Array[]; readonly order: readonly number[] } {
  const order = [...wanted];
  const places = new Map<number, number>();
  order.forEach((glyph, index) => {
    if (!places.has(glyph)) places.set(glyph, index);
  });
  const placeOf = (glyph: number): number => {
    const place = places.get(glyph) ?? order.push(glyph) - 1;
    places.set(glyph, place);
    return place;
  };
  const glyphs: Uint8Array[] = [];
  for (let index = 0; index < order.length; index += 1)
    glyphs.push(readGlyph(source, order[index] ?? 0, placeOf));
  return { glyphs, order };
}

function readGlyph(
  { view, outlines, locate }: GlyphSource,
  glyph: number,
  placeOf: (glyph: number) => number,
): Uint8Array {
  const [start, end] = locate(glyph);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + outlines + start, end - start).slice();
  if (bytes.length === 0) return bytes;
  const copy = new DataView(bytes.buffer);
  const contours = copy.getInt16(0);
  return contours < 0 ? bytes.subarray(0, renumberParts(copy, placeOf)) : dropHints(bytes, copy, contours);
}

/** After the last points of the contours: how long the hints are, the hints, the points. */
function dropHints(bytes: Uint8Array, view: DataView, contours: number): Uint8Array {
  const lengthAt = 10 + 2 * contours;
  const pointsAt = lengthAt + 2 + view.getUint16(lengthAt);
  view.setUint16(lengthAt, 0);
  const short = new Uint8Array(bytes.length - pointsAt + lengthAt + 2);
  short.set(bytes.subarray(0, lengthAt + 2));
  short.set(bytes.subarray(pointsAt), lengthAt + 2);
  return short;
}

export const partFlags = {
  words: 0x1,
  scale: 0x8,
  more: 0x20,
  twoScales: 0x40,
  matrix: 0x80,
  hints: 0x100,
} as const;

/** @returns where the last part ends; hints would follow */
function renumberParts(view: DataView, placeOf: (glyph: number) => number): number {
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~partFlags.hints);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += 4 + (flags & partFlags.words ? 4 : 2) + transformLength(flags);
    if ((flags & partFlags.more) === 0) return at;
  }
}

export function transformLength(flags: number): number {
  return flags & partFlags.scale ? 2 : flags & partFlags.twoScales ? 4 : flags & partFlags.matrix ? 8 : 0;
}

export interface GlyphMetric {
  readonly advance: number;
  readonly leftBearing: number;
}

function readMetric(view: DataView, glyph: number): GlyphMetric {
  const count = view.getUint16(findTable(view, 'hhea') + 34);
  const table = findTable(view, 'hmtx');
  const advance = view.getUint16(table + 4 * Math.min(glyph, count - 1));
  const bearingAt = glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count);
  return { advance, leftBearing: view.getInt16(table + bearingAt) };
}
