/** A page style goes in, the paragraph styles of a table of contents and of the lines of a form come out. */
import type { IParagraphStyleOptions, TabStopDefinition } from 'docx';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { toTwips } from './element.js';
import { exactly, type ParagraphFormat } from './format.js';

/** The package writes tab stops in a style, but its types leave them out. */
function tabAtEnd(
  leader: NonNullable<TabStopDefinition['leader']>,
  textWidthPt: number,
): ParagraphFormat & { readonly tabStops: readonly TabStopDefinition[] } {
  return { tabStops: [{ type: 'right', position: toTwips(textWidthPt), leader }] };
}

/** The table of contents, in Word's own styles for it, and the lines of a form. */
export function contentsStyles(style: PageStyle): readonly IParagraphStyleOptions[] {
  const { contents, form, textWidthPt } = measurePage(style);
  return [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { keepNext: true, alignment: 'center', spacing: exactly(style.lineSpacingPt) },
      run: { bold: true },
    },
    ...[1, 2, 3].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        keepLines: true,
        spacing: exactly(contents.linePt, 0, contents.afterPt),
        indent: { left: toTwips((level - 1) * contents.indentPt) },
        ...tabAtEnd('dot', textWidthPt),
      },
    })),
    {
      id: 'FormLine',
      name: 'Form Line',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: exactly(form.linePt),
        ...tabAtEnd('underscore', textWidthPt),
      },
    },
  ];
}
