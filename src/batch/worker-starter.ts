/** Starts a worker thread of a batch, whose program the build has joined into one script. */
import { runCompiled } from '../files/compiled-script.js';
import type * as worker from './worker.js';

/** Set by the build, as for the command line. */
declare const scriptName: string;
declare const __dirname: string;

export const { workOnTask } = runCompiled(`${__dirname}/${scriptName}`) as typeof worker;
