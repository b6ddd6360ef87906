/**
 * Where in a journal each case stands, found by what its files hang on or by their name. Only places are held in memory, the
 * lines stay on the disk.
 */
import * as fs from 'node:fs';
import { type CaseLine, isCaseLine, readJournal, type RunLine } from './journal.js';

export interface JournalIndex {
  /** Where the whole lines end. */
  readonly length: number;
  /** Lines that cannot be read. */
  readonly broken: number;
  /** The last run's first line. */
  readonly run: RunLine | undefined;
  /** The folded names of all orders that were written. */
  readonly orders: ReadonlySet<string>;
  readonly findByInput: (input: string) => CaseLine | undefined;
  readonly findByOrder: (order: string) => CaseLine | undefined;
  readonly close: () => void;
}

const emptyIndex: JournalIndex = {
  length: 0,
  broken: 0,
  run: undefined,
  orders: new Set(),
  findByInput: () => undefined,
  findByOrder: () => undefined,
  close: () => undefined,
};

/**
 * @returns an empty index where there is no such file
 * @throws OrderError where it cannot be read
 */
export function indexJournal(file: string): JournalIndex {
  if (!fs.existsSync(file)) return emptyIndex;
  const byInput = new Map<string, number>();
  const byOrder = new Map<string, number>();
  let length = 0;
  let broken = 0;
  let run: RunLine | undefined;
  for (const { value, offset, end } of readJournal(file)) {
    length = end;
    if (value === undefined) broken += 1;
    else if (!isCaseLine(value)) run = value;
    else if (value.order !== undefined) {
      byInput.set(shortenHash(value.input), offset);
      byOrder.set(value.order, offset);
    }
  }
  const descriptor = fs.openSync(file, 'r');
  const readAt = (offset: number | undefined): CaseLine | undefined =>
    offset === undefined ? undefined : readLineAt(descriptor, offset);
  return {
    length,
    broken,
    run,
    orders: new Set(byOrder.keys()),
    findByInput: (input) => {
      const line = readAt(byInput.get(shortenHash(input)));
      return line?.input === input ? line : undefined;
    },
    findByOrder: (order) => readAt(byOrder.get(order)),
    close: () => {
      fs.closeSync(descriptor);
    },
  };
}

/** As a key in memory; the whole hash is compared once the line is read. */
function shortenHash(hash: string): string {
  return hash.slice(0, 16);
}

function readLineAt(descriptor: number, offset: number): CaseLine | undefined {
  let bytes = Buffer.alloc(4096);
  let count = fs.readSync(descriptor, bytes, 0, bytes.length, offset);
  while (!bytes.subarray(0, count).includes(0x0a)) {
    const more = Buffer.alloc(bytes.length * 2);
    count = fs.readSync(descriptor, more, 0, more.length, offset);
    if (count <= bytes.length) return undefined;
    bytes = more;
  }
  const line: unknown = JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(0x0a)));
  return line as CaseLine;
}
