/** The commands of docs/batch.md and docs/scale.md, run as they stand there. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chambers, makeCase, makeJsonLines } from '../batch/cases.js';
import { readOrders } from './batch-program.js';
import { Desk, program, root } from './program.js';

/** The fenced blocks of one language below a heading, in their order. */
function readBlocks(page: string, heading: string, language: string): readonly string[] {
  const text = fs.readFileSync(path.join(root, 'docs', page), 'utf8');
  const [, section = ''] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [own = ''] = section.split(/^## /m);
  return [...own.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, block = '']) => block,
  );
}

const readBlock = (page: string, heading: string, language: string): string => {
  const [block] = readBlocks(page, heading, language);
  if (block === undefined) throw new Error(`${page} has no ${language} block under ${heading}`);
  return block;
};

const hasShell = process.platform !== 'win32';
if (!hasShell) console.warn('SKIPPED: the commands of the documents, which are for a POSIX shell');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
  desk.put('bin/so-ordered', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  fs.chmodSync(desk.at('bin/so-ordered'), 0o755);
});
afterEach(() => {
  desk.clear();
});

function runShell(
  script: string,
  env: NodeJS.ProcessEnv = {},
): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], {
    cwd: desk.folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: `${desk.at('bin')}:${process.env['PATH'] ?? ''}` },
  });
  return { status, said: stdout + stderr };
}

(hasShell ? describe : describe.skip)('docs/batch.md', () => {
  test('leads from a table, its columns and what all cases share to the orders', () => {
    const heading = 'From a spreadsheet to the orders';
    const [columns = '', order = ''] = readBlocks('batch.md', heading, 'json');
    desk.put('cases.csv', readBlock('batch.md', heading, 'csv'));
    desk.put('columns.json', columns);
    desk.put('order.json', order);
    const { status, said } = runShell(readBlock('batch.md', heading, 'sh'));
    expect({ status, said }).toEqual({ status: 0, said: '2 written\n' });
    const second = fs.readFileSync(desk.at('orders/2-26-cv-00102-order-2026-03-02.txt'), 'utf8');
    expect(second).toContain('March 23, 2026');
    expect(second.toUpperCase()).toContain('SAMPLE LOGISTICS, LLC');
  });
});

(hasShell ? describe : describe.skip)('docs/scale.md', () => {
  beforeEach(() => {
    desk.put('cases.jsonl', makeJsonLines([1, 2, 3, 4, 5].map((position) => makeCase(position))));
  });

  const expectWhole = (): void => {
    expect(desk.run(['batch', 'cases.jsonl', '-o', 'whole'])).toMatchObject({ exit: 0 });
    expect(readOrders(desk.at('orders'))).toEqual(readOrders(desk.at('whole')));
    expect(readOrders(desk.at('orders')).size).toBe(15);
  };

  test('shares a batch between two parts on one machine', () => {
    const { status, said } = runShell(readBlock('scale.md', 'Two parts on one machine', 'sh'));
    expect({ status, said }).toMatchObject({ status: 0 });
    expect(said).toContain('5 written\n5 orders in 15 files: all as they were written\n');
    expect(fs.readFileSync(desk.at('orders.html'), 'utf8')).toContain('5 cases: 5 written.');
    expectWhole();
  });

  test('shares one by the numbers that Slurm gives to the tasks of an array', () => {
    const script = readBlock('scale.md', 'Slurm', 'sh');
    for (const task of ['1', '2'])
      expect(runShell(script, { SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: '2' })).toMatchObject({
        status: 0,
      });
    expect(desk.run(['report', 'merge', 'part-1.json', 'part-2.json', '-o', 'all.csv'])).toMatchObject({
      exit: 0,
    });
    expectWhole();
  });

  test('shares one by the index that Kubernetes gives to the pods of a job', () => {
    const script = readBlock('scale.md', 'Kubernetes', 'sh');
    for (const index of ['0', '1'])
      expect(runShell(script, { JOB_COMPLETION_INDEX: index, PARTS: '2' })).toMatchObject({ status: 0 });
    expect(desk.run(['report', 'merge', 'part-1.json', 'part-2.json', '-o', 'all.csv'])).toMatchObject({
      exit: 0,
    });
    expectWhole();
  });

  const hasParallel = hasShell && spawnSync('parallel', ['--version']).status === 0;
  if (!hasParallel) console.warn('SKIPPED: the command for GNU parallel, which is not installed here');

  (hasParallel ? test : test.skip)('shares one by GNU parallel', () => {
    expect(runShell(readBlock('scale.md', 'GNU parallel', 'sh'))).toMatchObject({ status: 0 });
    expectWhole();
  });
});
