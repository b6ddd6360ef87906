/** The program's two voices: the result on standard output, the talk on standard error. Nothing else prints. */
import { isatty } from 'node:tty';

import type { ReportStyle } from './report.js';

export function printResult(text: string): void {
  process.stdout.write(text);
}

/** One JSON value on one line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printTalk(text: string): void {
  process.stderr.write(text);
}

/** Whether a person sees what is said on standard error, and in a place where a line can be written over. */
export function isTerminal(): boolean {
  return isatty(2) && process.env['TERM'] !== 'dumb';
}

let readerIsNeeded = true;

/** For a command whose work is files: it goes on when whoever reads its output has left. */
export function outliveReader(): void {
  readerIsNeeded = false;
}

/** Whether the program ends when nobody reads its output any more. */
export function needsReader(): boolean {
  return readerIsNeeded;
}

/** Colour only where a person sees it and has not asked for none (https://no-color.org). */
export function chooseStyle(): ReportStyle {
  const refused = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb';
  // Not `process.stderr.isTTY`: on a pipe it is undefined, which the colour library takes as leave to guess.
  return { colour: isatty(2) && !refused };
}

/** The command has run, but a case has problems: exit code 1. A later case that is well does not take it back. */
export function noteProblems(): void {
  process.exitCode = 1;
}
