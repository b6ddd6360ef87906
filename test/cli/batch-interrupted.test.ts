/** A batch that is killed, interrupted, or loses its folder or its reader: what is on the disk then, and after --resume. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chambers, makeCase, makeJsonLines } from '../batch/cases.js';
import { countFiles, readOrders, startBatch, waitForFiles, withoutProgress } from './batch-program.js';
import { Desk } from './program.js';

const total = 60;
const cases = Array.from({ length: total }, (_, index) => makeCase(index + 1));
const batch = ['cases.jsonl', '-o', 'out', '--format', 'docx,txt'];

let desk: Desk;
/** What an undisturbed run leaves. */
let undisturbed: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
  desk.put('cases.jsonl', makeJsonLines(cases));
  expect(desk.run(['batch', ...batch.with(2, 'undisturbed')])).toMatchObject({ exit: 0 });
  undisturbed = readOrders(desk.at('undisturbed'));
  expect(undisturbed.size).toBe(2 * total);
});
afterAll(() => {
  desk.clear();
});
beforeEach(() => {
  fs.rmSync(desk.at('out'), { recursive: true, force: true });
});

const resume = (): void => {
  expect(desk.run(['batch', ...batch, '--resume'])).toMatchObject({ exit: 0 });
  expect(readOrders(desk.at('out'))).toEqual(undisturbed);
  expect(desk.run(['verify', 'out'])).toMatchObject({
    exit: 0,
    stdout: `${total} orders in ${2 * total} files: all as they were written\n`,
  });
};

/** A fixed sequence that looks like chance: a failure can be run again. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a batch that is killed at any moment', () => {
  test('ends, after --resume, with the files and bytes of an undisturbed run: 25 kills', async () => {
    const chance = createChance(20_260_302);
    let [kills, runs] = [0, 0];
    while (kills < 25) {
      runs += 1;
      const running = startBatch([...batch, '--resume'], desk.folder);
      // Anywhere between the first file of this run and the last, and now and then before there is any.
      const there = countFiles(desk.at('out'));
      await waitForFiles(desk.at('out'), there + chance(16), running);
      running.child.kill('SIGKILL');
      const { exit, signal } = await running.ended;
      if (signal === 'SIGKILL') kills += 1;
      else expect(exit).toBe(0);
      // No file is ever half there: each is, to the byte, what it will be.
      for (const [name, bytes] of readOrders(desk.at('out'))) {
        if (!name.startsWith('.')) expect(bytes).toBe(undisturbed.get(name));
      }
      if (exit === 0) {
        expect(readOrders(desk.at('out'))).toEqual(undisturbed);
        fs.rmSync(desk.at('out'), { recursive: true });
      }
      expect(runs).toBeLessThan(200);
    }
    resume();
  }, 600_000);

  test('makes again what was lost or damaged after its line was journaled', () => {
    desk.run(['batch', ...batch]);
    const [lost = '', damaged = ''] = [...undisturbed.keys()];
    fs.rmSync(desk.at(`out/${lost}`));
    fs.writeFileSync(
      desk.at(`out/${damaged}`),
      Buffer.from(undisturbed.get(damaged) ?? '', 'base64').fill(0, 100),
    );
    expect(desk.run(['verify', 'out'])).toMatchObject({
      exit: 1,
      stdout: '60 orders in 120 files: 1 with problems\n',
    });
    // A damaged file could be a judge's edit: it is not written over, and the other cases go on.
    const run = desk.run(['batch', ...batch, '--resume']);
    expect(run).toMatchObject({
      exit: 1,
      stdout: expect.stringContaining('59 unchanged since the run before, 1 with problems') as string,
    });
    expect(withoutProgress(run.stderr)).toContain('error[output-exists]');
    fs.rmSync(desk.at(`out/${damaged}`));
    resume();
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, exitCode) => {
  test('finishes the cases in hand, journals them, and ends with the exit code of the signal', async () => {
    const running = startBatch(batch, desk.folder);
    await waitForFiles(desk.at('out'), 10, running);
    running.child.kill(signal);
    const { exit, stdout, stderr } = await running.ended;
    expect(exit).toBe(exitCode);
    expect(stderr).toContain('finishing the cases in hand');
    const orders = readOrders(desk.at('out'));
    expect(orders.size).toBeGreaterThanOrEqual(8);
    expect(orders.size % 2).toBe(0);
    expect(stdout).toContain(`${orders.size / 2} written, ${total - orders.size / 2} not reached`);
    expect(desk.run(['verify', 'out'])).toMatchObject({
      exit: 0,
      stdout: `${orders.size / 2} orders in ${orders.size} files: all as they were written\n`,
    });
    resume();
  });
});

test('a folder that vanishes ends the run, is told, and nothing is written anywhere else', async () => {
  const running = startBatch(batch, desk.folder);
  await waitForFiles(desk.at('out'), 10, running);
  fs.renameSync(desk.at('out'), desk.at('away'));
  const { exit, stdout, stderr } = await running.ended;
  expect(exit).toBe(1);
  expect(stdout).toMatch(/not reached/);
  expect(withoutProgress(stderr)).toContain('there is no such file or folder');
  expect(withoutProgress(stderr)).toContain('the folder or its journal was taken away while the batch ran');
  expect(fs.existsSync(desk.at('out'))).toBe(false);
  fs.renameSync(desk.at('away'), desk.at('out'));
  resume();
});

test('a reader of the output that leaves early costs no order', async () => {
  const running = startBatch([...batch, '--json'], desk.folder);
  running.child.stdout?.destroy();
  running.child.stderr?.destroy();
  const { exit } = await running.ended;
  expect(exit).toBe(0);
  expect(readOrders(desk.at('out'))).toEqual(undisturbed);
  expect(fs.readdirSync(desk.at('out')).filter((name) => path.basename(name).startsWith('.'))).toEqual([]);
});
