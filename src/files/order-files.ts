/**
 * The files of one order and a folder in, the files on disk out: all of them or none, never half a file, and never
 * over another file unless the person said so.
 */
import { hash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { platform } from 'node:process';
import { foldFileName } from '../case/file-name.js';
import { OrderError, type Problem } from '../error.js';
import { makeFolder } from './folder.js';
import { attempt, readSystemCode } from './system-error.js';
import { nameTemporary } from './temporary-name.js';

/** A file to be written. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WriteOptions {
  /** Whether a file that is there may be replaced. */
  readonly mayReplace: (target: string) => boolean;
  /**
   * Paths that this run wrote, folded: no order may replace another of the same run, whatever `mayReplace` says. Absent
   * where the names of a run are known to differ.
   */
  readonly written?: Set<string>;
  /** Whether the bytes, and then the names, are on the disk itself before the files count as written. */
  readonly durable: boolean;
  /** The folder in which files are made before they get their names, on the same disk. Default: that of the names. */
  readonly staging?: string;
}

/** One file on its way: written whole under a name of its own, then given its name. */
export interface Staged {
  readonly temporary: string;
  readonly target: string;
  /** The file that stood there, kept until all are in place. */
  backup?: string;
  published: boolean;
}

/**
 * Writes the files and gives their paths, in the files' order.
 *
 * @param folder is made if it is missing, unless there is a staging folder: then both are there
 * @throws OrderError `output-exists`, `output-not-written`; then none of the files is there
 */
export function writeFiles(
  files: readonly OutputFile[],
  folder: string,
  options: WriteOptions,
): readonly string[] {
  const targets = files.map((file) => path.join(folder, file.name));
  const inTheWay = targets.flatMap((target) => findInTheWay(target, options));
  if (inTheWay.length > 0) throw new OrderError(inTheWay);
  const firstMade = options.staging === undefined ? makeFolder(folder) : undefined;
  const staged: Staged[] = [];
  try {
    files.forEach((file, index) => staged.push(stageFile(file.bytes, targets[index] ?? file.name, options)));
    for (const one of staged) publishFile(one, options.mayReplace(one.target));
    if (options.durable) syncFolder(folder);
  } catch (error) {
    undo(staged, folder, firstMade);
    throw error;
  }
  for (const one of staged) discard(one.backup);
  for (const target of targets) options.written?.add(foldPath(target));
  return targets;
}

/** The SHA-256 of the bytes in hexadecimal digits, by which a docketed file can be recognised later. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

function findInTheWay(target: string, options: WriteOptions): readonly Problem[] {
  const place = { file: target };
  if (options.written?.has(foldPath(target)) === true) {
    const message = 'an order of this very run has the same file name';
    const hint = 'render the two cases into different folders with -o';
    return [{ code: 'output-exists', message, place, hint }];
  }
  const there = lookAt(target);
  if (there === undefined) return [];
  if (there.isDirectory()) {
    return [
      {
        code: 'output-exists',
        message: 'a folder has the name of the file to write',
        place,
        hint: otherFolder,
      },
    ];
  }
  return options.mayReplace(target) ? [] : [describeExisting(target)];
}

function lookAt(target: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(target, { throwIfNoEntry: false });
  } catch (error) {
    // What cannot be looked at cannot be written either, and is told when that is tried.
    if (readSystemCode(error) === undefined) throw error;
    return undefined;
  }
}

const otherFolder = 'choose another folder with -o';

function describeExisting(target: string): Problem {
  const hint = 'choose another folder with -o, or replace it with --force';
  return { code: 'output-exists', message: 'the file is there already', place: { file: target }, hint };
}

function stageFile(bytes: Uint8Array, target: string, { durable, staging }: WriteOptions): Staged {
  const folder = staging ?? path.dirname(target);
  const temporary = path.join(folder, nameTemporary());
  try {
    attempt({ problem: 'output-not-written', file: target, what: notWritten }, () => {
      const descriptor = fs.openSync(temporary, 'wx');
      try {
        fs.writeFileSync(descriptor, bytes);
        // On disk before it gets its name: after a power cut the name never leads to half a file.
        if (durable) fs.fsyncSync(descriptor);
      } finally {
        fs.closeSync(descriptor);
      }
    });
  } catch (error) {
    discard(temporary);
    throw error;
  }
  return { temporary, target, published: false };
}

/** The names too outlive a power cut. Windows has no such call, and writes them by itself. */
function syncFolder(folder: string): void {
  if (platform === 'win32') return;
  attempt({ problem: 'output-not-written', file: folder, what: 'the folder cannot be written' }, () => {
    const descriptor = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  });
}

function publishFile(staged: Staged, mayReplace: boolean): void {
  attempt({ problem: 'output-not-written', file: staged.target, what: notWritten }, () => {
    if (mayReplace) replaceFile(staged);
    else claimName(staged);
    staged.published = true;
  });
}

/** Gives the file its name only if nobody has taken it since we looked: `link` and `wx` both refuse. */
function claimName(staged: Staged): void {
  try {
    fs.linkSync(staged.temporary, staged.target);
    discard(staged.temporary);
  } catch (error) {
    if (readSystemCode(error) === 'EEXIST')
      throw new OrderError([describeExisting(staged.target)], { cause: error });
    // A disk without links (FAT, some network shares): an empty file holds the name, then gives way. Whatever else
    // was wrong is met again there.
    claimNameWithoutLinks(staged);
  }
}

/** Exported for its test: the disks of the tests have links. */
export function claimNameWithoutLinks(staged: Staged): void {
  try {
    fs.closeSync(fs.openSync(staged.target, 'wx'));
  } catch (error) {
    if (readSystemCode(error) !== 'EEXIST') throw error;
    throw new OrderError([describeExisting(staged.target)], { cause: error });
  }
  staged.published = true;
  renamePatiently(staged.temporary, staged.target);
}

function replaceFile(staged: Staged): void {
  const there = fs.statSync(staged.target, { throwIfNoEntry: false });
  if (there !== undefined) {
    // A sealed order that only some may read stays so.
    fs.chmodSync(staged.temporary, there.mode);
    const backup = staged.temporary.replace(/\.tmp$/, '.old');
    fs.copyFileSync(staged.target, backup, fs.constants.COPYFILE_EXCL);
    staged.backup = backup;
  }
  renamePatiently(staged.temporary, staged.target);
}

/** On Windows a virus scanner holds a new file for a moment; waiting up to a second is what every tool does there. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const passing =
        platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(readSystemCode(error) ?? '');
      if (!passing || attempt === 10) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** Everything as it was: new files gone, replaced files back, folders that were made and are empty gone. */
function undo(staged: readonly Staged[], folder: string, firstMade: string | undefined): void {
  for (const { temporary, target, backup, published } of staged) {
    discard(temporary);
    if (published && backup !== undefined) renamePatiently(backup, target);
    else if (published) discard(target);
    else discard(backup);
  }
  if (firstMade === undefined) return;
  const top = path.resolve(firstMade);
  for (let made = path.resolve(folder); made.startsWith(top); made = path.dirname(made)) {
    try {
      fs.rmdirSync(made);
    } catch {
      // Somebody has put a file there meanwhile: the folder is theirs now.
      return;
    }
  }
}

function discard(file: string | undefined): void {
  if (file === undefined) return;
  try {
    // Not `rmSync`, which looks at the file first: a batch does this for every file that it writes.
    fs.unlinkSync(file);
  } catch (error) {
    if (readSystemCode(error) !== 'ENOENT') throw error;
  }
}

const notWritten = 'the file cannot be written';

function foldPath(target: string): string {
  return foldFileName(path.resolve(target));
}
