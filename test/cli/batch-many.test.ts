/**
 * A thousand cases of which a hundred are bad, each way of test/bad-cases in turn; ten thousand of which a thousand are with
 * `npm run test:long`.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeCase, nameOrder } from '../batch/cases.js';
import { readOrders } from './batch-program.js';
import { Desk, root } from './program.js';

const total = process.env['SO_ORDERED_LONG'] === '1' ? 10_000 : 1000;
const every = 10;
const folder = path.join(root, 'test', 'bad-cases');
const ways = fs
  .readdirSync(folder)
  // A plain text has no font, and so no character that the font lacks.
  .filter((name) => name.endsWith('.json') && name !== 'script-not-in-the-font.json')
  .sort();
const isBad = (position: number): boolean => position % every === 0;

let desk: Desk;
beforeAll(() => {
  desk = new Desk();
  desk.put('cases/chambers.json', fs.readFileSync(path.join(folder, 'good', 'chambers.json')));
  for (let position = 1; position <= total; position += 1) {
    const name = `cases/${String(position).padStart(5, '0')}.json`;
    if (!isBad(position)) desk.put(name, JSON.stringify(makeCase(position)));
    else desk.put(name, makeBad(position));
  }
});
afterAll(() => {
  desk.clear();
});

/** With a number of its own, so that it is bad in its own way alone. Not as text: some are not UTF-8. */
function makeBad(position: number): Uint8Array {
  const bytes = fs.readFileSync(path.join(folder, ways[(position / every) % ways.length] ?? ''));
  const [number, own] = ['"3:26cv52"', `"3:26cv${position}-x"`];
  return Buffer.from(bytes.toString('latin1').replace(number, own), 'latin1');
}

test('the bad ones are bad in at least forty ways', () => {
  expect(ways.length).toBeGreaterThanOrEqual(40);
});

test('every good case is written, every bad one is told, and the exit code says so', () => {
  const { exit, stdout } = desk.run(
    ['batch', 'cases', '-o', 'out', '--format', 'txt', '--report', 'report.json'],
    { maxBuffer: 1_000_000_000 },
  );
  const bad = total / every;
  expect(exit).toBe(1);
  const [first] = stdout.split('\n');
  const say = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  expect(first).toBe(`${say(total - bad)} written, ${say(bad)} with problems`);
  const positions = Array.from({ length: total }, (_, index) => index + 1);
  const good = positions.filter((position) => !isBad(position));
  expect([...readOrders(desk.at('out')).keys()]).toEqual(
    good.map((position) => `${nameOrder(position)}.txt`),
  );

  const report = JSON.parse(fs.readFileSync(desk.at('report.json'), 'utf8')) as {
    readonly cases: readonly {
      readonly name: string;
      readonly status: string;
      readonly problems: readonly object[];
    }[];
  };
  expect(report.cases.map(({ name }) => name)).toEqual(
    positions.map((position) => path.join('cases', `${String(position).padStart(5, '0')}.json`)),
  );
  report.cases.forEach(({ status, problems }, index) => {
    const expected = isBad(index + 1) ? 'refused' : 'written';
    expect({ status, hasProblems: problems.length > 0 }).toEqual({
      status: expected,
      hasProblems: expected === 'refused',
    });
  });
}, 1_800_000);
