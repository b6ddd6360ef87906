/** A page style goes in, what stands on every page of the Word file comes out: the section, its header and footer. */
import {
  FooterWrapper,
  HeaderWrapper,
  Media,
  PageNumber,
  Paragraph,
  SectionProperties,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { doubleRulePt } from '../rules.js';
import { makeElement, makeValue, toTwips } from './element.js';

/** The numbers of the relationships in document.xml.rels that the section refers to. */
export const footerRelationship = 6;
export const headerRelationship = 7;

export function sectionToDocx(style: PageStyle, draft: boolean): SectionProperties {
  const { edgePt, footerEdgePt } = measurePage(style);
  const { top, right, bottom, left } = style.marginPt;
  const media = new Media();
  return new SectionProperties({
    page: {
      size: { width: toTwips(style.paper.widthPt), height: toTwips(style.paper.heightPt) },
      margin: {
        top: toTwips(top),
        right: toTwips(right),
        bottom: toTwips(bottom),
        left: toTwips(left),
        header: toTwips(edgePt),
        footer: toTwips(footerEdgePt),
      },
      pageNumbers: { start: style.pageNumber.first },
    },
    footerWrapperGroup: { default: new FooterWrapper(media, footerRelationship) },
    ...(hasHeader(style, draft)
      ? { headerWrapperGroup: { default: new HeaderWrapper(media, headerRelationship) } }
      : {}),
  });
}

/** The page number at the centre of the foot, as a field that Word counts, and the footer title with it. */
export function footerToDocx(style: PageStyle, namespace: Readonly<Record<string, string>>): XmlComponent {
  const { pageNumber, footerTitle } = style;
  const lines = [pageNumberRun(pageNumber.form, footerTitle)];
  const title = pageNumber.form === 'title' || footerTitle === undefined ? [] : [footerTitle];
  return makeElement('w:ftr', namespace, [
    ...lines.map((children) => new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })),
    ...title.map((text) => lineParagraph('Footer', text)),
    ...sealParagraph(style, 'foot'),
  ]);
}

function pageNumberRun(form: PageStyle['pageNumber']['form'], footerTitle = ''): readonly string[] {
  switch (form) {
    case 'bare':
      return [PageNumber.CURRENT];
    case 'dashes':
      return ['-', PageNumber.CURRENT, '-'];
    case 'of':
      return ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
    case 'title':
      return [`${footerTitle} - `, PageNumber.CURRENT];
  }
}

export function hasHeader(style: PageStyle, draft: boolean): boolean {
  return draft || style.numberedLines !== undefined || style.sealLine?.at === 'head';
}

/** The words that mark a draft, and those of a sealed order, at the left: the upper right corner is the clerk's. Line numbers. */
export function headerToDocx(
  style: PageStyle,
  draft: boolean,
  namespace: Readonly<Record<string, string>>,
): XmlComponent {
  const marks = [
    ...(draft ? [lineParagraph('DraftMark', style.draftMark)] : []),
    ...sealParagraph(style, 'head'),
  ];
  const numbers = style.numberedLines === undefined ? [] : numberLines(style, style.numberedLines.count);
  return makeElement('w:hdr', namespace, [
    ...numbers,
    ...(marks.length === 0 ? [new Paragraph({ style: 'Header' })] : marks),
  ]);
}

function sealParagraph({ sealLine }: PageStyle, place: 'head' | 'foot'): readonly Paragraph[] {
  if (sealLine?.at !== place) return [];
  return [lineParagraph('SealLine', sealLine.words)];
}

function lineParagraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ text })] });
}

/**
 * The numbers of the lines of pleading paper, and the rules beside the text: three paragraphs in frames that stand at
 * the same place of every page, outside of the text. Word's own line numbers (w:lnNumType) would count the lines of the
 * text, and a single-spaced line is half a line of the paper.
 */
function numberLines(style: PageStyle, count: number): readonly XmlComponent[] {
  const { numberGapPt, ruleGapPt } = measurePage(style).pleading;
  const { left, right } = style.marginPt;
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  const numbers = rows.map((row) => new TextRun({ text: String(row), ...(row > 1 ? { break: 1 } : {}) }));
  // As high as the numbers, so that the rule is as long.
  const blanks = rows.slice(1).map(() => new TextRun({ break: 1 }));
  const numbersAt = left - numberGapPt - numberWidthPt;
  const leftRuleAt = left - ruleGapPt - doubleRulePt;
  const rightRuleAt = style.paper.widthPt - right + ruleGapPt;
  return [
    frameParagraph('LineNumbers', numbersAt, numberWidthPt, style, numbers),
    frameParagraph('PageRuleLeft', leftRuleAt, ruleWidthPt, style, blanks),
    frameParagraph('PageRuleRight', rightRuleAt, ruleWidthPt, style, blanks),
  ];
}

const numberWidthPt = 36;
const ruleWidthPt = 4;

function frameParagraph(
  paragraphStyle: string,
  fromPt: number,
  widthPt: number,
  { marginPt, numberedLines }: PageStyle,
  runs: readonly XmlComponent[],
): XmlComponent {
  const frame = makeElement('w:framePr', {
    'w:w': toTwips(widthPt),
    'w:h': toTwips((numberedLines?.count ?? 0) * (numberedLines?.linePt ?? 0)),
    'w:hRule': 'exact',
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'page',
    'w:x': toTwips(fromPt),
    'w:y': toTwips(marginPt.top),
  });
  const properties = makeElement('w:pPr', {}, [makeValue('w:pStyle', paragraphStyle), frame]);
  return makeElement('w:p', {}, [properties, ...runs]);
}
