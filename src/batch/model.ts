/** The words of a batch: a case of its input, what became of it, and what every case of the run has in common. */
import type { SourceText } from '../case/read.js';
import type { Problem } from '../error.js';
import type { RenderedFile } from '../order-files.js';

/** A row of a table with its number from 1, the header being a row too: the number that a spreadsheet shows. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What the input holds of one case, before anything is made of it. */
export type CaseContent =
  | { readonly kind: 'text'; readonly source: SourceText }
  | { readonly kind: 'row'; readonly row: TableRow }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface BatchCase {
  /** The place in the whole input, from 0, whatever the shard. */
  readonly index: number;
  /** The name that people read: `cases/03.json`, `cases.csv:7`. A place, never a value: the case can be sealed. */
  readonly name: string;
  readonly content: CaseContent;
  /** The file beside or above which the chambers profile is looked for. */
  readonly beside: string;
}

/** The name of a case that is a line or a row of a file: the only maker of such names. */
export function nameLine(file: string, line: number): string {
  return `${file}:${line}`;
}

/** A file that was written, by which it can be known again. */
export interface FileRecord {
  readonly format: RenderedFile['format'];
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A date that the order sets. */
export interface DeadlineRecord {
  readonly kind: string;
  readonly id: string;
  /** `YYYY-MM-DD`, or the words of a deadline whose event has not happened. */
  readonly due: string;
}

/**
 * - written: the files are on disk; - kept: they were there from an earlier run and are what they should be;
 * - checked: every stage was gone through and nothing was to be written; - refused: nothing is written.
 */
export type CaseStatus = 'written' | 'kept' | 'checked' | 'refused';

export interface CaseResult {
  readonly index: number;
  readonly name: string;
  readonly status: CaseStatus;
  readonly files: readonly FileRecord[];
  readonly deadlines: readonly DeadlineRecord[];
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** One of several runs that share an input: `part` from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

export const wholeInput: Shard = { part: 1, of: 1 };

export function isInShard(index: number, { part, of }: Shard): boolean {
  return index % of === part - 1;
}
