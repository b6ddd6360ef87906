/** `so-ordered templates`: an order kind, or none, in; its fields, deadlines and authority, or the list of all, out. */
import type { CommandModule } from 'yargs';
import type { OrderKind } from '../template/catalog.js';
import { jsonOption, listExamples } from './options.js';
import { printJson, printResult } from './terminal.js';
import { unknownName } from './usage.js';

interface TemplatesArguments {
  readonly KIND?: string;
  readonly json?: boolean;
}

export const templatesCommand: CommandModule = {
  command: 'templates [KIND]',
  describe: 'List the order kinds, or show the fields, deadlines and authority of one',
  builder: (parser) =>
    parser
      .positional('KIND', { type: 'string', describe: 'An order kind, such as joint-order-schedule' })
      .option('json', jsonOption)
      .epilogue(listExamples('templates', 'templates joint-order-schedule')),
  // yargs has held the words to the options above.
  handler: (argv) => showTemplates(argv as unknown as TemplatesArguments),
};

async function showTemplates({ KIND: name, json = false }: TemplatesArguments): Promise<void> {
  const { loadLibrary } = await import('../library.js');
  const { kinds } = loadLibrary();
  if (name === undefined) {
    for (const kind of kinds.values()) {
      if (json) printJson({ kind: kind.name, summary: kind.declaration.summary });
      else printResult(`${kind.name.padEnd(28)}${kind.declaration.summary}\n`);
    }
    return;
  }
  const kind = kinds.get(name);
  if (kind === undefined) throw unknownName('order kind', name, [...kinds.keys()], 'so-ordered templates');
  if (json) printJson({ kind: kind.name, ...kind.declaration, schema: kind.schema });
  else printResult(describeKind(kind));
}

function describeKind({ name, declaration, schema, folder }: OrderKind): string {
  const deadlines = declaration.deadlines.map(
    ({ id, label, who, field }) => `  ${id}: ${label} (${who}), from ${field}`,
  );
  const events = (declaration.events ?? []).map(({ id, words, field }) => `  ${id}: ${words}, from ${field}`);
  return [
    name,
    declaration.summary,
    '',
    'Fields',
    ...describeFields(schema, ''),
    '',
    'Deadlines',
    ...(deadlines.length === 0 ? ['  none'] : deadlines),
    ...(events.length === 0 ? [] : ['', 'Events', ...events]),
    '',
    'Authority',
    ...declaration.authority.map((line) => `  ${line}`),
    '',
    'Sample',
    (folder.files.get('sample.json')?.text ?? '').trimEnd(),
    '',
  ].join('\n');
}

interface FieldSchema {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

function describeFields(schema: FieldSchema, owner: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([field, inner]) => {
    if (field === 'kind') return [];
    const need = schema.required?.includes(field) === true ? 'required' : 'optional';
    const choices = inner.enum === undefined ? '' : ` One of ${inner.enum.join(', ')}.`;
    const line = `  ${`${owner}${field}`.padEnd(20)}${need}. ${inner.description ?? ''}${choices}`;
    return [line, ...describeFields(inner, `${owner}${field}.`)];
  });
}
