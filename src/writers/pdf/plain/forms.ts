/** Lines that someone will fill in by hand go in, what flows over the page comes out; layout/order.typ is the model. */
import type { FormLines, Inlines } from '../../../document/model.js';
import { boxLines } from './boxed-lines.js';
import { decline } from './decline.js';
import type { FlowBox, FlowItem } from './flow.js';
import type { Place } from './paragraphs.js';
import { makeRule, setLines, toPoints } from './parts.js';
import { createElement } from './structure.js';

export function setFormLines({ labels }: FormLines, place: Place): readonly FlowItem[] {
  return labels.flatMap((label) => setFormLine(label, place));
}

/** A rule from the last word, with a space between, to the end of the line. */
function setFormLine(label: Inlines, { column, parent, sheet }: Place): readonly FlowBox[] {
  const { linePt } = sheet.measures.form;
  const lines = setLines(label, { element: createElement('P', parent), linePt }, column, sheet);
  const boxes = boxLines(lines, linePt);
  const last = lines.at(-1);
  if (last === undefined) return boxes;
  const { type } = sheet;
  const space = type.advances[0]?.[type.glyphs[' '.charCodeAt(0)] ?? 0] ?? 0;
  const startPt = last.xPt + toPoints(last.line.units + space, last.sizePt, type);
  const widthPt = column.leftPt + column.widthPt - startPt;
  // Typst would draw it in a line of its own.
  if (widthPt < 0) decline('a form line without room for its rule');
  return boxes.map((box, index) =>
    index < boxes.length - 1 ? box : { ...box, parts: [...box.parts, makeRule(startPt, last.yPt, widthPt)] },
  );
}
