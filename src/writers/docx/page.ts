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
import { makeElement, toTwips } from './element.js';

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
    ...(draft ? { headerWrapperGroup: { default: new HeaderWrapper(media, headerRelationship) } } : {}),
  });
}

/** The page number at the centre of the foot, as a field that Word counts, and the footer title with it. */
export function footerToDocx(style: PageStyle, namespace: Readonly<Record<string, string>>): XmlComponent {
  const { pageNumber, footerTitle } = style;
  const lines = [pageNumberRun(pageNumber.form, footerTitle)];
  const title = pageNumber.form === 'title' || footerTitle === undefined ? [] : [footerTitle];
  return makeElement('w:ftr', namespace, [
    ...lines.map((children) => new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })),
    ...title.map((text) => new Paragraph({ style: 'Footer', children: [new TextRun({ text })] })),
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

/** The words that mark a draft, at the left: the upper right corner belongs to the clerk's stamps. */
export function headerToDocx(style: PageStyle, namespace: Readonly<Record<string, string>>): XmlComponent {
  const mark = new TextRun({ text: style.draftMark });
  return makeElement('w:hdr', namespace, [new Paragraph({ style: 'DraftMark', children: [mark] })]);
}
