/**
 * The styles that the docx package has no classes for: Word's defaults, the grid of tables, and the caption's table,
 * in which nothing is drawn.
 */
import type { XmlComponent } from 'docx';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { makeElement, makeValue, toTwips } from './element.js';

export function defaultAndTableStyles(style: PageStyle): readonly XmlComponent[] {
  const { table, caption } = measurePage(style);
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const margins = (sidePt: number): XmlComponent =>
    makeElement('w:tblCellMar', {}, [
      makeElement('w:left', { 'w:w': toTwips(sidePt), 'w:type': 'dxa' }),
      makeElement('w:right', { 'w:w': toTwips(sidePt), 'w:type': 'dxa' }),
    ]);
  const borders = makeElement(
    'w:tblBorders',
    {},
    sides.map((side) => makeElement(`w:${side}`, line)),
  );
  return [
    makeDefault('character', 'DefaultParagraphFont', 'Default Paragraph Font', []),
    makeDefault('numbering', 'NoList', 'No List', []),
    makeDefault('table', 'TableNormal', 'Normal Table', [makeElement('w:tblPr', {}, [margins(5.4)])]),
    makeTableStyle('TableGrid', 'Table Grid', [borders, margins(table.cellSidePt)]),
    makeTableStyle('CaptionTable', 'Caption Table', [margins(caption.insetPt)]),
  ];
}

function makeDefault(
  type: string,
  id: string,
  name: string,
  children: readonly XmlComponent[],
): XmlComponent {
  return makeElement('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, [
    makeValue('w:name', name),
    makeValue('w:uiPriority', 99),
    makeElement('w:semiHidden'),
    makeElement('w:unhideWhenUsed'),
    ...children,
  ]);
}

function makeTableStyle(id: string, name: string, properties: readonly XmlComponent[]): XmlComponent {
  return makeElement('w:style', { 'w:type': 'table', 'w:styleId': id }, [
    makeValue('w:name', name),
    makeValue('w:basedOn', 'TableNormal'),
    makeElement('w:tblPr', {}, properties),
  ]);
}
