/** The names of a batch's files in, everything that its cases are made from out: opened, read and checked. */
import { collectProblems, type Problem, throwProblems } from '../error.js';
import { standardInputName } from '../files/case-file.js';
import { readTextFile } from '../files/text-file.js';
import type { Library } from '../library.js';
import type { Format } from '../order-files.js';
import { readColumnMapping } from './column-mapping.js';
import { readDefaults } from './defaults.js';
import {
  type BatchInput,
  type LineForm,
  openBytes,
  openFolder,
  openLines,
  type TableOptions,
} from './input.js';
import { type BatchPlan, type ReadPlan, readPlan } from './plan.js';
import { keepStream } from './scratch.js';

export interface PlanWords {
  readonly input: string;
  readonly form: LineForm | 'folder' | 'standard-input';
  readonly formats: readonly Format[];
  readonly sign: boolean;
  readonly draft: boolean;
  readonly explain: boolean;
  readonly strict: boolean;
  readonly orderKind: string | undefined;
  readonly defaults: string | undefined;
  readonly mapping: string | undefined;
  /** Files and folders that lie among the cases and are none. */
  readonly leftOut: readonly string[];
}

export interface OpenedPlan {
  readonly input: BatchInput;
  readonly plan: ReadPlan;
  /** The same as plain values, for the workers. */
  readonly shared: BatchPlan;
  readonly close: () => void;
}

/**
 * @param stream standard input, read only where the words name it
 * @throws OrderError with the problems of all files
 */
export async function openPlan(
  words: PlanWords,
  library: Library,
  stream: AsyncIterable<Uint8Array>,
): Promise<OpenedPlan> {
  const { formats, sign, draft, explain, strict, orderKind } = words;
  const problems: Problem[] = [];
  const defaults = collectProblems(problems, () => {
    if (words.defaults === undefined) return undefined;
    const text = readTextFile(words.defaults, 'file of defaults');
    readDefaults(text, library, orderKind);
    return text;
  });
  const mapping = collectProblems(problems, () =>
    words.mapping === undefined ? undefined : readColumnMapping(readTextFile(words.mapping, 'mapping file')),
  );
  throwProblems(problems);
  const table: TableOptions = { schemas: library.schemas, ...(mapping === undefined ? {} : { mapping }) };
  const { input, close } = await openInput(words, table, stream);
  const shared: BatchPlan = {
    formats,
    sign,
    draft,
    explain,
    strict,
    ...(orderKind === undefined ? {} : { orderKind }),
    ...(defaults === undefined ? {} : { defaults }),
    ...(input.table === undefined ? {} : { table: input.table }),
    ...(library.own === undefined ? {} : { templates: library.own }),
  };
  return { input, plan: readPlan(shared, library.schemas), shared, close };
}

async function openInput(
  { input, form, leftOut }: PlanWords,
  table: TableOptions,
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly input: BatchInput; readonly close: () => void }> {
  switch (form) {
    case 'folder':
      return {
        input: openFolder(input, leftOut),
        close: nothing,
      };
    case 'json-lines':
    case 'table':
      return { input: await openLines(openBytes(input), form, table), close: nothing };
    case 'standard-input': {
      const { read, close } = await keepStream(stream);
      const bytes = { name: standardInputName, beside: standardInputName, read };
      return { input: await openLines(bytes, undefined, table), close };
    }
  }
}

function nothing(): void {
  // A file is opened and closed with each reading.
}
