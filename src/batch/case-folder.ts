/** A folder in, the case files in it and below it out: every .json file but the chambers profiles, in the order of their names. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { OrderError } from '../error.js';
import { readCaseFile } from '../files/case-file.js';
import type { CaseContent } from './model.js';
import { attempt } from '../files/system-error.js';

/**
 * Paths that begin with the folder as it was written. Sorted by code units of the path with `/` between its parts, so that
 * the order, and with it a shard, is the same on every system.
 *
 * @param leftOut files and folders that are no cases although they lie there, such as the report of an earlier run
 * @throws OrderError `case-file-unreadable`: a folder that cannot be listed may hold cases
 */
export function listCaseFiles(folder: string, leftOut: readonly string[]): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const none = new Set(leftOut.map((name) => path.resolve(name)));
  const walk = (at: string): void => {
    const real = fs.realpathSync(at);
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of fs.readdirSync(at, { withFileTypes: true })) {
      const file = path.join(at, entry.name);
      if (entry.name.startsWith('.') || none.has(path.resolve(file))) continue;
      const kind = entry.isSymbolicLink() ? fs.statSync(file, { throwIfNoEntry: false }) : entry;
      if (kind?.isDirectory() === true) walk(file);
      else if (isCaseFileName(entry.name)) found.push(file);
    }
  };
  attempt({ problem: 'case-file-unreadable', file: folder, what: 'the folder cannot be read' }, () => {
    walk(folder);
  });
  return found
    .map((file) => ({ file, key: file.split(path.sep).join('/') }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ file }) => file);
}

/** A case file that cannot be read is a problem of its own and stops no other. */
export function readCaseContent(file: string): CaseContent {
  try {
    return { kind: 'text', source: readCaseFile(file) };
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return { kind: 'refused', problems: error.problems };
  }
}

function isCaseFileName(name: string): boolean {
  // A chambers sheet that an earlier run put beside its order is no case either.
  return /(?<!\.explain)\.json$/i.test(name) && name.toLowerCase() !== 'chambers.json';
}
