/** A case that takes too long or too much memory, or has too much wrong: it alone is lost, and the others are written. */
import { chambers, makeCase, makeJsonLines, nameOrder } from '../batch/cases.js';
import { readOrders, withoutProgress } from './batch-program.js';
import { Desk } from './program.js';

let desk: Desk;
beforeAll(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
  desk.put('seconds.jsonl', makeInput(Array.from({ length: 80_000 }, makeDefendant)));
  desk.put(
    'problems.jsonl',
    makeInput(Array.from({ length: 20_000 }, () => ({ name: '', role: 'defendant' }))),
  );
  // As many values as a case file has room for: each takes more memory than its three characters.
  desk.put('megabytes.jsonl', makeInput(Array.from({ length: 1_500_000 }, () => ({}))));
});
afterAll(() => {
  desk.clear();
});

function makeDefendant(_: unknown, index: number): object {
  return { name: `Example ${index} Corp.`, role: 'defendant' };
}

/** Twelve cases of which the fifth has these parties too. */
function makeInput(parties: readonly object[]): string {
  const many = { parties: [{ name: 'A. Rivera', role: 'plaintiff' }, ...parties] };
  return makeJsonLines(
    Array.from({ length: 12 }, (_, index) => makeCase(index + 1, index === 4 ? many : {})),
  );
}

const others = Array.from({ length: 12 }, (_, index) => index).filter((index) => index !== 4);

test('a case in one line of the input with twenty thousand problems is told, and the others are written', () => {
  const run = desk.run(['batch', 'problems.jsonl', '-o', 'problems', '--format', 'txt']);
  expect(run.exit).toBe(1);
  expect(run.stdout).toMatch(/^11 written, 1 with problems\n {2}1 case: name of party 10 is empty /);
  expect(withoutProgress(run.stderr)).toMatch(/\n20000 problems in problems\.jsonl:5; nothing written\n/);
  // Of so long a line a part is kept, and the marks stand under the empty name in it.
  const [shown = '', marks = ''] = run.stderr
    .split('\n')
    .slice(-12)
    .filter((line) => line.includes(' | '));
  expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('""');
  expect([...readOrders(desk.at('problems')).keys()]).toEqual(
    others.map((index) => `${nameOrder(index + 1)}.txt`),
  );
});

test.each([
  ['seconds', '8', 'pdf', 'batch-case-too-slow', 'the order was not made within 8 seconds'],
  ['megabytes', '90', 'txt', 'batch-case-too-large', 'the order takes more than 90 MB of memory'],
] as const)(
  'with --case-%s, a case of very many parties is told, and the others are written',
  (limit, value, format, code, message) => {
    const words = ['batch', `${limit}.jsonl`, '-o', limit, '--format', format, `--case-${limit}`, value];
    const run = desk.run(words);
    expect(run.exit).toBe(1);
    expect(run.stdout).toBe(`11 written, 1 with problems\n  1 case: ${message} (${limit}.jsonl:5)\n`);
    expect(withoutProgress(run.stderr)).toContain(`error[${code}]: ${message}\n  --> ${limit}.jsonl:5\n`);
    expect([...readOrders(desk.at(limit)).keys()]).toEqual(
      others.map((index) => `${nameOrder(index + 1)}.${format}`),
    );
  },
);
