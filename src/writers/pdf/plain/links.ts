/** Places of a page that a viewer can click on go in, their objects come out (ISO 32000-1:2008, 12.5.6.5). */
import { writeString } from './metadata.js';
import type { ObjectFile } from './object-file.js';
import type { StructureElement } from './structure.js';

/** A point of a page; from the paper's left and lower edge. */
export interface PagePoint {
  readonly page: number;
  readonly xPt: number;
  readonly yPt: number;
}

export interface PageLink {
  readonly page: number;
  readonly element: StructureElement;
  /** From the paper's left and lower edge: left, low, right, high. */
  readonly rectanglePt: readonly [number, number, number, number];
  /** For whoever does not see the page. */
  readonly contents: string;
  /** Known when all pages are drawn. */
  readonly findTarget: () => PagePoint;
}

/** Where a viewer goes: a little over the words. */
export const viewRoomPt = 10;

export interface WrittenLink extends PageLink {
  /** Its object. */
  readonly number: number;
  /** By which the structure's tree of parents finds the link's element. */
  readonly parentKey: number;
}

const round = (points: number): number => Math.round(points * 1000) / 1000;

export function writeLink(
  { rectanglePt, contents, findTarget, number, parentKey }: WrittenLink,
  pages: readonly number[],
  file: ObjectFile,
): void {
  const { page, xPt, yPt } = findTarget();
  file.add(
    `<<\n/Type /Annot\n/Subtype /Link\n/Rect [${rectanglePt.map(round).join(' ')}]\n/Border [0 0 0]\n` +
      `/Dest [${pages[page] ?? 0} 0 R /XYZ ${round(xPt)} ${round(yPt)} 0]\n/F 4\n/StructParent ${parentKey}\n` +
      `/Contents ${writeString(contents)}\n>>`,
    number,
  );
}
