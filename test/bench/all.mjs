/** Every figure of docs/performance.md, one program after the other: `npm run bench`. Takes about an hour. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const steps = [
  ['cold-start.mjs', '7'],
  ['warm.mjs', '7'],
  ['long-report.mjs', '5'],
  ['batch.mjs', '200', '5'],
  ['batch.mjs', '2000', '5'],
  ['growth.mjs', '2000', '100000', '1'],
  ['deadlines.mjs'],
  ['report.mjs'],
];
for (const [script, ...args] of steps) {
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
