/**
 * Parts go in, the bytes of a zip file come out: APPNOTE.TXT 6.3.10, without its extensions. fflate's own `zipSync`
 * would compress the parts that never change again for every order; here a part can be compressed once and used in a
 * thousand files. fflate's deflate, not Node's zlib, so that the bytes are the same on every processor and version.
 */
import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import { keepRecent } from '../../recent-results.js';

/** A file of the archive, as it stands in it. */
export interface ZipPart {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  /** APPNOTE 4.4.5. */
  readonly method: typeof stored | typeof deflated;
  readonly content: Uint8Array;
}

const stored = 0;
const deflated = 8;

/** 1980-01-01 00:00, the first moment that a zip file can name: an order's date stands in its properties. */
const fixedTime = 0;
const fixedDate = 0x21;
const version = 20;
/** APPNOTE 4.4.4, bit 11: names are UTF-8. */
const utf8Flag = 0x800;
const localSize = 30;
const centralSize = 46;
const endSize = 22;

/** A part that many files share. */
export function compressPart(name: string, text: string): ZipPart {
  const bytes = strToU8(text);
  const content = deflateSync(bytes, { level: 6 });
  return { name: strToU8(name), crc: crc32(bytes), size: bytes.length, method: deflated, content };
}

/**
 * In characters, which an order of two pages stays under. Its file is some 12 KB in place of 9, and compressing its words
 * would make it take a sixth longer.
 */
const shortText = 8000;

/** A part of one order. */
export function packPart(name: string, text: string): ZipPart {
  if (text.length > shortText) return compressPart(name, text);
  const content = new Uint8Array(scratch.subarray(0, scratch.write(text)));
  return { name: encodeName(name), crc: crc32(content), size: content.length, method: stored, content };
}

/** Encoding into bytes that are there already takes half the time; UTF-8 has at most three for a character of a text. */
const scratch = Buffer.allocUnsafe(3 * shortText);

const encodeName = keepRecent(20, (name) => strToU8(name));

/** Joins the parts in the order given. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const bodySize = parts.reduce((sum, part) => sum + localSize + part.name.length + part.content.length, 0);
  const directorySize = parts.reduce((sum, part) => sum + centralSize + part.name.length, 0);
  const bytes = new Uint8Array(bodySize + directorySize + endSize);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  let entry = bodySize;
  for (const part of parts) {
    // APPNOTE 4.3.12, central directory header; 4.3.7, local file header: the same fields from the flag on.
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, version, true);
    writeFields(view, entry + 6, part);
    view.setUint32(entry + 42, offset, true);
    bytes.set(part.name, entry + centralSize);
    entry += centralSize + part.name.length;

    view.setUint32(offset, 0x04034b50, true);
    writeFields(view, offset + 4, part);
    bytes.set(part.name, offset + localSize);
    bytes.set(part.content, offset + localSize + part.name.length);
    offset += localSize + part.name.length + part.content.length;
  }
  // APPNOTE 4.3.16, end of central directory record.
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directorySize, true);
  view.setUint32(entry + 16, bodySize, true);
  return bytes;
}

function writeFields(view: DataView, offset: number, part: ZipPart): void {
  view.setUint16(offset, version, true);
  view.setUint16(offset + 2, utf8Flag, true);
  view.setUint16(offset + 4, part.method, true);
  view.setUint16(offset + 6, fixedTime, true);
  view.setUint16(offset + 8, fixedDate, true);
  view.setUint32(offset + 10, part.crc, true);
  view.setUint32(offset + 14, part.content.length, true);
  view.setUint32(offset + 18, part.size, true);
  view.setUint16(offset + 22, part.name.length, true);
}
