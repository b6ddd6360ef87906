/**
 * A glyph of a TrueType file and a height go in, the places come out at which its outline crosses that height: there an
 * underline spares the letter. Tables as in ISO/IEC 14496-22 (OpenType), 5.3.
 */
import { type GlyphSource, partFlags, transformLength } from './font-subset.js';

interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

/** @returns from left to right, in units of the em */
export function findCrossings(source: GlyphSource, glyph: number, height: number): readonly number[] {
  return readContours(source, glyph)
    .flatMap((contour) => crossContour(contour, height))
    .sort((one, other) => one - other);
}

/** So many straight pieces are no farther from a curve than a unit of the em. */
const piecesOfCurve = 16;

function crossContour(points: readonly OutlinePoint[], height: number): readonly number[] {
  const corners = addMidpoints(points);
  const start = corners.findIndex(({ isOnCurve }) => isOnCurve);
  if (start < 0) return [];
  const turned = [...corners.slice(start), ...corners.slice(0, start + 1)];
  const crossings: number[] = [];
  let from = turned[0];
  for (let at = 1; at < turned.length; at += 1) {
    const next = turned[at];
    const control = next?.isOnCurve === false ? next : undefined;
    const to = control === undefined ? next : turned[(at += 1)];
    if (from === undefined || to === undefined) break;
    crossCurve(from, control, to, height, crossings);
    from = to;
  }
  return crossings;
}

/** Between two points that are not on the curve the curve passes half-way. */
function addMidpoints(points: readonly OutlinePoint[]): readonly OutlinePoint[] {
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length];
    if (next === undefined || point.isOnCurve || next.isOnCurve) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOnCurve: true }];
  });
}

function crossCurve(
  from: OutlinePoint,
  control: OutlinePoint | undefined,
  to: OutlinePoint,
  height: number,
  crossings: number[],
): void {
  const pieces = control === undefined ? 1 : piecesOfCurve;
  let last: { readonly x: number; readonly y: number } = from;
  for (let piece = 1; piece <= pieces; piece += 1) {
    const share = piece / pieces;
    const via = control ?? from;
    const next = piece === pieces ? to : pointOfCurve(from, via, to, share);
    // Of what only touches the height, both or neither of its two pieces count.
    if (last.y >= height !== next.y >= height)
      crossings.push(last.x + ((height - last.y) / (next.y - last.y)) * (next.x - last.x));
    last = next;
  }
}

function pointOfCurve(
  from: OutlinePoint,
  via: OutlinePoint,
  to: OutlinePoint,
  share: number,
): { readonly x: number; readonly y: number } {
  const rest = 1 - share;
  const mix = (first: number, second: number, third: number): number =>
    rest * rest * first + 2 * rest * share * second + share * share * third;
  return { x: mix(from.x, via.x, to.x), y: mix(from.y, via.y, to.y) };
}

function readContours(source: GlyphSource, glyph: number): readonly (readonly OutlinePoint[])[] {
  const [start, end] = source.locate(glyph);
  if (start === end) return [];
  const at = source.outlines + start;
  const count = source.view.getInt16(at);
  return count < 0 ? readParts(source, at + 10) : readSimple(source.view, at + 10, count);
}

/** Of a glyph that is made of others, such as a letter with its accent. None of the package's fonts turns a part. */
function readParts(source: GlyphSource, from: number): readonly (readonly OutlinePoint[])[] {
  const { view } = source;
  const contours: (readonly OutlinePoint[])[] = [];
  let at = from;
  for (;;) {
    const flags = view.getUint16(at);
    const isWide = (flags & partFlags.words) !== 0;
    const x = isWide ? view.getInt16(at + 4) : view.getInt8(at + 4);
    const y = isWide ? view.getInt16(at + 6) : view.getInt8(at + 5);
    for (const contour of readContours(source, view.getUint16(at + 2)))
      contours.push(contour.map((point) => ({ ...point, x: point.x + x, y: point.y + y })));
    if ((flags & partFlags.more) === 0) return contours;
    at += (isWide ? 8 : 6) + transformLength(flags);
  }
}

const pointFlags = {
  onCurve: 0x01,
  shortX: 0x02,
  shortY: 0x04,
  repeat: 0x08,
  sameX: 0x10,
  sameY: 0x20,
} as const;

function readSimple(
  view: DataView,
  from: number,
  contourCount: number,
): readonly (readonly OutlinePoint[])[] {
  const ends = Array.from({ length: contourCount }, (_, index) => view.getUint16(from + 2 * index));
  const hintsAt = from + 2 * contourCount;
  const count = (ends.at(-1) ?? -1) + 1;
  let at = hintsAt + 2 + view.getUint16(hintsAt);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at);
    at += 1;
    const times = flag & pointFlags.repeat ? view.getUint8(at) : 0;
    if (times > 0) at += 1;
    for (let time = 0; time <= times; time += 1) flags.push(flag);
  }
  const readAxis = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        value += (flag & same ? 1 : -1) * view.getUint8(at);
        at += 1;
      } else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(pointFlags.shortX, pointFlags.sameX);
  const ys = readAxis(pointFlags.shortY, pointFlags.sameY);
  const points = flags.map((flag, index): OutlinePoint => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    isOnCurve: (flag & pointFlags.onCurve) !== 0,
  }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}
