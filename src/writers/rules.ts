/** Drawn lines: how thick they are, and the room that they take. Word counts an edge of a table as part of its row. */
import type { CaptionEdge, CaptionRow } from './caption-rows.js';

/** Half a point: a hairline, the least that every printer draws. */
export const rulePt = 0.5;

/** Two lines with as much room between them. */
export const doubleRulePt = 3 * rulePt;

const thickness = { none: 0, single: rulePt, double: doubleRulePt } as const satisfies Record<
  CaptionEdge,
  number
>;

/** What the edges over and under a row add to its height. */
export function edgeHeights({ left, right }: CaptionRow['edges']): {
  readonly topPt: number;
  readonly bottomPt: number;
} {
  return {
    topPt: Math.max(thickness[left.top], thickness[right.top]),
    bottomPt: Math.max(thickness[left.bottom], thickness[right.bottom]),
  };
}

export function edgeHeight(edges: CaptionRow['edges']): number {
  const { topPt, bottomPt } = edgeHeights(edges);
  return topPt + bottomPt;
}
