/**
 * The folder that a batch writes into, for the time of one run: made, journaled, and left without anything of ours but orders
 * and the journal.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeFolder } from '../files/folder.js';
import { attempt } from '../files/system-error.js';
import type { CaseTask } from './case-work.js';
import { indexJournal } from './journal-index.js';
import { type CaseLine, type Journal, nameJournal, openJournal, type RunRecord } from './journal.js';
import type { Shard } from './model.js';
import type { OutputFolder } from './order-output.js';

export interface OutputRun {
  readonly journal: string;
  /** Lines of the journal that could not be read: their cases are made again. */
  readonly broken: number;
  /** What an earlier run wrote for the same input, or else under the same name. */
  readonly findEarlier: (
    input: string | undefined,
    order: string | undefined,
  ) => { readonly earlier: NonNullable<CaseTask['earlier']>; readonly line: CaseLine } | undefined;
  readonly append: (line: CaseLine) => void;
  /** The files of this name are what this input asks for. */
  readonly confirm: (order: string) => void;
  /** Files of an earlier run that this input does not ask for. */
  readonly listStale: () => readonly string[];
  /** Whether folder and journal are still where they were. */
  readonly isThere: () => boolean;
  readonly close: () => void;
}

/** What the person says of the folder. */
export interface OutputWords {
  readonly folder: string;
  readonly shard: Shard;
  readonly force: boolean;
  readonly durable: boolean;
  readonly resume: boolean;
}

export interface OutputOptions extends OutputWords {
  readonly version: string;
  readonly run: RunRecord;
}

/** Whether a run of this shard has written into the folder before. */
export function hasJournal(folder: string, shard: Shard): boolean {
  return fs.existsSync(path.join(folder, nameJournal(shard)));
}

/** Where the files of a run go; nothing is made yet. */
export function placeOutput({ folder, shard, force, durable, resume }: OutputWords): OutputFolder {
  const staging = path.join(folder, `.${nameJournal(shard).replace(/\.journal\.jsonl$/, '')}.tmp`);
  return { folder, staging, force, durable, resume };
}

/** @throws OrderError `output-not-written` where the folder cannot be made or written into */
export function openOutput({ version, run, ...words }: OutputOptions): OutputRun {
  const { folder, shard, durable, resume } = words;
  const file = path.join(folder, nameJournal(shard));
  const { staging } = placeOutput(words);
  attempt({ problem: 'output-not-written', file: folder, what: 'the folder cannot be used' }, () => {
    // What a killed run was making there is nothing yet.
    fs.rmSync(staging, { recursive: true, force: true });
  });
  makeFolder(folder);
  makeFolder(staging);
  const index = indexJournal(file);
  const journal: Journal = openJournal(file, { journal: 1, version, shard, run }, index.length, durable);
  const unconfirmed = new Set(resume ? index.orders : []);
  return {
    journal: file,
    broken: index.broken,
    findEarlier: (input, order) => {
      if (!resume) return undefined;
      const same = input === undefined ? undefined : index.findByInput(input);
      const line = same ?? (order === undefined ? undefined : index.findByOrder(order));
      return line === undefined
        ? undefined
        : { line, earlier: { files: line.files, isSame: same !== undefined } };
    },
    append: journal.append,
    confirm: (order) => {
      unconfirmed.delete(order);
    },
    listStale: () =>
      [...unconfirmed].flatMap((order) => (index.findByOrder(order)?.files ?? []).map(({ name }) => name)),
    isThere: journal.isThere,
    close: () => {
      journal.close();
      index.close();
      fs.rmSync(staging, { recursive: true, force: true });
    },
  };
}
