/**
 * The bytes of a case file in, its text out: UTF-8, with or without the mark that Windows Notepad puts first.
 * Anything else is refused by name, since a wrong guess at an encoding prints a wrong name in an order.
 */
import { OrderError, type Place, type Problem } from '../error.js';

/** A case file of a hundred parties has about 20 kB; more than this is a wrong file, and is not read whole. */
export const maxCaseFileBytes = 5_000_000;

const saveAsUtf8 = 'save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)';

/** The problem of a file over `maxCaseFileBytes`, for whoever sees the size first. */
export function describeTooLarge(file: string): Problem {
  return {
    code: 'case-file-too-large',
    message: `the file is larger than ${maxCaseFileBytes / 1_000_000} MB, too large for a case file`,
    place: { file },
    hint: 'check that this is the case file, and not a docket export or a document',
  };
}

/**
 * The text of `bytes` without a UTF-8 byte-order mark.
 *
 * @param file the name that reports show
 * @throws OrderError `case-file-too-large`, or `case-file-not-utf8` with the line of the first wrong byte
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  if (bytes.length > maxCaseFileBytes) throw new OrderError([describeTooLarge(file)]);
  const otherEncoding = recogniseEncoding(bytes);
  if (otherEncoding !== undefined) {
    const message = `the file is ${otherEncoding}, not UTF-8`;
    throw new OrderError([{ code: 'case-file-not-utf8', message, place: { file }, hint: saveAsUtf8 }]);
  }
  const offset = findFirstWrongByte(bytes);
  if (offset !== undefined) throw new OrderError([describeWrongByte(bytes, offset, file)]);
  // The decoder drops a leading U+FEFF by itself.
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Word, Notepad's "Unicode" and PowerShell's `>` write UTF-16; its marks and its zero bytes give it away. */
export function recogniseEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  // Without a mark: JSON begins with ASCII, so a zero byte among the first two can only be UTF-16.
  if (bytes.length >= 2 && (first === 0) !== (second === 0)) return 'UTF-16';
  return undefined;
}

function describeWrongByte(bytes: Uint8Array, offset: number, file: string): Problem {
  const lineStart = bytes.subarray(0, offset).lastIndexOf(0x0a) + 1;
  const nextLineEnd = bytes.indexOf(0x0a, offset);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: lineStart > 0 });
  const place: Place = {
    file,
    line: 1 + countLineEnds(bytes.subarray(0, offset)),
    column: 1 + decoder.decode(bytes.subarray(lineStart, offset)).length,
    length: 1,
    lineText: decoder
      .decode(bytes.subarray(lineStart, nextLineEnd < 0 ? bytes.length : nextLineEnd))
      .trimEnd(),
  };
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const message = `the file is not UTF-8: byte 0x${hex} begins no character`;
  return { code: 'case-file-not-utf8', message, place, hint: saveAsUtf8 };
}

function countLineEnds(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0);
}

/** The offset of the first sequence that is not UTF-8 (Unicode Standard, table 3-7), if there is one. */
function findFirstWrongByte(bytes: Uint8Array): number | undefined {
  let offset = 0;
  while (offset < bytes.length) {
    const length = measureSequence(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return undefined;
}

/** The bytes of the character at `offset`, 0 if there is none. */
function measureSequence(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const second = bytes[offset + 1] ?? 0;
  // The second byte's range excludes overlong forms, surrogates, and what lies past U+10FFFF.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = offset + 2; next < offset + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
