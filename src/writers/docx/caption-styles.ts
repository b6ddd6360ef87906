/** A page style goes in, the Word styles of the caption's lines come out; they follow the caption style's row. */
import type { IParagraphStyleOptions } from 'docx';
import type { PageStyle } from '../../document/page-style.js';
import type { CaptionLine } from '../caption-rows.js';
import { measurePage } from '../measures.js';
import { toTwips } from './element.js';
import { exactly, type ParagraphFormat } from './format.js';

/** The Word style of each part of a caption. */
export const captionStyleIds = {
  name: 'CaptionParty',
  status: 'CaptionStatus',
  pivot: 'CaptionPivot',
  number: 'CaptionNumber',
} as const satisfies Record<CaptionLine['part'], string>;

/**
 * Space between lines of the same style is left out (`contextualSpacing`): the masthead and the number lines stand
 * together, and the space is around them.
 */
export function captionStyles(style: PageStyle): readonly IParagraphStyleOptions[] {
  const { caption, mastheadAfterPt } = measurePage(style);
  const single = style.singleSpacingPt;
  const around = exactly(single, caption.aroundPivotPt, caption.aroundPivotPt);
  const flush = style.caption.divider.kind === 'none' ? 'right' : 'left';
  const gap = style.caption.divider.kind === 'glyph' ? {} : { indent: { left: toTwips(caption.dividerPt) } };
  const status: ParagraphFormat =
    style.caption.status === 'right'
      ? { alignment: flush, ...gap }
      : { alignment: 'left', indent: { left: toTwips(caption.statusIndentPt) } };
  return [
    {
      id: 'Masthead',
      name: 'Masthead',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: 'center',
        spacing: exactly(single, 0, mastheadAfterPt),
        contextualSpacing: true,
      },
      run: { bold: true },
    },
    { id: 'CaptionParty', name: 'Caption Party', basedOn: 'Normal', paragraph: { alignment: 'left' } },
    { id: 'CaptionStatus', name: 'Caption Status', basedOn: 'Normal', paragraph: status },
    { id: 'CaptionPivot', name: 'Caption Pivot', basedOn: 'Normal', paragraph: { spacing: around } },
    {
      id: 'CaptionNumber',
      name: 'Caption Number',
      basedOn: 'Normal',
      paragraph: { spacing: around, alignment: flush, contextualSpacing: true, ...gap },
    },
    ...(style.caption.divider.kind === 'glyph'
      ? [
          {
            id: 'CaptionRail',
            name: 'Caption Rail',
            basedOn: 'Normal',
            paragraph: { alignment: 'center' as const },
          },
        ]
      : []),
  ];
}
