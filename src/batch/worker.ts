/** What a worker thread of a batch runs: the library is loaded once, then one case after another goes through it. */
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { layChambersTemplates } from '../chambers-templates.js';
import { loadLibrary } from '../library.js';
import { type CaseOutcome, type CaseTask, workOnCase } from './case-work.js';
import type { OutputFolder } from './order-output.js';
import { type BatchPlan, readPlan } from './plan.js';
import { stages } from './stages.js';

/** The build keeps this program compiled under the flags that it will run under. */
export { compileLater } from './compiling-later.js';

/** Given to each worker when it starts. */
export interface WorkerSetup {
  readonly root: string;
  readonly plan: BatchPlan;
  readonly output?: OutputFolder;
  /** One number for each case at work, by its slot: how far it is, as `stages` numbers it. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

export interface SlottedTask {
  readonly slot: number;
  readonly task: CaseTask;
}

const setup = workerData as WorkerSetup;
const library = loadLibrary(setup.root);
const plan = readPlan(setup.plan, layChambersTemplates(setup.plan, library).schemas);

export async function workOnTask({ slot, task }: SlottedTask): Promise<CaseOutcome> {
  const tell = (stage: number): void => {
    Atomics.store(setup.progress, slot, stage);
  };
  tell(stages.making);
  const shop = { plan, library, ...(setup.output === undefined ? {} : { output: setup.output }) };
  const outcome = workOnCase(task, {
    ...shop,
    beforeWriting: () => {
      tell(stages.writing);
    },
  });
  // Typst's results lie outside JavaScript's memory and are freed only when the event loop turns.
  await setImmediate();
  return outcome;
}
