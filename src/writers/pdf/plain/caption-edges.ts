/** The rows of a caption go in, the lines that are drawn around and between their cells come out, as caption.typ draws them. */
import type { CaptionEdges, CaptionRow } from '../../caption-rows.js';
import { doubleRulePt } from '../../rules.js';
import { type FlowBox, makeBox } from './flow.js';
import type { Place } from './paragraphs.js';
import { makeRule, type Part } from './parts.js';

/** The rule under a caption without a box is no edge of a cell: see `drawFoot`. */
export function drawRowEdges(
  { edges }: CaptionRow,
  heightPt: number,
  { column, sheet }: Place,
): readonly Part[] {
  const { leftPt } = sheet.measures.caption;
  const isBoxed = edges.left.left !== 'none';
  const middle = column.leftPt + leftPt;
  return [
    ...drawEdges(edges.left, isBoxed, heightPt, column.leftPt, leftPt),
    ...drawEdges(edges.right, isBoxed, heightPt, middle, column.widthPt - leftPt),
  ];
}

function drawEdges(
  edges: CaptionEdges,
  isBoxed: boolean,
  heightPt: number,
  leftPt: number,
  widthPt: number,
): readonly Part[] {
  if (widthPt <= 0) return [];
  return [
    ...(edges.top === 'none' ? [] : [makeRule(leftPt, 0, widthPt)]),
    ...(edges.bottom === 'none' || !isBoxed ? [] : [makeRule(leftPt, heightPt, widthPt)]),
    ...(edges.left === 'none' ? [] : [makeRule(leftPt, 0, 0, heightPt)]),
    ...(edges.right === 'none' ? [] : [makeRule(leftPt + widthPt, 0, 0, heightPt)]),
  ];
}

/** The second line around a double box; nothing around other captions. */
export function drawFrame(
  rows: readonly CaptionRow[],
  boxes: readonly FlowBox[],
  { column }: Place,
): readonly FlowBox[] {
  if (rows[0]?.edges.left.top !== 'double') return [];
  const heightPt = boxes.reduce((sum, box) => sum + box.heightPt, 0) + 2 * doubleRulePt;
  const widthPt = column.widthPt + 2 * doubleRulePt;
  const [left, right] = [column.leftPt - doubleRulePt, column.leftPt + column.widthPt + doubleRulePt];
  return [
    makeBox(0, [
      makeRule(left, -doubleRulePt, widthPt),
      makeRule(left, heightPt - doubleRulePt, widthPt),
      makeRule(left, -doubleRulePt, 0, heightPt),
      makeRule(right, -doubleRulePt, 0, heightPt),
    ]),
  ];
}

export function drawFoot(rows: readonly CaptionRow[], { column, sheet }: Place): readonly FlowBox[] {
  const foot = rows.at(-1)?.edges;
  if (foot === undefined || foot.left.left !== 'none' || foot.left.bottom === 'none') return [];
  const widthPt = foot.right.bottom === 'none' ? sheet.measures.caption.leftPt : column.widthPt;
  return [makeBox(0, [makeRule(column.leftPt, 0, widthPt)])];
}
