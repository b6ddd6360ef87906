/**
 * The PDF writers of a process: one for each family of type that an order asks for, started when it is. In: the package's
 * folder and the rows of the families. Out: one writer that chooses among them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { PageStyle } from './document/page-style.js';
import { attempt, readPackageText } from './package-file.js';
import type { FontRow } from './page.js';
import {
  createPdfWriter,
  createQuickPdfWriter,
  type FontFiles,
  type PdfLayout,
  type PdfWriter,
} from './writers/pdf.js';

/** The build prepares this family for the quick writer, which needs neither Typst nor the font files then. */
const quickFamily = 'Times New Roman';

/** A writer for each family of type that an order asks for. */
export function createLazyPdfWriter(root: string, readFont: (family: string) => FontRow): PdfWriter {
  const writers = new Map<string, PdfWriter>();
  const start = (family: string): PdfWriter => {
    const row = readFont(family);
    const files = readFontFiles(row);
    const startTypst = (): PdfWriter => createPdfWriter({ layout: readPdfLayout(root), fonts: files.read() });
    return family === quickFamily ? createQuickPdfWriter({ name: row.pdf, files }, startTypst) : startTypst();
  };
  const writerFor = ({ font: { word: family } }: PageStyle): PdfWriter => {
    const writer = writers.get(family) ?? start(family);
    writers.set(family, writer);
    return writer;
  };
  return {
    writePdf: (document, style) => writerFor(style).writePdf(document, style),
    findHeadingPages: (document, style) => writerFor(style).findHeadingPages(document, style),
  };
}

function readPdfLayout(root: string): PdfLayout {
  const read = (name: keyof PdfLayout): string => readPackageText(root, `layout/${name}`).text;
  return {
    'order.typ': read('order.typ'),
    'lines.typ': read('lines.typ'),
    'caption.typ': read('caption.typ'),
    'page.typ': read('page.typ'),
  };
}

/** The faces that the PDF embeds. Orders that are set with what the build has prepared of them never read them. */
export function readFontFiles({ package: name, faces }: Pick<FontRow, 'package' | 'faces'>): FontFiles {
  const folder = (): string => path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const inPackage = <Value>(read: () => Value): Value => attempt(`node_modules/${name}`, read);
  return {
    readEdition: () => inPackage(() => readFileSync(path.join(folder(), 'package.json'), 'utf8')),
    read: () => inPackage(() => faces.map((face) => readFileSync(path.join(folder(), face)))),
  };
}
