/** The journal of a folder: what it tells of an earlier run, whole or cut off. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { indexJournal } from '../../src/batch/journal-index.js';
import {
  type CaseLine,
  listJournals,
  nameJournal,
  openJournal,
  type RunLine,
} from '../../src/batch/journal.js';

let folder = '';
let file = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-ordered-journal-'));
  file = path.join(folder, nameJournal({ part: 1, of: 1 }));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const first: RunLine = {
  journal: 1,
  version: '0.1.0',
  shard: { part: 1, of: 1 },
  run: {
    input: '/cases',
    form: 'folder',
    formats: ['txt'],
    sign: false,
    draft: false,
    explain: false,
    strict: false,
  },
};

const hash = (position: number): string => String(position).padStart(64, '0').split('').reverse().join('');

function makeLine(position: number, others: Partial<CaseLine> = {}): CaseLine {
  return {
    case: `cases/${position}.json`,
    version: '0.1.0',
    input: hash(position),
    order: `order-${position}.txt`,
    files: [{ format: 'txt', name: `order-${position}.txt`, sha256: 'ab', bytes: 1 }],
    deadlines: [],
    warnings: [],
    problems: [],
    ...others,
  };
}

function writeJournal(lines: readonly CaseLine[], length = 0, durable = false): void {
  const journal = openJournal(file, first, length, durable);
  for (const line of lines) journal.append(line);
  journal.close();
}

function withIndex<Result>(step: (index: ReturnType<typeof indexJournal>) => Result): Result {
  const index = indexJournal(file);
  try {
    return step(index);
  } finally {
    index.close();
  }
}

test('a case is found by what its files hang on, and by its name; the last line counts', () => {
  writeJournal([makeLine(1), makeLine(2), makeLine(1, { input: hash(9), case: 'again' })]);
  withIndex((index) => {
    expect(index.findByInput(hash(2))).toEqual(makeLine(2));
    expect(index.findByOrder('order-1.txt')).toMatchObject({ case: 'again', input: hash(9) });
    expect(index.findByInput(hash(3))).toBeUndefined();
    expect([...index.orders].sort()).toEqual(['order-1.txt', 'order-2.txt']);
    expect(index.run).toEqual(first);
    expect(index.broken).toBe(0);
  });
});

test('two hashes that begin alike are not taken for one', () => {
  const other = `${hash(1).slice(0, 20)}${'f'.repeat(44)}`;
  writeJournal([makeLine(1)]);
  withIndex((index) => {
    expect(index.findByInput(other)).toBeUndefined();
  });
});

test('a case with problems is no order', () => {
  const { order: _order, ...line } = makeLine(1, { files: [], problems: [{ code: 'x' }] });
  writeJournal([line]);
  withIndex((index) => {
    expect(index.orders.size).toBe(0);
    expect(index.findByInput(hash(1))).toBeUndefined();
  });
});

test('a line longer than a page of the disk is read whole', () => {
  const problems = [{ message: 'x'.repeat(100_000) }];
  writeJournal([makeLine(1, { warnings: problems }), makeLine(2)]);
  withIndex((index) => {
    expect(index.findByInput(hash(1))?.warnings).toEqual(problems);
    expect(index.findByInput(hash(2))).toEqual(makeLine(2));
  });
});

test('at whatever byte the journal is cut off, whole lines count, and the run goes on after them', () => {
  writeJournal([makeLine(1), makeLine(2)]);
  const bytes = fs.readFileSync(file);
  const lineEnds = [...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []));
  for (let length = 0; length <= bytes.length; length += 3) {
    fs.writeFileSync(file, bytes.subarray(0, length));
    const whole = lineEnds.filter((end) => end <= length);
    withIndex((index) => {
      expect(index.length).toBe(whole.at(-1) ?? 0);
      expect(index.orders.size).toBe(Math.max(0, whole.length - 1));
      writeJournal([makeLine(3)], index.length);
    });
    withIndex((index) => {
      expect(index.broken).toBe(0);
      expect(index.findByInput(hash(3))).toEqual(makeLine(3));
      expect(index.orders.size).toBe(Math.max(0, whole.length - 1) + 1);
    });
  }
});

test('blocks of zeros after a power cut are counted and passed over', () => {
  writeJournal([makeLine(1)]);
  fs.appendFileSync(file, Buffer.concat([Buffer.alloc(5000), Buffer.from('\n')]));
  withIndex((index) => {
    expect(index.broken).toBe(1);
    expect(index.findByInput(hash(1))).toEqual(makeLine(1));
  });
});

test('a durable one is the same', () => {
  writeJournal([makeLine(1)], 0, true);
  withIndex((index) => {
    expect(index.orders.size).toBe(1);
  });
});

test('no journal is an empty one', () => {
  withIndex((index) => {
    expect(index.length).toBe(0);
    expect(index.findByOrder('x')).toBeUndefined();
  });
});

test('each shard has its own, and all of a folder are found', () => {
  expect(nameJournal({ part: 2, of: 8 })).toBe('so-ordered.2-of-8.journal.jsonl');
  for (const name of ['so-ordered.2-of-8.journal.jsonl', 'so-ordered.journal.jsonl', 'other.jsonl'])
    fs.writeFileSync(path.join(folder, name), '');
  expect(listJournals(folder).map((one) => path.basename(one))).toEqual([
    'so-ordered.2-of-8.journal.jsonl',
    'so-ordered.journal.jsonl',
  ]);
});

test('a journal whose folder was taken away knows it', () => {
  const journal = openJournal(file, first, 0, false);
  expect(journal.isThere()).toBe(true);
  fs.renameSync(folder, `${folder}-away`);
  expect(journal.isThere()).toBe(false);
  journal.close();
  fs.renameSync(`${folder}-away`, folder);
});
