#!/usr/bin/env node
/**
 * Starts the program. The build has joined the command line into one script and let V8 compile it: reading the compiled
 * form takes a few milliseconds, compiling anew most of a start. V8 itself refuses a form that another version of it, or
 * of the script, has made; the script is then compiled as any other.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** Set by the build: the file's name without its ending, with the hash of its content, so that no two are confused. */
declare const programName: string;

const url = new URL(`./${programName}.cjs`, import.meta.url);

function readCode(): Buffer | undefined {
  try {
    return readFileSync(new URL(`./${programName}.code`, import.meta.url));
  } catch {
    // It saves time and nothing else.
    return undefined;
  }
}

const cachedData = readCode();
const script = new Script(readFileSync(url, 'latin1'), {
  filename: fileURLToPath(url),
  ...(cachedData === undefined ? {} : { cachedData }),
});
type Program = (require: NodeJS.Require, programUrl: string) => void;
(script.runInThisContext() as Program)(createRequire(url), url.href);
