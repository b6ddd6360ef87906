/** Closing, signature and what follows them go in, what flows over the last page comes out; layout/order.typ is the model. */
import type { Copies, Inlines, Signature } from '../../../document/model.js';
import type { OrderEnd } from '../../placed-blocks.js';
import { boxLines } from './boxed-lines.js';
import { firmSpace, type FlowItem, makeBox, weakSpace } from './flow.js';
import type { Place } from './paragraphs.js';
import { makeRule, narrowColumn, setLines } from './parts.js';
import { createElement } from './structure.js';

export function setSignature(signature: Signature, place: Place): readonly FlowItem[] {
  const { style, measures } = place.sheet;
  const column = narrowColumn(place.column, style.signatureIndentPt);
  const inner = { ...place, column };
  const { blankBeforePt, markBeforePt, underRulePt } = measures.signature;
  const above = signature.above ?? [];
  const rule = makeRule(column.leftPt, 0, column.widthPt);
  const hand =
    signature.mark === undefined
      ? [firmSpace(blankBeforePt), makeBox(0, [rule]), firmSpace(underRulePt)]
      : [firmSpace(markBeforePt), ...setSingle(signature.mark, inner)];
  return [
    ...(above.length > 0 ? [firmSpace(markBeforePt)] : []),
    ...above.flatMap((words) => setSingle(words, inner)),
    ...hand,
    ...signature.lines.flatMap((words) => setSingle(words, inner)),
  ];
}

export function setCopies(copies: Copies, place: Place): readonly FlowItem[] {
  return [
    weakSpace(place.sheet.measures.signature.markBeforePt),
    ...copies.lines.flatMap((words) => setSingle(words, place)),
  ];
}

/** The band is blank: an electronic signature is stamped into it. Of two rooms that meet, Word takes the larger one. */
export function setOrderEnd({ mark, bandPt }: OrderEnd, place: Place): readonly FlowItem[] {
  const { singleSpacingPt, paragraphSpacePt } = place.sheet.style;
  return [
    ...(mark.length === 0
      ? []
      : [firmSpace(Math.max(0, singleSpacingPt - paragraphSpacePt)), ...setSingle(mark, place, 'center')]),
    ...(bandPt > 0 ? [makeBox(bandPt, [])] : []),
  ];
}

/** A paragraph in single spacing. */
function setSingle(words: Inlines, { column, parent, sheet }: Place, align?: 'center'): readonly FlowItem[] {
  const linePt = sheet.style.singleSpacingPt;
  // Only paragraphs of the body are justified.
  const look = { element: createElement('P', parent), linePt, align: align ?? ('left' as const) };
  return boxLines(setLines(words, look, column, sheet), linePt);
}
