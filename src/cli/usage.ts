/**
 * A wrong command line in, what is wrong with it out. Nothing a person typed is dropped or guessed at: an unknown
 * word, a value too many or too few ends the command before it does anything.
 */
import type { Argv, CommandModule } from 'yargs';
import { findNearestName } from '../nearest-name.js';

/** The command was wrong: exit code 2. The message is one sentence, the hint says what to do. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** An unknown name with the one that was probably meant: `there is no order kind "x"`. */
export function unknownName(what: string, name: string, names: readonly string[], list: string): UsageError {
  const near = findNearestName(name, names);
  return new UsageError(
    `there is no ${what} ${name}`,
    near === undefined ? `${list} lists them` : `did you mean ${near}?`,
  );
}

/** What yargs knows of the options of the command at hand; its types leave this out. */
interface KnownOptions {
  readonly key: Readonly<Record<string, unknown>>;
  readonly boolean: readonly string[];
  readonly array: readonly string[];
}

/**
 * Refuses what yargs would let pass or word poorly: an unknown option, a value for a switch (`--sign=no` would
 * sign or not as yargs reads it), an option given twice.
 *
 * @param words the command line as it was typed
 */
export function checkOptions(
  argv: Readonly<Record<string, unknown>>,
  parser: Argv,
  words: readonly string[],
): void {
  const known = readKnownOptions(parser);
  const end = words.indexOf('--');
  const beforeEnd = end < 0 ? words : words.slice(0, end);
  const names = Object.keys(known.key);
  for (const name of Object.keys(argv)) {
    // yargs renames `__proto__` for its own safety.
    const typed = name === '___proto___' ? '__proto__' : name;
    // What is not among the words with a hyphen is a positional or one of yargs's own, such as `_`.
    const isOption = beforeEnd.some((word) => word.startsWith('-') && word.includes(typed));
    if (isOption && !ownNames.includes(name) && !Object.hasOwn(known.key, name))
      throw unknownOption(typed, names);
  }
  for (const name of names) {
    if (known.boolean.includes(name) && beforeEnd.some((word) => word.startsWith(`${dash(name)}=`))) {
      throw new UsageError(`${dash(name)} takes no value`, `leave out what follows ${dash(name)}`);
    }
    if (Array.isArray(argv[name]) && !known.array.includes(name)) {
      throw new UsageError(`${dash(name)} is given more than once`, 'give it once');
    }
  }
}

/** @returns what is wrong, for a complaint of yargs about the number of words. */
export function wordComplaint(complaint: string): UsageError {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/u.exec(complaint)?.[1];
  if (unknown !== undefined) return new UsageError(`there is a word too many: ${unknown}`);
  const lacking = /^Not enough arguments following: (.*)$/u.exec(complaint)?.[1];
  if (lacking !== undefined) return new UsageError(`${dash(lacking)} needs a value`);
  return new UsageError(complaint);
}

/** The name by which a person calls the command: the first word of `render [CASE..]`. */
export function nameCommand(command: CommandModule): string {
  return usageOf(command).split(' ')[0] ?? '';
}

/** `so-ordered render [CASE..] [options]`. */
export function usageOf(command: CommandModule): string {
  return [command.command ?? []].flat()[0] ?? '';
}

const ownNames = ['_', '$0'];

function unknownOption(name: string, names: readonly string[]): UsageError {
  const near = findNearestName(
    name,
    names.filter((known) => known.length > 1),
  );
  return new UsageError(
    `there is no option ${dash(name)}`,
    near === undefined ? undefined : `did you mean ${dash(near)}?`,
  );
}

function dash(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function readKnownOptions(parser: Argv): KnownOptions {
  return (parser as unknown as { getOptions: () => KnownOptions }).getOptions();
}
