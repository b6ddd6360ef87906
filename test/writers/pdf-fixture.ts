/** The PDF writer as the program makes it, and what the tests look at in a finished file. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { createPdfWriter, type PdfLayout } from '../../src/writers/pdf.js';

const require = createRequire(import.meta.url);
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

export const fonts: readonly Uint8Array[] = faces.map((face) =>
  readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)),
);
const readLayout = (name: keyof PdfLayout): string =>
  readFileSync(new URL(`../../layout/${name}`, import.meta.url), 'utf8');
export const layout: PdfLayout = {
  'order.typ': readLayout('order.typ'),
  'lines.typ': readLayout('lines.typ'),
  'caption.typ': readLayout('caption.typ'),
  'page.typ': readLayout('page.typ'),
};

export const { writePdf } = createPdfWriter({ layout, fonts });

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
