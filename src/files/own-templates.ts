/**
 * The folder of a chambers' own order kinds: one folder each, as the package has them, and `_partials`. A path in, the
 * texts of its files out. Nothing is looked at but the files that an order kind can have.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { SourceText } from '../case/read.js';
import type { OwnKindFolder, OwnTemplates } from '../case/profile.js';
import { collectProblems, OrderError, type Place, type Problem, throwProblems } from '../error.js';
import { readTextFile } from './text-file.js';
import { attempt } from './system-error.js';

const partialsName = '_partials';
const samplesName = 'samples';

/** What systems and editors leave in a folder; it is nobody's order kind. */
const litter = /^(?:[.~].*|thumbs\.db|desktop\.ini)$/iu;

/** Beyond what any chambers has; a slip of the path can lead to a whole disk. */
const mostKinds = 500;

/**
 * @param folder as reports show it
 * @param named where the profile names it
 * @throws OrderError with every problem of the folder, and of the files that cannot be read
 */
export function readOwnTemplates(folder: string, named: Place): OwnTemplates {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new OrderError([describeNoFolder(folder, named)]);
  const entries = listEntries(folder);
  const names = entries.filter(isFolder).map(({ name }) => name);
  const kindNames = names.filter((name) => !name.startsWith('_'));
  throwProblems([
    ...checkEntries(folder, entries, kindNames),
    ...(kindNames.length === 0 && !names.includes(partialsName) ? [describeEmpty(folder, named)] : []),
  ]);
  const problems: Problem[] = [];
  const read = (file: string, what: string): readonly SourceText[] =>
    collectProblems(problems, () => [readTextFile(file, what)]) ?? [];
  const kinds = kindNames.map((kind) => readKindFolder(path.join(folder, kind), kind, read));
  const partials = names.includes(partialsName) ? readPartials(path.join(folder, partialsName), read) : [];
  throwProblems(problems);
  return { folder, kinds, partials, mark: markOf(kinds, partials) };
}

/** The further samples of an own order kind, for whoever checks them. */
export function readOwnSamples(kindFolder: string): readonly SourceText[] {
  const folder = path.join(kindFolder, samplesName);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return listEntries(folder)
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ name }) => readTextFile(path.join(folder, name), 'sample'));
}

type Read = (file: string, what: string) => readonly SourceText[];

/** A file that is none of an order kind is named to whoever checks the kind, and not opened. */
function readKindFolder(folder: string, kind: string, read: Read): OwnKindFolder {
  const files = listEntries(folder).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (isFolder(entry)) return [];
    return /\.(?:hbs|json|txt|md)$/u.test(entry.name)
      ? read(file, 'file of an order kind')
      : [{ file, text: '' }];
  });
  return { kind, path: folder, files };
}

function readPartials(folder: string, read: Read): readonly SourceText[] {
  return listEntries(folder)
    .filter(({ name }) => name.endsWith('.hbs'))
    .flatMap(({ name }) => read(path.join(folder, name), 'partial'));
}

function listEntries(folder: string): readonly fs.Dirent[] {
  const what = 'the folder cannot be read';
  return attempt({ problem: 'case-file-unreadable', file: folder, what }, () =>
    fs
      .readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !litter.test(name))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  );
}

function isFolder(entry: fs.Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const linked = path.join(entry.parentPath, entry.name);
  return fs.statSync(linked, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A file of an order kind that lies beside the kinds' folders would be passed over in silence. */
function checkEntries(
  folder: string,
  entries: readonly fs.Dirent[],
  kindNames: readonly string[],
): readonly Problem[] {
  if (kindNames.length > mostKinds)
    return [
      {
        code: 'template-folder-incomplete',
        message: `this folder holds more than ${mostKinds} folders, too many for order kinds`,
        place: { file: folder },
        hint: 'name the folder in which each folder is an order kind',
      },
    ];
  const stray = entries.filter((entry) => !isFolder(entry) && /\.(?:hbs|json)$/u.test(entry.name));
  const unnamed = entries.filter(
    (entry) => isFolder(entry) && entry.name.startsWith('_') && entry.name !== partialsName,
  );
  return [
    ...stray.map(({ name }): Problem => ({
      code: 'template-folder-incomplete',
      message: 'this file lies beside the folders of the order kinds and belongs to none',
      place: { file: path.join(folder, name) },
      hint: `put it into the folder of its kind, or a partial into ${partialsName}`,
    })),
    ...unnamed.map(({ name }): Problem => ({
      code: 'template-folder-incomplete',
      message: 'no order kind begins with a line below',
      place: { file: path.join(folder, name) },
      hint: `partials stand in ${partialsName}; give an order kind a name of small letters and hyphens`,
    })),
  ];
}

function describeNoFolder(folder: string, named: Place): Problem {
  const isThere = fs.existsSync(folder);
  return {
    code: 'case-file-unreadable',
    message: isThere
      ? 'templates names a file, not a folder'
      : 'templates names a folder that does not exist',
    place: named,
    hint: `the path begins at the profile's folder and leads to ${folder}`,
  };
}

function describeEmpty(folder: string, named: Place): Problem {
  return {
    code: 'template-folder-incomplete',
    message: 'the folder of templates has no order kind and no partial',
    place: named,
    hint: `put an order kind's folder into ${folder}, or take the setting away`,
  };
}

function markOf(kinds: readonly OwnKindFolder[], partials: readonly SourceText[]): string {
  const hash = createHash('sha256');
  const parts = [
    kinds.map(({ kind, files }) => [kind, files.map(({ file, text }) => [path.basename(file), text])]),
    partials.map(({ file, text }) => [path.basename(file), text]),
  ];
  return hash.update(JSON.stringify(parts)).digest('hex');
}
