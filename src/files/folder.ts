/** A folder's name in, the folder on the disk out, or the system's own reason why not. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { attempt, readSystemCode } from './system-error.js';

/**
 * Makes the folder with those above it that are missing, and gives the first one made. Level by level: Node's own
 * `recursive` says of a disk that can only be read that there is no such folder.
 *
 * @throws OrderError `output-not-written`
 */
export function makeFolder(folder: string): string | undefined {
  return attempt({ problem: 'output-not-written', file: folder, what: 'the folder cannot be made' }, () => {
    const missing: string[] = [];
    for (let at = path.resolve(folder); !fs.existsSync(at); at = path.dirname(at)) missing.unshift(at);
    if (missing.length === 0 && !fs.statSync(folder).isDirectory()) missing.push(path.resolve(folder));
    for (const one of missing) makeOne(one);
    return missing[0];
  });
}

/** Another program may have been faster, which is as good. */
function makeOne(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    const isThere = fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    if (readSystemCode(error) !== 'EEXIST' || !isThere) throw error;
  }
}
