/** Inlines go in, the runs of a Word paragraph come out; footnotes are gathered for their own part. */
import { FootnoteReferenceRun, Paragraph, TextRun, type IRunOptions } from 'docx';
import type { Inline, Inlines, Paragraph as ParagraphBlock } from '../../document/model.js';
import { makeElement } from './element.js';
import type { Gathering } from './gathering.js';

export type InlineRun = TextRun | FootnoteReferenceRun;

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
): readonly InlineRun[] {
  return content.flatMap((inline) => inlineToDocx(inline, gathering, face));
}

function inlineToDocx(inline: Inline, gathering: Gathering, face: Face): readonly InlineRun[] {
  switch (inline.kind) {
    case 'text':
      return [textToDocx(inline.text, gathering.draft && inline.mergedFrom !== undefined, face)];
    case 'emphasis':
      return inlinesToDocx(inline.content, gathering, { ...face, emphasis: true });
    case 'strong':
      return inlinesToDocx(inline.content, gathering, { ...face, strong: true });
    case 'line-break':
      return [new TextRun({ break: 1 })];
    case 'footnote':
      return [footnoteToDocx(inline.content, gathering)];
  }
}

/** A run has one character style; what does not fit into it becomes direct formatting. */
function textToDocx(text: string, isMerged: boolean, face: Face): TextRun {
  const strong = face.strong && !face.boldByStyle;
  const style = isMerged ? 'MergedValue' : strong ? 'Strong' : face.emphasis ? 'Emphasis' : undefined;
  const options: IRunOptions = {
    text,
    ...(style === undefined ? {} : { style }),
    ...(strong && style !== 'Strong' ? { bold: true } : {}),
    ...(face.emphasis && style !== undefined && style !== 'Emphasis' ? { italics: true } : {}),
  };
  return new TextRun(options);
}

function footnoteToDocx(paragraphs: readonly ParagraphBlock[], gathering: Gathering): InlineRun {
  // The number is taken before the note's own text is read, so that notes count in the order of the text.
  const id = gathering.reserveFootnote();
  const note: Gathering = { ...gathering, reserveFootnote: refuseNestedFootnote };
  const [first, ...rest] = paragraphs;
  const mark = new TextRun({ style: 'FootnoteReference', children: [makeElement('w:footnoteRef')] });
  const opening = [mark, new TextRun({ text: ' ' }), ...inlinesToDocx(first?.content ?? [], note)];
  gathering.addFootnote(id, [
    new Paragraph({ style: 'FootnoteText', children: opening }),
    ...rest.map(
      ({ content }) => new Paragraph({ style: 'FootnoteText', children: inlinesToDocx(content, note) }),
    ),
  ]);
  return new FootnoteReferenceRun(id);
}

/** Word takes a file with a note inside a note for damaged; the parser lets none through. */
function refuseNestedFootnote(): never {
  throw new TypeError('a footnote inside a footnote');
}
