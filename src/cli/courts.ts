/** `so-ordered courts`: an id, or none, in; the court's record, or the list of all, out. */
import type { CommandModule } from 'yargs';
import type { CourtRow } from '../law-data.js';
import { jsonOption, listExamples } from './options.js';
import { packageFolder } from '../package-folder.js';
import { printJson, printResult } from './terminal.js';
import { unknownName, UsageError } from './usage.js';

interface CourtsArguments {
  readonly ID?: string;
  readonly json?: boolean;
}

export const courtsCommand: CommandModule = {
  command: 'courts [ID]',
  describe: 'List the district courts with their ids, or show what is known of one',
  builder: (parser) =>
    parser
      .positional('ID', { type: 'string', describe: "A court's id, such as mssd" })
      .option('json', jsonOption)
      .epilogue(listExamples('courts', 'courts mssd')),
  // yargs has held the words to the options above.
  handler: (argv) => showCourts(argv as unknown as CourtsArguments),
};

async function showCourts({ ID: id, json = false }: CourtsArguments): Promise<void> {
  const { loadCourts } = await import('../law-data.js');
  const courts = loadCourts(packageFolder);
  if (id === undefined) {
    const rows = [...courts.values()];
    if (json) for (const row of rows) printJson(row);
    else printResult(rows.map(lineOfCourt).join(''));
    return;
  }
  const court = courts.get(id.toLowerCase());
  if (court === undefined) throw unknownCourt(id, courts);
  if (json) printJson(court);
  else printResult(describeCourt(court));
}

function lineOfCourt(court: CourtRow): string {
  return `${court.id.padEnd(6)}${court.bluebook.padEnd(14)}${court.name}\n`;
}

function describeCourt(court: CourtRow): string {
  const zones = court.timeZones?.map(({ zone, for: where }) => `${zone} (${where})`) ?? [court.timeZone];
  const divisions = court.divisions.map(({ name, line }) => `${name} (${line})`);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['id', [court.id]],
    ['name', [court.name]],
    ['cited', [court.bluebook]],
    ['caption', court.captionLines],
    ['state', [court.state]],
    ['circuit', [String(court.circuit)]],
    ['time zone', zones],
    ['divisions', divisions.length === 0 ? ['none known'] : divisions],
    ['authority', [court.authority]],
    ['checked', [court.checked ? 'against the authority' : 'not yet against the authority']],
  ];
  return facts
    .flatMap(([label, lines]) =>
      lines.map((line, index) => `${(index === 0 ? label : '').padEnd(11)}${line}\n`),
    )
    .join('');
}

/** A person may know the state but not the id. */
function unknownCourt(id: string, courts: ReadonlyMap<string, CourtRow>): UsageError {
  const named = [...courts.values()].filter(({ name }) => name.toLowerCase().includes(id.toLowerCase()));
  if (named.length > 0 && named.length < 6) {
    return new UsageError(
      `there is no court ${id}`,
      `of that name there are ${named.map((court) => court.id).join(', ')}`,
    );
  }
  return unknownName('court', id, [...courts.keys()], 'so-ordered courts');
}
