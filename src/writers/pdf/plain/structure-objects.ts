/** The structure tree goes in, its objects come out (ISO 32000-1:2008, 14.7). */
import type { Bookmark } from './order-pages.js';
import { writeString } from './metadata.js';
import type { ObjectFile } from './object-file.js';
import type { PageContent } from './page-content.js';
import { isElement, type MarkedContent, type StructureElement } from './structure.js';

/** @returns the number of the tree's root */
export function writeStructure(
  file: ObjectFile,
  root: StructureElement,
  contents: readonly PageContent[],
  pages: readonly number[],
  bookmarks: readonly Bookmark[],
): number {
  const treeRoot = file.reserve();
  const numbers = new Map<StructureElement, number>();
  numberElements(root, file, numbers);
  const titles = new Map(bookmarks.map(({ element, title }) => [element, title]));
  for (const [element, number] of numbers) {
    const parent = element.parent === undefined ? treeRoot : numbers.get(element.parent);
    file.add(writeElement(element, parent ?? treeRoot, numbers, pages, titles.get(element)), number);
  }
  const parents = contents.map(({ elements }, page) => {
    const references = elements.map((element) => `${numbers.get(element) ?? 0} 0 R`);
    return `${page} ${file.add(`[${references.join(' ')}]`)} 0 R`;
  });
  return file.add(
    '<<\n/Type /StructTreeRoot\n/RoleMap <</Strong /Span /Em /Span>>\n' +
      `/K [${numbers.get(root) ?? 0} 0 R]\n/ParentTree <</Nums [${parents.join(' ')}]>>\n` +
      `/ParentTreeNextKey ${contents.length}\n>>`,
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

function writeElement(
  { role, kids, entries }: StructureElement,
  parent: number,
  numbers: ReadonlyMap<StructureElement, number>,
  pages: readonly number[],
  title: string | undefined,
): string {
  const page = kids.find((kid): kid is MarkedContent => !isElement(kid))?.page;
  const references = kids.map((kid) => {
    if (isElement(kid)) return `${numbers.get(kid) ?? 0} 0 R`;
    return kid.page === page
      ? String(kid.id)
      : `<</Type /MCR /Pg ${pages[kid.page] ?? 0} 0 R /MCID ${kid.id}>>`;
  });
  return [
    '<<\n/Type /StructElem',
    `/S /${role}`,
    `/P ${parent} 0 R`,
    ...(title === undefined ? [] : [`/T ${writeString(title)}`]),
    ...(entries === '' ? [] : [entries]),
    `/K [${references.join(' ')}]`,
    ...(page === undefined ? [] : [`/Pg ${pages[page] ?? 0} 0 R`]),
    '>>',
  ].join('\n');
}
