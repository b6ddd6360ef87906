/** A page style goes in, the paragraph styles of the Word file come out. */
import type { IParagraphStyleOptions } from 'docx';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { captionStyles } from './caption-styles.js';
import { contentsStyles } from './contents-styles.js';
import { toHalfPoints, toTwips } from './element.js';
import { exactly, hairline, type ParagraphFormat } from './format.js';
import { marginStyles } from './margin-styles.js';

/** All of them; those of a draft only where the document is one. */
export function paragraphStyles(style: PageStyle, draft: boolean): readonly IParagraphStyleOptions[] {
  return [
    ...textStyles(style),
    ...listStyles(style),
    ...headingStyles(style),
    ...captionStyles(style),
    ...endingStyles(style),
    ...contentsStyles(style),
    ...marginStyles(style, draft),
  ];
}

/** At least two lines of a paragraph on either page. The package writes it in a style, but its types leave it out. */
const widowControl: ParagraphFormat & { readonly widowControl: boolean } = { widowControl: true };

/** Paragraphs of running text. */
function textStyles(style: PageStyle): readonly IParagraphStyleOptions[] {
  const { gapPt, centeredAfterPt, footnote } = measurePage(style);
  const single = style.singleSpacingPt;
  const quoteIndent = toTwips(style.blockQuoteIndentPt);
  return [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      paragraph: { ...widowControl, spacing: exactly(single) },
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: exactly(style.lineSpacingPt, 0, style.paragraphSpacePt),
        indent: { firstLine: toTwips(style.firstLineIndentPt) },
        alignment: style.alignment === 'justified' ? 'both' : 'left',
      },
    },
    { id: 'OrderingParagraph', name: 'Ordering Paragraph', basedOn: 'BodyText', quickFormat: true },
    {
      id: 'BlockText',
      name: 'Block Text',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: {
        spacing: exactly(single, gapPt),
        indent: { left: quoteIndent, right: quoteIndent, firstLine: 0 },
      },
    },
    {
      id: 'Centered',
      name: 'Centered',
      basedOn: 'BodyText',
      next: 'BodyText',
      quickFormat: true,
      paragraph: {
        keepLines: true,
        alignment: 'center',
        spacing: exactly(single, gapPt, centeredAfterPt),
        indent: { firstLine: 0 },
      },
    },
    {
      id: 'FootnoteText',
      name: 'footnote text',
      basedOn: 'Normal',
      paragraph: {
        spacing: exactly(style.footnote.spacingPt),
        alignment: style.alignment === 'justified' ? 'both' : 'left',
      },
      run: { size: toHalfPoints(style.footnote.sizePt) },
    },
    {
      id: 'FootnoteSeparator',
      name: 'Footnote Separator',
      basedOn: 'FootnoteText',
      paragraph: { spacing: exactly(footnote.separatorPt) },
    },
  ];
}

/** How far the list styles of Word go: List Continue to List Continue 5. */
export const continueStyles = [
  'ListContinue',
  'ListContinue2',
  'ListContinue3',
  'ListContinue4',
  'ListContinue5',
] as const;

/** Lists: the indents of numbered items stand in numbering.xml, those of further paragraphs here. */
function listStyles(style: PageStyle): readonly IParagraphStyleOptions[] {
  const { list } = measurePage(style);
  return [
    { id: 'ListNumber', name: 'List Number', basedOn: 'BodyText', quickFormat: true },
    { id: 'ListBullet', name: 'List Bullet', basedOn: 'BodyText', quickFormat: true },
    ...continueStyles.map((id, level) => ({
      id,
      name: level === 0 ? 'List Continue' : `List Continue ${level + 1}`,
      basedOn: 'BodyText',
      paragraph: { indent: { left: toTwips(list[level]?.textPt ?? 0), firstLine: 0 } },
    })),
    // The same inside a block quote; each paragraph's indent comes from its list's level.
    { id: 'BlockTextList', name: 'Block Text List', basedOn: 'BlockText' },
  ];
}

function headingStyles(style: PageStyle): readonly IParagraphStyleOptions[] {
  const { title } = measurePage(style);
  const rules = { top: hairline, bottom: hairline };
  const heading = (level: number, alignment: 'center' | 'left', run: IParagraphStyleOptions['run']) => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: exactly(style.lineSpacingPt),
      alignment,
    },
    run: run ?? {},
  });
  return [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        alignment: 'center',
        spacing: exactly(style.singleSpacingPt, title.beforePt, title.afterPt),
        ...(style.caption.titleRules ? { border: rules } : {}),
      },
      run: { bold: true },
    },
    heading(1, 'center', { bold: true }),
    heading(2, 'left', { bold: true }),
    heading(3, 'left', { underline: { type: 'single' } }),
  ];
}

/** From the last sentence to the title of the judge: kept together, and never alone on a page. */
function endingStyles(style: PageStyle): readonly IParagraphStyleOptions[] {
  const { signature } = measurePage(style);
  const single = style.singleSpacingPt;
  return [
    { id: 'Closing', name: 'Closing', basedOn: 'BodyText', quickFormat: true, paragraph: { keepNext: true } },
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        indent: { left: toTwips(style.signatureIndentPt) },
        spacing: exactly(single),
      },
    },
    {
      id: 'SignatureLine',
      name: 'Signature Line',
      basedOn: 'Signature',
      next: 'Signature',
      paragraph: { spacing: exactly(single, signature.blankBeforePt), border: { top: hairline } },
    },
    {
      id: 'SignatureMark',
      name: 'Signature Mark',
      basedOn: 'Signature',
      next: 'Signature',
      paragraph: { spacing: exactly(single, signature.markBeforePt) },
    },
    {
      id: 'Copies',
      name: 'Copies',
      basedOn: 'Normal',
      next: 'CopiesList',
      quickFormat: true,
      paragraph: { keepNext: true, keepLines: true, spacing: exactly(single, signature.markBeforePt) },
    },
    ...(style.endMark === undefined
      ? []
      : [
          {
            id: 'EndOfOrder',
            name: 'End of Order',
            basedOn: 'Normal',
            paragraph: { alignment: 'center' as const, keepNext: true, spacing: exactly(single, single) },
          },
        ]),
    ...(style.closingBandPt === 0
      ? []
      : [
          {
            id: 'BlankBand',
            name: 'Blank Band',
            basedOn: 'Normal',
            paragraph: { spacing: exactly(style.closingBandPt) },
          },
        ]),
    { id: 'CopiesList', name: 'Copies List', basedOn: 'Normal', paragraph: { keepLines: true } },
  ];
}
