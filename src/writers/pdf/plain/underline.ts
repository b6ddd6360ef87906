/** A line of text goes in, the lines under it come out, which spare the letters that reach down to them, as in Typst. */
import { makeRule, type RulePart, type Sheet, type TextPart, toPoints, trimmedEnd } from './parts.js';

/** Typst's: in parts of the letters' size, how far the line stays away from a letter, and its shortest piece. */
const gap = 0.08;
const shortest = 0.162;

export function underline(part: TextPart | undefined, sheet: Sheet): readonly RulePart[] {
  if (part === undefined) return [];
  const { type } = sheet;
  const { sizePt, text } = part;
  const face = text.stretches[0]?.face ?? 0;
  const { position = 0, thickness = 0 } = type.underlines[face] ?? {};
  const points = (units: number): number => toPoints(units, sizePt, type);
  const { edges, width } = findEdges(part, sheet);
  const gapPt = gap * sizePt;
  const all = [-gapPt, ...edges.map(points), points(width) + gapPt];
  const rules: RulePart[] = [];
  // Outside of letters, the line is drawn from one edge to the next.
  for (let at = 0; at + 1 < all.length; at += 2) {
    const fromPt = (all[at] ?? 0) + gapPt;
    const widthPt = (all[at + 1] ?? 0) - gapPt - fromPt;
    if (widthPt < shortest * sizePt) continue;
    const rule = makeRule(part.xPt + fromPt, part.yPt - points(position), widthPt);
    rules.push({ ...rule, thicknessPt: points(thickness) });
  }
  return rules;
}

/** Where letters cross the line, and how wide all are: in units of the em, from the line's left end. */
function findEdges(
  { text, line }: TextPart,
  { type }: Sheet,
): { readonly edges: readonly number[]; readonly width: number } {
  const { glyphs, advances } = text.row;
  const end = trimmedEnd(text, line);
  const edges: number[] = [];
  let width = 0;
  let at = line.start;
  for (const stretch of text.stretches) {
    const crossings = type.underlines[stretch.face]?.crossings;
    for (; at < Math.min(stretch.end, end); at += 1) {
      for (const edge of crossings?.[glyphs[at] ?? 0] ?? []) edges.push(width + edge);
      width += advances[at] ?? 0;
    }
  }
  return { edges: edges.sort((one, other) => one - other), width };
}
