/** One run of `so-ordered batch` from its words to its exit code: prepares it, tells each result as it comes, sums up. */
import * as path from 'node:path';
import { hashPackage } from '../batch/fingerprint.js';
import type { RunRecord } from '../batch/journal.js';
import { openPlan, type OpenedPlan } from '../batch/open-plan.js';
import { hasJournal, openOutput, type OutputRun, placeOutput } from '../batch/output-run.js';
import { openReport, type ReportFile } from '../batch/report-file.js';
import { recordCase, type ReportHead } from '../batch/report-record.js';
import { type BatchRequest, runBatch, type RunControl } from '../batch/run.js';
import { layRunTemplates } from '../batch/run-library.js';
import { createTally, type Summary } from '../batch/summary.js';
import { surveyCases } from '../batch/survey.js';
import { createWorkerPool, type WorkerPool } from '../batch/worker-pool.js';
import { OrderError, type Problem } from '../error.js';
import { hashBytes } from '../files/order-files.js';
import { type Library, loadLibrary } from '../library.js';
import { type BatchArguments, type BatchWords, readBatchArguments } from './batch-request.js';
import { createTalk, type Remarks, type Talk } from './batch-talk.js';
import { finishOnInterrupt, type InterruptExit } from './interrupt.js';
import { readVersion } from './package.js';
import { noteProblems, outliveReader } from './terminal.js';
import { unknownName, UsageError } from './usage.js';

export async function runBatchCommand(chosen: BatchArguments): Promise<void> {
  const words = readBatchArguments(chosen);
  const { library, problems } = layRunTemplates(words, loadLibrary());
  checkKind(words, library, problems);
  checkFolder(words);
  outliveReader();
  const closing: Closing = [];
  const talk = createTalk(words);
  try {
    const run = await prepareRun(words, library, talk, closing);
    await workThrough(run, talk);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    talk.refuse(error.problems);
    noteProblems();
  } finally {
    finishOnInterrupt(undefined);
    talk.end();
    for (const close of closing) await close();
  }
}

/** What is to be closed whatever happens, in this order: the workers before the folder that they write into. */
type Closing = (() => void | Promise<void>)[];

/** A profile that cannot be read may have the kind: its problems are told then. */
function checkKind({ orderKind }: BatchWords, { kinds }: Library, problems: readonly Problem[]): void {
  if (orderKind === undefined || kinds.has(orderKind)) return;
  if (problems.some(({ code }) => code !== 'chambers-missing')) throw new OrderError(problems);
  throw unknownName('order kind', orderKind, [...kinds.keys()], 'so-ordered templates');
}

/** An earlier run's orders are neither mixed with those of a new one nor written over, unless the person says which. */
function checkFolder({ folder, shard, resume, force }: BatchWords): void {
  if (folder === undefined || resume || force || !hasJournal(folder, shard)) return;
  throw new UsageError(
    `${folder} holds the journal of an earlier batch`,
    'go on with it: --resume; make all of it again: --force; or choose another folder with -o',
  );
}

interface PreparedRun {
  readonly words: BatchWords;
  readonly request: BatchRequest;
  readonly pool: WorkerPool;
  readonly report: ReportFile | undefined;
  readonly head: ReportHead;
}

async function prepareRun(
  words: BatchWords,
  library: Library,
  talk: Talk,
  closing: Closing,
): Promise<PreparedRun> {
  const version = readVersion();
  const { report: asked } = words;
  const opened = await openPlan(
    { ...words, leftOut: [asked?.file, words.folder].flatMap((name) => name ?? []) },
    library,
    process.stdin,
  );
  closing.push(opened.close);
  const pool = startWorkers(words, opened, library);
  closing.push(pool.close);
  const survey = await surveyCases(opened.input, opened.plan, words.shard);
  const report =
    asked === undefined ? undefined : openReport(asked.file, asked.form, words.force || words.resume);
  if (report !== undefined) closing.push(report.abandon);
  const output = openFolderForRun(words, version);
  if (output !== undefined) closing.push(output.close);
  const packageHash = hashPackage(library.root, version);
  const { shard, chambers, failFast } = words;
  const { input, plan } = opened;
  const common = { input, plan, survey, shard, chambers, failFast, onDone: talk.count };
  const request: BatchRequest = { ...common, packageHash, version, output };
  const head: ReportHead = {
    report: 1,
    version,
    input: opened.input.name,
    shard: words.shard,
    total: survey.total,
    run: hashRun(opened, packageHash),
  };
  return { words, request, pool, report, head };
}

