/** `so-ordered deadline`: an event and a period in, the last day and the ledger that says why out. */
import type { CommandModule } from 'yargs';
import type { Deadline } from '../deadlines/ledger.js';
import { OrderError, type Problem } from '../error.js';
import type { DeadlineFields, RequestSources } from './deadline-context.js';
import { standardInput } from '../files/case-file.js';
import { jsonOption, listExamples } from './options.js';
import { problemToJson } from '../problem-json.js';
import { reportProblems } from './report.js';
import { chooseStyle, noteProblems, printJson, printResult, printTalk } from './terminal.js';
import { UsageError } from './usage.js';

interface DeadlineArguments {
  /** The words that are no options: the command's own name and, for standard input, `-`. */
  readonly _: readonly (string | number)[];
  readonly json?: boolean;
  readonly chambers?: string;
  readonly [option: string]: unknown;
}

const value = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
const toggle = (describe: string) => ({ type: 'boolean', describe }) as const;

export const deadlineCommand: CommandModule = {
  command: 'deadline',
  describe: 'Compute a date under Fed. R. Civ. P. 6 or its sisters, and show each step',
  builder: (parser) =>
    parser
      // yargs drops a `-` that is a positional: it stays among the other words, which strict mode would refuse.
      .strict(false)
      .strictOptions()
      .option('from', value('The event: YYYY-MM-DD, with THH:MM for hours'))
      .option('hours', value('A period in hours'))
      .option('days', value('A period in days'))
      .option('weeks', value('A period in weeks'))
      .option('months', value('A period in months'))
      .option('years', value('A period in years'))
      .option('before', toggle('Count back from the event'))
      .option('service', value('How the paper was served: hand, left, mail, clerk, electronic, other'))
      .option('served', toggle('The party who must act was served (the default with --service)'))
      .option('made-service', toggle('The party who must act made the service: nothing is added'))
      .option('court', value('The court, such as mssd or ca5: its state, time zone and end of day'))
      .option('division', value('The division, where time or holidays differ by division'))
      .option('state', value('The state whose holidays count, where no court is named'))
      .option('time-zone', value('The time zone, where no court is named'))
      .option('rules', value('frcp (default), frcrp, frap or frbp'))
      .option('rule-version', value('A version by name, such as frcp6-2005'))
      .option('inaccessible', {
        type: 'string',
        array: true,
        requiresArg: true,
        describe: "Days on which the clerk's office could not be reached",
      })
      .option('count-closings', toggle('Days closed by executive order are holidays'))
      .option('ignore-closings', toggle('Days closed by executive order are ordinary days'))
      .option('chambers', value('A chambers profile: its addedDays and holidays count'))
      .option('json', jsonOption)
      .epilogue(
        listExamples(
          'deadline --from 2007-02-23 --days 15 --court mssd',
          'deadline --from 2026-03-07 --days 14 --service mail --court mssd --json',
          'deadline --from 2007-11-02T10:23 --hours 72 --time-zone America/Chicago',
          'deadline - < questions.jsonl',
        ),
      ),
  // yargs has held the words to the options above.
  handler: (argv) => tellDeadline(argv),
};

async function tellDeadline(chosen: DeadlineArguments): Promise<void> {
  const { requestFields } = await import('./deadline-request.js');
  const given = Object.fromEntries(
    requestFields.filter((name) => chosen[name] !== undefined).map((name) => [name, chosen[name]]),
  );
  const { json = false } = chosen;
  const words = chosen._.slice(1).map(String);
  // `--inaccessible 2026-03-16 2026-03-17`: dates that follow belong to the option.
  const { inaccessible } = given;
  const dates = inaccessible === undefined ? [] : words.filter((word) => /^\d+-\d+-\d+$/.test(word));
  const fields =
    dates.length === 0 ? given : { ...given, inaccessible: [...[inaccessible].flat(), ...dates] };
  const [input, ...rest] = words.filter((word) => !dates.includes(word));
  const extra = input === standardInput ? rest[0] : input;
  if (extra !== undefined) {
    throw new UsageError(
      `there is a word too many: ${extra}`,
      'an event is given with --from; - alone reads questions from standard input, one JSON object a line',
    );
  }
  if (input !== undefined && Object.keys(fields).length > 0) {
    throw new UsageError(
      `- and --${Object.keys(fields)[0] ?? ''} are both given`,
      'put the fields into the lines of JSON',
    );
  }
  const { loadRequestSources } = await import('./deadline-sources.js');
  let sources: RequestSources;
  try {
    sources = await loadRequestSources(chosen.chambers);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    tellProblems(error.problems, 'the chambers profile', json);
    return;
  }
  if (input === undefined) await answerOne(fields, json, sources);
  else await answerLines(sources);
}

async function answerOne(fields: DeadlineFields, json: boolean, sources: RequestSources): Promise<void> {
  const { answerRequest, commandProblems } = await import('./deadline-request.js');
  const { explainDeadline } = await import('../deadlines/ledger-sheet.js');
  try {
    const deadline = answerRequest(fields, sources);
    if (json) printJson(deadlineToJson(deadline));
    else printResult(`${explainDeadline(deadline).join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    const wrong = error.problems.find((problem) => commandProblems.has(problem.code));
    if (wrong !== undefined)
      throw new UsageError(wrong.message, `expected ${(wrong.expected ?? []).join(' or ')}`);
    tellProblems(error.problems, 'the question', json);
  }
}

function tellProblems(problems: readonly Problem[], subject: string, json: boolean): void {
  noteProblems();
  if (json) printJson({ problems: problems.map(problemToJson) });
  else printTalk(reportProblems(problems, subject, undefined, chooseStyle()));
}

/** The ledger as `--json` gives it; every field of it is meant to be read. */
function deadlineToJson(deadline: Deadline): object {
  return deadline;
}

async function answerLines(sources: RequestSources): Promise<void> {
  const { createInterface } = await import('node:readline');
  const { answerRequest } = await import('./deadline-request.js');
  const { normalizeFields } = await import('./deadline-context.js');
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    const problems: Problem[] = [];
    try {
      printJson(deadlineToJson(answerRequest(normalizeFields(readLine(text)), sources)));
    } catch (error) {
      if (!(error instanceof OrderError)) throw error;
      problems.push(...error.problems);
    }
    if (problems.length === 0) continue;
    noteProblems();
    printJson({ line, problems: problems.map(problemToJson) });
  }
}

function readLine(text: string): DeadlineFields {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch (cause) {
    throw new OrderError([lineProblem], { cause });
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new OrderError([lineProblem]);
  return fields as DeadlineFields;
}

const lineProblem: Problem = {
  code: 'deadline-line-not-json',
  message: 'the line is not a JSON object',
  expected: ['{"from": "2007-02-23", "days": 15, "court": "mssd"}'],
};
