/**
 * Worker threads that work on cases, as many at once as there are cores. A case that takes too long or too much memory costs
 * its worker, which is replaced; the other cases go on.
 */
import { EventEmitter } from 'node:events';
import * as path from 'node:path';
import { Piscina } from 'piscina';
import type { Problem } from '../error.js';
import { packageFolder } from '../package-folder.js';
import { listFrames } from '../stack-frames.js';
import type { CaseOutcome, CaseTask } from './case-work.js';
import { compileLater } from './compiling-later.js';
import { stages } from './stages.js';
import type { SlottedTask, WorkerSetup } from './worker.js';

export interface CaseLimits {
  /** For making one order; writing it is the disk's time and not counted. */
  readonly seconds: number;
  /** JavaScript memory of a worker. */
  readonly megabytes: number;
}

export const usualLimits: CaseLimits = { seconds: 60, megabytes: 1024 };

export interface WorkerPool {
  /** How many cases may be given to it at once. */
  readonly capacity: number;
  /** @param name of the case, for the place of a problem */
  readonly work: (task: CaseTask, name: string) => Promise<CaseOutcome>;
  readonly close: () => Promise<void>;
}

/** The one place that knows where the build puts the workers' program; the module at hand may have been joined to others. */
const workerFile = path.join(packageFolder, 'dist', 'batch', 'worker.js');

export function createWorkerPool(
  setup: Omit<WorkerSetup, 'progress'>,
  jobs: number,
  limits: CaseLimits,
): WorkerPool {
  // Two for each worker: one at work, one waiting, so that no worker waits for this thread.
  const capacity = 2 * jobs;
  const progress = new Int32Array(new SharedArrayBuffer(capacity * Int32Array.BYTES_PER_ELEMENT));
  const workerData: WorkerSetup = { ...setup, progress };
  compileLater();
  const pool = new Piscina({
    filename: workerFile,
    name: 'workOnTask',
    // The others start when there is work for them.
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: Infinity,
    // A worker that waits in Atomics.wait never turns its event loop, and then no native memory is freed.
    atomics: 'disabled',
    recordTiming: false,
    workerData,
    // An order's own garbage is small; the usual young generation would be three times as large in each worker.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 16 },
  });
  const watch = watchTime(progress, limits.seconds);
  const slots = Array.from({ length: capacity }, (_, number) => ({ number, signal: new EventEmitter() }));
  // No worker can start any more: whatever waits for one would wait for ever.
  let isBroken = false;
  let lastError: unknown;
  pool.on('error', (error: unknown) => {
    lastError = error;
    isBroken = true;
    watch.abortAll();
  });
  return {
    capacity,
    work: async (task, name) => {
      const slot = slots.pop();
      if (slot === undefined) throw new TypeError('more cases at once than the pool has room for');
      Atomics.store(progress, slot.number, stages.waiting);
      watch.start(slot);
      try {
        if (isBroken) throw lastError;
        const slotted: SlottedTask = { slot: slot.number, task };
        return (await pool.run(slotted, { signal: slot.signal })) as CaseOutcome;
      } catch (error) {
        const problem = isBroken ? describeDeath(lastError, name) : describeLoss(error, name, limits);
        return { kind: 'refused', problems: [problem], stops: isBroken };
      } finally {
        watch.stop(slot);
        slots.push(slot);
      }
    },
    close: async () => {
      watch.close();
      await pool.destroy();
    },
  };
}

/** A place for a case at work; its signal, which stops the case, serves one case after another. */
interface Slot {
  readonly number: number;
  readonly signal: EventEmitter;
}

interface Watch {
  readonly start: (slot: Slot) => void;
  readonly stop: (slot: Slot) => void;
  readonly abortAll: () => void;
  readonly close: () => void;
}

const looksPerLimit = 20;

/** Counts, for each slot, how many looks in a row found its case being made; no clock is read. */
function watchTime(progress: Int32Array, seconds: number): Watch {
  const running = new Map<Slot, number>();
  const timer = setInterval(
    () => {
      for (const [slot, before] of running) {
        const looks = Atomics.load(progress, slot.number) === stages.making ? before + 1 : 0;
        running.set(slot, looks);
        if (looks > looksPerLimit) slot.signal.emit('abort');
      }
    },
    (seconds * 1000) / looksPerLimit,
  );
  return {
    start: (slot) => {
      running.set(slot, 0);
    },
    stop: (slot) => {
      running.delete(slot);
    },
    abortAll: () => {
      for (const { signal } of running.keys()) signal.emit('abort');
    },
    close: () => {
      clearInterval(timer);
    },
  };
}

function describeLoss(error: unknown, name: string, limits: CaseLimits): Problem {
  const { name: kind, code } = error as { readonly name?: string; readonly code?: string };
  const place = { file: name };
  if (kind === 'AbortError') {
    return {
      code: 'batch-case-too-slow',
      message: `the order was not made within ${limits.seconds} seconds`,
      place,
      hint: 'see whether the case file is far longer than the others',
    };
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      code: 'batch-case-too-large',
      message: `the order takes more than ${limits.megabytes} MB of memory`,
      place,
      hint: 'see whether the case file is far longer than the others',
    };
  }
  return describeDeath(error, name);
}

function describeDeath(error: unknown, name: string): Problem {
  return {
    code: 'batch-case-failed',
    message: 'the worker thread that was to make the order ended by itself',
    place: { file: name },
    hint: 'make this order alone with so-ordered render, and report what it says',
    notes:
      error instanceof Error
        ? [error.name, ...listFrames(error)].map((line) => ({ message: line.trim() }))
        : [],
  };
}
