/** What a report of a batch says, before it is JSON, CSV or a page: its head, a record for each case, the summary. */
import type { SourceText } from '../case/read.js';
import type { Problem } from '../error.js';
import { problemToJson } from '../problem-json.js';
import type { CaseResult, DeadlineRecord, FileRecord, Shard } from './model.js';

export interface ReportHead {
  readonly report: 1;
  readonly version: string;
  /** The input as it was named. */
  readonly input: string;
  readonly shard: Shard;
  /** Cases of the whole input, all shards together. */
  readonly total: number;
  /** Equal for shards of one batch: program, options and input's name. */
  readonly run: string;
}

export type ReportProblem = Pick<Problem, 'code' | 'message' | 'place' | 'hint'>;

/** One case. Nothing of a case's data is in it: names are places, messages hold no values. */
export interface ReportCase {
  readonly index: number;
  readonly name: string;
  readonly status: CaseResult['status'];
  /** Paths from the folder of the report, with forward slashes. */
  readonly files: readonly (Omit<FileRecord, 'name'> & { readonly path: string })[];
  readonly deadlines: readonly DeadlineRecord[];
  readonly warnings: readonly ReportProblem[];
  readonly problems: readonly ReportProblem[];
}

/** @param pathOf a file's path from the folder of the report */
export function recordCase(result: CaseResult, pathOf: (name: string) => string): ReportCase {
  const { index, name, status, deadlines } = result;
  return {
    index,
    name,
    status,
    files: result.files.map(({ name: file, ...rest }) => ({ path: pathOf(file), ...rest })),
    deadlines,
    warnings: result.warnings.map(keepProblem),
    problems: result.problems.map(keepProblem),
  };
}

function keepProblem(problem: Problem): ReportProblem {
  return problemToJson(problem) as ReportProblem;
}

/** `cases.csv:7, column "Due"`, `case.json:4:12`; without the file where that is the case itself. */
export function describePlace(place: Problem['place'], name: SourceText['file']): string {
  if (place === undefined) return '';
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.header !== undefined || place.column === undefined ? '' : `:${place.column}`;
  const header = place.header === undefined ? '' : `, column "${place.header}"`;
  const at = `${place.file}${line}${column}`;
  return at === name ? header.replace(/^, /, '') : `${at}${header}`;
}
