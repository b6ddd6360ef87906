/**
 * The table of contents in Word: a field of Word's own over the headings, filled beforehand with their words and pages,
 * so that it opens complete, asks nothing, and can be made anew with F9 after the text was changed (ECMA-376-1, 17.16.5.68).
 */
import { createSpacing, ParagraphProperties, TextRun, type XmlComponent } from 'docx';
import type { PlacedContents, PlacedHeading } from '../placed-blocks.js';
import { makeElement, makeTextElement, makeValue, toTwips } from './element.js';
import type { Gathering } from './gathering.js';
import { boldFace, inlinesToDocx } from './inline.js';
import type { ContentsPiece } from './piece.js';

/** The headings of levels 1 to 3, as links, without pages in the web view. */
const tableField = ' TOC \\o "1-3" \\h \\z ';

export function contentsToDocx(contents: PlacedContents, gathering: Gathering): ContentsPiece {
  const titleWords = inlinesToDocx(contents.title, gathering, boldFace);
  const makeTitle = (beforePt: number): XmlComponent => {
    const properties = new ParagraphProperties({ style: 'TOCHeading' });
    if (beforePt > 0) properties.push(createSpacing({ before: toTwips(beforePt) }));
    return makeElement('w:p', {}, [properties, ...titleWords]);
  };
  const last = contents.entries.length - 1;
  const entries = contents.entries.map((entry, index) =>
    makeElement('w:p', {}, [
      new ParagraphProperties({ style: `TOC${entry.level}` }),
      ...(index === 0 ? [fieldMark('begin'), instruction(tableField), fieldMark('separate')] : []),
      entryToDocx(entry, gathering),
      ...(index === last ? [fieldMark('end')] : []),
    ]),
  );
  const gallery = makeElement('w:docPartObj', {}, [
    makeValue('w:docPartGallery', 'Table of Contents'),
    makeElement('w:docPartUnique'),
  ]);
  return {
    kind: 'contents',
    make: (beforePt) =>
      makeElement('w:sdt', {}, [
        makeElement('w:sdtPr', {}, [gallery]),
        makeElement('w:sdtContent', {}, [makeTitle(beforePt), ...entries]),
      ]),
  };
}

function entryToDocx(entry: PlacedContents['entries'][number], gathering: Gathering): XmlComponent {
  const { anchor, content, page } = entry;
  const name = nameAnchor(anchor);
  const number =
    page === undefined
      ? []
      : [
          makeElement('w:r', {}, [makeElement('w:tab')]),
          fieldMark('begin'),
          instruction(` PAGEREF ${name} \\h `),
          fieldMark('separate'),
          new TextRun({ text: String(page) }),
          fieldMark('end'),
        ];
  return makeElement('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, [
    ...inlinesToDocx(content, gathering),
    ...number,
  ]);
}

/** As Word names the places that a table of its own refers to. */
function nameAnchor(anchor: number): string {
  return `_Toc${String(anchor).padStart(8, '0')}`;
}

function fieldMark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return makeElement('w:r', {}, [makeElement('w:fldChar', { 'w:fldCharType': type })]);
}

function instruction(text: string): XmlComponent {
  return makeElement('w:r', {}, [makeTextElement('w:instrText', text)]);
}

/** The heading's words as the place that the table refers to, where there is a table. */
export function bookmarkHeading(
  { anchor }: PlacedHeading,
  children: readonly XmlComponent[],
): readonly XmlComponent[] {
  if (anchor === undefined) return children;
  const start = makeElement('w:bookmarkStart', { 'w:id': anchor, 'w:name': nameAnchor(anchor) });
  return [start, ...children, makeElement('w:bookmarkEnd', { 'w:id': anchor })];
}
