/**
 * The name of a file in, its text out, or what stands in the way and what the person may have meant. Nothing is read past
 * the size that a case file can have.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { decodeUtf8, describeTooLarge, maxCaseFileBytes } from '../case/decode.js';
import type { SourceText } from '../case/read.js';
import { OrderError, type Problem } from '../error.js';
import { findNearestName } from '../nearest-name.js';
import { describeRefusal, readSystemCode } from './system-error.js';

export const chambersName = 'chambers.json';

/**
 * @param what the file is to the person: `case file`
 * @throws OrderError `case-file-unreadable`, `case-file-too-large`, `case-file-not-utf8`
 */
export function readTextFile(file: string, what: string): SourceText {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(file, 'r');
    if (fs.fstatSync(descriptor).isDirectory()) throw new OrderError([describeFolder(file, what)]);
    return { file, text: decodeUtf8(readBytes(descriptor, file), file) };
  } catch (error) {
    const code = readSystemCode(error);
    if (code === undefined) throw error;
    if (code === 'EISDIR') throw new OrderError([describeFolder(file, what)], { cause: error });
    const problem =
      code === 'ENOENT'
        ? describeAbsent(file, what)
        : describeRefusal('case-file-unreadable', file, `the ${what} cannot be read`, code);
    throw new OrderError([problem], { cause: error });
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** Reads in pieces and stops at the limit, since a pipe or a device has no size to ask for. */
export function readBytes(descriptor: number, file: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let total = 0; ;) {
    const piece = new Uint8Array(65_536);
    const count = readPiece(descriptor, piece, file);
    if (count === 0) return Buffer.concat(pieces);
    total += count;
    if (total > maxCaseFileBytes) throw new OrderError([describeTooLarge(file)]);
    pieces.push(piece.subarray(0, count));
  }
}

function readPiece(descriptor: number, piece: Uint8Array, file: string): number {
  for (;;) {
    try {
      return fs.readSync(descriptor, piece);
    } catch (error) {
      const code = readSystemCode(error);
      // Windows ends a closed pipe with EOF; a pipe that others set to non-blocking is only not ready yet.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') {
        if (descriptor !== 0 || code === undefined) throw error;
        throw new OrderError([describeRefusal('case-file-unreadable', file, 'it cannot be read', code)], {
          cause: error,
        });
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function describeFolder(file: string, what: string): Problem {
  const inside = listFolder(file).filter((name) => name.endsWith('.json') && name !== chambersName);
  const examples = inside.slice(0, 3).map((name) => path.join(file, name));
  return {
    code: 'case-file-unreadable',
    message: `this is a folder, not a ${what}`,
    place: { file },
    hint:
      examples.length === 0
        ? `name the ${what} itself`
        : `name the ${what} itself, such as ${examples.join(' or ')}`,
  };
}

function describeAbsent(file: string, what: string): Problem {
  return {
    code: 'case-file-unreadable',
    message: `there is no such ${what}`,
    place: { file },
    ...describeSlip(file),
  };
}

/** What a person may have meant by a name that leads nowhere. */
function describeSlip(file: string): { readonly hint?: string } {
  if (/^'.*'$|^'|'$/u.test(file))
    return { hint: 'the quotation marks are part of the name: this shell quotes with "…"' };
  if (file.includes('"'))
    return { hint: 'a folder before a closing quotation mark must not end in a backslash' };
  if (/[*?]/u.test(file)) return { hint: 'this shell does not fill in * and ?: name each file' };
  const folder = path.dirname(file);
  if (!fs.existsSync(folder)) return { hint: `there is no folder ${folder} either: check the path` };
  const near = findNear(path.basename(file), listFolder(folder));
  return near === undefined
    ? {}
    : { hint: `did you mean ${folder === '.' ? near : path.join(folder, near)}?` };
}

/** The same name with another ending or in other letters, else a slip of the fingers. */
function findNear(name: string, names: readonly string[]): string | undefined {
  const stem = (file: string): string => path.parse(file.toLowerCase()).name;
  return names.find((other) => stem(other) === stem(name)) ?? findNearestName(name, names);
}

export function listFolder(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // Only for a hint: a folder that cannot be listed offers none.
    return [];
  }
}
