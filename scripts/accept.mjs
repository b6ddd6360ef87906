/** Rewrites the expected files of the tests from what the program does now; the review is the diff. */
import { spawnSync } from 'node:child_process';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const run = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ACCEPT: '1' },
});
process.exit(run.status ?? 1);
