/** A batch that runs beside its test, so that the test can do something to it at a moment of its choice. */
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { program } from './program.js';

export interface RunningBatch {
  readonly child: ChildProcess;
  /** How it ended, and what it said. */
  readonly ended: Promise<{
    readonly exit: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
}

export function startBatch(args: readonly string[], cwd: string, identity: object = {}): RunningBatch {
  const child = spawn(process.execPath, [program, 'batch', ...args], { cwd, ...identity });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const ended = new Promise<Awaited<RunningBatch['ended']>>((resolve) => {
    child.on('close', (exit, signal) => {
      resolve({ exit, signal, stdout, stderr });
    });
  });
  return { child, ended };
}

/** The orders in a folder, with their bytes: everything but the journal. */
export function readOrders(folder: string): ReadonlyMap<string, string> {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  return new Map(
    names
      .filter((name) => !name.endsWith('.journal.jsonl'))
      .map((name) => [name, readEntry(`${folder}/${name}`)]),
  );
}

function readEntry(file: string): string {
  return fs.statSync(file).isDirectory() ? 'a folder' : fs.readFileSync(file).toString('base64');
}

export function countFiles(folder: string): number {
  return fs.existsSync(folder) ? fs.readdirSync(folder).length : 0;
}

/** Waits until the folder holds so many files, or the batch has ended by itself. */
export async function waitForFiles(folder: string, count: number, { child }: RunningBatch): Promise<void> {
  while (countFiles(folder) < count && child.exitCode === null && child.signalCode === null)
    await setTimeout(1);
}

/** What is said of the progress comes by the clock: not looked at. */
export function withoutProgress(stderr: string): string {
  return stderr.replaceAll(/^[\d,]+ of [\d,]+ cases.*\n/gm, '');
}
