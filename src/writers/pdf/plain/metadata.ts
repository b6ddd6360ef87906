/** What the file says of itself: the document information and the same in XMP, with the standards that it follows. */
import type { OrderDocument } from '../../../document/model.js';
import { keepRecent } from '../../../recent-results.js';
import { accessibilityIdentifier, accessibilityNamespace, accessibilitySchema } from '../identification.js';

type Properties = OrderDocument['properties'];

const creator = 'so-ordered';

/** ISO 32000-1:2008, 14.3.3. The date is the order's own: no clock gets into the file. */
export function writeInformation({ title, author, date }: Properties): string {
  const stamp = `(D:${date.replaceAll('-', '')}000000Z)`;
  const entries = [`/Title ${writeString(title)}`, `/Author ${writeString(author)}`, `/Creator (${creator})`];
  return `<<\n${entries.join('\n')}\n/CreationDate ${stamp}\n/ModDate ${stamp}\n>>`;
}

/**
 * A text string: as it is where its characters are those of ASCII, otherwise in UTF-16 (ISO 32000-1:2008, 7.9.2.2). A title
 * stands in several places of a file, and the same titles and authors stand in many files.
 */
export const writeString = keepRecent(200, (text): string => {
  if (/^[ -~]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
});

/** ISO 19005-2:2011, 6.6, and ISO 14289-1:2014, 5. In UTF-8. */
export function writeXmp({ title, author, language, date }: Properties): Uint8Array {
  const stamp = `${date}T00:00:00Z`;
  const xmp = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    accessibilityNamespace,
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    '<dc:format>application/pdf</dc:format>',
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate>`,
    `<pdfaExtension:schemas><rdf:Bag>${accessibilitySchema}</rdf:Bag></pdfaExtension:schemas>`,
    accessibilityIdentifier,
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');
  return Buffer.from(xmp, 'utf8');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
