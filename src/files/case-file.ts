/**
 * A name from the command line in, a text out: the case file, or standard input, and the chambers profile beside or
 * above it with the files that it names.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { decodeUtf8 } from '../case/decode.js';
import { collectProblems, OrderError, type Place, type Problem, throwProblems } from '../error.js';
import type { SourceText } from '../case/read.js';
import { type ProfileText, readProfileJson } from '../case/profile.js';
import { readOwnTemplates } from './own-templates.js';
import { readSystemCode } from './system-error.js';
import { chambersName, listFolder, readBytes, readTextFile } from './text-file.js';

/** The name that stands for standard input. */
export const standardInput = '-';
export const standardInputName = 'standard input';

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
