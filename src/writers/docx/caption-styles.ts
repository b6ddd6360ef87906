/** A page style goes in, the Word styles of the caption's lines come out; they follow the caption style's row. */
import type { IParagraphStyleOptions } from 'docx';
import type { CaptionStyle, PageStyle } from '../../document/page-style.js';
import type { CaptionPart } from '../caption-layout.js';
import { lookOfParts } from '../caption-parts.js';
import { measurePage } from '../measures.js';
import { toTwips } from './element.js';
import { exactly } from './format.js';

/** The Word style of each part of a caption: its id, and the name that a user sees. */
const wordStyles = {
  flag: ['PublicationFlag', 'Publication Flag'],
  masthead: ['Masthead', 'Masthead'],
  'form-name': ['FormName', 'Form Name'],
  over: ['CaptionAbove', 'Caption Above Parties'],
  name: ['CaptionParty', 'Caption Party'],
  claim: ['CaptionClaim', 'Caption Further Claim'],
  status: ['CaptionStatus', 'Caption Status'],
  pivot: ['CaptionPivot', 'Caption Pivot'],
  number: ['CaptionNumber', 'Caption Number'],
  note: ['CaptionNote', 'Caption Note'],
  title: ['CaptionTitle', 'Caption Title'],
  dashes: ['CaptionBar', 'Caption Bar'],
  slash: ['CaptionSlash', 'Caption Slash'],
  closer: ['CaptionCloser', 'Caption Closer'],
  under: ['CaptionBelow', 'Caption Below Parties'],
  form: ['CaptionForm', 'Caption Form'],
} as const satisfies Record<CaptionPart, readonly [string, string]>;

export function captionStyleId(part: CaptionPart): string {
  return wordStyles[part][0];
}

export const railStyleId = 'CaptionRail';

/** Where the words of the right cell begin: a rail has a column of its own, otherwise the styles leave its room. */
const rightParts: ReadonlySet<CaptionPart> = new Set(['number', 'note', 'title']);

/**
 * Space between lines of the same style is left out (`contextualSpacing`): the masthead and the number lines stand
 * together, and the space is around them.
 */
export function captionStyles(style: PageStyle): readonly IParagraphStyleOptions[] {
  const looks = lookOfParts(style);
  const single = style.singleSpacingPt;
  const railGap = style.caption.divider.kind === 'glyph' ? 0 : measurePage(style).caption.dividerPt;
  const styles = partsInUse(style.caption).map((part): IParagraphStyleOptions => {
    const { align, bold, indentPt, linesBefore, linesAfter } = looks[part];
    const [id, name] = wordStyles[part];
    const isAtRight = rightParts.has(part) || (part === 'status' && style.caption.status === 'right');
    const left = indentPt + (isAtRight ? railGap : 0);
    const indent = { left: toTwips(left), ...(align === 'center' ? { right: toTwips(left) } : {}) };
    return {
      id,
      name,
      basedOn: part === 'title' ? 'Title' : 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: align,
        // In a cell there is nothing to keep the title with, and a row that keeps itself would pull others along.
        ...(part === 'title' ? { keepNext: false } : {}),
        ...(left > 0 ? { indent } : {}),
        ...(linesBefore + linesAfter > 0 || part === 'title'
          ? {
              spacing: exactly(single, linesBefore * single, linesAfter * single),
              // Each entry of a form stands clear of the one above it.
              ...(part === 'form' ? {} : { contextualSpacing: true }),
            }
          : {}),
      },
      ...(bold && part !== 'title' ? { run: { bold } } : {}),
    };
  });
  const rail = {
    id: railStyleId,
    name: 'Caption Rail',
    basedOn: 'Normal',
    paragraph: { alignment: 'center' },
  } as const;
  return style.caption.divider.kind === 'glyph' ? [...styles, rail] : styles;
}

/** Those that this caption style can draw: a user who opens the list of styles finds no others. */
function partsInUse({
  places,
  parties,
  formName,
  opener,
  closer,
  form,
}: CaptionStyle): readonly CaptionPart[] {
  const bars = [opener.kind, closer.kind];
  const usage: Readonly<Record<CaptionPart, boolean>> = {
    flag: true,
    masthead: true,
    'form-name': formName !== undefined && !places.right.includes('form-name'),
    over: places.over.length > 0 || parties !== 'columns',
    name: parties !== 'none',
    claim: parties !== 'none',
    status: parties !== 'none',
    pivot: parties !== 'none',
    number: parties === 'columns',
    note: places.right.includes('form-name') || places.right.includes('date'),
    title: places.right.includes('title'),
    dashes: bars.includes('dashes'),
    slash: bars.includes('slash'),
    closer: bars.includes('text'),
    under: places.under.length > 0,
    form: form.length > 0,
  };
  return (Object.keys(wordStyles) as CaptionPart[]).filter((part) => usage[part]);
}
