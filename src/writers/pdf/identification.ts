/**
 * A tagged PDF/A-2a goes in, the same file comes out saying also that it is PDF/UA-1 and that a viewer should show
 * its title. Typst holds a file to one standard at a time; the rest is two entries in the file's last two objects,
 * the metadata and the catalog, so those are written anew and the table of offsets with them.
 */

/** ISO 14289-1:2014, 5: the part of the standard that the file follows. */
export const accessibilityIdentifier = '<pdfuaid:part>1</pdfuaid:part>';
export const accessibilityNamespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/** ISO 19005-2:2011, 6.6.2.3: a schema that PDF/A does not know is described in the file that uses it. */
export const accessibilitySchema = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>The part of PDF/UA that the file follows</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li>',
].join('');

/** The file's tail as Typst 0.14 writes it: metadata, catalog, one table of offsets, trailer. */
const tailForm =
  /^(?<opening>\d+ 0 obj\n<<\n {2}\/Length )\d+(?<entries>\n {2}\/Type \/Metadata\n[^>]*>>\nstream\n)(?<metadata>[^]*)(?<closing>\nendstream\nendobj\n\n)(?<catalog>\d+ 0 obj\n<<\n {2}\/Type \/Catalog\n[^]*?\nendobj\n\n)xref\n0 \d+\n(?<offsets>(?:\d{10} \d{5} [fn]\r\n)+)(?<trailer>trailer\n[^]*?\nstartxref\n)\d+\n%%EOF\s*$/;

/** @throws TypeError where the file is not built the way Typst 0.14 builds it: a bug, to be seen at once. */
export function identifyAsAccessible(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = file.lastIndexOf('/Type /Metadata');
  const from = file.lastIndexOf('\n', file.lastIndexOf(' 0 obj\n', start)) + 1;
  // Latin-1 keeps every byte as one character, so lengths of strings are lengths of the file.
  const parts = tailForm.exec(file.toString('latin1', from))?.groups;
  if (parts === undefined) throw new TypeError('the PDF does not end the way Typst 0.14 ends it');
  const { opening = '', entries = '', metadata = '', closing = '', trailer = '' } = parts;
  const newMetadata = addIdentifier(metadata);
  const head = opening + String(newMetadata.length) + entries + newMetadata + closing;
  const catalog = showTitle(parts['catalog'] ?? '');
  const offsets = moveCatalog(parts['offsets'] ?? '', catalog, from + head.length);
  const table = `xref\n0 ${offsets.length / offsetLength}\n${offsets}${trailer}`;
  const end = `${from + head.length + catalog.length}\n%%EOF`;
  return Buffer.concat([file.subarray(0, from), Buffer.from(head + catalog + table + end, 'latin1')]);
}

function addIdentifier(metadata: string): string {
  const described = replaceFirst(
    metadata,
    '</rdf:Bag></pdfaExtension:schemas>',
    (end) => accessibilitySchema + end,
  );
  const identified = replaceFirst(described, '<pdfaid:part>', (part) => accessibilityIdentifier + part);
  return replaceFirst(identified, ' xmlns:pdfaid=', (name) => accessibilityNamespace + name);
}

/** ISO 14289-1:2014, 7.1: the window shows the document's title, not the file's name. */
function showTitle(catalog: string): string {
  return replaceFirst(catalog, '/ViewerPreferences <<', (opening) => `${opening}\n    /DisplayDocTitle true`);
}

const offsetLength = '0000000000 00000 n\r\n'.length;

function moveCatalog(offsets: string, catalog: string, to: number): string {
  const at = Number.parseInt(catalog, 10) * offsetLength;
  return offsets.slice(0, at) + String(to).padStart(10, '0') + offsets.slice(at + 10);
}

/** The first place is the file's own: a title that holds the same letters comes after it. */
function replaceFirst(text: string, found: string, replacement: (found: string) => string): string {
  const at = text.indexOf(found);
  if (at < 0) throw new TypeError(`the PDF has no ${found}`);
  return text.slice(0, at) + replacement(found) + text.slice(at + found.length);
}
