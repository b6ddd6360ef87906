/** `so-ordered verify`: a folder that a batch wrote into in, whether its orders are still what was written out. */
import type { CommandModule } from 'yargs';
import { jsonOption, listExamples } from './options.js';

export interface VerifyArguments {
  readonly DIR: string;
  readonly rerender?: boolean;
  readonly json?: boolean;
}

export const verifyCommand: CommandModule = {
  command: 'verify DIR',
  describe: 'Hold the orders of a batch against its journal: is every file there and unchanged',
  builder: (parser) =>
    parser
      .positional('DIR', { type: 'string', describe: 'The folder that the batch wrote into' })
      .option('rerender', {
        type: 'boolean',
        describe: 'Also make every order once more, in memory, and compare the bytes',
      })
      .option('json', jsonOption)
      .epilogue(listExamples('verify orders', 'verify orders --rerender')),
  // yargs has held the words to the options above. The work is loaded only now: other commands need none of it.
  handler: async (argv) => {
    const { runVerifyCommand } = await import('./verify-run.js');
    await runVerifyCommand(argv as unknown as VerifyArguments);
  },
};
