/**
 * Sets plain orders by itself, in about a ninth of the time that Typst takes, on the very pages that Typst makes of
 * layout/order.typ: tests hold every sample and random orders to that. Whatever else an order holds, it declines.
 */
import type { OrderDocument } from '../../../document/model.js';
import type { PageStyle } from '../../../document/page-style.js';
import { keepLast } from '../../../recent-results.js';
import { listStyleTexts } from '../coverage.js';
import { colorProfile } from './color-profile.js';
import { Declined } from './decline.js';
import { type FontFiles, loadFontFamily } from './font-family.js';
import { createFontWriter, type FontWriter } from './font-objects.js';
import { writeLink, type WrittenLink } from './links.js';
import { setMargins } from './margins.js';
import { writeInformation, writeXmp } from './metadata.js';
import { NoteLinks } from './note-links.js';
import { type FileOpening, startFile, type StartedFile } from './object-file.js';
import { layOutOrder, type OrderPages } from './order-pages.js';
import { writeOutline } from './outline.js';
import { drawPage, type PageContent } from './page-content.js';
import type { Drawing } from './pen.js';
import { writeStructure } from './structure-objects.js';
import { covers, createType, type Type } from './type.js';

export interface PlainOrder {
  readonly pdf: Uint8Array;
  /** Of the headings that a table of contents lists, as printed in the foot. */
  readonly headingPages: readonly number[];
}

/** Undefined where the order is not plain. The last one is kept: Word's table of contents asks for its pages too. */
export type PlainWriter = (document: OrderDocument, style: PageStyle) => PlainOrder | undefined;

export interface PlainFamily {
  /** As the page style names it. */
  readonly name: string;
  readonly files: FontFiles;
}

interface Machine {
  readonly type: Type;
  readonly open: (faces: readonly number[]) => OpenedFile;
}

/** @param whyNot is told why an order is declined; the reason holds no word of the order */
export function createPlainWriter(
  { name, files }: PlainFamily,
  whyNot: (reason: string) => void = () => undefined,
): PlainWriter {
  let machine: Machine | undefined;
  return keepLast((document: OrderDocument, style: PageStyle) => {
    if (style.font.pdf !== name || style.font.trackingEm !== 0) return undefined;
    machine ??= startMachine(name, files);
    try {
      if (!isPrepared(style, machine.type)) throw new Declined('a character that is not prepared');
      return writeOrder(document, style, machine);
    } catch (error) {
      if (!(error instanceof Declined)) throw error;
      whyNot(error.message);
      return undefined;
    }
  });
}

function startMachine(name: string, files: FontFiles): Machine {
  const family = loadFontFamily(files);
  const fonts = createFontWriter(family, name);
  const opened = new Map<string, OpenedFile>();
  return {
    type: createType(family),
    open: (faces) => {
      const key = faces.join();
      const known = opened.get(key) ?? openFile(faces, fonts);
      opened.set(key, known);
      return known;
    },
  };
}

const isPrepared = keepLast((style: PageStyle, type: Type): boolean =>
  listStyleTexts(style).every((text) => covers(type, text)),
);

/** The objects that files with the same faces begin with. */
interface OpenedFile {
  readonly opening: FileOpening;
  readonly resources: number;
  readonly intent: number;
}

function openFile(faces: readonly number[], fonts: FontWriter): OpenedFile {
  const file = startFile();
  const profile = file.addStream('/N 3', colorProfile);
  const intent = file.add(
    `<<\n/Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n/Info (sRGB)\n/DestOutputProfile ${profile} 0 R\n>>`,
  );
  const resources = fonts.write(file, faces);
  return { opening: file.opening(), resources, intent };
}

function writeOrder(document: OrderDocument, style: PageStyle, machine: Machine): PlainOrder {
  const order = layOutOrder(document, style, machine.type);
  const { pages, sheet } = order;
  const listed = order.places.filter((_, index) => order.bookmarks[index]?.isListed === true);
  const drawing: Drawing = {
    sheet,
    usedFaces: new Set(),
    links: [],
    noteLinks: new NoteLinks(sheet),
    listed,
  };
  const contents = pages.map((boxes, page) =>
    drawPage(boxes, setMargins(sheet, document.draft, page, pages.length), page, drawing),
  );
  const { opening, resources, intent } = machine.open([...drawing.usedFaces].sort());
  const file = startFile(opening);
  const links = drawing.links.map((link, index) => ({
    ...link,
    number: file.reserve(),
    parentKey: pages.length + index,
  }));
  const { tree, pageNumbers } = writePages(file, contents, order, resources, links);
  for (const link of links) writeLink(link, pageNumbers, file);
  const structure = writeStructure(file, order.root, contents, pageNumbers, order.bookmarks, links);
  const outline = writeOutline(file, order.bookmarks, order.places, pageNumbers);
  const metadata = file.addStream('/Type /Metadata\n/Subtype /XML', writeXmp(document.properties));
  const info = file.add(writeInformation(document.properties));
  const root = file.add(
    `<<\n/Type /Catalog\n/Pages ${tree} 0 R\n/Metadata ${metadata} 0 R\n/OutputIntents [${intent} 0 R]\n` +
      `/Lang (${document.properties.language})\n/StructTreeRoot ${structure} 0 R\n` +
      '/MarkInfo <</Marked true /Suspects false>>\n/ViewerPreferences <</DisplayDocTitle true /Direction /L2R>>' +
      `${outline === undefined ? '' : `\n/Outlines ${outline} 0 R`}\n>>`,
  );
  return {
    pdf: file.finish(root, info),
    headingPages: listed.map(({ page }) => style.pageNumber.first + page),
  };
}

function writePages(
  file: StartedFile,
  contents: readonly PageContent[],
  { sheet }: OrderPages,
  resources: number,
  links: readonly WrittenLink[],
): { readonly tree: number; readonly pageNumbers: readonly number[] } {
  const { widthPt, heightPt } = sheet.style.paper;
  const tree = file.reserve();
  const pageNumbers = contents.map(({ operators }, page) => {
    // Not packed: that would take a third of the order's time, for a twelfth of the file.
    const stream = file.addStream('', operators);
    return file.add(
      `<<\n/Type /Page\n/Parent ${tree} 0 R\n/MediaBox [0 0 ${widthPt} ${heightPt}]\n/Resources ${resources} 0 R\n` +
        `/Contents ${stream} 0 R\n/StructParents ${page}${writeAnnotations(page, links)}\n>>`,
    );
  });
  const kids = pageNumbers.map((number) => `${number} 0 R`).join(' ');
  file.add(`<<\n/Type /Pages\n/Count ${pageNumbers.length}\n/Kids [${kids}]\n>>`, tree);
  return { tree, pageNumbers };
}

/** The keys go from one link to the next in the order of the tree (ISO 14289-1:2014, 7.18.3). */
function writeAnnotations(page: number, links: readonly WrittenLink[]): string {
  const own = links.filter((link) => link.page === page).map(({ number }) => `${number} 0 R`);
  return own.length === 0 ? '' : `\n/Annots [${own.join(' ')}]\n/Tabs /S`;
}
