/**
 * Lets the joined program write one order, and keeps what V8 has compiled by then.
 * usage: node scripts/code-cache.mjs PROGRAM.cjs CODE
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const [program, code] = process.argv.slice(2).map((name) => path.resolve(name));
const folder = mkdtempSync(path.join(tmpdir(), 'so-ordered-build-'));
const script = new Script(readFileSync(program, 'latin1'), { filename: program });
process.argv.splice(2, Infinity, 'render', 'samples/eeoc-v-renal-care.json', '-o', folder, '--sign');
process.on('exit', () => {
  rmSync(folder, { recursive: true });
  // A compiled form is taken by a V8 with the same flags alone, and the run has set this one.
  setFlagsFromString('--regexp-tier-up');
  writeFileSync(code, script.createCachedData());
});
script.runInThisContext()(createRequire(program), pathToFileURL(program).href);
