/** `so-ordered report merge`: the reports of a batch's parts in, the report of the whole out. */
import type { CommandModule } from 'yargs';
import { OrderError } from '../error.js';
import { problemToJson } from '../problem-json.js';
import { forceOption, jsonOption, listExamples } from './options.js';
import { reportProblems } from './report.js';
import { chooseStyle, noteProblems, printJson, printResult, printTalk } from './terminal.js';
import { UsageError } from './usage.js';

interface ReportArguments {
  readonly ACTION: string;
  readonly FILE?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const reportCommand: CommandModule = {
  command: 'report ACTION [FILE..]',
  describe: 'Merge the reports of the parts of a batch into one: report merge FILE..',
  builder: (parser) =>
    parser
      .positional('ACTION', { type: 'string', describe: 'merge' })
      .positional('FILE', { type: 'string', array: true, describe: 'The .json report of each part' })
      .option('out', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'The file to write: .json, .csv or .html, by the ending',
      })
      .option('force', forceOption)
      .option('json', jsonOption)
      .epilogue(listExamples('report merge part-1.json part-2.json -o orders.html')),
  // yargs has held the words to the options above.
  handler: (argv) => mergeParts(argv as unknown as ReportArguments),
};

async function mergeParts(chosen: ReportArguments): Promise<void> {
  const { FILE: files = [], out, force = false, json = false } = chosen;
  if (chosen.ACTION !== 'merge')
    throw new UsageError(`report cannot ${chosen.ACTION}`, 'it can merge: report merge FILE.. -o FILE');
  if (files.length === 0) throw new UsageError('no report is named', 'name the .json report of each part');
  if (out === undefined) throw new UsageError('no file is named for the whole report', 'name one with -o');
  const { formOfReport, openReport } = await import('../batch/report-file.js');
  const { mergeReports } = await import('../batch/report-merge.js');
  const { describeSummary } = await import('../batch/summary.js');
  const form = formOfReport(out);
  if (form === undefined)
    throw new UsageError(
      `${out}: a report ends in .json, .csv or .html`,
      'the ending says what it is written as',
    );
  try {
    const report = openReport(out, form, force);
    try {
      const summary = await mergeReports(files, out, report);
      if (json) printJson({ summary });
      else printResult(describeSummary(summary));
    } finally {
      report.abandon();
    }
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    noteProblems();
    if (json) printJson({ problems: error.problems.map(problemToJson) });
    else printTalk(reportProblems(error.problems, 'the reports', 'no report written', chooseStyle()));
  }
}
