/**
 * The door to Typst: layout source and data go in, the pages or the PDF come out. What Typst reports leaves as an
 * OrderError; a warning stops the order too, since Typst only warns when a font is missing.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { OrderError, type Problem } from '../../error.js';

/** Typst with the layout in it; both take the data that the layout reads as `order.json`. */
export interface LayoutCompiler {
  /** The bytes of a tagged PDF. */
  readonly writePdf: (data: string) => Uint8Array;
  /** The pages of the headings that a table of contents lists, as printed in their feet. */
  readonly findHeadingPages: (data: string) => readonly number[];
}

/**
 * Typst holds an order to one standard at a time. Orders are PDF/A-2a; `ua-1` is for a test, in which Typst's own rules
 * of PDF/UA-1 are held against every template.
 */
export type PdfStandard = 'a-2a' | 'ua-1';

/** The files of layout/ that draw the PDF, by name; `order.typ` is the first of them. */
export type PdfLayout = Readonly<Record<'order.typ' | 'lines.typ' | 'caption.typ' | 'page.typ', string>>;

/**
 * Native results pile up in Typst's cache, which all threads of the process share; dropping those older than four runs every
 * ten keeps memory level (two threads: 290 MB, where every thirty took 480) at no measurable cost.
 */
const eviction = { everyRuns: 10, keepRuns: 4 } as const;

/**
 * Only a name: no file of the disk is ever under it, so the layout can read nothing but what is handed over here.
 */
const workspace = resolve('/so-ordered-layout');

/**
 * @param layout the text of layout/order.typ and of the files that it imports, by name
 * @param fonts the only fonts that Typst will know
 */
export function createCompiler(
  layout: PdfLayout,
  fonts: readonly Uint8Array[],
  standard: PdfStandard = 'a-2a',
): LayoutCompiler {
  // Loaded on first use: the native module costs a sixth of a cold start, and an order without PDF needs none of it.
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof Typst;
  const fontBlobs = fonts.map((font) => Buffer.from(font));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  const dataFile = join(workspace, 'order.json');
  for (const [name, text] of Object.entries(layout)) {
    compiler.mapShadow(join(workspace, name), Buffer.from(text));
  }
  let runs = 0;
  const run = <Result>(data: string, read: (pages: Typst.NodeTypstDocument) => Result): Result => {
    compiler.mapShadow(dataFile, Buffer.from(data));
    const result = read(compilePages(compiler));
    runs += 1;
    if (runs % eviction.everyRuns === 0) compiler.evictCache(eviction.keepRuns);
    return result;
  };
  return {
    writePdf: (data) => run(data, (pages) => exportPdf(compiler, pages, standard)),
    findHeadingPages: (data) => run(data, (pages) => queryHeadingPages(compiler, pages)),
  };
}

function compilePages(compiler: Typst.NodeCompiler): Typst.NodeTypstDocument {
  const outcome = compiler.compile({ mainFilePath: join(workspace, 'order.typ') });
  const error = outcome.takeError() ?? outcome.takeWarnings();
  if (error !== null) throw refusal(compiler, error);
  const pages = outcome.result;
  if (pages === null) throw new OrderError([problemOf('no pages and no reason given')]);
  return pages;
}

function queryHeadingPages(compiler: Typst.NodeCompiler, pages: Typst.NodeTypstDocument): readonly number[] {
  const found: unknown = compiler.query(pages, { selector: '<heading-page>', field: 'value' });
  if (!Array.isArray(found)) throw new TypeError('the pages of the headings are no list');
  return found.map(Number);
}

function exportPdf(
  compiler: Typst.NodeCompiler,
  pages: Typst.NodeTypstDocument,
  pdfStandard: PdfStandard,
): Uint8Array {
  try {
    // The document carries its own date; the stamp is fixed so that no clock can get into the file.
    return compiler.pdf(pages, { pdfStandard, creationTimestamp: 0 });
  } catch (thrown) {
    throw refusal(compiler, thrown);
  }
}

function refusal(compiler: Typst.NodeCompiler, error: unknown): OrderError {
  const messages = readMessages(compiler, error);
  return new OrderError(messages.map(problemOf), { cause: error });
}

function problemOf(message: string): Problem {
  return { code: 'typst-not-compiled', message: `the PDF could not be set: ${message}` };
}

function readMessages(compiler: Typst.NodeCompiler, error: unknown): readonly string[] {
  try {
    const diagnostics: readonly unknown[] = compiler.fetchDiagnostics(error as Typst.NodeError);
    const messages = diagnostics.flatMap((diagnostic) =>
      typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic
        ? [String(diagnostic.message)]
        : [],
    );
    if (messages.length > 0) return messages;
  } catch {
    // Not a Typst diagnostic, so the thrown value below says all there is.
  }
  return [error instanceof Error ? error.message : String(error)];
}
