#!/usr/bin/env node
/**
 * Starts the program. The build has joined the command line into one script and let V8 compile it: reading the compiled
 * form takes a few milliseconds, compiling anew most of a start. V8 itself refuses a form that another version of it, or
 * of the script, has made; the script is then compiled as any other.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** Set by the build: the file's name without its ending, with the hash of its content, so that no two are confused. */
declare const programName: string;

/** The build makes this file a CommonJS module: Node starts one some milliseconds sooner than an ECMAScript module. */
declare const __dirname: string;

const program = `${__dirname}/${programName}.cjs`;

function readCode(): Buffer | undefined {
  try {
    return readFileSync(`${__dirname}/${programName}.code`);
  } catch {
    // It saves time and nothing else.
    return undefined;
  }
}

const cachedData = readCode();
const script = new Script(readFileSync(program, 'latin1'), {
  filename: program,
  ...(cachedData === undefined ? {} : { cachedData }),
});
// All is done when the event loop is empty; Node would then take its own heap apart, which ends with the process anyway.
process.once('beforeExit', () => process.exit());
type Program = (require: NodeJS.Require, programUrl: string) => void;
(script.runInThisContext() as Program)(createRequire(program), pathToFileURL(program).href);
