/** `so-ordered holidays`: a court and a year in, the days that count as legal holidays and why out. */
import type { CommandModule } from 'yargs';
import type { HolidayRow } from '../deadlines/holiday-list.js';
import { OrderError, type Problem } from '../error.js';
import { jsonOption, listExamples } from './options.js';
import { problemToJson } from '../problem-json.js';
import { reportProblems } from './report.js';
import { chooseStyle, noteProblems, printJson, printResult, printTalk } from './terminal.js';

interface HolidaysArguments {
  readonly court?: string;
  readonly division?: string;
  readonly state?: string;
  readonly year: string;
  readonly rules?: string;
  readonly chambers?: string;
  readonly json?: boolean;
}

const value = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;

export const holidaysCommand: CommandModule = {
  command: 'holidays',
  describe: 'List the days of a year that count as legal holidays in a court, and why',
  builder: (parser) =>
    parser
      .option('court', value('The court, such as mssd or ca5'))
      .option('division', value('The division, where holidays differ by division'))
      .option('state', value('The state, where no court is named'))
      .option('year', { ...value('The year, with four digits'), demandOption: true })
      .option('rules', value('frcp (default), frcrp, frap or frbp'))
      .option('chambers', value('A chambers profile: its addedDays and holidays count'))
      .option('json', jsonOption)
      .epilogue(listExamples('holidays --court mssd --year 2026', 'holidays --state MA --year 2008 --json')),
  // yargs has held the words to the options above.
  handler: (argv) => tellHolidays(argv as unknown as HolidaysArguments),
};

async function tellHolidays(chosen: HolidaysArguments): Promise<void> {
  const { readContextFields } = await import('./deadline-context.js');
  const { loadRequestSources } = await import('./deadline-sources.js');
  const { listHolidays } = await import('../deadlines/holiday-list.js');
  const { court, division, state, rules, json = false } = chosen;
  try {
    const sources = await loadRequestSources(chosen.chambers);
    const context = readContextFields({ court, division, state, rules }, sources);
    const rows = listHolidays(readYear(chosen.year), context, sources.data);
    if (json) for (const row of rows) printJson(row);
    else printResult(rows.map(lineOfHoliday).join(''));
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    tellProblems(error.problems, json);
  }
}

function tellProblems(problems: readonly Problem[], json: boolean): void {
  noteProblems();
  if (json) printJson({ problems: problems.map(problemToJson) });
  else printTalk(reportProblems(problems, 'the question', undefined, chooseStyle()));
}

function readYear(year: string): number {
  if (/^\d{4}$/.test(year)) return Number(year);
  throw new OrderError([
    {
      code: 'deadline-date-form',
      message: `${JSON.stringify(year)} is not a year`,
      expected: ['a year with four digits, such as 2026'],
    },
  ]);
}

function lineOfHoliday(row: HolidayRow): string {
  const counts = row.after ? (row.before ? 'counts' : 'counts after') : 'not counted';
  const doubt = row.disputed ? ' ! ' : '   ';
  const checked = row.checked ? '' : ' (row not checked)';
  const why = row.disputed ? `\n${' '.repeat(31)}${row.why}` : '';
  return `${row.date} ${row.weekday.slice(0, 3)}  ${counts.padEnd(13)}${doubt}${row.name} [${row.authority}]${checked}${why}\n`;
}
