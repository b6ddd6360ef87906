/** `so-ordered check`: case files, or all templates, in; their problems out. Nothing is written. */
import type { CommandModule } from 'yargs';
import { checkCaseNames, refuseWarnings, runCases } from './case-run.js';
import { chambersOption, jsonOption, listExamples, strictOption } from './options.js';
import { printJson, printResult } from './terminal.js';
import { UsageError } from './usage.js';

interface CheckArguments {
  readonly CASE?: readonly string[];
  readonly templates?: boolean;
  readonly chambers?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export const checkCommand: CommandModule = {
  command: 'check [CASE..]',
  describe: 'Go through every stage for each case file and report the problems, writing nothing',
  builder: (parser) =>
    parser
      .positional('CASE', { type: 'string', array: true, describe: 'Case files; - is standard input' })
      .option('templates', {
        type: 'boolean',
        describe: 'Check the template folders instead',
      })
      .option('chambers', chambersOption)
      .option('strict', strictOption)
      .option('json', jsonOption)
      .epilogue(listExamples('check case.json', 'check --templates')),
  // yargs has held the words to the options above.
  handler: (argv) => check(argv as unknown as CheckArguments),
};

async function check(chosen: CheckArguments): Promise<void> {
  const cases = chosen.CASE ?? [];
  if (chosen.templates === true && cases.length > 0) {
    throw new UsageError('check takes case files or --templates, not both', 'run it once for each');
  }
  if (chosen.templates === true) await checkTemplates(chosen.json === true);
  else await checkCases(cases, chosen);
}

async function checkCases(cases: readonly string[], chosen: CheckArguments): Promise<void> {
  checkCaseNames(cases);
  const { renderOrder } = await import('../render.js');
  const { loadLibrary } = await import('../library.js');
  const library = loadLibrary();
  const { chambers: profile } = chosen;
  const json = chosen.json === true;
  const success = (name: string): string => `${name}: no problems\n`;
  await runCases({ cases, chambers: profile, json, failure: undefined, success }, (caseFile, chambers) => {
    // The writers are stages too: only they know which characters the font has.
    const { warnings } = renderOrder(caseFile, { chambers }, library);
    if (chosen.strict === true) refuseWarnings(warnings);
    return { files: [], warnings };
  });
}

async function checkTemplates(json: boolean): Promise<void> {
  const { loadLibrary } = await import('../library.js');
  // Loading compiles every template against its schema and throws the problems of all of them at once.
  const { kinds } = loadLibrary();
  if (json) printJson({ templates: [...kinds.keys()], problems: [] });
  else printResult(`${kinds.size} order kinds: no problems\n`);
}
