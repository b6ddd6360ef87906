/**
 * Lets the joined scripts of the command line and of a batch's workers make one order each, and keeps what V8 has compiled
 * by then. usage: node scripts/code-cache.mjs PROGRAM WORKER, the paths of the scripts without their ending
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const sample = 'samples/eeoc-v-renal-care.json';

/** @returns what the script exports, and the keeper of its compiled form */
function runScript(stem) {
  const file = path.resolve(`${stem}.cjs`);
  const script = new Script(readFileSync(file, 'latin1'), { filename: file });
  const exported = script.runInThisContext()(createRequire(file), pathToFileURL(file).href);
  return { exported, keep: () => writeFileSync(`${stem}.code`, script.createCachedData()) };
}

async function compileWorker({ stem, order }) {
  const { exported, keep } = runScript(stem);
  const read = (file) => ({ file, text: readFileSync(file, 'utf8') });
  const content = { kind: 'text', source: read(sample) };
  const task = { content, chambers: read('samples/chambers.json'), order };
  const outcome = await exported.workOnTask({ slot: 0, task });
  if (outcome.kind !== 'made')
    throw new Error(`the worker does not make the sample: ${JSON.stringify(outcome)}`);
  // The threads of a batch run under these flags, and a compiled form is taken by a V8 with the same flags alone.
  exported.compileLater();
  keep();
}

function startWorker(stem, order) {
  const plan = { formats: ['docx', 'pdf'], sign: true, draft: false, explain: false, strict: false };
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  new Worker(fileURLToPath(import.meta.url), {
    workerData: { root: process.cwd(), plan, progress, stem, order },
  });
}

function compileProgram(stem, whenMade) {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-ordered-build-'));
  process.argv.splice(2, Infinity, 'render', sample, '-o', folder, '--sign');
  const { keep } = runScript(stem);
  process.once('beforeExit', () => {
    // The run has set this one, and no start will have it.
    setFlagsFromString('--regexp-tier-up');
    keep();
    whenMade(readdirSync(folder));
    rmSync(folder, { recursive: true });
  });
}

if (isMainThread) {
  const [program, worker] = process.argv.slice(2);
  // The worker is told the name that its order must have, in small letters as names are compared.
  compileProgram(program, ([first]) => startWorker(worker, first.toLowerCase()));
} else await compileWorker(workerData);
