/**
 * The files that ship with the package, read as text, as JSON or as a list of names. A file that is missing or broken
 * is a problem with its place, not a bug: an installation can be damaged, and a chambers can edit its templates.
 */
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson, type SourceText } from './case/read.js';
import { OrderError, type Problem } from './error.js';

const hint = 'install the package again';

/**
 * @param root the package's folder
 * @param file its name in the package, which reports show, with forward slashes on every system
 * @throws OrderError package-file-broken
 */
export function readPackageText(root: string, file: string): SourceText {
  return { file, text: attempt(file, () => readFileSync(path.join(root, file), 'utf8')) };
}

/** @throws OrderError package-file-broken */
export function readPackageJson(root: string, file: string): unknown {
  const source = readPackageText(root, file);
  try {
    return JSON.parse(source.text);
  } catch (cause) {
    throw new OrderError(explainJson(source), { cause });
  }
}

/** @throws OrderError package-file-broken */
export function listPackageFolder(root: string, folder: string): readonly Dirent[] {
  const entries = attempt(folder, () => readdirSync(path.join(root, folder), { withFileTypes: true }));
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Reads something of the package; what cannot be read is the problem of `file`. */
export function attempt<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    // Whatever is no refusal by the system is a bug and must look like one.
    if (typeof cause !== 'object' || cause === null || !('code' in cause)) throw cause;
    const message = 'this file of the package cannot be read';
    throw new OrderError([{ code: 'package-file-broken', message, place: { file }, hint }], { cause });
  }
}

/** JSON.parse is quick and says little: where it fails, the reader of case files says where. */
function explainJson(source: SourceText): readonly Problem[] {
  try {
    readJson(source);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems.map((problem) => ({ ...problem, code: 'package-file-broken', hint }));
  }
  throw new TypeError(`${source.file} is JSON for one reader and not for the other`);
}
