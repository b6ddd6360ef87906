/**
 * A name from the command line in, a text out: the case file, or standard input, and the chambers profile beside or
 * above it. Nothing is read past the size that a case file can have.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { decodeUtf8, describeTooLarge, maxCaseFileBytes } from '../case/decode.js';
import { collectProblems, OrderError, type Place, type Problem, throwProblems } from '../error.js';
import { type ProfileText, readProfileJson, type SourceText } from '../case/read.js';
import { findNearestName } from '../nearest-name.js';
import { readOwnTemplates } from './own-templates.js';
import { describeRefusal, readSystemCode } from './system-error.js';

/** The name that stands for standard input. */
export const standardInput = '-';
export const standardInputName = 'standard input';
const chambersName = 'chambers.json';

/**
 * The text of a case file, or of standard input for `-`.
 *
 * @throws OrderError `case-file-unreadable`, `case-file-too-large`, `case-file-not-utf8`
 */
export function readCaseFile(file: string): SourceText {
  if (file === standardInput)
    return { file: standardInputName, text: decodeUtf8(readBytes(0, standardInputName), standardInputName) };
  return readTextFile(file, 'case file');
}

/**
 * The chambers profile with the files that it names: `chosen`, else the nearest `chambers.json` beside or above the case file (for standard
 * input: the current folder).
 *
 * @throws OrderError `chambers-missing`, or as `readCaseFile`
 */
export function readChambers(caseFile: string, chosen: string | undefined): ProfileText {
  if (chosen !== undefined) return readProfile(chosen);
  const start = caseFile === standardInput ? '.' : path.dirname(caseFile);
  const found = findChambers(start);
  if (found === undefined) throw new OrderError([describeMissingChambers(start)]);
  return found;
}

/** The nearest profile in a folder or above it; undefined where there is none. @throws OrderError as `readChambers` */
export function findChambers(folder: string): ProfileText | undefined {
  const found = findAbove(folder, chambersName);
  return found === undefined ? undefined : readProfile(found);
}

function readProfile(file: string): ProfileText {
  const profile = readTextFile(file, 'chambers profile');
  const { law, templates } = findNamed(profile);
  const problems: Problem[] = [];
  const rows = law === undefined ? undefined : collectProblems(problems, () => readRowFiles(law.path));
  const own =
    templates === undefined
      ? undefined
      : collectProblems(problems, () => readOwnTemplates(templates.path, templates.place));
  throwProblems(problems);
  return {
    ...profile,
    ...(rows === undefined ? {} : { law: rows }),
    ...(own === undefined ? {} : { templates: own }),
  };
}

/** A path that the profile names, and where; it may lead anywhere on the machine, since the profile is the person's own. */
interface NamedPath {
  readonly path: string;
  readonly place: Place;
}

/** Nothing is named where the profile is broken, which whoever checks it will say. */
function findNamed(profile: SourceText): { readonly law?: NamedPath; readonly templates?: NamedPath } {
  try {
    const source = readProfileJson(profile);
    const settings =
      typeof source.value === 'object' && source.value !== null
        ? new Map<string, unknown>(Object.entries(source.value))
        : new Map<string, unknown>();
    const find = (key: 'law' | 'templates'): { readonly [named: string]: NamedPath } => {
      const named = settings.get(key);
      if (typeof named !== 'string' || named.trim() === '') return {};
      const isAbsolute = path.isAbsolute(named);
      const at = isAbsolute ? path.normalize(named) : path.join(path.dirname(profile.file), named);
      return { [key]: { path: at, place: source.placeOf(`/${key}`) } };
    };
    return { ...find('law'), ...find('templates') };
  } catch (error) {
    if (error instanceof OrderError) return {};
    throw error;
  }
}

/** A file of rows, or every .json file of a folder in the order of their names. */
function readRowFiles(named: string): readonly SourceText[] {
  const isFolder = fs.statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) return [readTextFile(named, 'file of rows of law')];
  const names = listFolder(named).filter((name) => /\.json$/iu.test(name));
  return names.toSorted().map((name) => readTextFile(path.join(named, name), 'file of rows of law'));
}

/** The name that reports show for a case file. */
export function nameCaseFile(file: string): string {
  return file === standardInput ? standardInputName : file;
}

/** Walks up as the person wrote the path where that can be done, so that reports show a short name. */
function findAbove(start: string, name: string): string | undefined {
  const root = path.parse(path.resolve(start)).root;
  for (let folder = start; ; folder = path.join(folder, '..')) {
    const candidate = path.join(folder, name);
    if (isReadableFile(candidate)) return candidate;
    if (path.resolve(folder) === root) return undefined;
  }
}

/** False also where the system will not say: what lies in a closed folder above is not this chambers' profile. */
function isReadableFile(file: string): boolean {
  try {
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch (error) {
    if (readSystemCode(error) === undefined) throw error;
    return false;
  }
}

function describeMissingChambers(start: string): Problem {
  return {
    code: 'chambers-missing',
    message: `there is no ${chambersName} beside the case file or in a folder above it`,
    place: { file: path.join(start, chambersName) },
    hint: `name the profile with --chambers FILE, or begin one with: so-ordered new chambers -o ${chambersName}`,
  };
}

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
function readBytes(descriptor: number, file: string): Uint8Array {
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

function listFolder(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // Only for a hint: a folder that cannot be listed offers none.
    return [];
  }
}
