/** Title and headings go in, what flows over the pages comes out; layout/order.typ is the model. */
import type { Inlines } from '../../../document/model.js';
import type { PlacedHeading, PlacedTitle } from '../../placed-blocks.js';
import { rulePt } from '../../rules.js';
import { boxLines } from './boxed-lines.js';
import { decline } from './decline.js';
import { type FlowItem, joinItems, makeBox, weakSpace } from './flow.js';
import type { Place } from './paragraphs.js';
import { makeRule, movePart, type Part, setLines, type Sheet, type TextPart } from './parts.js';
import { createElement, type StructureElement } from './structure.js';
import { underline } from './underline.js';

/** Longer ones may be broken over two pages, and with them what keeps them with the text below. */
const mostHeadingLines = 3;

/** From a title's first and last line to the rules over and under it. */
export function titleInset({ style, measures }: Sheet): number {
  return style.caption.titleRules ? measures.title.ruleGapPt + rulePt : 0;
}

export function setTitle(title: PlacedTitle, element: StructureElement, place: Place): readonly FlowItem[] {
  const { style, measures } = place.sheet;
  const linePt = style.singleSpacingPt;
  const lines = setHeadingLines(title.content, element, { ...place, linePt, align: 'center', bold: true });
  const insetPt = titleInset(place.sheet);
  const heightPt = lines.length * linePt + 2 * insetPt;
  const parts: readonly Part[] = lines.map((line, index) => movePart(line, insetPt + index * linePt));
  const { leftPt, widthPt } = place.column;
  const rules = style.caption.titleRules
    ? [makeRule(leftPt, 0, widthPt), makeRule(leftPt, heightPt, widthPt)]
    : [];
  return [
    weakSpace(measures.title.beforePt),
    makeBox(heightPt, [...rules, ...parts], heightPt, true),
    weakSpace(title.afterPt),
  ];
}

/** In the middle and bold; bold; underlined. */
const looksOfLevels = {
  1: { align: 'center', bold: true },
  2: { align: 'left', bold: true },
  3: { align: 'left', bold: false },
} as const;

const underlined = '/A [<</O /Layout /TextDecorationType /Underline>>]';

export function setHeading(
  { content, level }: PlacedHeading,
  element: StructureElement,
  place: Place,
): readonly FlowItem[] {
  const words = level < 3 ? element : createElement('Span', element, underlined);
  const lines = setHeadingLines(content, words, { ...place, ...looksOfLevels[level] });
  const boxes = boxLines(lines, place.linePt);
  const shown =
    level < 3
      ? boxes
      : boxes.map((box, index) => ({
          ...box,
          parts: [...box.parts, ...underline(lines[index], place.sheet)],
        }));
  return [joinItems(shown, true)];
}

interface HeadingPlace extends Pick<Place, 'column' | 'linePt' | 'sheet'> {
  readonly align: 'left' | 'center';
  readonly bold: boolean;
}

export function setHeadingLines(
  content: Inlines,
  element: StructureElement,
  { column, sheet, ...look }: HeadingPlace,
): readonly TextPart[] {
  const { linePt, align, bold } = look;
  const lines = setLines(content, { element, linePt, bold, align }, column, sheet);
  if (lines.length > mostHeadingLines) decline('a heading that may be longer than its page');
  return lines;
}
