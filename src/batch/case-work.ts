/** One case of a batch in, what became of it out. Runs in a worker thread; everything that passes is plain data. */
import { foldFileName } from '../case/file-name.js';
import { layOverSource } from '../case/layered-source.js';
import { type JsonSource, readCaseJson } from '../case/read.js';
import { type ProfileText, readProfileJson } from '../case/profile.js';
import { keepClosed } from '../case/sealing.js';
import { type CaseSources, takeNamedFiles } from '../chambers-settings.js';
import { validateCase } from '../case/validate.js';
import { collectProblems, OrderError, type Problem } from '../error.js';
import type { Library } from '../library.js';
import { type RenderedOrder, renderSources } from '../render.js';
import { listFrames } from '../stack-frames.js';
import { cutLines } from './cut-line.js';
import { nameFirstKind } from './defaults.js';
import type { CaseContent, DeadlineRecord, FileRecord } from './model.js';
import {
  areFilesThere,
  type EarlierFile,
  type OutputFolder,
  recordFiles,
  stopsTheRun,
  writeOrder,
} from './order-output.js';
import type { ReadPlan } from './plan.js';
import { adviseOnCell, readRow } from './row-case.js';

export interface CaseTask {
  readonly content: Exclude<CaseContent, { kind: 'refused' }>;
  readonly chambers: ProfileText | readonly Problem[];
  /** The folded name that the first of its files must have. */
  readonly order: string | undefined;
  readonly earlier?: {
    readonly files: readonly EarlierFile[];
    /** The files hang on the very same input, so that they need not be made again. */
    readonly isSame: boolean;
  };
}

export type CaseOutcome =
  | {
      readonly kind: 'made';
      readonly files: readonly FileRecord[];
      readonly deadlines: readonly DeadlineRecord[];
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly stops: boolean }
  | { readonly kind: 'bug'; readonly error: string; readonly frames: readonly string[] };

export interface CaseWorkshop {
  readonly plan: ReadPlan;
  readonly library: Library;
  /** Undefined: nothing is written. */
  readonly output?: OutputFolder;
  /** Called when the order is made and its files are about to be written. */
  readonly beforeWriting: () => void;
}

export function workOnCase(task: CaseTask, shop: CaseWorkshop): CaseOutcome {
  const { earlier } = task;
  try {
    if (
      shop.output !== undefined &&
      earlier?.isSame === true &&
      areFilesThere(earlier.files, shop.output.folder)
    )
      return { kind: 'kept' };
    const order = renderTask(task, shop);
    checkName(order, task.order);
    const files = finishFiles(order, earlier?.files ?? [], shop);
    return { kind: 'made', files, deadlines: listDeadlines(order), warnings: order.warnings.map(cutLines) };
  } catch (error) {
    if (error instanceof OrderError)
      return {
        kind: 'refused',
        problems: error.problems.map((problem) => cutLines(adviseOnCell(problem))),
        stops: stopsTheRun(error),
      };
    return describeBug(error);
  }
}

function renderTask(task: CaseTask, { plan, library }: CaseWorkshop): RenderedOrder {
  const problems: Problem[] = [];
  const source = collectProblems(problems, () => readCase(task.content, plan));
  const profile = collectProblems(problems, () => readProfile(task.chambers));
  if (source !== undefined && profile === undefined)
    collectProblems(problems, () => keepClosed(source.value, () => validateCase(source, library.rules)));
  if (source === undefined || profile === undefined) throw new OrderError(problems);
  return renderSources({ source, profile, ...ownFiles(task.chambers) }, plan, library);
}

function readCase(content: CaseTask['content'], plan: ReadPlan): JsonSource {
  const source = readContent(content, plan);
  if (plan.orderKind === undefined) return source;
  return { ...source, value: nameFirstKind(source.value, plan.orderKind) };
}

function readContent(content: CaseTask['content'], plan: ReadPlan): JsonSource {
  switch (content.kind) {
    case 'text': {
      const source = readCaseJson(content.source);
      return plan.under === undefined ? source : layOverSource(plan.under, source);
    }
    case 'row':
      if (plan.rows === undefined) throw new TypeError('a row without its table');
      return readRow(content.row, plan.rows);
  }
}

function ownFiles(chambers: CaseTask['chambers']): Pick<CaseSources, 'law' | 'templates'> {
  return 'text' in chambers ? takeNamedFiles(chambers) : {};
}

function readProfile(chambers: CaseTask['chambers']): JsonSource {
  if (!('text' in chambers)) throw new OrderError(chambers);
  return readProfileJson(chambers);
}

/** Two readings of one case that disagree on its name would let one order replace another. */
function checkName({ files }: RenderedOrder, expected: string | undefined): void {
  const name = files[0]?.name;
  if (name !== undefined && foldFileName(name) !== expected)
    throw new TypeError('an order has another file name than the survey of the batch foresaw');
}

function finishFiles(
  { files }: RenderedOrder,
  earlier: readonly EarlierFile[],
  { output, beforeWriting }: CaseWorkshop,
): readonly FileRecord[] {
  if (output === undefined) return recordFiles(files);
  beforeWriting();
  return writeOrder(files, output, earlier);
}

function listDeadlines({ deadlines }: RenderedOrder): readonly DeadlineRecord[] {
  return deadlines.flatMap(({ kind, deadlines: byId }) =>
    Object.entries(byId).map(([id, deadline]) => ({
      kind,
      id,
      due: deadline.kind === 'date' ? deadline.date : deadline.phrase,
    })),
  );
}

/** The kind of error and where it happened; its message could quote the case. */
function describeBug(error: unknown): CaseOutcome {
  if (!(error instanceof Error)) return { kind: 'bug', error: typeof error, frames: [] };
  return { kind: 'bug', error: error.name, frames: listFrames(error).map((line) => line.trim()) };
}
