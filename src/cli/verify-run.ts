/** One run of `so-ordered verify`: each order that is not as it should be is told, then how many there are. */
import { availableParallelism } from 'node:os';
import { hashPackage } from '../batch/fingerprint.js';
import type { JournalIndex } from '../batch/journal-index.js';
import { formatCount } from '../batch/summary.js';
import { openJournals, reopenRun, rerenderOrders, type VerifiedOrder, verifyFiles } from '../batch/verify.js';
import { createWorkerPool, usualLimits } from '../batch/worker-pool.js';
import { OrderError } from '../error.js';
import { loadLibrary } from '../library.js';
import { problemToJson } from '../problem-json.js';
import { readVersion } from './package.js';
import { reportProblems } from './report.js';
import { chooseStyle, noteProblems, printJson, printResult, printTalk } from './terminal.js';
import { UsageError } from './usage.js';
import type { VerifyArguments } from './verify.js';

export async function runVerifyCommand({
  DIR,
  rerender = false,
  json = false,
}: VerifyArguments): Promise<void> {
  try {
    const journals = openJournals(DIR);
    if (rerender) checkInputs(journals, DIR);
    const counts = { orders: 0, files: 0, bad: 0 };
    for (const index of journals) {
      for (const order of verifyFiles(DIR, index)) tell(order, counts, json);
    }
    if (rerender) {
      for (const index of journals)
        await rerenderJournal(index, DIR, (order) => tellRerendered(order, counts, json));
    }
    if (json) printJson({ summary: counts });
    else printResult(describeCounts(counts, rerender));
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    noteProblems();
    if (json) printJson({ problems: error.problems.map(problemToJson) });
    else printTalk(reportProblems(error.problems, DIR, undefined, chooseStyle()));
  }
}

function checkInputs(journals: readonly JournalIndex[], folder: string): void {
  if (journals.every(({ run }) => run !== undefined && run.run.form !== 'standard-input')) return;
  throw new UsageError(
    `${folder} was written from standard input, which cannot be read again`,
    'verify it without --rerender',
  );
}

async function rerenderJournal(
  index: JournalIndex,
  folder: string,
  take: (order: VerifiedOrder) => void,
): Promise<void> {
  if (index.run === undefined || index.orders.size === 0) return;
  const library = loadLibrary();
  const run = await reopenRun(index.run, folder, library);
  const jobs = Math.min(availableParallelism(), index.orders.size);
  const pool = createWorkerPool({ root: library.root, plan: run.shared }, jobs, usualLimits);
  try {
    const packageHash = hashPackage(library.root, readVersion());
    for await (const order of rerenderOrders(run, index, pool, packageHash)) take(order);
  } finally {
    await pool.close();
    run.close();
  }
}

interface Counts {
  orders: number;
  files: number;
  /** Orders with problems; one that is both changed and rerendered differently counts twice. */
  bad: number;
}

function tell(order: VerifiedOrder, counts: Counts, json: boolean): void {
  counts.orders += 1;
  counts.files += order.files;
  tellRerendered(order, counts, json);
}

function tellRerendered({ name, problems }: VerifiedOrder, counts: Counts, json: boolean): void {
  if (problems.length === 0) return;
  counts.bad += 1;
  noteProblems();
  if (json) printJson({ case: name, problems: problems.map(problemToJson) });
  else printTalk(`${reportProblems(problems, name, undefined, chooseStyle())}\n`);
}

function describeCounts({ orders, files, bad }: Counts, rerender: boolean): string {
  const again = rerender ? ', each made once more' : '';
  const verdict = bad === 0 ? 'all as they were written' : `${formatCount(bad)} with problems`;
  return `${formatCount(orders)} orders in ${formatCount(files)} files${again}: ${verdict}\n`;
}
