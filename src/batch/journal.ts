/**
 * The journal of a folder: one line of JSON for each case that was worked on, written after its files have their names. Read
 * again, it tells what is done. A line that was cut off by a kill or a power cut counts for nothing.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { attempt } from '../files/system-error.js';
import type { LineForm } from './input.js';
import type { DeadlineRecord, FileRecord, Shard } from './model.js';

/** What a run is made of, kept so that `verify --rerender` can make it again. Paths are absolute. */
export interface RunRecord {
  readonly input: string;
  readonly form: LineForm | 'folder' | 'standard-input';
  readonly chambers?: string;
  readonly defaults?: string;
  readonly mapping?: string;
  readonly orderKind?: string;
  readonly formats: readonly string[];
  readonly sign: boolean;
  readonly draft: boolean;
  readonly explain: boolean;
  readonly strict: boolean;
}

/** The first line of each run. */
export interface RunLine {
  readonly journal: 1;
  readonly version: string;
  readonly shard: Shard;
  readonly run: RunRecord;
}

export interface CaseLine {
  readonly case: string;
  readonly version: string;
  /** SHA-256 of all that the files hang on: case, chambers, defaults, options, templates, data, version. */
  readonly input: string;
  /** The folded name that the case's files share; absent where nothing was written. */
  readonly order?: string;
  readonly files: readonly FileRecord[];
  readonly deadlines: readonly DeadlineRecord[];
  readonly warnings: readonly object[];
  readonly problems: readonly object[];
}

export interface Journal {
  readonly file: string;
  /** @throws OrderError `output-not-written` */
  readonly append: (line: CaseLine) => void;
  /** False if the journal, or its folder, was taken away under the run. */
  readonly isThere: () => boolean;
  readonly close: () => void;
}

const ending = '.journal.jsonl';

/** Each shard keeps its own, so that several can write into one folder. */
export function nameJournal({ part, of }: Shard): string {
  return of === 1 ? `so-ordered${ending}` : `so-ordered.${part}-of-${of}${ending}`;
}

/** @throws OrderError where the folder cannot be read */
export function listJournals(folder: string): readonly string[] {
  return attempt({ problem: 'batch-journal-invalid', file: folder, what: 'the folder cannot be read' }, () =>
    fs
      .readdirSync(folder)
      .filter((name) => name.startsWith('so-ordered.') && name.endsWith(ending))
      .sort()
      .map((name) => path.join(folder, name)),
  );
}

/** A power cut loses no more than this many lines; their cases are found done, by their files, when the run goes on. */
const linesBetweenSyncs = 100;

/**
 * @param length where the whole lines of an earlier run end; what follows was cut off and goes
 * @throws OrderError `output-not-written`
 */
export function openJournal(file: string, first: RunLine, length: number, durable: boolean): Journal {
  const descriptor = attempt({ problem: 'output-not-written', file, what: cannotWrite }, () =>
    fs.openSync(file, 'a'),
  );
  let lines = 0;
  const write = (line: object): void => {
    attempt({ problem: 'output-not-written', file, what: cannotWrite }, () => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      for (let done = 0; done < bytes.length;) done += fs.writeSync(descriptor, bytes, done);
      lines += 1;
      if (durable && lines % linesBetweenSyncs === 0) fs.fsyncSync(descriptor);
    });
  };
  attempt({ problem: 'output-not-written', file, what: cannotWrite }, () => {
    fs.ftruncateSync(descriptor, length);
  });
  write(first);
  return {
    file,
    append: write,
    isThere: () => fs.fstatSync(descriptor).nlink > 0 && fs.existsSync(file),
    close: () => {
      if (durable) fs.fsyncSync(descriptor);
      fs.closeSync(descriptor);
    },
  };
}

const cannotWrite = 'the journal cannot be written';

export interface ReadLine {
  readonly value: RunLine | CaseLine | undefined;
  readonly offset: number;
  /** Where the next line begins. */
  readonly end: number;
}

/**
 * The whole lines of a journal. A line that is no JSON (blocks of zeros after a power cut) has no value.
 *
 * @throws OrderError `batch-journal-invalid`
 */
export function* readJournal(file: string): Generator<ReadLine> {
  const descriptor = attempt(
    { problem: 'batch-journal-invalid', file, what: 'the journal cannot be read' },
    () => fs.openSync(file, 'r'),
  );
  try {
    let rest = Buffer.alloc(0);
    let offset = 0;
    for (;;) {
      const chunk = Buffer.alloc(1_048_576);
      const count = fs.readSync(descriptor, chunk, 0, chunk.length, offset + rest.length);
      if (count === 0) return;
      rest = Buffer.concat([rest, chunk.subarray(0, count)]);
      let start = 0;
      for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, start)) {
        yield {
          value: parseLine(rest.toString('utf8', start, end)),
          offset: offset + start,
          end: offset + end + 1,
        };
        start = end + 1;
      }
      offset += start;
      rest = rest.subarray(start);
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

export function isCaseLine(line: RunLine | CaseLine | undefined): line is CaseLine {
  return line !== undefined && 'case' in line;
}

function parseLine(text: string): RunLine | CaseLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    // The program's own file: a line that is JSON at all was written by it, whole.
    return 'case' in value || 'journal' in value ? (value as RunLine | CaseLine) : undefined;
  } catch {
    return undefined;
  }
}
