/**
 * A document and its page style go in, a PDF comes out: PDF/A-2a and PDF/UA-1, tagged, fonts embedded, nothing
 * attached, no form, no script. Typst draws it inside this process from the fixed layout/order.typ, or, where it is
 * plain enough, the quick writer of pdf/plain/ sets it on the same pages.
 */
import { throwProblems } from '../error.js';
import { createCompiler, type LayoutCompiler, type PdfLayout } from './pdf/compiler.js';
import { findMissingCharacters } from './pdf/coverage.js';
import { readFontFace, type FontFace } from './pdf/font-faces.js';
import { identifyAsAccessible } from './pdf/identification.js';
import { layoutData } from './pdf/layout-data.js';
import { createPlainWriter, type PlainFamily } from './pdf/plain/plain-writer.js';
import type { OrderDocument } from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
import type { Writer } from './writer.js';

export type { PdfLayout } from './pdf/compiler.js';
export type { FontFiles } from './pdf/plain/font-family.js';

export interface PdfAssets {
  readonly layout: PdfLayout;
  /** TrueType files of one family: regular, italic, bold, bold italic, in any order. No other font is known. */
  readonly fonts: readonly Uint8Array[];
}

export interface PdfWriter {
  readonly writePdf: Writer;
  /**
   * For an order with a table of contents: the pages of its headings, in their order, as printed in the foot.
   *
   * @throws OrderError `typst-not-compiled`
   */
  readonly findHeadingPages: (document: OrderDocument, style: PageStyle) => readonly number[];
}

/**
 * Makes the PDF writer that sets every order with Typst. Typst starts with the first order and then stays, so keep one
 * writer for a process: the first order takes some ten times as long as each later one.
 *
 * A batch must let the event loop turn every few dozen orders (`await setImmediate()` from node:timers/promises):
 * Typst's native results are only freed then, and without it memory grows by some 0.4 MB an order.
 *
 * `writePdf` throws an OrderError: `font-character-missing` for each character that the fonts do not have,
 * `typst-not-compiled` where Typst refuses or warns.
 *
 * @throws TypeError where a face of the four is missing: Typst would quietly set bold words in the regular face.
 */
export function createPdfWriter(assets: PdfAssets): PdfWriter {
  const faces = assets.fonts.map(readFontFace);
  requireFourFaces(faces);
  let started: LayoutCompiler | undefined;
  const start = (): LayoutCompiler => (started ??= createCompiler(assets.layout, assets.fonts));
  const describe = (document: OrderDocument, style: PageStyle): string =>
    JSON.stringify(layoutData(document, style));
  return {
    writePdf: (document, style) => {
      throwProblems(findMissingCharacters(document, style, faces));
      return identifyAsAccessible(start().writePdf(describe(document, style)));
    },
    findHeadingPages: (document, style) => start().findHeadingPages(describe(document, style)),
  };
}

/**
 * Makes a PDF writer that leaves to the quick writer what it can set, and starts Typst with the first other order.
 *
 * @param startTypst called once, if ever
 */
export function createQuickPdfWriter(family: PlainFamily, startTypst: () => PdfWriter): PdfWriter {
  const setPlain = createPlainWriter(family);
  let typst: PdfWriter | undefined;
  const start = (): PdfWriter => (typst ??= startTypst());
  return {
    writePdf: (document, style) => setPlain(document, style)?.pdf ?? start().writePdf(document, style),
    findHeadingPages: (document, style) =>
      setPlain(document, style)?.headingPages ?? start().findHeadingPages(document, style),
  };
}

function requireFourFaces(faces: readonly FontFace[]): void {
  for (const bold of [false, true]) {
    for (const italic of [false, true]) {
      if (faces.some((face) => face.bold === bold && face.italic === italic)) continue;
      throw new TypeError(`the PDF's fonts lack a face: bold ${String(bold)}, italic ${String(italic)}`);
    }
  }
}
