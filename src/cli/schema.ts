/** `so-ordered schema`: the JSON Schema of the case file, of the chambers profile, or of one order kind, for editors. */
import type { CommandModule } from 'yargs';
import { loadChambersLibrary } from './chambers-library.js';
import { kindsOption, listExamples } from './options.js';
import { printResult } from './terminal.js';
import { unknownName } from './usage.js';

interface SchemaArguments {
  readonly KIND: string;
  readonly chambers?: string;
}

export const schemaCommand: CommandModule = {
  command: 'schema [KIND]',
  describe: 'Print the JSON Schema of the case file, of the chambers profile, or of one order kind',
  builder: (parser) =>
    parser
      .positional('KIND', { type: 'string', default: 'case', describe: 'case, chambers, or an order kind' })
      .option('chambers', kindsOption)
      .epilogue(listExamples('schema > case.schema.json', 'schema chambers', 'schema joint-order-schedule')),
  // yargs has held the words to the options above.
  handler: (argv) => printSchema(argv as unknown as SchemaArguments),
};

async function printSchema({ KIND: name, chambers }: SchemaArguments): Promise<void> {
  const { kinds, schemas } = (await loadChambersLibrary(chambers)).library;
  const known = new Map<string, object>([
    ['case', schemas.case],
    ['chambers', schemas.chambers],
    ...[...kinds.values()].map(({ name: kind, schema }): [string, object] => [kind, schema]),
  ]);
  const schema = known.get(name);
  if (schema === undefined) throw unknownName('schema', name, [...known.keys()], 'so-ordered templates');
  printResult(`${JSON.stringify(schema, null, 2)}\n`);
}
