/** Inlines go in, plain text comes out; footnotes are gathered for the end of the order. */
import type { Inline, Inlines, Paragraph } from '../../document/model.js';

/** The notes of one order, in the order of their marks. */
export type Notes = (readonly Paragraph[])[];

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `12` as `¹²`: a note's mark that cannot be taken for a record cite in brackets. */
export function formatNoteMark(number: number): string {
  return String(number).replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)));
}

export function inlinesToText(content: Inlines, notes: Notes): string {
  return content.map((inline) => inlineToText(inline, notes)).join('');
}

function inlineToText(inline: Inline, notes: Notes): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
    case 'strong':
      return inlinesToText(inline.content, notes);
    case 'line-break':
      return '\n';
    case 'footnote':
      return formatNoteMark(notes.push(inline.content));
  }
}
