/**
 * PDF files go in, a line for each broken rule comes out: every machine-checkable rule of PDF/A-2a and of PDF/UA-1,
 * by veraPDF from Maven Central.
 *
 * usage: node scripts/ci/check-pdf.mjs FILE.pdf [FILE.pdf ...]
 *
 * Needs java and mvn. Exit codes: 0 every file conforms, 1 some do not, 2 it could not check.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const version = '1.28.2';
const flavours = ['2a', 'ua1'];
const jars = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'so-ordered',
  `verapdf-${version}`,
);

function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (result.error !== undefined) throw new Error(`${command} does not run: ${result.error.message}`);
  return result;
}

function fetchVerapdf() {
  if (existsSync(join(jars, `greenfield-apps-${version}.jar`))) return;
  const pom = join(dirname(fileURLToPath(import.meta.url)), 'verapdf-pom.xml');
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
  const { status, stdout, stderr } = run('mvn', ['--quiet', '--batch-mode', '--file', pom, ...goal]);
  if (status !== 0) throw new Error(`veraPDF could not be fetched:\n${stdout}${stderr}`);
}

/** One report for all files: a job each, in the order of the arguments. */
function validate(flavour, files) {
  const program = ['-cp', join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const { stdout, stderr } = run('java', [...program, '--flavour', flavour, '--format', 'xml', ...files]);
  const jobs = [...stdout.matchAll(/<job>.*?<\/job>/gs)].map(([job]) => job);
  if (jobs.length !== files.length) throw new Error(`veraPDF gave no report:\n${stdout}${stderr}`);
  return jobs;
}

/** What one job says is broken; a job without a verdict is a fault too. */
function readFaults(job) {
  const verdict = /<validationReport [^>]*isCompliant="(true|false)"/.exec(job)?.[1];
  if (verdict === undefined) return [`no verdict: ${job.replace(/\s+/g, ' ').slice(0, 400)}`];
  const rules = [...job.matchAll(/<rule ([^>]*)>\s*<description>(.*?)<\/description>/gs)];
  const faults = rules.map(([, attributes, description]) => {
    const value = (name) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '?';
    return `${value('specification')}, ${value('clause')}, test ${value('testNumber')}: ${description}`;
  });
  return verdict === 'true' || faults.length > 0 ? faults : ['not compliant, and no rule is named'];
}

function main(files) {
  if (files.length === 0) throw new Error('usage: node scripts/ci/check-pdf.mjs FILE.pdf [FILE.pdf ...]');
  fetchVerapdf();
  let broken = 0;
  for (const flavour of flavours) {
    validate(flavour, files).forEach((job, index) => {
      const faults = readFaults(job);
      for (const fault of faults) console.error(`${files[index]}: ${flavour}: ${fault}`);
      if (faults.length > 0) broken += 1;
    });
    console.log(`veraPDF ${version}: ${files.length} files checked against ${flavour}`);
  }
  return broken === 0 ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
