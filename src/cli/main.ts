/**
 * The words of the command line in, an exit code out: 0 all well, 1 a case has problems, 2 the command was wrong,
 * 3 a bug of this program. Each command is a file of its own and loads what it needs only when it runs.
 */
import type { Argv, CommandModule } from 'yargs';
import yargs from 'yargs';
import { OrderError } from '../error.js';
import { batchCommand } from './batch.js';
import { bugToJson, reportBug } from './bug.js';
import { checkCommand } from './check.js';
import { courtsCommand } from './courts.js';
import { deadlineCommand } from './deadline.js';
import { holidaysCommand } from './holidays.js';
import { listenForInterrupts } from './interrupt.js';
import { newCommand } from './new.js';
import { listExamples } from './options.js';
import { renderCommand } from './render.js';
import { problemToJson } from '../problem-json.js';
import { reportCommand } from './report-command.js';
import { reportProblems } from './report.js';
import { readSystemCode, wordSystemCode } from '../files/system-error.js';
import { chooseStyle, needsReader, printJson, printTalk } from './terminal.js';
import { checkOptions, nameCommand, unknownName, usageOf, UsageError, wordComplaint } from './usage.js';
import { readVersion } from './package.js';
import { schemaCommand } from './schema.js';
import { templatesCommand } from './templates.js';
import { verifyCommand } from './verify.js';

const commands: readonly CommandModule[] = [
  renderCommand,
  batchCommand,
  verifyCommand,
  reportCommand,
  checkCommand,
  newCommand,
  templatesCommand,
  schemaCommand,
  courtsCommand,
  deadlineCommand,
  holidaysCommand,
];

const noCommand = 'no command is named';
const mainHelp = `${listExamples(
  'render samples/eeoc-v-renal-care.json -o orders',
  'new deny-missing-certificate -o case.json',
  'render --help',
)}

Exit codes: 0 all well, 1 a case has problems, 2 the command was wrong, 3 a bug.`;

async function run(words: readonly string[]): Promise<void> {
  const parser = buildParser(words);
  await parser.parseAsync();
}

function buildParser(words: readonly string[]): Argv {
  const parser: Argv = yargs(shieldWords(words));
  parser
    .scriptName('so-ordered')
    // The same words in every locale: yargs would translate some of them.
    .locale('en')
    .exitProcess(false)
    .strict()
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .usage('Writes the standard orders of United States magistrate judges.\n\n$0 COMMAND [options]')
    .epilogue(mainHelp)
    .version(readVersion())
    .wrap(Math.min(100, process.stdout.columns || 100))
    .middleware((argv) => {
      checkCommandName(argv['_']);
      checkOptions(argv, parser, words);
    }, true)
    .middleware(unshieldWords)
    .demandCommand(1, noCommand)
    .fail((complaint: string | null, error: unknown) => {
      if (complaint === noCommand)
        throw new UsageError(noCommand, `the commands are ${commands.map(nameCommand).join(', ')}`);
      throw error instanceof Error && error.name !== 'YError' ? error : wordComplaint(complaint ?? '');
    });
  for (const command of commands) parser.command(command);
  return parser;
}

/** No argument can hold this character, so no argument is mistaken for a shielded one. */
const shield = '\u0000';

/** yargs loses a lone hyphen, and whatever follows `--`, from a command's words: behind a shield it keeps them. */
function shieldWords(words: readonly string[]): readonly string[] {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const shielded = words.slice(end + 1).map((word) => shield + word);
  return [...words.slice(0, end).map((word) => (word === '-' ? shield + word : word)), ...shielded];
}

function unshieldWords(argv: Record<string, unknown>): void {
  const unshield = (word: unknown): unknown => (typeof word === 'string' ? word.replace(shield, '') : word);
  for (const [name, value] of Object.entries(argv)) {
    argv[name] = Array.isArray(value) ? value.map(unshield) : unshield(value);
  }
}

function checkCommandName(positional: unknown): void {
  const name: unknown = Array.isArray(positional) ? positional[0] : undefined;
  const names = commands.map(nameCommand);
  if (typeof name !== 'string' || names.includes(name)) return;
  throw unknownName('command', name, names, 'so-ordered --help');
}

/** Tells the error in the form asked for, and gives the exit code. */
function tellError(error: unknown, words: readonly string[]): number {
  const json = words.includes('--json');
  if (error instanceof UsageError) {
    if (json) printTalk(`${JSON.stringify({ usage: { message: error.message, hint: error.hint } })}\n`);
    else printTalk(reportUsage(error, words));
    return 2;
  }
  if (error instanceof OrderError) {
    // Of no case: the program's own templates, law or layout cannot be used.
    if (json) printJson({ files: [], warnings: [], problems: error.problems.map(problemToJson) });
    else printTalk(reportProblems(error.problems, 'the templates and data', undefined, chooseStyle()));
    return 1;
  }
  const debug = (process.env['SO_ORDERED_DEBUG'] ?? '') !== '';
  printTalk(json ? `${JSON.stringify(bugToJson(error, debug))}\n` : reportBug(error, debug));
  return 3;
}

function reportUsage(error: UsageError, words: readonly string[]): string {
  const command = commands.find((one) => words.includes(nameCommand(one)));
  const usage = command === undefined ? 'COMMAND' : usageOf(command);
  const help = command === undefined ? 'so-ordered --help' : `so-ordered ${nameCommand(command)} --help`;
  const lines = [
    `error: ${error.message}`,
    ...(error.hint === undefined ? [] : [`hint: ${error.hint}`]),
    '',
    `usage: so-ordered ${usage} [options]`,
    `more:  ${help}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A reader that has seen enough, such as `head`, closes the pipe: no error. A full disk behind `>` is one. */
function endOnClosedOutput(error: unknown): void {
  const code = readSystemCode(error);
  if (code === undefined) throw error;
  if (code !== 'EPIPE' && code !== 'EOF') {
    printTalk(`error: the result cannot be written to standard output: ${wordSystemCode(code).message}\n`);
    process.exit(1);
  }
  if (needsReader()) process.exit(process.exitCode ?? 0);
}

const words = process.argv.slice(2);
process.stdout.on('error', endOnClosedOutput);
process.stderr.on('error', endOnClosedOutput);
listenForInterrupts();
process.on('uncaughtException', (error) => {
  process.exit(tellError(error, words));
});
run(words).catch((error: unknown) => {
  process.exitCode = tellError(error, words);
});
