/** Inlines go in, the runs of a Word paragraph come out; footnotes are gathered for their own part. */
import { FootnoteReferenceRun, TextRun, type IRunOptions } from 'docx';
import type { Inline, Inlines, Paragraph as ParagraphBlock } from '../../document/model.js';
import { makeElement } from './element.js';
import type { Gathering } from './gathering.js';
import { makeWordParagraph, styleOnly } from './piece.js';
import { componentXml, escapeText } from './xml.js';

/** What stands around an inline: its emphasis, and whether its paragraph is bold by style already. */
export interface Face {
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly boldByStyle: boolean;
}

export const plainFace: Face = { emphasis: false, strong: false, boldByStyle: false };
/** Inside a title or heading: two bold styles, one inside the other, would cancel out (ECMA-376-1, 17.7.3). */
export const boldFace: Face = { ...plainFace, boldByStyle: true };

/**
 * Words that follow each other in one look are one run, as if they had been typed. Only in a draft each text keeps its
 * own, since there the values that were merged in look otherwise.
 *
 * @returns the XML of the runs
 */
export function inlinesToDocx(content: Inlines, gathering: Gathering, face: Face = plainFace): string {
  let runs = '';
  let words = '';
  for (const inline of content) {
    if (inline.kind === 'text' && !gathering.draft) {
      words += inline.text;
      continue;
    }
    if (words !== '') runs += textRun(words, false, face);
    words = '';
    runs += inlineToDocx(inline, gathering, face);
  }
  return words === '' ? runs : runs + textRun(words, false, face);
}

function inlineToDocx(inline: Inline, gathering: Gathering, face: Face): string {
  switch (inline.kind) {
    case 'text':
      return textRun(inline.text, gathering.draft && inline.mergedFrom !== undefined, face);
    case 'emphasis':
      return inlinesToDocx(inline.content, gathering, { ...face, emphasis: true });
    case 'strong':
      return inlinesToDocx(inline.content, gathering, { ...face, strong: true });
    case 'line-break':
      return breakRun();
    case 'footnote':
      return footnoteToDocx(inline.content, gathering);
  }
}

/** Stands for the words of a run while its form is made. */
const wordsMark = '\uE000';

type RunForm = readonly [before: string, after: string];

/** The runs of a file differ in their words and in a handful of forms. */
const runForms: (RunForm | undefined)[] = [];

function textRun(text: string, isMerged: boolean, face: Face): string {
  const strong = face.strong && !face.boldByStyle;
  const number = (isMerged ? 4 : 0) + (strong ? 2 : 0) + (face.emphasis ? 1 : 0);
  const form = (runForms[number] ??= makeRunForm(isMerged, strong, face.emphasis));
  return form[0] + escapeText(text) + form[1];
}

/** Words of the package's own in the plainest look. */
export function plainRun(text: string): string {
  return textRun(text, false, plainFace);
}

/** A run has one character style; what does not fit into it becomes direct formatting. */
function makeRunForm(isMerged: boolean, strong: boolean, emphasis: boolean): RunForm {
  const style = isMerged ? 'MergedValue' : strong ? 'Strong' : emphasis ? 'Emphasis' : undefined;
  const options: IRunOptions = {
    text: wordsMark,
    ...(style === undefined ? {} : { style }),
    ...(strong && style !== 'Strong' ? { bold: true } : {}),
    ...(emphasis && style !== undefined && style !== 'Emphasis' ? { italics: true } : {}),
  };
  const [before = '', after = ''] = componentXml(new TextRun(options)).split(wordsMark);
  return [before, after];
}

let lineBreak: string | undefined;

function breakRun(): string {
  return (lineBreak ??= componentXml(new TextRun({ break: 1 })));
}

let footnoteMark: string | undefined;

/** The number of a note, at its own beginning. */
function markFootnote(): string {
  return (footnoteMark ??= componentXml(
    new TextRun({ style: 'FootnoteReference', children: [makeElement('w:footnoteRef')] }),
  ));
}

function footnoteToDocx(paragraphs: readonly ParagraphBlock[], gathering: Gathering): string {
  // The number is taken before the note's own text is read, so that notes count in the order of the text.
  const id = gathering.reserveFootnote();
  const note: Gathering = { ...gathering, reserveFootnote: refuseNestedFootnote };
  const [first, ...rest] = paragraphs;
  const opening = markFootnote() + plainRun(' ') + inlinesToDocx(first?.content ?? [], note);
  const properties = styleOnly('FootnoteText');
  let xml = makeWordParagraph(properties, opening);
  for (const { content } of rest) xml += makeWordParagraph(properties, inlinesToDocx(content, note));
  gathering.addFootnote(id, xml);
  return componentXml(new FootnoteReferenceRun(id));
}

/** Word takes a file with a note inside a note for damaged; the parser lets none through. */
function refuseNestedFootnote(): never {
  throw new TypeError('a footnote inside a footnote');
}
