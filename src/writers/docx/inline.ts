/** Inlines go in, the runs of a Word paragraph come out; footnotes are gathered for their own part. */
import { FootnoteReferenceRun, TextRun, type IRunOptions, type XmlComponent } from 'docx';
import type { Inline, Inlines, Paragraph as ParagraphBlock } from '../../document/model.js';
import { makeElement } from './element.js';
import type { Gathering } from './gathering.js';
import { makeWordParagraph, styleOnly } from './piece.js';
import { componentXml, escapeText, WrittenXml } from './xml.js';

/** What stands around an inline: its emphasis, and whether its paragraph is bold by style already. */
export interface Face {
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly boldByStyle: boolean;
}

export const plainFace: Face = { emphasis: false, strong: false, boldByStyle: false };
/** Inside a title or heading: two bold styles, one inside the other, would cancel out (ECMA-376-1, 17.7.3). */
export const boldFace: Face = { ...plainFace, boldByStyle: true };

export function inlinesToDocx(
  content: Inlines,
  gathering: Gathering,
  face: Face = plainFace,
): readonly XmlComponent[] {
  return content.flatMap((inline) => inlineToDocx(inline, gathering, face));
}

function inlineToDocx(inline: Inline, gathering: Gathering, face: Face): readonly XmlComponent[] {
  switch (inline.kind) {
    case 'text':
      return [textToDocx(inline.text, gathering.draft && inline.mergedFrom !== undefined, face)];
    case 'emphasis':
      return inlinesToDocx(inline.content, gathering, { ...face, emphasis: true });
    case 'strong':
      return inlinesToDocx(inline.content, gathering, { ...face, strong: true });
    case 'line-break':
      return [breakToDocx()];
    case 'footnote':
      return [footnoteToDocx(inline.content, gathering)];
  }
}

/** Stands for the words of a run while its form is made. */
const wordsMark = '\uE000';

/** The runs of a file differ in their words and in a handful of forms. */
const runForms = new Map<string, readonly [before: string, after: string]>();

function textToDocx(text: string, isMerged: boolean, face: Face): XmlComponent {
  const strong = face.strong && !face.boldByStyle;
  const key = `${isMerged} ${strong} ${face.emphasis}`;
  const form = runForms.get(key) ?? makeRunForm(isMerged, strong, face.emphasis);
  runForms.set(key, form);
  return new WrittenXml(form[0] + escapeText(text) + form[1]);
}

/** A run has one character style; what does not fit into it becomes direct formatting. */
function makeRunForm(isMerged: boolean, strong: boolean, emphasis: boolean): readonly [string, string] {
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

let lineBreak: XmlComponent | undefined;

function breakToDocx(): XmlComponent {
  return (lineBreak ??= new WrittenXml(componentXml(new TextRun({ break: 1 }))));
}

function footnoteToDocx(paragraphs: readonly ParagraphBlock[], gathering: Gathering): XmlComponent {
  // The number is taken before the note's own text is read, so that notes count in the order of the text.
  const id = gathering.reserveFootnote();
  const note: Gathering = { ...gathering, reserveFootnote: refuseNestedFootnote };
  const [first, ...rest] = paragraphs;
  const mark = new TextRun({ style: 'FootnoteReference', children: [makeElement('w:footnoteRef')] });
  const opening = [mark, new TextRun({ text: ' ' }), ...inlinesToDocx(first?.content ?? [], note)];
  gathering.addFootnote(id, [
    makeWordParagraph(styleOnly('FootnoteText'), opening),
    ...rest.map(({ content }) => makeWordParagraph(styleOnly('FootnoteText'), inlinesToDocx(content, note))),
  ]);
  return new FootnoteReferenceRun(id);
}

/** Word takes a file with a note inside a note for damaged; the parser lets none through. */
function refuseNestedFootnote(): never {
  throw new TypeError('a footnote inside a footnote');
}
