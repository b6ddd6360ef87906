/** When V8 compiles for speed what the threads of a batch run. */
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * V8 11, that of Node.js 20, compiles a function for speed so soon that in a batch of a few thousand orders a fifth of
 * the work goes into code that is hardly run again. Later versions weigh it otherwise, and most refuse this flag. For all
 * threads of the process; called before they start, since V8 refuses what was compiled before under other flags.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=800000');
}
