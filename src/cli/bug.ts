/** An error that nobody foresaw in, a report for whoever mends the program out, without a word of any case. */
import { listFrames } from '../stack-frames.js';
import { readVersion } from './package.js';

/**
 * The error's kind and where it happened. Its message is left out, since a library's message can quote a value of
 * a sealed case; SO_ORDERED_DEBUG=1 shows it to the person at the terminal.
 */
export function reportBug(error: unknown, showMessage: boolean): string {
  const lines = [
    `this is a bug in so-ordered ${readVersion()} (Node ${process.version}, ${process.platform})`,
    ...describeError(error, showMessage),
    'nothing of the case is shown above; please pass it on with the command that was run',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The same for `--json`. */
export function bugToJson(error: unknown, showMessage: boolean): object {
  return {
    bug: {
      version: readVersion(),
      node: process.version,
      platform: process.platform,
      error: describeError(error, showMessage),
    },
  };
}

function describeError(error: unknown, showMessage: boolean): readonly string[] {
  if (!(error instanceof Error)) return [`something that is no error was thrown: ${typeof error}`];
  const said = showMessage
    ? `: ${error.message}`
    : ' (its message is left out: it could quote the case; SO_ORDERED_DEBUG=1 shows it)';
  const cause = error.cause === undefined ? [] : ['caused by', ...describeError(error.cause, showMessage)];
  return [`${error.name}${said}`, ...listFrames(error), ...cause];
}