/** Before the survey, so that the first worker gets ready while this thread reads. */
function startWorkers(words: BatchWords, { shared }: OpenedPlan, { root }: Library): WorkerPool {
  const output =
    words.folder === undefined ? {} : { output: placeOutput({ ...words, folder: words.folder }) };
  return createWorkerPool({ root, plan: shared, ...output }, words.jobs, words.limits);
}

function openFolderForRun(words: BatchWords, version: string): OutputRun | undefined {
  const { folder, shard, force, durable, resume } = words;
  if (folder === undefined) return undefined;
  return openOutput({ folder, shard, force, durable, resume, version, run: recordRun(words) });
}

function recordRun(words: BatchWords): RunRecord {
  const { formats, sign, draft, explain, strict, orderKind } = words;
  const absolute = (name: 'chambers' | 'defaults' | 'mapping'): object => {
    const file = words[name];
    return file === undefined ? {} : { [name]: path.resolve(file) };
  };
  return {
    input: words.form === 'standard-input' ? words.input : path.resolve(words.input),
    form: words.form,
    ...absolute('chambers'),
    ...absolute('defaults'),
    ...absolute('mapping'),
    ...(orderKind === undefined ? {} : { orderKind }),
    formats,
    sign,
    draft,
    explain,
    strict,
  };
}

/** The parts of one batch have this in common, wherever each was run. */
function hashRun(
  { plan: { formats, sign, draft, explain, strict, orderKind, defaults } }: OpenedPlan,
  packageHash: string,
): string {
  return hashBytes(
    Buffer.from(
      JSON.stringify([packageHash, formats, sign, draft, explain, strict, orderKind, defaults?.text]),
    ),
  );
}

type Control = RunControl & { interrupted?: InterruptExit };

async function workThrough(run: PreparedRun, talk: Talk): Promise<void> {
  const { words, request, pool, head } = run;
  const control: Control = { isStopped: false };
  finishOnInterrupt((exitCode) => {
    control.isStopped = true;
    control.interrupted = exitCode;
    talk.say('finishing the cases in hand; once more ends at once\n');
  });
  const { inShard } = request.survey;
  const tally = createTally();
  talk.begin(inShard);
  for await (const result of runBatch(request, pool, control)) {
    tally.add(result);
    talk.tell(result);
    run.report?.add(recordCase(result, (name) => pathFromReport(words, name)));
  }
  const summary = tally.finish(inShard);
  await run.report?.finish(head, summary);
  const remarks = listRemarks(request, control);
  talk.sumUp(summary, remarks);
  setExitCode(summary, remarks, control);
}

/** Links of a report lead from where it lies, with forward slashes. */
function pathFromReport({ report, folder }: BatchWords, name: string): string {
  const from = path.dirname(path.resolve(report?.file ?? '.'));
  return path.relative(from, path.resolve(folder ?? '.', name)).replaceAll(path.sep, '/');
}

function listRemarks({ output }: BatchRequest, control: Control): Remarks {
  const problems = control.reason === undefined ? [] : [control.reason];
  if (output !== undefined && !output.isThere()) {
    problems.push({
      code: 'output-not-written',
      message: 'the folder or its journal was taken away while the batch ran',
      place: { file: output.journal },
      hint: 'put it back, or run the batch into another folder',
    });
  }
  return {
    problems,
    stale: control.isStopped ? [] : (output?.listStale() ?? []),
    brokenLines: output?.broken ?? 0,
  };
}

function setExitCode(summary: Summary, remarks: Remarks, { interrupted }: Control): void {
  if (summary.refused > 0 || summary.notReached > 0 || remarks.problems.length > 0) noteProblems();
  if (summary.groups.some(({ code }) => code === 'batch-case-failed')) process.exitCode = 3;
  if (interrupted !== undefined) process.exitCode = interrupted;
}
