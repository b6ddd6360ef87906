/**
 * A composed order in, its files out, as bytes with their names: the order in each format, and the sheet that explains its
 * dates. Nothing is written to disk here.
 */
import { fileNameFor } from './case/file-name.js';
import type { Case } from './case/model.js';
import { isClosed } from './case/sealing.js';
import type { CaseSources } from './chambers-settings.js';
import { sheetFormats, type SheetFormat, writeChambersSheet } from './chambers-sheet.js';
import { hasContents, placePages } from './document/contents.js';
import type { OrderDocument } from './document/model.js';
import type { PageStyle } from './document/page-style.js';
import { placeFields } from './field-place.js';
import type { CourtRow } from './law-data.js';
import type { Library } from './library.js';
import type { OrderSchedule } from './schedule-order.js';
import { writeDocx } from './writers/docx.js';
import { writeText } from './writers/text.js';
import type { Writer } from './writers/writer.js';

export type Format = 'docx' | 'pdf' | 'txt' | 'docket';
/** The order itself; the docket text is made only where it is asked for. */
export const formats: readonly Format[] = ['docx', 'pdf', 'txt'];
export const allFormats: readonly Format[] = [...formats, 'docket'];

export interface RenderedFile {
  readonly format: Format | SheetFormat;
  /** Predictable from the case alone and safe on Windows: `3-05CV52WA-order-2007-02-23.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What of a composed order its files are made of. */
export interface OrderToWrite {
  readonly document: OrderDocument;
  readonly style: PageStyle;
  readonly deadlines: OrderSchedule['deadlines'];
  readonly record: Case;
  readonly court: CourtRow;
  /** @throws OrderError where the text is longer than the court allows */
  readonly writeDocket: () => string;
}

/** The order in each format, and where it is asked for the sheet that explains its dates. */
export function writeOrder(
  { document, style, deadlines, record, court, writeDocket }: OrderToWrite,
  sources: CaseSources,
  options: { readonly formats?: readonly Format[]; readonly explain?: boolean },
  library: Pick<Library, 'pdf'>,
): readonly RenderedFile[] {
  const nameFile = (format: RenderedFile['format']): string => nameOrderFile(record, document.draft, format);
  const files = (options.formats ?? formats).map((format): RenderedFile => {
    const bytes =
      format === 'docket'
        ? new TextEncoder().encode(`${writeDocket()}\n`)
        : placeFields(sources, () => writerOf(format, library)(document, style));
    return { format, name: nameFile(format), bytes };
  });
  if (options.explain !== true) return files;
  const sheet = writeChambersSheet(record, court, deadlines);
  return [
    ...files,
    ...sheetFormats.map((format): RenderedFile => ({ format, name: nameFile(format), bytes: sheet[format] })),
  ];
}

function writerOf(format: Exclude<Format, 'docket'>, library: Pick<Library, 'pdf'>): Writer {
  switch (format) {
    case 'docx':
      return (document, style) => writeDocx(settlePages(document, style, library), style);
    case 'pdf':
      return library.pdf.writePdf;
    case 'txt':
      return writeText;
  }
}

/** Word makes its table of contents anew only when asked, so the file opens with the pages of the PDF. */
function settlePages(
  document: OrderDocument,
  style: PageStyle,
  { pdf }: Pick<Library, 'pdf'>,
): OrderDocument {
  return hasContents(document) ? placePages(document, pdf.findHeadingPages(document, style)) : document;
}

/** The name of an order's file hangs on these fields alone, so that whoever has them knows it without the order. */
export function nameOrderFile(named: NamingFields, draft: boolean, format: RenderedFile['format']): string {
  const { number, title, ordered } = named;
  const mark = draft ? ['draft'] : [];
  // A title can name a party or say what the order does: the file of a closed case has number and date alone.
  const what = isClosed(named) ? [] : [[title ?? 'order'].flat().join(' ').toLowerCase()];
  return fileNameFor([number, ...what, ordered, ...mark], format === 'docket' ? 'docket.txt' : format);
}

export type NamingFields = Pick<Case, 'number' | 'title' | 'ordered' | 'sealed' | 'restricted'>;
