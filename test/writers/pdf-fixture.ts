/** The PDF writer as the program makes it, and what the tests look at in a finished file. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { OrderDocument } from '../../src/document/model.js';
import type { PageStyle } from '../../src/document/page-style.js';
import type { FontRow } from '../../src/page.js';
import { createPdfWriter, type PdfLayout, type PdfWriter } from '../../src/writers/pdf.js';
import { readFontRow, times } from './kitchen-sink.js';

const require = createRequire(import.meta.url);
/** The PDF's four faces of a row of layout/fonts. */
export function readFaces({ package: name, faces }: FontRow): readonly Uint8Array[] {
  return faces.map((face) => readFileSync(require.resolve(`${name}/${face}`)));
}

export const fonts = readFaces(times);
const readLayout = (name: keyof PdfLayout): string =>
  readFileSync(new URL(`../../layout/${name}`, import.meta.url), 'utf8');
export const layout: PdfLayout = {
  'order.typ': readLayout('order.typ'),
  'lines.typ': readLayout('lines.typ'),
  'caption.typ': readLayout('caption.typ'),
  'page.typ': readLayout('page.typ'),
};

/** A writer for each family of type. */
const writers = new Map<string, PdfWriter>();

export function writePdf(document: OrderDocument, style: PageStyle): Uint8Array {
  const { word } = style.font;
  const writer =
    writers.get(word) ??
    createPdfWriter({ layout, fonts: readFaces(readFontRow(word.toLowerCase().replaceAll(' ', '-'))) });
  writers.set(word, writer);
  return writer.writePdf(document, style);
}

/** A PDF's own source with its compressed streams unpacked, byte for byte as Latin-1. */
export function readPdfSource(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  return file.replace(/(?<=\/FlateDecode[^>]*>>\nstream\n)[^]*?(?=\nendstream)/g, (stream) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return stream;
    }
  });
}
