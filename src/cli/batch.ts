/** `so-ordered batch`: many cases in, their orders on disk and a report out. */
import type { CommandModule } from 'yargs';
import type { BatchArguments } from './batch-request.js';
import {
  chambersOption,
  draftOption,
  explainOption,
  forceOption,
  formatOption,
  jsonOption,
  listExamples,
  signOption,
  strictOption,
} from './options.js';

export const batchCommand: CommandModule = {
  command: 'batch INPUT',
  describe: 'Write the orders of many cases, each by itself: a bad one stops no other',
  builder: (parser) =>
    parser
      .positional('INPUT', {
        type: 'string',
        describe: 'A folder of case files, a .jsonl or .csv file, or - for standard input',
      })
      .option('out-dir', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'The folder to write into; made if missing. It also keeps the journal of the run',
      })
      .option('format', formatOption)
      .option('chambers', chambersOption)
      .option('defaults', {
        type: 'string',
        requiresArg: true,
        describe: 'A JSON file with what every case has that does not say otherwise',
      })
      .option('kind', {
        type: 'string',
        requiresArg: true,
        describe: 'The order kind of each case that names none',
      })
      .option('mapping', {
        type: 'string',
        requiresArg: true,
        describe: 'A JSON file that says which column of a table is what',
      })
      .option('resume', {
        type: 'boolean',
        describe: 'Go on with an earlier run: leave what is done and unchanged',
      })
      .option('check', { type: 'boolean', describe: 'Go through every stage and write nothing' })
      .option('fail-fast', { type: 'boolean', describe: 'Take no further case after one with problems' })
      .option('report', {
        type: 'string',
        requiresArg: true,
        describe: 'Also write a report of every case: .json, .csv or .html, by the ending',
      })
      .option('jobs', {
        type: 'string',
        requiresArg: true,
        describe: 'How many cases to work on at once. Default: the number of cores',
      })
      .option('shard', {
        type: 'string',
        requiresArg: true,
        describe: 'Take one part of the input, such as 2/8, and leave the others to other runs',
      })
      .option('durable', {
        type: 'boolean',
        describe: 'Wait for the disk itself after each order, so that a power cut takes none back',
      })
      .option('sign', signOption)
      .option('draft', draftOption)
      .option('explain', explainOption)
      .option('force', forceOption)
      .option('strict', strictOption)
      .option('json', jsonOption)
      .option('case-seconds', { type: 'string', requiresArg: true, hidden: true })
      .option('case-megabytes', { type: 'string', requiresArg: true, hidden: true })
      .epilogue(
        listExamples(
          'batch cases -o orders',
          'batch cases.csv -o orders --defaults order.json --report orders.html',
          'batch cases.csv -o orders --resume',
          'batch - -o orders --json < cases.jsonl',
        ),
      ),
  // yargs has held the words to the options above. The work is loaded only now: other commands need none of it.
  handler: async (argv) => {
    const { runBatchCommand } = await import('./batch-run.js');
    await runBatchCommand(argv as unknown as BatchArguments);
  },
};
