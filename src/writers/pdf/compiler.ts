/**
 * The door to Typst: layout source and data go in, the pages or the PDF come out. What Typst reports leaves as an
 * OrderError; a warning stops the order too, since Typst only warns when a font is missing.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { OrderError, type Problem } from '../../error.js';

/** Sets the data that the layout reads as `order.json` and gives the bytes of a tagged PDF. */
export type CompilePdf = (data: string) => Uint8Array;

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
): CompilePdf {
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
  return (data) => {
    compiler.mapShadow(dataFile, Buffer.from(data));
    const pdf = compilePdf(compiler, standard);
    runs += 1;
    if (runs % eviction.everyRuns === 0) compiler.evictCache(eviction.keepRuns);
    return pdf;
  };
}

function compilePdf(compiler: Typst.NodeCompiler, pdfStandard: PdfStandard): Uint8Array {
  const outcome = compiler.compile({ mainFilePath: join(workspace, 'order.typ') });
  const error = outcome.takeError() ?? outcome.takeWarnings();
  if (error !== null) throw refusal(compiler, error);
  const pages = outcome.result;
  if (pages === null) throw new OrderError([problemOf('no pages and no reason given')]);
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
