/**
 * A whole batch: the input is surveyed, then each case of the shard goes to a worker, is journaled when its files have their
 * names, and comes out as a result, in the order of the input. A bad case stops no other.
 */
import { isError, OrderError, type Problem } from '../error.js';
import { problemToJson } from '../problem-json.js';
import type { CaseOutcome } from './case-work.js';
import { workInOrder } from './in-order.js';
import type { CaseLine } from './journal.js';
import { type BatchCase, type CaseResult, isInShard, type Shard } from './model.js';
import type { OutputRun } from './output-run.js';
import type { BatchInput } from './input.js';
import { hashCase, type ReadPlan } from './plan.js';
import { createProfileReader, type ProfileReader } from './profiles.js';
import { describeChanged, describeRepeated, nameCase, type Survey } from './survey.js';
import type { WorkerPool } from './worker-pool.js';

export interface BatchRequest {
  readonly input: BatchInput;
  readonly plan: ReadPlan;
  readonly survey: Survey;
  readonly shard: Shard;
  /** The chambers profile of all cases; default: the nearest beside or above each. */
  readonly chambers: string | undefined;
  readonly packageHash: string;
  readonly version: string;
  /** Undefined: nothing is written. */
  readonly output: OutputRun | undefined;
  /** Take no further case after the first with problems. */
  readonly failFast: boolean;
  /** Told of each case as soon as it is done, in whatever order. */
  readonly onDone: (status: CaseResult['status']) => void;
}

/** Says whether a run is to go on, and why it did not. */
export interface RunControl {
  isStopped: boolean;
  /** What ended the run before its end, where it was not a person. */
  reason?: Problem;
}

/** Results that may wait for a slow case before them. */
const mostWaiting = 512;

/** Gives the results in the order of the input; those of a run that is stopped are fewer than the cases. */
export async function* runBatch(
  request: BatchRequest,
  pool: WorkerPool,
  control: RunControl,
): AsyncGenerator<CaseResult> {
  const readProfile = createProfileReader(request.chambers);
  yield* workInOrder(
    takeCases(request, control),
    async (one) => {
      const result = await workOnOne(one, request, pool, readProfile, control);
      request.onDone(result.status);
      if (result.status === 'refused' && request.failFast) control.isStopped = true;
      return result;
    },
    { working: pool.capacity, waiting: mostWaiting },
  );
}

async function* takeCases({ input, shard }: BatchRequest, control: RunControl): AsyncGenerator<BatchCase> {
  for await (const one of input.readCases()) {
    if (control.isStopped) return;
    if (isInShard(one.index, shard)) yield one;
  }
}

async function workOnOne(
  one: BatchCase,
  request: BatchRequest,
  pool: WorkerPool,
  readProfile: ProfileReader,
  control: RunControl,
): Promise<CaseResult> {
  const { plan, survey, output } = request;
  const order = nameCase(one.content, plan);
  const refusal = refuseUnread(one, order, survey);
  if (refusal !== undefined || one.content.kind === 'refused') return finish(one, 'refused', refusal ?? []);
  const chambers = readProfile(one.beside);
  const input = 'text' in chambers ? hashCase(one.content, chambers, plan, request.packageHash) : undefined;
  const before = output?.findEarlier(input, order);
  const outcome = await pool.work(
    { content: one.content, chambers, order, ...(before === undefined ? {} : { earlier: before.earlier }) },
    one.name,
  );
  const result = toResult(one, outcome, before?.line, output !== undefined);
  if (outcome.kind === 'refused' && outcome.stops) stop(control, outcome.problems[0]);
  if (result.status !== 'kept' && output !== undefined)
    journal(result, { input: input ?? '', order, version: request.version }, output, control);
  if (result.files.length > 0 && order !== undefined) output?.confirm(order);
  return result;
}

/** What is wrong with a case before anybody looks into it. */
function refuseUnread(
  one: BatchCase,
  order: string | undefined,
  survey: Survey,
): readonly Problem[] | undefined {
  if (one.content.kind === 'refused') return one.content.problems;
  if (order === undefined) return undefined;
  const repeated = survey.repeated.get(order);
  if (repeated !== undefined) return [describeRepeated(one, repeated)];
  return survey.takers.get(order) === one.name ? undefined : [describeChanged(one)];
}

function toResult(
  one: BatchCase,
  outcome: CaseOutcome,
  before: CaseLine | undefined,
  isWritten: boolean,
): CaseResult {
  switch (outcome.kind) {
    case 'made': {
      const { deadlines, warnings } = outcome;
      const made = { ...finish(one, 'checked', []), deadlines, warnings };
      return isWritten ? { ...made, status: 'written', files: outcome.files } : made;
    }
    case 'kept': {
      if (before === undefined) throw new TypeError('a case was kept of which the journal knows nothing');
      const warnings = before.warnings as readonly Problem[];
      return { ...finish(one, 'kept', []), files: before.files, deadlines: before.deadlines, warnings };
    }
    case 'refused': {
      const warnings = outcome.problems.filter((problem) => !isError(problem));
      return { ...finish(one, 'refused', outcome.problems.filter(isError)), warnings };
    }
    case 'bug':
      return finish(one, 'refused', [describeBug(outcome, one.name)]);
  }
}

function finish(
  { index, name }: BatchCase,
  status: CaseResult['status'],
  problems: readonly Problem[],
): CaseResult {
  return { index, name, status, files: [], deadlines: [], warnings: [], problems };
}

/** Files without a line are found again by their bytes; but a run that cannot say what it did has to end. */
function journal(
  { name, files, deadlines, warnings, problems }: CaseResult,
  {
    input,
    order,
    version,
  }: { readonly input: string; readonly order: string | undefined; readonly version: string },
  output: OutputRun,
  control: RunControl,
): void {
  try {
    output.append({
      case: name,
      version,
      input,
      ...(files.length === 0 || order === undefined ? {} : { order }),
      files,
      deadlines,
      warnings: warnings.map(problemToJson),
      problems: problems.map(problemToJson),
    });
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    stop(control, error.problems[0]);
  }
}

function stop(control: RunControl, reason: Problem | undefined): void {
  control.isStopped = true;
  if (reason !== undefined) control.reason ??= reason;
}

function describeBug({ error, frames }: Extract<CaseOutcome, { kind: 'bug' }>, name: string): Problem {
  return {
    code: 'batch-case-failed',
    message: `this is a bug in so-ordered (${error}); the other cases go on`,
    place: { file: name },
    hint: 'nothing of the case is shown here; please pass it on with the command that was run',
    notes: frames.map((message) => ({ message })),
  };
}
