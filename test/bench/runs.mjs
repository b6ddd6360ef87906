/** Whole processes: how long each ran and the most memory that it held, its own and its threads'. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder in memory, where the machine has one: otherwise the figures are about its disk. */
export function makeFolder() {
  return mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'so-ordered-bench-'));
}

export function dropFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns seconds, and the peak of resident memory in MB where the system tells it (Linux) */
export function run(command, args, { allowed = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors = (errors + data).slice(-2000);
    });
    let peak = 0;
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // Not Linux, or the process has just ended.
      }
    };
    const timer = setInterval(look, 50);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (allowed.includes(code)) resolve({ seconds, peakMb: Math.round(peak) });
      else reject(new Error(`${command} ${args.slice(0, 3).join(' ')} ended with ${code}: ${errors}`));
    });
  });
}

export function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

export function spread(values) {
  return `${Math.min(...values).toPrecision(3)} to ${Math.max(...values).toPrecision(3)}`;
}
