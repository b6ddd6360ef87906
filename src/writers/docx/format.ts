/** Formats that several Word styles share. */
import type { IParagraphStyleOptions } from 'docx';
import { toTwips } from './element.js';

export type ParagraphFormat = NonNullable<IParagraphStyleOptions['paragraph']>;
type Border = NonNullable<NonNullable<ParagraphFormat['border']>['top']>;

/** Half a point, as in the PDF; a border's size is counted in eighths of a point. */
export const hairline: Border = { style: 'single', size: 4, space: 1, color: 'auto' };

/** Line spacing of an exact height: a line is as high as the style says, whatever stands in it. */
export function exactly(linePt: number, beforePt = 0, afterPt = 0): NonNullable<ParagraphFormat['spacing']> {
  return { line: toTwips(linePt), lineRule: 'exact', before: toTwips(beforePt), after: toTwips(afterPt) };
}
