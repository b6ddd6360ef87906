/** `so-ordered check`: case files, or all templates, in; their problems out. Nothing is written. */
import type { CommandModule } from 'yargs';
import { isError } from '../error.js';
import { type CaseRun, checkCaseNames, runCases } from './case-run.js';
import { readOwnSamples } from '../files/own-templates.js';
import { loadChambersLibrary } from './chambers-library.js';
import { chambersOption, jsonOption, listExamples, strictOption } from './options.js';
import { problemToJson } from '../problem-json.js';
import { reportProblems } from './report.js';
import { chooseStyle, noteProblems, printJson, printResult, printTalk } from './terminal.js';
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
        describe: "Check the template folders instead, the chambers' own too",
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
  if (chosen.templates === true) await tellTemplates(chosen);
  else await checkCases(cases, chosen);
}

async function checkCases(cases: readonly string[], chosen: CheckArguments): Promise<void> {
  checkCaseNames(cases);
  const { renderOrder } = await import('../render.js');
  const { loadLibrary } = await import('../library.js');
  const library = loadLibrary();
  const run: CaseRun = {
    cases,
    chambers: chosen.chambers,
    json: chosen.json === true,
    failure: undefined,
    success: (name) => `${name}: no problems\n`,
    library,
  };
  await runCases(run, (caseFile, chambers) => {
    // The writers are stages too: only they know which characters the font has.
    const options = { chambers, strict: chosen.strict === true, refuseSlips: true };
    const { warnings } = renderOrder(caseFile, options, library);
    return { files: [], warnings };
  });
}

/** Loading compiles every template against its schema; each sample then goes through the stages after that. */
async function tellTemplates({ json, chambers: chosen, strict = false }: CheckArguments): Promise<void> {
  const { checkTemplates } = await import('../check-templates.js');
  const { library, chambers } = await loadChambersLibrary(chosen);
  const own = chambers === undefined ? undefined : { chambers, readSamples: readOwnSamples };
  const found = checkTemplates(library, strict, own);
  const kinds = [...library.kinds.keys()];
  const problems = found.filter(isError);
  const warnings = found.filter((problem) => !isError(problem));
  if (problems.length > 0) noteProblems();
  if (json === true) {
    const [problemList, warningList] = [problems.map(problemToJson), warnings.map(problemToJson)];
    printJson({ templates: kinds, warnings: warningList, problems: problemList });
  } else {
    printTalk(reportProblems(found, 'the templates', undefined, chooseStyle()));
    if (problems.length === 0) printResult(`${kinds.length} order kinds: no problems\n`);
  }
}
