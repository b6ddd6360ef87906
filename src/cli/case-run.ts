/**
 * The case files of a command in, one result for each out, told as it comes: what was written and what is wrong. A
 * bad case never stops the next one.
 */
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { collectProblems, isError, OrderError, type Problem } from '../error.js';
import type { Library } from '../library.js';
import type { ProfileText, SourceText } from '../render.js';
import { nameCaseFile, readCaseFile, readChambers, standardInput } from '../files/case-file.js';
import { problemToJson } from '../problem-json.js';
import { reportProblems } from './report.js';
import { chooseStyle, noteProblems, printJson, printResult, printTalk } from './terminal.js';
import { UsageError } from './usage.js';

/** A file as it stands on disk. */
export interface WrittenFile {
  readonly format: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What came of a case that has no errors. */
export interface CaseOutcome {
  readonly files: readonly WrittenFile[];
  readonly warnings: readonly Problem[];
}

export interface CaseRun {
  readonly cases: readonly string[];
  readonly chambers: string | undefined;
  readonly library: Library;
  readonly json: boolean;
  /** Said of a case with problems, after the count: `nothing written`. */
  readonly failure: string | undefined;
  /** The line for a case without problems, where the command has one. */
  readonly success?: (name: string) => string;
}

/** @throws OrderError with all problems of the case */
export type CaseStep = (caseFile: SourceText, chambers: ProfileText, name: string) => CaseOutcome;

/** What can be said of a case file without a chambers profile. */
type CaseCheck = (caseFile: SourceText) => unknown;

/** Runs `step` on each case in turn, and tells each result. */
export async function runCases(run: CaseRun, step: CaseStep): Promise<void> {
  const { readCaseJson } = await import('../case/read.js');
  const { validateCase } = await import('../case/validate.js');
  const { keepClosed } = await import('../case/sealing.js');
  const checkAlone = (caseFile: SourceText): unknown => {
    const source = readCaseJson(caseFile);
    return keepClosed(source.value, () => validateCase(source, run.library.rules));
  };
  compilePatternsOnce();
  let bad = 0;
  for (const file of run.cases) {
    if (!runCase(run, file, step, checkAlone)) bad += 1;
    // Native results are freed, and an interrupt is heard, only when the event loop turns.
    await setImmediate();
  }
  if (run.cases.length > 1 && !run.json) {
    printTalk(`${run.cases.length - bad} of ${run.cases.length} cases without problems\n`);
  }
}

/**
 * V8 compiles a regular expression to bytecode at its first use and to machine code at its second. The checks use theirs
 * on every paragraph, so that the first compilation is lost. Not sooner: V8 refuses what was compiled before, of Node's
 * modules too, once its flags are others.
 */
function compilePatternsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}

/** @throws UsageError if there is no case file to read, or one that can be read only once is named twice */
export function checkCaseNames(cases: readonly string[]): void {
  if (cases.length === 0)
    throw new UsageError('no case file is named', 'name one or more, or - for standard input');
  if (cases.filter((file) => file === standardInput).length > 1) {
    throw new UsageError('standard input, -, is named more than once', 'it can be read once');
  }
}

/** @returns whether the case is without problems */
function runCase(run: CaseRun, file: string, step: CaseStep, checkAlone: CaseCheck): boolean {
  const name = nameCaseFile(file);
  try {
    const [caseFile, chambers] = readBoth(file, run.chambers, checkAlone);
    const { files, warnings } = step(caseFile, chambers, name);
    if (run.json) printJson({ case: name, files, warnings: warnings.map(problemToJson), problems: [] });
    else {
      printResult(files.map((written) => `${written.path}\n`).join(''));
      printTalk(reportProblems(warnings, name, undefined, chooseStyle()));
      printResult(run.success?.(name) ?? '');
    }
    return true;
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    tellProblems(error.problems, name, run);
    return false;
  }
}

/**
 * Both texts, or the problems of both: a person should not meet the second only after mending the first. Without a
 * profile the case file is still held against all that it can be held against alone.
 */
function readBoth(
  file: string,
  profile: string | undefined,
  checkAlone: CaseCheck,
): readonly [SourceText, ProfileText] {
  const problems: Problem[] = [];
  const caseFile = collectProblems(problems, () => readCaseFile(file));
  const chambers = collectProblems(problems, () => readChambers(file, profile));
  if (caseFile !== undefined && chambers !== undefined) return [caseFile, chambers];
  throw new OrderError([...problems, ...checkWithoutProfile(caseFile, problems, checkAlone)]);
}

/** A profile that is there and cannot be read may have order kinds of its own: that one is unknown would be a guess. */
function checkWithoutProfile(
  caseFile: SourceText | undefined,
  before: readonly Problem[],
  checkAlone: CaseCheck,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (caseFile !== undefined) collectProblems(problems, () => checkAlone(caseFile));
  if (before.every(({ code }) => code === 'chambers-missing')) return problems;
  return problems.filter(({ code }) => code !== 'case-kind-unknown');
}

function tellProblems(problems: readonly Problem[], name: string, run: CaseRun): void {
  noteProblems();
  if (run.json) {
    const warnings = problems.filter((problem) => !isError(problem)).map(problemToJson);
    const errors = problems.filter(isError).map(problemToJson);
    printJson({ case: name, files: [], warnings, problems: errors });
  } else printTalk(reportProblems(problems, name, run.failure, chooseStyle()));
}
