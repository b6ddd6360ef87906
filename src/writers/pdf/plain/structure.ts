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
  | 'TD'
  | 'Note'
  | 'Link'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Span';

/** A marked stretch of a page. */
export interface MarkedContent {
  readonly page: number;
  readonly id: number;
}

/** The place of a page that a viewer can click on, by its number among all of the order. */
export interface LinkReference {
  readonly page: number;
  readonly link: number;
}

export type Kid = StructureElement | MarkedContent | LinkReference;

export interface StructureElement {
  readonly role: Role;
  readonly parent: StructureElement | undefined;
  readonly kids: Kid[];
  /** Whether it stands under its parent. */
  isPlaced: boolean;
  /** Further entries of its dictionary. */
  readonly entries: string;
  /** By which it is found; only notes have one. */
  readonly name?: string;
}

export function createElement(
  role: Role,
  parent: StructureElement | undefined,
  entries = '',
): StructureElement {
  return { role, parent, entries, kids: [], isPlaced: parent === undefined };
}

/** It takes its place with its mark, be the mark on the page before its words or, as in a list, on the one after them. */
export function createNote(number: number, parent: StructureElement): StructureElement {
  return { ...createElement('Note', parent), isPlaced: true, name: `Note ${number}` };
}

/** Gives a note its place behind its mark. */
export function placeNote(note: StructureElement): void {
  note.parent?.kids.push(note);
}

export function isElement(kid: Kid): kid is StructureElement {
  return 'role' in kid;
}

/** Adds content of a page, and the element to the tree where this is its first. */
export function addContent(element: StructureElement, content: MarkedContent | LinkReference): void {
  placeElement(element);
  element.kids.push(content);
}

function placeElement(element: StructureElement): void {
  const { parent } = element;
  if (parent === undefined || element.isPlaced) return;
  element.isPlaced = true;
  placeElement(parent);
  parent.kids.push(element);
}
