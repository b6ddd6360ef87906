/** The docx package's components go in, XML text comes out, byte for byte as its own packer writes it. */
import type { XmlComponent } from 'docx';

/** What `prepForXml` returns: an element's name with its attributes, text and children. */
type Prepared = Readonly<Record<string, unknown>>;
type Scalar = string | number | boolean;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * The package's components are handed the file that they stand in. Only hyperlinks, pictures and the package's own lists
 * ask anything of it, and no order has these: an empty file would take longer to make than the order.
 */
const context = { file: {}, viewWrapper: {}, stack: [] } as unknown as Parameters<
  XmlComponent['prepForXml']
>[0];

/** One component with all that is in it. */
export function componentXml(component: XmlComponent): string {
  const prepared: Prepared | undefined = component.prepForXml(context);
  return prepared === undefined ? '' : writeXml(prepared);
}

/** @param root the part's root element, or its XML where that is written already */
export function partXml(root: XmlComponent | string): string {
  return xmlDeclaration + (typeof root === 'string' ? root : componentXml(root));
}

/** Serialises one element with all that is in it. */
function writeXml(element: Prepared): string {
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
  return closeElement(name, attributes, inner);
}

function closeElement(name: string, attributes: string, inner: string): string {
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

/** An element of the body, as XML from the start: an order's differ in their words alone, so none is built of components. */
export function elementXml(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = '',
): string {
  return closeElement(name, writeAttributes(attributes), inner);
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
