/**
 * A script into which the build has joined many modules, and which V8 has compiled then: reading the compiled form takes
 * a few milliseconds, compiling anew most of a start. V8 itself refuses a form that another version of it, or of the
 * script, has made; the script is then compiled as any other.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

type Joined = (require: NodeJS.Require, scriptUrl: string) => unknown;

/**
 * @param stem the script's path without `.cjs`; its compiled form lies beside it
 * @returns what the script exports
 */
export function runCompiled(stem: string): unknown {
  const file = `${stem}.cjs`;
  const cachedData = readCode(`${stem}.code`);
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  return (script.runInThisContext() as Joined)(createRequire(file), pathToFileURL(file).href);
}

function readCode(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // It saves time and nothing else.
    return undefined;
  }
}
