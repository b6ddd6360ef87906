/** The docx package's components go in, XML text comes out, byte for byte as its own packer writes it. */
import { XmlComponent } from 'docx';

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
  if (component instanceof WrittenXml) return component.xml;
  const prepared: Prepared | undefined = component.prepForXml(context);
  return prepared === undefined ? '' : writeXml(prepared);
}

/** The name under which a component hands over its XML as it stands: no element of Word's has a space in its name. */
const writtenName = 'written already';

/** A component whose XML is there already: an order's runs differ in their words alone. */
export class WrittenXml extends XmlComponent {
  constructor(readonly xml: string) {
    super(writtenName);
  }

  override prepForXml(): Record<string, string> {
    return { [writtenName]: this.xml };
  }
}

/** A component that is a part's root element. */
export function partXml(component: XmlComponent): string {
  return xmlDeclaration + componentXml(component);
}

/** Serialises one element with all that is in it. */
function writeXml(element: Prepared): string {
  let xml = '';
  for (const name in element) xml += writeElement(name, element[name]);
  return xml;
}

function writeElement(name: string, content: unknown): string {
  if (name === writtenName && typeof content === 'string') return content;
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
