/** The results of a batch in, its figures out, with equal problems counted together: `12 cases: number is missing`. */
import { dropRepeated } from '../repeated.js';
import type { CaseResult, CaseStatus } from './model.js';

export interface ProblemGroup {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  /** Cases that have it, however often each. */
  readonly cases: number;
  /** The first of them, by its name. */
  readonly first: string;
}

export interface Summary {
  /** Of this run, also those that it did not come to. */
  readonly cases: number;
  readonly written: number;
  readonly kept: number;
  readonly checked: number;
  readonly refused: number;
  /** Cases that the run was stopped before. */
  readonly notReached: number;
  /** Errors first, then by how many cases have them. */
  readonly groups: readonly ProblemGroup[];
}

/** What a summary needs of a result. */
export interface SummarizedCase {
  readonly name: string;
  readonly status: CaseStatus;
  readonly problems: readonly SummarizedProblem[];
  readonly warnings: readonly SummarizedProblem[];
}

export type SummarizedProblem = Pick<CaseResult['problems'][number], 'code' | 'message'>;

export interface Tally {
  readonly add: (result: SummarizedCase) => void;
  readonly finish: (cases: number) => Summary;
}

/** A bound on memory: more different problems than this are counted as one. */
const mostGroups = 5000;

export function createTally(): Tally {
  const counts: Record<CaseStatus, number> = { written: 0, kept: 0, checked: 0, refused: 0 };
  const groups = new Map<string, ProblemGroup>();
  const addTo = (severity: ProblemGroup['severity'], problem: SummarizedProblem, name: string): void => {
    const key = `${severity} ${nameGroup(problem)}`;
    const group = groups.get(key);
    if (group !== undefined) groups.set(key, { ...group, cases: group.cases + 1 });
    else if (groups.size < mostGroups)
      groups.set(key, { severity, code: problem.code, message: problem.message, cases: 1, first: name });
    else if (problem.message !== 'other problems')
      addTo(severity, { ...problem, message: 'other problems' }, name);
  };
  return {
    add: ({ name, status, problems, warnings }) => {
      counts[status] += 1;
      for (const problem of dropRepeated(problems, nameGroup)) addTo('error', problem, name);
      for (const warning of dropRepeated(warnings, nameGroup)) addTo('warning', warning, name);
    },
    finish: (cases) => {
      const reached = counts.written + counts.kept + counts.checked + counts.refused;
      return {
        cases,
        ...counts,
        notReached: cases - reached,
        groups: [...groups.values()].sort(compareGroups),
      };
    },
  };
}

function nameGroup({ code, message }: SummarizedProblem): string {
  return `${code} ${message}`;
}

function compareGroups(one: ProblemGroup, other: ProblemGroup): number {
  if (one.severity !== other.severity) return one.severity === 'error' ? -1 : 1;
  if (one.cases !== other.cases) return other.cases - one.cases;
  return one.message < other.message ? -1 : 1;
}

const mostShown = 20;

/** The end of a run for a person: what came of the cases, then what was wrong, the most frequent first. */
export function describeSummary(summary: Summary): string {
  const counts = [
    count(summary.written, 'written'),
    count(summary.kept, 'unchanged since the run before'),
    count(summary.checked, 'without problems'),
    count(summary.refused, 'with problems'),
    count(summary.notReached, 'not reached'),
  ].filter((text) => text !== '');
  const shown = summary.groups.slice(0, mostShown);
  const width = Math.max(0, ...shown.map(({ cases }) => nameCases(cases).length));
  const lines = shown.map(
    ({ severity, cases, message, first }) =>
      `  ${nameCases(cases).padStart(width)}: ${severity === 'warning' ? 'warning: ' : ''}${message}${
        cases === 1 ? ` (${first})` : ` (first ${first})`
      }`,
  );
  const more = summary.groups.length - shown.length;
  return [
    counts.length === 0 ? 'no case in this part of the input' : counts.join(', '),
    ...lines,
    ...(more > 0 ? [`  and ${more} other problems in fewer cases: --report lists them all`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function count(cases: number, what: string): string {
  return cases === 0 ? '' : `${formatCount(cases)} ${what}`;
}

function nameCases(cases: number): string {
  return `${formatCount(cases)} ${cases === 1 ? 'case' : 'cases'}`;
}

/** `12,345`, in every locale. */
export function formatCount(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
