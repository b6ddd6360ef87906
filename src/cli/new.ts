/** `so-ordered new`: a case file for an order kind, or a chambers profile, to start from. It passes every check as it is. */
import * as path from 'node:path';
import type { CommandModule } from 'yargs';
import { loadChambersLibrary } from './chambers-library.js';
import { startChambers } from './chambers-starter.js';
import { collectProblems, type Problem } from '../error.js';
import { forceOption, kindsOption, listExamples } from './options.js';
import { writeFiles } from '../files/order-files.js';
import { reportProblems } from './report.js';
import { chooseStyle, noteProblems, printResult, printTalk } from './terminal.js';
import { unknownName } from './usage.js';

interface NewArguments {
  readonly KIND: string;
  readonly out?: string;
  readonly chambers?: string;
  readonly force?: boolean;
}

const chambersName = 'chambers';

export const newCommand: CommandModule = {
  command: 'new KIND',
  describe: 'Write a case file for an order kind, or a chambers profile, to start from',
  builder: (parser) =>
    parser
      .positional('KIND', { type: 'string', demandOption: true, describe: 'An order kind, or chambers' })
      .option('out', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'The file to write. Default: standard output',
      })
      .option('chambers', kindsOption)
      .option('force', forceOption)
      .epilogue(listExamples('new joint-order-schedule -o case.json', 'new chambers -o chambers.json')),
  // yargs has held the words to the options above.
  handler: (argv) => writeStarter(argv as unknown as NewArguments),
};

async function writeStarter({ KIND: name, out, chambers, force = false }: NewArguments): Promise<void> {
  const { loadLibrary } = await import('../library.js');
  // A profile to start from must not hang on a profile that is there.
  const library = name === chambersName ? loadLibrary() : (await loadChambersLibrary(chambers)).library;
  const { kinds, layout, schemas } = library;
  const sample = kinds.get(name)?.folder.files.get('sample.json')?.text;
  if (name !== chambersName && sample === undefined)
    throw unknownName('order kind', name, [...kinds.keys(), chambersName], 'so-ordered templates');
  const starter =
    sample === undefined ? startChambers(schemas.chambers, layout.chambersDefaults) : withoutSchema(sample);
  if (out === undefined) {
    printResult(starter);
    return;
  }
  const file = { name: path.basename(out), bytes: new TextEncoder().encode(starter) };
  const problems: Problem[] = [];
  const options = { mayReplace: () => force, written: new Set<string>(), durable: true };
  const paths = collectProblems(problems, () => writeFiles([file], path.dirname(out), options));
  if (paths !== undefined) printResult(`${paths.join('\n')}\n`);
  else {
    noteProblems();
    printTalk(reportProblems(problems, out, 'nothing written', chooseStyle()));
  }
}

/** The sample's way to the schema leads through this program's folders; a chambers' file stands elsewhere. */
function withoutSchema(sample: string): string {
  return sample.replace(/^ {2}"\$schema": .*\n/m, '');
}
