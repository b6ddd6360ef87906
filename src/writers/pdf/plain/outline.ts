/** Headings go in, the bookmarks that a viewer shows beside the pages come out (ISO 32000-1:2008, 12.3.3). */
import { writeString } from './metadata.js';
import type { ObjectFile } from './object-file.js';
import type { Bookmark } from './heading-places.js';
import type { PagePoint } from './links.js';

interface Entry {
  readonly number: number;
  readonly level: number;
  readonly body: string;
  readonly children: Entry[];
}

/**
 * @param pages the pages' objects
 * @returns the number of the outline; nothing where the order has no heading
 */
export function writeOutline(
  file: ObjectFile,
  bookmarks: readonly Bookmark[],
  places: readonly PagePoint[],
  pages: readonly number[],
): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const root: Entry = { number: file.reserve(), level: 0, body: '/Type /Outlines', children: [] };
  const open: Entry[] = [root];
  bookmarks.forEach(({ title, level }, index) => {
    const { page = 0, xPt = 0, yPt = 0 } = places[index] ?? {};
    const body = `/Title ${writeString(title)}\n/Dest [${pages[page] ?? 0} 0 R /XYZ ${xPt} ${Math.round(yPt * 1000) / 1000} 0]`;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry = { number: file.reserve(), level, body, children: [] };
    open.at(-1)?.children.push(entry);
    open.push(entry);
  });
  writeEntry(root, [], file);
  return root.number;
}

function writeEntry({ number, body, children }: Entry, links: readonly string[], file: ObjectFile): void {
  const first = children[0];
  const last = children.at(-1);
  const inner =
    first === undefined || last === undefined
      ? []
      : [`/First ${first.number} 0 R`, `/Last ${last.number} 0 R`, `/Count ${countEntries(children)}`];
  file.add(`<<\n${[body, ...links, ...inner].join('\n')}\n>>`, number);
  children.forEach((child, index) => {
    const [before, after] = [children[index - 1], children[index + 1]];
    const childLinks = [
      `/Parent ${number} 0 R`,
      ...(before === undefined ? [] : [`/Prev ${before.number} 0 R`]),
      ...(after === undefined ? [] : [`/Next ${after.number} 0 R`]),
    ];
    writeEntry(child, childLinks, file);
  });
}

function countEntries(entries: readonly Entry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + countEntries(children), 0);
}
