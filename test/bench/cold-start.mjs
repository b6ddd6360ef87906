/**
 * Cold start of one order to Word and PDF, whole process, beside LibreOffice's conversion of the same Word file to
 * PDF: in turn, in one run, and quoted as ratios of medians. LibreOffice runs twice: with a profile of its own that
 * stays from run to run, and with a new one each time, as a job that must not disturb another needs it. Needs soffice
 * on the path.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(path.join(tmpdir(), 'so-ordered-bench-'));
const order = path.join(folder, '3-05CV52WA-order-2007-02-23.docx');
const render = [
  'dist/cli/main.js',
  'render',
  'samples/eeoc-v-renal-care.json',
  '-o',
  folder,
  '--format',
  'docx,pdf',
  '--force',
];
const convert = (profile) => [
  '--headless',
  `-env:UserInstallation=file://${folder}/${profile}`,
  '--convert-to',
  'pdf',
  '--outdir',
  path.join(folder, 'lo'),
  order,
];

const time = (command, args) => {
  const start = process.hrtime.bigint();
  execFileSync(command, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const ours = [];
const kept = [];
const fresh = [];
try {
  // One uncounted run each: LibreOffice makes its profile, the disk's cache fills.
  time(process.execPath, render);
  time('soffice', convert('kept'));
  for (let run = 0; run < runs; run += 1) {
    ours.push(time(process.execPath, render));
    kept.push(time('soffice', convert('kept')));
    fresh.push(time('soffice', convert(`fresh-${run}`)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const report = (name, values) => {
  const ratio = median(ours) / median(values);
  console.log(
    `${name}: median ${median(values).toFixed(0)} ms of ${runs}; ours is ${ratio.toFixed(2)} of it`,
  );
};
console.log(`so-ordered, DOCX and PDF: median ${median(ours).toFixed(0)} ms of ${runs}`);
report('LibreOffice, DOCX to PDF, kept profile', kept);
report('LibreOffice, DOCX to PDF, new profile', fresh);
