/** JSON Lines on their own: which lines are cases, and what is told of those that cannot be read. */
import fc from 'fast-check';
import { type CaseLine, readJsonLines } from '../../src/batch/json-lines.js';
import { readJson } from '../../src/case/read.js';
import { OrderError } from '../../src/error.js';

async function read(bytes: Uint8Array | string, size = 1000): Promise<readonly CaseLine[]> {
  const lines: CaseLine[] = [];
  for await (const line of readJsonLines(cut(Buffer.from(bytes), size), 'cases.jsonl')) lines.push(line);
  return lines;
}

// eslint-disable-next-line @typescript-eslint/require-await -- as a stream gives it
async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

test('each line that is not blank is a case, with the number that an editor shows', async () => {
  expect(await read('\uFEFF{"a":1}\r\n\r\n  \n{"a":2}')).toEqual([
    { number: 1, content: { kind: 'text', source: { file: 'cases.jsonl', text: '{"a":1}', firstLine: 1 } } },
    { number: 4, content: { kind: 'text', source: { file: 'cases.jsonl', text: '{"a":2}', firstLine: 4 } } },
  ]);
});

test('a line with wrong bytes is told with its line and column, and the next is read', async () => {
  const bytes = Buffer.concat([Buffer.from('{}\n{"a":"'), Buffer.from([0xd1]), Buffer.from('"}\n{}\n')]);
  expect(await read(bytes)).toMatchObject([
    { number: 1, content: { kind: 'text' } },
    {
      number: 2,
      content: {
        kind: 'refused',
        problems: [{ code: 'case-file-not-utf8', place: { file: 'cases.jsonl', line: 2, column: 7 } }],
      },
    },
    { number: 3, content: { kind: 'text' } },
  ]);
});

test('a line longer than a case file may be is passed over and told, and the next is read', async () => {
  const lines = await read(`{}\n"${'x'.repeat(6_000_000)}"\n{}\n`, 65_536);
  expect(lines).toMatchObject([
    { number: 1, content: { kind: 'text' } },
    {
      number: 2,
      content: {
        kind: 'refused',
        problems: [{ code: 'case-file-too-large', place: { file: 'cases.jsonl', line: 2 } }],
      },
    },
    { number: 3, content: { kind: 'text' } },
  ]);
});

test('a mistake inside a line has the line of the file', async () => {
  const [, second] = await read('{}\n{"a":1,"a":2}\n');
  if (second?.content.kind !== 'text') throw new Error('the line was not read');
  const { source } = second.content;
  expect(() => readJson(source)).toThrow(OrderError);
  try {
    readJson(source);
  } catch (error) {
    expect((error as OrderError).problems[0]?.place).toMatchObject({ line: 2, column: 8 });
  }
});

test('whatever bytes there are, each line is a case or told, and nothing crashes', async () => {
  const pieces = fc.constantFrom('{', '}', '"', '\n', '\r\n', ',', ':', 'a', ' ', '\0', '\uFEFF', 'é');
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((list) => Buffer.from(list.join(''))),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(anything, fc.integer({ min: 1, max: 30 }), async (bytes, size) => {
      const lines = await read(bytes, size);
      const count = bytes.filter((byte) => byte === 0x0a).length + 1;
      const numbers = lines.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      expect(numbers.every((number) => number >= 1 && number <= count)).toBe(true);
      expect(await read(bytes, 1000)).toEqual(lines);
    }),
    { numRuns: 1000 },
  );
});
