/**
 * The bytes of two PDF files go in, the second one Typst's, how their pages differ for whoever sees or hears them comes out: the places of lines,
 * the roles of the structure tree in their order, the bookmarks.
 */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface DrawnPages {
  readonly lines: readonly Line[];
  readonly roles: string;
  readonly bookmarks: readonly Bookmark[];
  readonly links: readonly Link[];
}

/** Its page, its rectangle, then the page and the point that it leads to. */
type Link = readonly number[];

interface Bookmark {
  readonly title: string;
  readonly level: number;
  /** Where it leads: points from the left and the lower edge of the paper. */
  readonly place: readonly number[];
}

interface Line {
  readonly page: number;
  /** Points from the top and the left edge of the paper. */
  readonly fromTop: number;
  readonly left: number;
  /** Nothing where a space hangs over the line's end, which counts for one writer and not for the other. */
  readonly right: number | undefined;
  readonly words: string;
}

/** @returns a text for each difference */
export async function findDifferences(one: Uint8Array, other: Uint8Array): Promise<readonly string[]> {
  const [first, second] = [await readDrawnPages(one), await readDrawnPages(other)];
  const count = Math.max(first.lines.length, second.lines.length);
  const lines = Array.from(
    { length: count },
    (_, index) => [first.lines[index], second.lines[index]] as const,
  )
    .filter(([line, same]) => !isSameLine(line, same))
    .map(([line, same]) => `${JSON.stringify(line)} and ${JSON.stringify(same)}`);
  const roles = first.roles === second.roles ? [] : [`${first.roles}\nand ${second.roles}`];
  const isSame =
    first.bookmarks.length === second.bookmarks.length &&
    first.bookmarks.every((bookmark, index) => isSameBookmark(bookmark, second.bookmarks[index]));
  const links = findLinkDifferences(first.links, second.links);
  return [
    ...lines,
    ...roles,
    ...(isSame ? [] : [JSON.stringify([first.bookmarks, second.bookmarks])]),
    ...links,
  ];
}

function findLinkDifferences(some: readonly Link[], others: readonly Link[]): readonly string[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, index) => index)
    .filter((index) => !isSameLink(some[index], others[index]))
    .map((index) => `link ${JSON.stringify(some[index])} and ${JSON.stringify(others[index])}`);
}

/**
 * @param typst whose links of notes are flat: they have no upper edge. Where a note's number begins a line, the way back to it
 *   leads to the end of the line before.
 */
function isSameLink(link: Link | undefined, typst: Link | undefined): boolean {
  if (link === undefined || typst === undefined) return false;
  const [, , low, , high] = typst;
  const isOfNote = high === low;
  return link.every(
    (number, index) => isNear(number, typst[index]) || (isOfNote && (index === 4 || index > 5)),
  );
}

/** Points. */
const isNear = (first = 0, second = 0): boolean => Math.abs(first - second) < 0.05;

function isSameLine(one: Line | undefined, other: Line | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    one.page === other.page &&
    one.words === other.words &&
    isNear(one.fromTop, other.fromTop) &&
    isNear(one.left, other.left) &&
    (one.right === undefined || other.right === undefined || isNear(one.right, other.right))
  );
}

/** @param typst whose bookmarks lack words that stand in boxes of their own, as 37(a)(1) does, and long ones */
function isSameBookmark({ title, level, place }: Bookmark, typst: Bookmark | undefined): boolean {
  const isWhole = !title.includes(')(') && title.split(' ').every((word) => word.length < 12);
  const isAtPlace = place.every((points, index) => isNear(points, typst?.place[index]));
  return level === typst?.level && isAtPlace && (!isWhole || title === typst.title);
}

interface Stretch {
  fromTop: number;
  left: number;
  right: number;
  words: string;
}

/** Points; more than a space of a justified line, and less than the gap between two columns. */
const columnGap = 15;

async function readDrawnPages(bytes: Uint8Array): Promise<DrawnPages> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const lines: Line[] = [];
  const roles: string[] = [];
  const links: Link[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const stretches = items.flatMap((item): readonly Stretch[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const left = Number(item.transform[4]);
      return [
        { fromTop: height - Number(item.transform[5]), left, right: left + item.width, words: item.str },
      ];
    });
    lines.push(...joinStretches(stretches).map((stretch) => toLine(number, stretch)));
    roles.push(...rolesIn(await page.getStructTree()));
    links.push(...(await readLinks(pdf, page)));
  }
  const bookmarks = readBookmarks(await pdf.getOutline(), 0);
  await loading.destroy();
  return { lines, roles: roles.join(' '), bookmarks, links };
}

interface LinkAnnotation {
  readonly rect: readonly number[];
  readonly dest: readonly [{ readonly num: number; readonly gen: number }, unknown, number, number];
}

/** From the top of the page to its foot: neither writer has them in an order that means something. */
async function readLinks(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<readonly Link[]> {
  const annotations = (await page.getAnnotations()) as readonly LinkAnnotation[];
  const links = await Promise.all(
    annotations.map(async ({ rect, dest: [target, , left, top] }): Promise<Link> => {
      return [page.pageNumber, ...rect, await pdf.getPageIndex(target), left, top];
    }),
  );
  return links.sort(([, oneLeft = 0, oneLow = 0], [, left = 0, low = 0]) => low - oneLow || oneLeft - left);
}

/** A line is drawn in pieces, which differ from one writer to the other. */
function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches].sort((one, other) =>
    Math.abs(one.fromTop - other.fromTop) < 0.1 ? one.left - other.left : one.fromTop - other.fromTop,
  );
  const joined: Stretch[] = [];
  for (const stretch of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && isContinued(last, stretch)) {
      last.words += ` ${stretch.words}`;
      last.right = stretch.right;
    } else joined.push({ ...stretch });
  }
  return joined;
}

function isContinued(last: Stretch, next: Stretch): boolean {
  return Math.abs(last.fromTop - next.fromTop) < 0.1 && next.left - last.right < columnGap;
}

function toLine(page: number, { fromTop, left, right, words }: Stretch): Line {
  return {
    page,
    fromTop,
    left,
    right: /\s$/.test(words) ? undefined : right,
    words: words.replaceAll(/\s+/g, ''),
  };
}

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly StructureNode[];
}

/** @param node null where a page has none, whatever the types of pdfjs say; bookmarks are so too */
function rolesIn(node: StructureNode | null, isInNote = false): readonly string[] {
  if (node === null) return [];
  const { type, role = '', children = [] } = node;
  if (type === 'content') return [];
  const isNote = isInNote || role === 'Note';
  const inner = children.flatMap((child) => rolesIn(child, isNote));
  // Typst puts spans around all words of the notes on some pages, which mean nothing.
  return isInNote && role === 'Span' ? inner : [role, ...inner, '/'];
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

function readBookmarks(nodes: readonly OutlineNode[] | null, level: number): readonly Bookmark[] {
  if (nodes === null) return [];
  return nodes.flatMap(({ title, dest, items }) => {
    const place = Array.isArray(dest) ? dest.slice(2, 4).map(Number) : [];
    return [{ title: title.replaceAll(/ +/g, ' ').trim(), level, place }, ...readBookmarks(items, level + 1)];
  });
}
