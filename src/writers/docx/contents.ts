/**
 * The table of contents in Word: a field of Word's own over the headings, filled beforehand with their words and pages,
 * so that it opens complete, asks nothing, and can be made anew with F9 after the text was changed (ECMA-376-1, 17.16.5.68).
 */
import type { PlacedContents, PlacedHeading } from '../placed-blocks.js';
import type { Gathering } from './gathering.js';
import { boldFace, inlinesToDocx, plainRun } from './inline.js';
import { type ContentsPiece, makeWordParagraph, styleOnly, styleWithSpace } from './piece.js';
import { elementXml, escapeText } from './xml.js';

/** The headings of levels 1 to 3, as links, without pages in the web view. */
const tableField = ' TOC \\o "1-3" \\h \\z ';

export function contentsToDocx(contents: PlacedContents, gathering: Gathering): ContentsPiece {
  const titleWords = inlinesToDocx(contents.title, gathering, boldFace);
  const last = contents.entries.length - 1;
  let entries = '';
  contents.entries.forEach((entry, index) => {
    const before = index === 0 ? fieldMark('begin') + instruction(tableField) + fieldMark('separate') : '';
    const after = index === last ? fieldMark('end') : '';
    const runs = before + entryToDocx(entry, gathering) + after;
    entries += makeWordParagraph(styleOnly(`TOC${entry.level}`), runs);
  });
  const gallery =
    elementXml('w:docPartGallery', { 'w:val': 'Table of Contents' }) + elementXml('w:docPartUnique', {});
  const properties = elementXml('w:sdtPr', {}, elementXml('w:docPartObj', {}, gallery));
  return {
    kind: 'contents',
    make: (beforePt) => {
      const title = makeWordParagraph(styleWithSpace('TOCHeading', { beforePt, afterPt: 0 }), titleWords);
      return elementXml('w:sdt', {}, properties + elementXml('w:sdtContent', {}, title + entries));
    },
  };
}

function entryToDocx(entry: PlacedContents['entries'][number], gathering: Gathering): string {
  const { anchor, content, page } = entry;
  const name = nameAnchor(anchor);
  const number =
    page === undefined
      ? ''
      : elementXml('w:r', {}, elementXml('w:tab', {})) +
        fieldMark('begin') +
        instruction(` PAGEREF ${name} \\h `) +
        fieldMark('separate') +
        plainRun(String(page)) +
        fieldMark('end');
  const link = { 'w:anchor': name, 'w:history': 1 };
  return elementXml('w:hyperlink', link, inlinesToDocx(content, gathering) + number);
}

/** As Word names the places that a table of its own refers to. */
function nameAnchor(anchor: number): string {
  return `_Toc${String(anchor).padStart(8, '0')}`;
}

function fieldMark(type: 'begin' | 'separate' | 'end'): string {
  return elementXml('w:r', {}, elementXml('w:fldChar', { 'w:fldCharType': type }));
}

function instruction(text: string): string {
  const words = elementXml('w:instrText', { 'xml:space': 'preserve' }, escapeText(text));
  return elementXml('w:r', {}, words);
}

/** The heading's words as the place that the table refers to, where there is a table. */
export function bookmarkHeading({ anchor }: PlacedHeading, runs: string): string {
  if (anchor === undefined) return runs;
  const start = elementXml('w:bookmarkStart', { 'w:id': anchor, 'w:name': nameAnchor(anchor) });
  return start + runs + elementXml('w:bookmarkEnd', { 'w:id': anchor });
}
