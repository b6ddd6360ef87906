/** The tests that grow with what they are given, at their full size: ten thousand cases instead of a thousand. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    'test/cli/batch-many',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, SO_ORDERED_LONG: '1' } },
);
process.exitCode = status ?? 1;
