/** A caption's layout goes in, its data for layout/order.typ comes out. */
import type { Inlines } from '../../document/model.js';
import type { CaptionLine } from '../caption-layout.js';
import { contentOfLine, lookOfParts, snapRight, spaceLines } from '../caption-parts.js';
import { measurePage } from '../measures.js';
import type { Opening } from '../placed-blocks.js';
import { edgeHeights } from '../rules.js';
import { type Data, fitsPage, inlinesToData, type Place } from './inline-data.js';

export function captionToData({ layout, afterPt }: Opening, place: Place): Data {
  const { leftTextPt, rightTextPt } = measurePage(place.style).caption;
  const across = (lines: readonly CaptionLine[]): readonly Data[] => captionLinesToData(lines, place);
  return {
    kind: 'caption',
    above: across(layout.above),
    rows: layout.rows.map(({ left, right, ...row }) => ({
      ...row,
      edgeHeights: edgeHeights(row.edges),
      kept:
        fitsPage(left.map(contentOf), [leftTextPt], place.style) &&
        fitsPage(right.map(contentOf), [rightTextPt], place.style),
      left: captionLinesToData(left, { ...place, widthPt: leftTextPt }),
      right: captionLinesToData(right, { ...place, widthPt: rightTextPt }),
      underRightPt: snapRight({ left, right, ...row }, place.style) * place.style.singleSpacingPt,
    })),
    below: across(layout.below),
    form: layout.form.map((row) => row.map((line) => captionLinesToData([line], place))),
    afterPt,
  };
}

const contentOf = ({ content }: CaptionLine): Inlines => content;

/** A bar is decoration: a screen reader passes over it. */
const decorations: ReadonlySet<string> = new Set(['dashes', 'slash', 'closer']);

function captionLinesToData(lines: readonly CaptionLine[], place: Place): readonly Data[] {
  const { singleSpacingPt } = place.style;
  const looks = lookOfParts(place.style);
  return spaceLines(lines, looks).map(({ line, before, after }) => {
    const { align, bold, indentPt } = looks[line.part];
    const widthPt = place.widthPt - indentPt;
    return {
      align,
      bold,
      indentPt,
      beforePt: before * singleSpacingPt,
      afterPt: after * singleSpacingPt,
      isTitle: line.isTitle === true,
      isDecoration: decorations.has(line.part),
      content: inlinesToData(contentOfLine(line, widthPt, place.style.font), { ...place, widthPt }),
    };
  });
}
