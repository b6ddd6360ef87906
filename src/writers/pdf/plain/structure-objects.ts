/** The structure tree goes in, its objects come out (ISO 32000-1:2008, 14.7). */
import type { Bookmark } from './heading-places.js';
import { writeString } from './metadata.js';
import type { WrittenLink } from './links.js';
import type { ObjectFile } from './object-file.js';
import type { PageContent } from './page-content.js';
import { isElement, type Kid, type StructureElement } from './structure.js';

/** @returns the number of the tree's root */
export function writeStructure(
  file: ObjectFile,
  root: StructureElement,
  contents: readonly PageContent[],
  pages: readonly number[],
  bookmarks: readonly Bookmark[],
  links: readonly WrittenLink[],
): number {
  const treeRoot = file.reserve();
  const numbers = new Map<StructureElement, number>();
  numberElements(root, file, numbers);
  const places = { numbers, pages, links };
  const titles = new Map(bookmarks.map(({ element, title }) => [element, title]));
  for (const [element, number] of numbers) {
    const parent = element.parent === undefined ? treeRoot : numbers.get(element.parent);
    file.add(writeElement(element, parent ?? treeRoot, places, titles.get(element)), number);
  }
  const parents = contents.map(({ elements }, page) => {
    const references = elements.map((element) => `${numbers.get(element) ?? 0} 0 R`);
    return `${page} ${file.add(`[${references.join(' ')}]`)} 0 R`;
  });
  for (const { parentKey, element } of links) {
    parents.push(`${parentKey} ${numbers.get(element) ?? 0} 0 R`);
  }
  return file.add(
    '<<\n/Type /StructTreeRoot\n/RoleMap <</Strong /Span /Em /Span>>\n' +
      `/K [${numbers.get(root) ?? 0} 0 R]\n/ParentTree <</Nums [${parents.join(' ')}]>>\n` +
      `${writeNames(numbers)}/ParentTreeNextKey ${parents.length}\n>>`,
    treeRoot,
  );
}

function numberElements(
  element: StructureElement,
  file: ObjectFile,
  numbers: Map<StructureElement, number>,
): void {
  numbers.set(element, file.reserve());
  for (const kid of element.kids) if (isElement(kid)) numberElements(kid, file, numbers);
}

/** Each note is found by its name (ISO 14289-1:2014, 7.9), in the order of the names' bytes (ISO 32000-1:2008, 7.9.6). */
function writeNames(numbers: ReadonlyMap<StructureElement, number>): string {
  const names: { readonly name: string; readonly entry: string }[] = [];
  for (const [{ name }, number] of numbers) {
    if (name !== undefined) names.push({ name, entry: `(${name}) ${number} 0 R` });
  }
  if (names.length === 0) return '';
  names.sort((one, other) => (one.name < other.name ? -1 : 1));
  return `/IDTree <</Names [${names.map(({ entry }) => entry).join(' ')}]>>\n`;
}

/** The numbers of objects. */
interface ObjectPlaces {
  readonly numbers: ReadonlyMap<StructureElement, number>;
  readonly pages: readonly number[];
  readonly links: readonly WrittenLink[];
}

function writeElement(
  { role, kids, entries, name }: StructureElement,
  parent: number,
  { numbers, pages, links }: ObjectPlaces,
  title: string | undefined,
): string {
  const page = findPage(kids);
  const references = kids.map((kid) => {
    if (isElement(kid)) return `${numbers.get(kid) ?? 0} 0 R`;
    if ('link' in kid)
      return `<</Type /OBJR /Pg ${pages[kid.page] ?? 0} 0 R /Obj ${links[kid.link]?.number ?? 0} 0 R>>`;
    return kid.page === page
      ? String(kid.id)
      : `<</Type /MCR /Pg ${pages[kid.page] ?? 0} 0 R /MCID ${kid.id}>>`;
  });
  let body = `<<\n/Type /StructElem\n/S /${role}\n/P ${parent} 0 R\n`;
  if (title !== undefined) body += `/T ${writeString(title)}\n`;
  if (name !== undefined) body += `/ID (${name})\n`;
  if (entries !== '') body += `${entries}\n`;
  body += `/K [${references.join(' ')}]\n`;
  if (page !== undefined) body += `/Pg ${pages[page] ?? 0} 0 R\n`;
  return `${body}>>`;
}

/** Of the first words. */
function findPage(kids: readonly Kid[]): number | undefined {
  for (const kid of kids) if (!isElement(kid) && 'id' in kid) return kid.page;
  return undefined;
}
