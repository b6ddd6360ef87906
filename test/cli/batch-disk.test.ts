/**
 * A batch on a disk that is full, can only be read, or is closed to it: real file systems, mounted where the machine allows
 * it. Where it does not, the tests are skipped, and say so.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { chambers, makeCase, makeJsonLines } from '../batch/cases.js';
import { readOrders, withoutProgress } from './batch-program.js';
import { Desk, program } from './program.js';

const total = 120;
const cases = Array.from({ length: total }, (_, index) => makeCase(index + 1));
const batch = ['batch', 'cases.jsonl', '-o', 'disk/out', '--format', 'docx,txt'];

let desk: Desk;

beforeAll(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
  desk.put('cases.jsonl', makeJsonLines(cases));
  fs.mkdirSync(desk.at('disk'));
});
afterAll(() => {
  desk.clear();
});

function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

/** A small disk at `disk`, if this process may mount one. */
const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = fs.mkdtempSync('/tmp/so-ordered-mount-');
  const isMounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
  if (isMounted) spawnSync('umount', [folder]);
  fs.rmdirSync(folder);
  return isMounted;
})();

if (!canMount)
  console.warn(
    'SKIPPED: a full disk and a read-only disk: this process may not mount one (Linux and root are needed)',
  );

(canMount ? describe : describe.skip)('a disk', () => {
  afterEach(() => {
    spawnSync('umount', [desk.at('disk')]);
  });

  test('that fills up ends the run with whole orders on it, and a larger one takes the rest after --resume', () => {
    desk.run(['batch', 'cases.jsonl', '-o', 'undisturbed', '--format', 'docx,txt']);
    const undisturbed = readOrders(desk.at('undisturbed'));
    expect(undisturbed.size).toBe(2 * total);
    expect(mount('-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', desk.at('disk'))).toBe(true);

    const full = desk.run([...batch, '--report', 'report.json']);
    expect(full.exit).toBe(1);
    expect(withoutProgress(full.stderr)).toContain('the disk is full');
    expect(full.stdout).toMatch(/^\d+ written, .*not reached\n/);
    const orders = readOrders(desk.at('disk/out'));
    expect(orders.size).toBeGreaterThan(20);
    expect(orders.size).toBeLessThan(2 * total);
    for (const [name, bytes] of orders) {
      expect(bytes).toBe(undisturbed.get(name));
      const other = name.endsWith('.txt') ? name.replace(/txt$/, 'docx') : name.replace(/docx$/, 'txt');
      expect(orders.has(other)).toBe(true);
    }
    const report = JSON.parse(fs.readFileSync(desk.at('report.json'), 'utf8')) as {
      readonly summary: { readonly written: number; readonly refused: number; readonly notReached: number };
    };
    expect(report.summary.written + report.summary.refused + report.summary.notReached).toBe(total);

    expect(mount('-o', 'remount,size=8m', desk.at('disk'))).toBe(true);
    expect(desk.run([...batch, '--resume'])).toMatchObject({ exit: 0 });
    expect(readOrders(desk.at('disk/out'))).toEqual(undisturbed);
  });

  test('that can only be read is told before any order is made', () => {
    expect(mount('-t', 'tmpfs', '-o', 'size=1m,ro', 'tmpfs', desk.at('disk'))).toBe(true);
    expect(desk.run(batch)).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: [
        'error[output-not-written]: the folder cannot be made: the disk can only be read',
        '  --> disk/out',
        '   = hint: choose another folder with -o',
        '   = help: docs/errors.md#output-not-written',
        '',
        '1 problem in cases.jsonl; no order written',
        '',
      ].join('\n'),
    });
  });
});

// Root may write anywhere, so the program then runs as the user nobody.
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const canTurn =
  process.platform === 'linux' &&
  spawnSync(process.execPath, [program, '--version'], { ...asNobody }).status === 0;
if (!canTurn)
  console.warn('SKIPPED: a closed folder: the program cannot be run here as a user without rights');

(canTurn ? test : test.skip)('a folder that is closed to the person is told before any order is made', () => {
  fs.chmodSync(desk.folder, 0o755);
  fs.mkdirSync(desk.at('closed'), { mode: 0o755 });
  if (!isRoot) fs.chmodSync(desk.at('closed'), 0o555);
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, 'batch', 'cases.jsonl', '-o', 'closed/out', '--format', 'txt'],
    { cwd: desk.folder, encoding: 'utf8', ...asNobody },
  );
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      'error[output-not-written]: the folder cannot be made: permission is denied',
    ) as string,
  });
  expect(fs.readdirSync(desk.at('closed'))).toEqual([]);
});

(canTurn ? test : test.skip)('a report that cannot be written is told before any order is made', () => {
  fs.chmodSync(desk.folder, 0o777);
  fs.mkdirSync(desk.at('reports'), { mode: 0o755 });
  if (!isRoot) fs.chmodSync(desk.at('reports'), 0o555);
  const args = [
    program,
    'batch',
    'cases.jsonl',
    '-o',
    'out',
    '--format',
    'txt',
    '--report',
    'reports/all.html',
  ];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: desk.folder,
    encoding: 'utf8',
    ...asNobody,
  });
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('the report cannot be written: permission is denied') as string,
  });
  expect(fs.existsSync(desk.at('out'))).toBe(false);
});
