/** A case that takes too long or too much memory: it alone is lost, and its worker is replaced. */
import { chambers, makeCase, makeJsonLines } from '../batch/cases.js';
import { readOrders, withoutProgress } from './batch-program.js';
import { Desk } from './program.js';

let desk: Desk;
beforeAll(() => {
  desk = new Desk();
  const parties = [
    { name: 'A. Rivera', role: 'plaintiff' },
    ...Array.from({ length: 80_000 }, (_, index) => ({ name: `Example ${index} Corp.`, role: 'defendant' })),
  ];
  const cases = Array.from({ length: 12 }, (_, index) => makeCase(index + 1, index === 4 ? { parties } : {}));
  desk.put('chambers.json', chambers);
  desk.put('cases.jsonl', makeJsonLines(cases));
});
afterAll(() => {
  desk.clear();
});

const others = Array.from({ length: 12 }, (_, index) => index).filter((index) => index !== 4);

test.each([
  ['--case-seconds', '8', 'batch-case-too-slow', 'the order was not made within 8 seconds'],
  ['--case-megabytes', '90', 'batch-case-too-large', 'the order takes more than 90 MB of memory'],
])(
  'with %s, a case of 80,000 parties is told, and the others are written',
  (option, value, code, message) => {
    const folder = option.slice(2);
    const run = desk.run(['batch', 'cases.jsonl', '-o', folder, '--format', 'txt', option, value]);
    expect(run.exit).toBe(1);
    expect(run.stdout).toBe(`11 written, 1 with problems\n  1 case: ${message} (cases.jsonl:5)\n`);
    expect(withoutProgress(run.stderr)).toContain(`error[${code}]: ${message}\n  --> cases.jsonl:5\n`);
    expect([...readOrders(desk.at(folder)).keys()]).toEqual(
      others.map((index) => `2-26-cv-${String(index + 1).padStart(5, '0')}-order-2026-03-02.txt`),
    );
  },
);
