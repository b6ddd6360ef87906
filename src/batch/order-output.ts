/** The files of one order and the folder of a batch in, what stands on the disk afterwards out. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RenderedFile } from '../order-files.js';
import { hashBytes, writeFiles } from '../files/order-files.js';
import { readSystemCode } from '../files/system-error.js';
import { OrderError } from '../error.js';
import type { FileRecord } from './model.js';

export interface OutputFolder {
  readonly folder: string;
  /** Where files are made before they get their names; a folder of this run alone, below `folder`. */
  readonly staging: string;
  readonly force: boolean;
  readonly durable: boolean;
  /** Files that an earlier run left are taken as they are if they are what this run would write. */
  readonly resume: boolean;
}

/** What an earlier run wrote under a name. */
export type EarlierFile = Pick<FileRecord, 'name' | 'sha256'>;

export function recordFiles(files: readonly RenderedFile[]): readonly FileRecord[] {
  return files.map(({ format, name, bytes }) => ({
    format,
    name,
    sha256: hashBytes(bytes),
    bytes: bytes.length,
  }));
}

/**
 * A file that stands there already is left if it has the same bytes, replaced if an earlier run wrote it and nobody has
 * changed it since, and else refused: a judge's own edits are never written over.
 *
 * @throws OrderError `output-exists`, `output-not-written`
 */
export function writeOrder(
  files: readonly RenderedFile[],
  output: OutputFolder,
  earlier: readonly EarlierFile[],
): readonly FileRecord[] {
  const records = recordFiles(files);
  const replaceable = new Set<string>();
  const missing = files.filter((file, index) => {
    const there = output.resume ? hashFile(path.join(output.folder, file.name)) : undefined;
    if (there !== undefined && there === records[index]?.sha256) return false;
    const before = earlier.find(({ name }) => name === file.name);
    if (there !== undefined && there === before?.sha256) replaceable.add(path.join(output.folder, file.name));
    return true;
  });
  writeFiles(missing, output.folder, {
    mayReplace: (target) => output.force || replaceable.has(target),
    durable: output.durable,
    staging: output.staging,
  });
  return records;
}

/** Whether every file is there with the bytes that were journaled. */
export function areFilesThere(files: readonly EarlierFile[], folder: string): boolean {
  return files.every(({ name, sha256 }) => hashFile(path.join(folder, name)) === sha256);
}

/** Undefined where there is no file, or none that can be read: then it is not what it should be. */
export function hashFile(file: string): string | undefined {
  try {
    return hashBytes(fs.readFileSync(file));
  } catch (error) {
    if (readSystemCode(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * A refusal that the next case would meet too: the disk is full or gone, or the folder closed. One file that is open in
 * Word is not such a one.
 */
const lasting = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EACCES',
  'EIO',
  'ESTALE',
  'ENODEV',
]);

export function stopsTheRun(error: OrderError): boolean {
  return lasting.has(readSystemCode(error.cause) ?? '');
}
