/** The notes of an order go in, footnotes.xml comes out, with the two separators that Word asks for. */
import { ContinuationSeparator, Paragraph, Separator, TextRun, type XmlComponent } from 'docx';
import type { FootnoteContent } from './gathering.js';
import { makeElement } from './element.js';

/** Notes count from 1; Word's own separators have these. */
export const separatorIds = [-1, 0] as const;

export function footnotesToDocx(
  footnotes: readonly FootnoteContent[],
  namespace: Readonly<Record<string, string>>,
): XmlComponent {
  const inOrder = [...footnotes].sort((first, second) => first.id - second.id);
  return makeElement('w:footnotes', namespace, [
    separatorToDocx('separator', separatorIds[0], new Separator()),
    separatorToDocx('continuationSeparator', separatorIds[1], new ContinuationSeparator()),
    ...inOrder.map(({ id, paragraphs }) => makeElement('w:footnote', { 'w:id': id }, paragraphs)),
  ]);
}

function separatorToDocx(type: string, id: number, line: XmlComponent): XmlComponent {
  return makeElement('w:footnote', { 'w:type': type, 'w:id': id }, [
    new Paragraph({ style: 'FootnoteSeparator', children: [new TextRun({ children: [line] })] }),
  ]);
}
