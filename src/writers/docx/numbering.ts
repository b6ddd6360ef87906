/**
 * The lists of an order go in, the parts of numbering.xml come out: a definition for each kind of list, and an
 * instance for each list, so that every list starts over and Word continues it when an item is inserted.
 */
import { ParagraphProperties, type XmlComponent } from 'docx';
import type { List } from '../../document/model.js';
import type { Measures } from '../measures.js';
import { makeElement, makeValue, toTwips } from './element.js';
import type { ListInstance } from './gathering.js';
import { elementXml } from './xml.js';

/** The kinds of lists: each kind of mark in the body and inside a block quote, and the ordering paragraphs. */
export type AbstractList = List['marks'] | `quoted-${List['marks']}` | 'ordering';

/** In the order of their definitions in numbering.xml. */
export const abstractLists: readonly AbstractList[] = [
  'ordering',
  'decimal',
  'lower-alpha',
  'lower-roman',
  'bullet',
  'quoted-decimal',
  'quoted-lower-alpha',
  'quoted-lower-roman',
  'quoted-bullet',
];

const formats = {
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-roman': 'lowerRoman',
  bullet: 'bullet',
};

const bulletMark = '\u2022';

/** The definition of a kind of list; numbering.xml has those of the order's own lists. */
export function definitionToDocx(
  list: AbstractList,
  measures: Measures,
  blockQuoteIndentPt: number,
): XmlComponent {
  const levels =
    list === 'ordering' ? [orderingLevel(measures)] : listLevels(list, measures, blockQuoteIndentPt);
  return makeElement('w:abstractNum', { 'w:abstractNumId': abstractLists.indexOf(list) }, [
    makeValue('w:multiLevelType', list === 'ordering' ? 'singleLevel' : 'hybridMultilevel'),
    ...levels,
  ]);
}

function orderingLevel({ ordering }: Measures): XmlComponent {
  const properties = new ParagraphProperties({
    tabStops: [{ type: 'left', position: toTwips(ordering.textPt) }],
    indent: { left: 0, firstLine: toTwips(ordering.numberPt) },
  });
  return levelToDocx(0, 'decimal', '%1.', properties);
}

function listLevels(
  list: Exclude<AbstractList, 'ordering'>,
  measures: Measures,
  blockQuoteIndentPt: number,
): readonly XmlComponent[] {
  const isQuoted = list.startsWith('quoted-');
  const marks = (isQuoted ? list.slice('quoted-'.length) : list) as List['marks'];
  const offset = isQuoted ? blockQuoteIndentPt : 0;
  return measures.list.map(({ markPt, textPt }, level) => {
    const indent = { left: toTwips(offset + textPt), hanging: toTwips(textPt - markPt) };
    const text = marks === 'bullet' ? bulletMark : `%${level + 1}.`;
    return levelToDocx(level, formats[marks], text, new ParagraphProperties({ indent }));
  });
}

function levelToDocx(
  level: number,
  format: string,
  text: string,
  properties: ParagraphProperties,
): XmlComponent {
  return makeElement('w:lvl', { 'w:ilvl': level }, [
    makeValue('w:start', 1),
    makeValue('w:numFmt', format),
    makeValue('w:lvlText', text),
    makeValue('w:lvlJc', 'left'),
    properties,
  ]);
}

export function instanceToDocx({ numId, list, level, start }: ListInstance): string {
  const definition = elementXml('w:abstractNumId', { 'w:val': abstractLists.indexOf(list) });
  const begins = elementXml('w:startOverride', { 'w:val': start });
  const override = elementXml('w:lvlOverride', { 'w:ilvl': level }, begins);
  return elementXml('w:num', { 'w:numId': numId }, definition + override);
}
