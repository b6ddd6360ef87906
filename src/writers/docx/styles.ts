/**
 * A page style goes in, the styles of the Word file come out. Styles carry Word's own ids and names where Word has
 * one, so that changing "Body Text" in Word changes the body.
 */
import { DocumentAttributes, DocumentDefaults, Styles, type ICharacterStyleOptions } from 'docx';
import type { PageStyle } from '../../document/page-style.js';
import { toHalfPoints } from './element.js';
import { paragraphStyles } from './paragraph-styles.js';
import { defaultAndTableStyles } from './table-styles.js';

/** The root element of styles.xml. */
export function stylesToDocx(style: PageStyle, draft: boolean): Styles {
  const defaults = new DocumentDefaults({
    run: { font: style.font.word, size: toHalfPoints(style.font.sizePt), language: { value: 'en-US' } },
    paragraph: {},
  });
  return new Styles({
    initialStyles: new DocumentAttributes(['w']),
    importedStyles: [defaults, ...defaultAndTableStyles(style)],
    paragraphStyles: paragraphStyles(style, draft),
    characterStyles: characterStyles(draft),
  });
}

function characterStyles(draft: boolean): readonly ICharacterStyleOptions[] {
  const basedOn = 'DefaultParagraphFont';
  return [
    { id: 'Emphasis', name: 'Emphasis', basedOn, quickFormat: true, run: { italics: true } },
    { id: 'Strong', name: 'Strong', basedOn, quickFormat: true, run: { bold: true } },
    { id: 'FootnoteReference', name: 'footnote reference', basedOn, run: { superScript: true } },
    // Shading and not highlighting: a style of Word cannot hold highlighting.
    ...(draft ? [{ id: 'MergedValue', name: 'Merged Value', basedOn, run: { shading: mergedShading } }] : []),
  ];
}

const mergedShading = { type: 'clear', color: 'auto', fill: 'FFFF00' } as const;
