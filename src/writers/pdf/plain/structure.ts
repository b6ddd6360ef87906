/**
 * The tree of what the parts of the page mean (ISO 32000-1:2008, 14.7), the same as Typst makes. It grows while the pages
 * are drawn: an element takes its place under its parent with the first word of it, so one without words has none.
 */

/** Em and Strong are no standard roles; the file says that they are spans. */
export type Role =
  | 'Document'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'Em'
  | 'Strong'
  | 'Div'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

/** A marked stretch of a page. */
export interface MarkedContent {
  readonly page: number;
  readonly id: number;
}

export interface StructureElement {
  readonly role: Role;
  readonly parent: StructureElement | undefined;
  readonly kids: (StructureElement | MarkedContent)[];
  /** Further entries of its dictionary. */
  readonly entries: string;
}

export function createElement(
  role: Role,
  parent: StructureElement | undefined,
  entries = '',
): StructureElement {
  return { role, parent, entries, kids: [] };
}

export function isElement(kid: StructureElement | MarkedContent): kid is StructureElement {
  return 'role' in kid;
}

/** Adds content of a page, and the element to the tree where this is its first. */
export function addContent(element: StructureElement, content: MarkedContent): void {
  placeElement(element);
  element.kids.push(content);
}

function placeElement(element: StructureElement): void {
  const { parent } = element;
  if (parent === undefined || element.kids.length > 0) return;
  placeElement(parent);
  parent.kids.push(element);
}
