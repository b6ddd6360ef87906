/**
 * The parts that are the same in every Word file, but for whether it has a header: a part's name in, the part as it
 * stands in the archive out. The build makes them beforehand.
 */
import { Theme, type XmlComponent } from 'docx';
import { findPrepared } from '../../prepared/find.js';
import { makeElement } from './element.js';
import { footnotesToDocx } from './footnotes.js';
import { namespaces } from './namespaces.js';
import { footerRelationship, headerRelationship } from './page.js';
import { settingsToDocx } from './settings.js';
import { partXml } from './xml.js';
import { compressPart, type ZipPart } from './zip.js';

const makers = {
  '[Content_Types].xml': (withHeader) => contentTypes(listParts(withHeader)),
  '_rels/.rels': packageRelationships,
  'docProps/app.xml': applicationProperties,
  'word/_rels/document.xml.rels': (withHeader) => documentRelationships(listParts(withHeader)),
  'word/settings.xml': () => settingsToDocx(namespaces.word),
  'word/theme/theme1.xml': () => new Theme(),
  'word/footnotes.xml': () => footnotesToDocx([], namespaces.word),
  'word/numbering.xml': () => makeElement('w:numbering', namespaces.word),
} as const satisfies Record<string, (withHeader: boolean) => XmlComponent | string>;

export type FixedPartName = keyof typeof makers;

interface FixedPart {
  readonly name: FixedPartName;
  readonly withHeader: boolean;
}

/** @param withHeader matters to the lists of parts alone */
export function fixedPart(name: FixedPartName, withHeader = false): ZipPart {
  const part: FixedPart = { name, withHeader };
  const prepared = findPrepared('word-part', () => JSON.stringify(part));
  return prepared === undefined ? makePart(part) : revivePart(prepared as PreparedPart);
}

function makePart({ name, withHeader }: FixedPart): ZipPart {
  return compressPart(name, partXml(makers[name](withHeader)));
}

/** A part whose bytes are in Base64. */
export interface PreparedPart extends Omit<ZipPart, 'name' | 'content'> {
  readonly name: string;
  readonly content: string;
}

/** What the build keeps of a part. */
export function preparePart(part: FixedPart): PreparedPart {
  const { content, ...rest } = makePart(part);
  return { ...rest, name: part.name, content: Buffer.from(content).toString('base64') };
}

function revivePart({ name, content, ...rest }: PreparedPart): ZipPart {
  return { ...rest, name: Buffer.from(name), content: Buffer.from(content, 'base64') };
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
    contentType: `${namespaces.wordType}.${name}+xml`,
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
  return makeElement('Types', { xmlns: `${namespaces.package}/content-types` }, [
    makeElement('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    makeElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/word/document.xml', `${namespaces.wordType}.document.main+xml`),
    ...parts.map(({ target, contentType }) => override(`/word/${target}`, contentType)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ]);
}

function packageRelationships(): XmlComponent {
  return makeRelationships([
    [1, `${namespaces.relationships}/officeDocument`, 'word/document.xml'],
    [2, `${namespaces.package}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [3, `${namespaces.relationships}/extended-properties`, 'docProps/app.xml'],
  ]);
}

function documentRelationships(parts: readonly Part[]): XmlComponent {
  return makeRelationships(
    parts.map(({ relationship, name, target }) => [
      relationship,
      `${namespaces.relationships}/${name}`,
      target,
    ]),
  );
}

function makeRelationships(rows: readonly (readonly [number, string, string])[]): XmlComponent {
  return makeElement(
    'Relationships',
    { xmlns: `${namespaces.package}/relationships` },
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
