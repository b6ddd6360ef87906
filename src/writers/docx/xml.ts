/** The docx package's prepared objects go in, XML text comes out, byte for byte as its own packer writes it. */

/** What `prepForXml` returns: an element's name with its attributes, text and children. */
export type Prepared = Readonly<Record<string, unknown>>;
type Scalar = string | number | boolean;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Serialises one element with all that is in it. */
export function writeXml(element: Prepared): string {
  let xml = '';
  for (const name in element) xml += writeElement(name, element[name]);
  return xml;
}

function writeElement(name: string, content: unknown): string {
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
  let attributes = '';
  let inner = '';
  for (const part of parts) {
    if (isScalar(part)) inner += escapeText(String(part));
    else if (isPrepared(part)) {
      if (isPrepared(part['_attr'])) attributes += writeAttributes(part['_attr']);
      else inner += writeXml(part);
    }
  }
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

function writeAttributes(attributes: Prepared): string {
  let xml = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (isScalar(value)) xml += ` ${name}="${escapeText(String(value))}"`;
  }
  return xml;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isPrepared(value: unknown): value is Prepared {
  return typeof value === 'object' && value !== null;
}

const special = /[&<>"]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeText(text: string): string {
  return special.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text;
}
