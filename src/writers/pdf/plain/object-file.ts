/** Objects go in, the bytes of a PDF file come out, with the table of where each object stands (ISO 32000-1:2008, 7.5). */
import { hash } from 'node:crypto';
import { Bytes } from './bytes.js';

export interface ObjectFile {
  /** A number for an object that is written later. */
  readonly reserve: () => number;
  readonly add: (body: string, number?: number) => number;
  readonly addStream: (entries: string, bytes: Uint8Array) => number;
  readonly finish: (root: number, info: number) => Uint8Array;
}

/** The first objects of a file, the same in many files. */
export interface FileOpening {
  readonly bytes: Uint8Array;
  readonly offsets: readonly number[];
}

/** The second line tells programs that the file holds more than text (ISO 32000-1:2008, 7.5.2). */
const header = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

export interface StartedFile extends ObjectFile {
  readonly opening: () => FileOpening;
}

export function startFile(opening?: FileOpening): StartedFile {
  const common = opening?.bytes.length ?? 0;
  const out = new Bytes(common + 40_000);
  const offsets = [...(opening?.offsets ?? [])];
  if (opening === undefined) out.text(header);
  else out.bytes(opening.bytes);
  const reserve = (): number => offsets.push(0);
  const open = (number: number): void => {
    offsets[number - 1] = out.length;
    out.text(`${number} 0 obj\n`);
  };
  return {
    reserve,
    add: (body, number = reserve()) => {
      open(number);
      out.text(body).text('\nendobj\n');
      return number;
    },
    addStream: (entries, bytes) => {
      const number = reserve();
      open(number);
      out
        .text(`<<\n/Length ${bytes.length}${entries === '' ? '' : `\n${entries}`}\n>>\nstream\n`)
        .bytes(bytes);
      out.text('\nendstream\nendobj\n');
      return number;
    },
    opening: () => ({ bytes: out.view(), offsets: [...offsets] }),
    finish: (root, info) => {
      const id = `<${identify(out.view(common))}>`;
      const start = out.length;
      out.text(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f\r\n`);
      for (const offset of offsets) out.digits(offset, 10).text(' 00000 n\r\n');
      out.text(
        `trailer\n<<\n/Size ${offsets.length + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [${id} ${id}]\n>>\n`,
      );
      return out.text(`startxref\n${start}\n%%EOF\n`).view().slice();
    },
  };
}

/** Two files with the same words on the same pages have the same one (ISO 32000-1:2008, 14.4). */
function identify(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}
