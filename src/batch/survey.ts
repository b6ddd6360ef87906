/**
 * The first reading of the input, before anything is written: how many cases there are, and which of them would take the
 * same file name. Only names are kept, which take some fifteen megabytes for a hundred thousand cases.
 */
import { foldFileName } from '../case/file-name.js';
import { OrderError, type Problem } from '../error.js';
import { type NamingFields, nameOrderFile } from '../order-files.js';
import { type BatchInput, describeEmpty } from './input.js';
import { type BatchCase, type CaseContent, isInShard, type Shard } from './model.js';
import type { ReadPlan } from './plan.js';
import { buildRowValue } from './row-case.js';

export interface Survey {
  /** Of the whole input, whatever the shard. */
  readonly total: number;
  readonly inShard: number;
  /** By the folded file name: the first case that takes it. */
  readonly takers: ReadonlyMap<string, string>;
  /** By the folded file name: all cases that take it, where there are several. */
  readonly repeated: ReadonlyMap<string, readonly string[]>;
}

/** @throws OrderError where the input cannot be read, or `batch-input-empty` */
export async function surveyCases(input: BatchInput, plan: ReadPlan, shard: Shard): Promise<Survey> {
  const takers = new Map<string, string>();
  const repeated = new Map<string, string[]>();
  let total = 0;
  let inShard = 0;
  for await (const one of input.readCases()) {
    total += 1;
    if (isInShard(one.index, shard)) inShard += 1;
    const name = nameCase(one.content, plan);
    if (name === undefined) continue;
    const first = takers.get(name);
    if (first === undefined) takers.set(name, one.name);
    else repeated.set(name, [...(repeated.get(name) ?? [first]), one.name]);
  }
  if (total === 0)
    throw new OrderError([describeEmpty(input.name, 'every row after the first, or every line, is a case')]);
  return { total, inShard, takers, repeated };
}

/** Two names that Windows and macOS hold to be one file are one. */
export type OrderName = string;

/**
 * The name that the case's files will have, known from three of its fields; undefined where they cannot be read, and
 * then the case has problems and takes no name.
 */
export function nameCase(content: CaseContent, plan: ReadPlan): OrderName | undefined {
  const { number, title, ordered, sealed, restricted } = readNamingFields(content, plan);
  if (typeof number !== 'string' || typeof ordered !== 'string') return undefined;
  if (title !== undefined && ![title].flat().every((line) => typeof line === 'string')) return undefined;
  const named = { number, title, ordered, sealed, restricted } as NamingFields;
  return foldFileName(nameOrderFile(named, plan.draft, plan.formats[0] ?? 'docx'));
}

function readNamingFields(content: CaseContent, plan: ReadPlan): Readonly<Record<string, unknown>> {
  switch (content.kind) {
    case 'refused':
      return {};
    case 'row':
      if (plan.rows === undefined) throw new TypeError('a row without its table');
      return buildRowValue(content.row, plan.rows, []) as Readonly<Record<string, unknown>>;
    case 'text': {
      const under = plan.under?.value ?? {};
      return { ...under, ...parseObject(content.source.text) };
    }
  }
}

/** A text that is no JSON is refused later, with its place. */
function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** What each of several cases of one name is told: the name is not said, since it holds the case's number. */
export function describeRepeated(one: BatchCase, others: readonly string[]): Problem {
  const shown = others.filter((name) => name !== one.name);
  return {
    code: 'batch-case-repeated',
    message: 'another case of this batch would take the same file name',
    place: { file: one.name },
    hint: 'give one of them a title of its own, or put them into two batches with two folders',
    notes: shown.slice(0, 3).map((name) => ({ message: `so would ${name}` })),
  };
}

/** Between the two readings the input became another. */
export function describeChanged(one: BatchCase): Problem {
  return {
    code: 'batch-input-changed',
    message: 'the input was changed while it was being read',
    place: { file: one.name },
    hint: 'run the batch again with --resume when nobody is working on the input',
  };
}
