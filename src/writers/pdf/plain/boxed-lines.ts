/** The lines of a paragraph go in, boxes come out that pages may be broken between. */
import { type FlowBox, makeBox } from './flow.js';
import type { Part, TextPart } from './parts.js';

/**
 * @param tailPt the room that is needed under the last line
 * @param extras drawn with the first line and before it
 */
export function boxLines(
  lines: readonly TextPart[],
  linePt: number,
  tailPt = 0,
  extras: readonly Part[] = [],
): readonly FlowBox[] {
  const last = lines.length - 1;
  const heightOf = (index: number): number => (index === last ? linePt + tailPt : linePt);
  return lines.map((line, index) =>
    makeBox(heightOf(index), index === 0 ? [...extras, line] : [line], needOf(index, lines.length, heightOf)),
  );
}

/** Two lines on either page; of three lines, all. */
function needOf(index: number, count: number, heightOf: (index: number) => number): number {
  if (index === 0 && count === 3) return heightOf(0) + heightOf(1) + heightOf(2);
  if (index === 0 && count > 1) return heightOf(0) + heightOf(1);
  if (index >= 2 && index + 2 === count) return heightOf(index) + heightOf(index + 1);
  return heightOf(index);
}
