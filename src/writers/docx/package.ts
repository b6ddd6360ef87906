/**
 * A body and what it gathered go in, the bytes of the Word file come out. Most parts of the file depend on the page
 * style alone: they are made and compressed once for each style, and only the body, the notes, the lists and the
 * properties are made for each order. The docx package's own packer would make all of them again, and write the
 * clock into two places.
 */
import type { XmlComponent } from 'docx';
import type { OrderDocument } from '../../document/model.js';
import type { PageStyle } from '../../document/page-style.js';
import { keepLast } from '../../recent-results.js';
import { measurePage } from '../measures.js';
import { fixedPart } from './fixed-parts.js';
import { footnotesToDocx } from './footnotes.js';
import type { FootnoteContent, Gathering, ListInstance } from './gathering.js';
import { namespaces } from './namespaces.js';
import { abstractLists, definitionToDocx, instanceToDocx, type AbstractList } from './numbering.js';
import { footerToDocx, hasHeader, headerToDocx, sectionToDocx } from './page.js';
import { stylesToDocx } from './styles.js';
import { componentXml, escapeText, partXml, xmlDeclaration } from './xml.js';
import { compressPart, packPart, writeZip, type ZipPart } from './zip.js';

/** What all orders of one page style share. */
interface Skeleton {
  /** The parts that never change, compressed. */
  readonly first: readonly ZipPart[];
  readonly last: readonly ZipPart[];
  readonly section: string;
  /** The definition of a kind of list, as XML. */
  readonly definitionXml: (list: AbstractList) => string;
  /** Compressed for the many orders without notes or lists. */
  readonly noFootnotes: ZipPart;
  readonly noNumbering: ZipPart;
}

/** Assembles the file. `body` is the XML of what stands in it, `gathering` what it left for the other parts. */
export function packDocx(
  properties: OrderDocument['properties'],
  body: string,
  gathering: Gathering,
): Uint8Array {
  const skeleton = findSkeleton(gathering.style, gathering.draft);
  return writeZip([
    ...skeleton.first,
    packPart('docProps/core.xml', corePropertiesXml(properties)),
    packPart('word/document.xml', documentXml(body, skeleton.section)),
    gathering.footnotes.length === 0 ? skeleton.noFootnotes : footnotesPart(gathering.footnotes),
    gathering.lists.length === 0
      ? skeleton.noNumbering
      : numberingPart(gathering.lists, skeleton.definitionXml),
    ...skeleton.last,
  ]);
}

function documentXml(body: string, section: string): string {
  const declared = `xmlns:w="${namespaces.word['xmlns:w']}" xmlns:r="${namespaces.relationships}"`;
  return `${xmlDeclaration}<w:document ${declared}><w:body>${body}${section}</w:body></w:document>`;
}

/** ECMA-376-2, 11: the order's own date is the only date in the file. */
function corePropertiesXml({ title, author, date, language }: OrderDocument['properties']): string {
  const moment = `xsi:type="dcterms:W3CDTF">${escapeText(date)}T00:00:00Z`;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="${namespaces.package}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(author)}</dc:creator>` +
    `<dc:language>${language}</dc:language>` +
    `<dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified></cp:coreProperties>`
  );
}

function footnotesPart(footnotes: readonly FootnoteContent[]): ZipPart {
  return packPart('word/footnotes.xml', partXml(footnotesToDocx(footnotes, namespaces.word)));
}

/** In the schema every definition stands before every instance (CT_Numbering). */
function numberingPart(lists: readonly ListInstance[], definitionXml: Skeleton['definitionXml']): ZipPart {
  const used = new Set(lists.map(({ list }) => list));
  let inner = '';
  for (const list of abstractLists) if (used.has(list)) inner += definitionXml(list);
  for (const list of lists) inner += instanceToDocx(list);
  const root = `<w:numbering xmlns:w="${namespaces.word['xmlns:w']}">${inner}</w:numbering>`;
  return packPart('word/numbering.xml', partXml(root));
}

/** Orders that follow each other mostly have the very same style. */
const findSkeleton = keepLast(lookUpSkeleton);

/** A chambers has a few page styles; a batch that mixed more than this many would make some of them again. */
const skeletonLimit = 32;
const skeletons = new Map<string, Skeleton>();

function lookUpSkeleton(style: PageStyle, draft: boolean): Skeleton {
  const key = JSON.stringify([draft, style]);
  const known = skeletons.get(key);
  if (known !== undefined) return known;
  const [oldest] = skeletons.keys();
  if (skeletons.size >= skeletonLimit && oldest !== undefined) skeletons.delete(oldest);
  const skeleton = makeSkeleton(style, draft);
  skeletons.set(key, skeleton);
  return skeleton;
}

function makeSkeleton(style: PageStyle, draft: boolean): Skeleton {
  const withHeader = hasHeader(style, draft);
  const compress = (name: string, component: XmlComponent): ZipPart => compressPart(name, partXml(component));
  return {
    // [Content_Types].xml comes first, so that a reader knows the file from its first bytes.
    first: [
      fixedPart('[Content_Types].xml', withHeader),
      fixedPart('_rels/.rels'),
      fixedPart('docProps/app.xml'),
    ],
    last: [
      fixedPart('word/_rels/document.xml.rels', withHeader),
      compress('word/styles.xml', stylesToDocx(style, draft)),
      fixedPart('word/settings.xml'),
      fixedPart('word/theme/theme1.xml'),
      compress('word/footer1.xml', footerToDocx(style, namespaces.word)),
      ...(withHeader ? [compress('word/header1.xml', headerToDocx(style, draft, namespaces.word))] : []),
    ],
    section: componentXml(sectionToDocx(style, draft)),
    definitionXml: writeDefinitions(style),
    noFootnotes: fixedPart('word/footnotes.xml'),
    noNumbering: fixedPart('word/numbering.xml'),
  };
}

/** Each definition is made when an order first has a list of its kind. */
function writeDefinitions(style: PageStyle): Skeleton['definitionXml'] {
  const measures = measurePage(style);
  const written = new Map<AbstractList, string>();
  return (list) => {
    const xml = written.get(list) ?? componentXml(definitionToDocx(list, measures, style.blockQuoteIndentPt));
    written.set(list, xml);
    return xml;
  };
}
