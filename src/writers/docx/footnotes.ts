/** The notes of an order go in, footnotes.xml comes out, with the two separators that Word asks for. */
import { ContinuationSeparator, Paragraph, Separator, TextRun, type XmlComponent } from 'docx';
import type { FootnoteContent } from './gathering.js';
import { makeElement } from './element.js';
import { componentXml, elementXml } from './xml.js';

/** Notes count from 1; Word's own separators have these. */
export const separatorIds = [-1, 0] as const;

/** The part's root element. */
export function footnotesToDocx(
  footnotes: readonly FootnoteContent[],
  namespace: Readonly<Record<string, string>>,
): string {
  const inOrder = [...footnotes].sort((first, second) => first.id - second.id);
  let inner = separatorsXml();
  for (const { id, xml } of inOrder) inner += elementXml('w:footnote', { 'w:id': id }, xml);
  return elementXml('w:footnotes', namespace, inner);
}

function separatorsXml(): string {
  return (
    componentXml(separatorToDocx('separator', separatorIds[0], new Separator())) +
    componentXml(separatorToDocx('continuationSeparator', separatorIds[1], new ContinuationSeparator()))
  );
}

function separatorToDocx(type: string, id: number, line: XmlComponent): XmlComponent {
  return makeElement('w:footnote', { 'w:type': type, 'w:id': id }, [
    new Paragraph({ style: 'FootnoteSeparator', children: [new TextRun({ children: [line] })] }),
  ]);
}
