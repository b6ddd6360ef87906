/**
 * A body and what it gathered go in, the bytes of the Word file come out. Most parts of the file depend on the page
 * style alone: they are made and compressed once for each style, and only the body, the notes, the lists and the
 * properties are made for each order. The docx package's own packer would make all of them again, and write the
 * clock into two places.
 */
import { Document, Theme, type Paragraph, type Table, type XmlComponent } from 'docx';
import type { OrderDocument } from '../../document/model.js';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { makeElement } from './element.js';
import { footnotesToDocx } from './footnotes.js';
import type { FootnoteContent, Gathering, ListInstance } from './gathering.js';
import { definitionsToDocx, instanceToDocx, type AbstractList } from './numbering.js';
import {
  footerRelationship,
  footerToDocx,
  hasHeader,
  headerRelationship,
  headerToDocx,
  sectionToDocx,
} from './page.js';
import { settingsToDocx } from './settings.js';
import { stylesToDocx } from './styles.js';
import { escapeText, writeXml, xmlDeclaration, type Prepared } from './xml.js';
import { compressPart, storePart, writeZip, type ZipPart } from './zip.js';

const wordNamespace = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What all orders of one page style share. */
interface Skeleton {
  /** The parts that never change, compressed. */
  readonly first: readonly ZipPart[];
  readonly last: readonly ZipPart[];
  readonly section: string;
  readonly definitions: readonly { readonly list: AbstractList; readonly xml: string }[];
  /** Compressed for the many orders without notes or lists. */
  readonly noFootnotes: ZipPart;
  readonly noNumbering: ZipPart;
}

/** Assembles the file. `pieces` is the body in order, `gathering` what it left for the other parts. */
export function packDocx(
  properties: OrderDocument['properties'],
  pieces: readonly (Paragraph | Table)[],
  gathering: Gathering,
): Uint8Array {
  const skeleton = findSkeleton(gathering.style, gathering.draft);
  return writeZip([
    ...skeleton.first,
    storePart('docProps/core.xml', corePropertiesXml(properties)),
    compressPart('word/document.xml', documentXml(pieces, skeleton.section)),
    gathering.footnotes.length === 0 ? skeleton.noFootnotes : footnotesPart(gathering.footnotes),
    gathering.lists.length === 0
      ? skeleton.noNumbering
      : numberingPart(gathering.lists, skeleton.definitions),
    ...skeleton.last,
  ]);
}

function documentXml(pieces: readonly (Paragraph | Table)[], section: string): string {
  let body = '';
  for (const piece of pieces) body += componentXml(piece);
  const namespaces = `xmlns:w="${wordNamespace['xmlns:w']}" xmlns:r="${relationships}"`;
  return `${xmlDeclaration}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`;
}

