/**
 * A batch of the seed order beside docxtemplater with LibreOffice, whole processes in turns.
 * node test/bench/batch.mjs [COUNT] [ROUNDS] [ROUNDS OF LIBREOFFICE]
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { program } from './program.mjs';
import { record } from './results.mjs';
import { dropFolder, makeFolder, median, run, spread } from './runs.mjs';
import { chambers, listCases, makeTemplate } from './work.mjs';

const count = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 5);
const officeRounds = Number(process.argv[4] ?? rounds);
const folder = makeFolder();
const at = (...names) => path.join(folder, ...names);
const cores = 2;

function emptyFolder(name) {
  rmSync(at(name), { recursive: true, force: true });
  mkdirSync(at(name), { recursive: true });
  return at(name);
}

async function runOurs(format, jobs = cores) {
  const output = emptyFolder('ours');
  const settings = ['--chambers', at('chambers.json'), '--sign', '--format', format, '--jobs', String(jobs)];
  const result = await run(process.execPath, [
    program,
    'batch',
    at('cases.jsonl'),
    '-o',
    output,
    ...settings,
  ]);
  checkCount(output, format.split(',').length * count, /\.(docx|pdf)$/);
  return result;
}

async function runFiller() {
  const output = emptyFolder('filled');
  const fill = path.join(import.meta.dirname, 'fill-many.mjs');
  const result = await run(process.execPath, [
    fill,
    'docxtemplater',
    at('template.docx'),
    output,
    String(count),
  ]);
  checkCount(output, count, /\.docx$/);
  return result;
}

/** LibreOffice 7.4 silently stops after 247 files, so it gets them in chunks. */
const chunk = 240;

async function runOffice() {
  const output = emptyFolder('office');
  const files = readdirSync(at('filled')).map((name) => at('filled', name));
  // soffice is a script that starts the program itself, so its memory is not seen.
  const total = { seconds: 0, peakMb: Number.NaN };
  for (let start = 0; start < files.length; start += chunk) {
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    const settings = [profile, '--headless', '--convert-to', 'pdf', '--outdir', output];
    const { seconds } = await run('soffice', [...settings, ...files.slice(start, start + chunk)]);
    total.seconds += seconds;
  }
  checkCount(output, count, /\.pdf$/);
  return total;
}

/** A run that lost files is no run. */
function checkCount(output, expected, ending) {
  const found = readdirSync(output).filter((name) => ending.test(name)).length;
  if (found !== expected) throw new Error(`${found} files instead of ${expected} in ${output}`);
}

function describePeak(results) {
  const peak = median(results.map(({ peakMb }) => peakMb));
  return Number.isNaN(peak) ? 'not seen' : peak;
}

const programs = {
  'so-ordered, DOCX and PDF, two workers': () => runOurs('docx,pdf'),
  'so-ordered, DOCX and PDF, one worker': () => runOurs('docx,pdf', 1),
  'so-ordered, PDF, two workers': () => runOurs('pdf'),
  'so-ordered, DOCX, one worker': () => runOurs('docx', 1),
  'docxtemplater, DOCX': runFiller,
  'LibreOffice, PDF of these': runOffice,
};

try {
  writeFileSync(at('template.docx'), await makeTemplate());
  writeFileSync(at('chambers.json'), JSON.stringify(chambers));
  writeFileSync(at('cases.jsonl'), [...listCases(count)].join(''));
  const runs = new Map(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, start] of Object.entries(programs)) {
      if (start === runOffice && round >= officeRounds) continue;
      const result = await start();
      runs.get(name).push(result);
      console.error(`${round + 1}/${rounds} ${name}: ${result.seconds.toFixed(2)} s, ${result.peakMb} MB`);
    }
  }
  const secondsOf = (name) => median(runs.get(name).map(({ seconds }) => seconds));
  const both = secondsOf('docxtemplater, DOCX') + secondsOf('LibreOffice, PDF of these');
  const rows = [...runs].map(([name, results]) => ({
    name,
    runs: results.length,
    seconds: secondsOf(name).toFixed(2),
    'least and most': spread(results.map(({ seconds }) => seconds)),
    'orders a second': (count / secondsOf(name)).toFixed(0),
    'peak MB': describePeak(results),
  }));
  record(`A batch of ${count}`, rows);
  const times = (one, other) => (one / other).toFixed(2);
  const ours = (name) => secondsOf(`so-ordered, ${name}`);
  record(`A batch of ${count} in ratios`, [
    {
      what: 'DOCX and PDF beside docxtemplater and LibreOffice',
      times: times(both, ours('DOCX and PDF, two workers')),
    },
    {
      what: 'PDF beside LibreOffice',
      times: times(secondsOf('LibreOffice, PDF of these'), ours('PDF, two workers')),
    },
    {
      what: 'DOCX, one worker, beside docxtemplater',
      times: times(secondsOf('docxtemplater, DOCX'), ours('DOCX, one worker')),
    },
    {
      what: 'two workers beside one',
      times: times(ours('DOCX and PDF, one worker'), ours('DOCX and PDF, two workers')),
    },
  ]);
} finally {
  dropFolder(folder);
}
