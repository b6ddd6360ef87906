#!/usr/bin/env node
/** Starts the command line, which the build has joined into one script. */
import { runCompiled } from '../files/compiled-script.js';

/** Set by the build: the file's name without its ending, with the hash of its content, so that no two are confused. */
declare const scriptName: string;

/** The build makes this file a CommonJS module: Node starts one some milliseconds sooner than an ECMAScript module. */
declare const __dirname: string;

// All is done when the event loop is empty; Node would then take its own heap apart, which ends with the process anyway.
process.once('beforeExit', () => process.exit());
runCompiled(`${__dirname}/${scriptName}`);