/** ECMA-376-2, 11: the order's own date is the only date in the file. */
function corePropertiesXml({ title, author, date, language }: OrderDocument['properties']): string {
  const moment = `xsi:type="dcterms:W3CDTF">${escapeText(date)}T00:00:00Z`;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(author)}</dc:creator>` +
    `<dc:language>${language}</dc:language>` +
    `<dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified></cp:coreProperties>`
  );
}

function footnotesPart(footnotes: readonly FootnoteContent[]): ZipPart {
  return compressComponent('word/footnotes.xml', footnotesToDocx(footnotes, wordNamespace));
}

/** In the schema every definition stands before every instance (CT_Numbering). */
function numberingPart(lists: readonly ListInstance[], definitions: Skeleton['definitions']): ZipPart {
  const used = new Set(lists.map(({ list }) => list));
  let inner = '';
  for (const { list, xml } of definitions) if (used.has(list)) inner += xml;
  for (const list of lists) inner += componentXml(instanceToDocx(list));
  const root = `<w:numbering xmlns:w="${wordNamespace['xmlns:w']}">${inner}</w:numbering>`;
  return compressPart('word/numbering.xml', xmlDeclaration + root);
}

/** A chambers has a few page styles; a batch that mixed more than this many would make some of them again. */
const skeletonLimit = 32;
const skeletons = new Map<string, Skeleton>();

function findSkeleton(style: PageStyle, draft: boolean): Skeleton {
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
  const parts = listParts(hasHeader(style, draft));
  return {
    // [Content_Types].xml comes first, so that a reader knows the file from its first bytes.
    first: [
      compressComponent('[Content_Types].xml', contentTypes(parts)),
      compressComponent('_rels/.rels', packageRelationships()),
      compressComponent('docProps/app.xml', applicationProperties()),
    ],
    last: [
      compressComponent('word/_rels/document.xml.rels', documentRelationships(parts)),
      compressComponent('word/styles.xml', stylesToDocx(style, draft)),
      compressComponent('word/settings.xml', settingsToDocx(wordNamespace)),
      compressComponent('word/theme/theme1.xml', new Theme()),
      compressComponent('word/footer1.xml', footerToDocx(style, wordNamespace)),
      ...(hasHeader(style, draft)
        ? [compressComponent('word/header1.xml', headerToDocx(style, draft, wordNamespace))]
        : []),
    ],
    section: componentXml(sectionToDocx(style, draft)),
    definitions: definitionsToDocx(measurePage(style), style.blockQuoteIndentPt).map(
      ({ list, definition }) => ({
        list,
        xml: componentXml(definition),
      }),
    ),
    noFootnotes: footnotesPart([]),
    noNumbering: numberingPart([], []),
  };
}

/** A part that document.xml refers to. */
interface Part {
  readonly relationship: number;
  readonly name: string;
  readonly target: string;
  readonly contentType: string;
}

function listParts(withHeader: boolean): readonly Part[] {
  const word = (relationship: number, name: string, target = `${name}.xml`): Part => ({
    relationship,
    name,
    target,
    contentType: `${wordType}.${name}+xml`,
  });
  const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
  return [
    word(1, 'styles'),
    word(2, 'settings'),
    word(3, 'numbering'),
    word(4, 'footnotes'),
    { relationship: 5, name: 'theme', target: 'theme/theme1.xml', contentType: theme },
    word(footerRelationship, 'footer', 'footer1.xml'),
    ...(withHeader ? [word(headerRelationship, 'header', 'header1.xml')] : []),
  ];
}

function contentTypes(parts: readonly Part[]): XmlComponent {
  const override = (name: string, type: string): XmlComponent =>
    makeElement('Override', { PartName: name, ContentType: type });
  return makeElement('Types', { xmlns: `${packageNamespace}/content-types` }, [
    makeElement('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    makeElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/word/document.xml', `${wordType}.document.main+xml`),
    ...parts.map(({ target, contentType }) => override(`/word/${target}`, contentType)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ]);
}

function packageRelationships(): XmlComponent {
  return makeRelationships([
    [1, `${relationships}/officeDocument`, 'word/document.xml'],
    [2, `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [3, `${relationships}/extended-properties`, 'docProps/app.xml'],
  ]);
}

function documentRelationships(parts: readonly Part[]): XmlComponent {
  return makeRelationships(
    parts.map(({ relationship, name, target }) => [relationship, `${relationships}/${name}`, target]),
  );
}

function makeRelationships(rows: readonly (readonly [number, string, string])[]): XmlComponent {
  return makeElement(
    'Relationships',
    { xmlns: `${packageNamespace}/relationships` },
    rows.map(([id, type, target]) =>
      makeElement('Relationship', { Id: `rId${id}`, Type: type, Target: target }),
    ),
  );
}

/** Names no program version, no machine and no person. */
function applicationProperties(): XmlComponent {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return makeElement('Properties', { xmlns: namespace });
}

function compressComponent(name: string, component: XmlComponent): ZipPart {
  return compressPart(name, xmlDeclaration + componentXml(component));
}

type PreparationContext = Parameters<XmlComponent['prepForXml']>[0];
let context: PreparationContext | undefined;

/** The package's components ask for the file they stand in; one empty document serves them all. */
function componentXml(component: XmlComponent): string {
  if (context === undefined) {
    const file = new Document({ sections: [] });
    context = { file, viewWrapper: file.Document, stack: [] };
  }
  const prepared: Prepared | undefined = component.prepForXml(context);
  return prepared === undefined ? '' : writeXml(prepared);
}
