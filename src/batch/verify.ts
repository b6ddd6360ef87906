/**
 * A folder that batches wrote into, held against its journals: is every file there, is it the one that was written, and would
 * the same bytes come again?
 */
import * as path from 'node:path';
import { OrderError, type Problem } from '../error.js';
import type { Library } from '../library.js';
import type { Format } from '../order-files.js';
import { type JournalIndex, indexJournal } from './journal-index.js';
import { type CaseLine, listJournals, type RunLine } from './journal.js';
import { isInShard } from './model.js';
import { openPlan, type OpenedPlan } from './open-plan.js';
import { hashFile } from './order-output.js';
import { hashCase } from './plan.js';
import { createProfileReader } from './profiles.js';
import { workInOrder } from './in-order.js';
import { layRunTemplates } from './run-library.js';
import { nameCase } from './survey.js';
import type { WorkerPool } from './worker-pool.js';

/** One order that the journal says was written. */
export interface VerifiedOrder {
  /** The case, as the batch called it. */
  readonly name: string;
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** @throws OrderError `batch-journal-invalid` where no batch wrote into the folder */
export function openJournals(folder: string): readonly JournalIndex[] {
  const files = listJournals(folder);
  if (files.length === 0) {
    throw new OrderError([
      {
        code: 'batch-journal-invalid',
        message: 'no batch has written into this folder: it has no journal',
        place: { file: folder },
        hint: 'name the folder that was given to so-ordered batch with -o',
      },
    ]);
  }
  return files.map(indexJournal);
}

/** Each order's files against what was journaled. */
export function* verifyFiles(folder: string, index: JournalIndex): Generator<VerifiedOrder> {
  for (const order of index.orders) {
    const line = index.findByOrder(order);
    if (line === undefined) continue;
    yield { name: line.case, files: line.files.length, problems: checkFiles(line, folder) };
  }
}

function checkFiles({ files }: CaseLine, folder: string): readonly Problem[] {
  return files.flatMap(({ name, sha256 }): Problem[] => {
    const place = { file: path.join(folder, name) };
    const there = hashFile(place.file);
    if (there === sha256) return [];
    if (there === undefined) {
      return [
        {
          code: 'batch-output-missing',
          message: 'the file is gone, or cannot be read',
          place,
          hint: 'run the batch again with --resume to have it made again',
        },
      ];
    }
    return [
      {
        code: 'batch-output-changed',
        message: 'the file is not what the batch wrote',
        place,
        hint: 'if nobody has edited it, the disk is at fault: take the file away and run the batch with --resume',
      },
    ];
  });
}

/** What a run was made from, opened again. */
export interface ReopenedRun extends OpenedPlan {
  readonly line: RunLine;
}

/** @throws OrderError where the input, or a file of the run, is not there any more */
export async function reopenRun(line: RunLine, folder: string, library: Library): Promise<ReopenedRun> {
  const { run } = line;
  const words = {
    ...run,
    formats: run.formats as readonly Format[],
    orderKind: run.orderKind,
    defaults: run.defaults,
    mapping: run.mapping,
    leftOut: [folder],
  };
  const opened = await openPlan(words, layRunTemplates(run, library).library, noStream());
  return { ...opened, line };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a batch from standard input is refused before this
async function* noStream(): AsyncGenerator<Uint8Array> {
  yield* [];
}

/**
 * Makes each journaled order once more, in memory, and compares the bytes with the journal's.
 *
 * @param pool of workers that write nothing
 */
export async function* rerenderOrders(
  run: ReopenedRun,
  index: JournalIndex,
  pool: WorkerPool,
  packageHash: string,
): AsyncGenerator<VerifiedOrder> {
  const readProfile = createProfileReader(run.line.run.chambers);
  const unseen = new Set(index.orders);
  async function* takeCases(): AsyncGenerator<() => Promise<VerifiedOrder>> {
    for await (const one of run.input.readCases()) {
      const order = nameCase(one.content, run.plan);
      const line = order === undefined ? undefined : index.findByOrder(order);
      if (one.content.kind === 'refused' || line === undefined || order === undefined) continue;
      if (!isInShard(one.index, run.line.shard)) continue;
      unseen.delete(order);
      const chambers = readProfile(one.beside);
      const task = { content: one.content, chambers, order };
      const isSame =
        'text' in chambers && hashCase(one.content, chambers, run.shared, packageHash) === line.input;
      yield async () => {
        const outcome = await pool.work(task, one.name);
        const made = outcome.kind === 'made' ? outcome.files : [];
        const same = line.files.every(({ name, sha256 }) =>
          made.some((file) => file.name === name && file.sha256 === sha256),
        );
        return {
          name: one.name,
          files: line.files.length,
          problems: same ? [] : [describeOther(one.name, isSame)],
        };
      };
    }
  }
  yield* workInOrder(takeCases(), (work) => work(), { working: pool.capacity, waiting: pool.capacity });
  for (const order of unseen) {
    const line = index.findByOrder(order);
    if (line !== undefined)
      yield { name: line.case, files: line.files.length, problems: [describeGone(line.case)] };
  }
}

function describeOther(name: string, isSame: boolean): Problem {
  return {
    code: 'batch-rerender-differs',
    message: isSame
      ? 'the same input gives other bytes now'
      : 'the order comes out differently now: its case, the profile, a template, the tables or the program were changed',
    place: { file: name },
    hint: isSame
      ? 'this is a bug: please report it with the version of the program'
      : 'compare the two, and run the batch again with --resume if the new one is right',
  };
}

function describeGone(name: string): Problem {
  return {
    code: 'batch-rerender-differs',
    message: 'the case of this order is not in the input any more',
    place: { file: name },
    hint: 'take the order away if it is not wanted any more',
  };
}
