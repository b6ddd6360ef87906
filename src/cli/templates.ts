/** `so-ordered templates`: an order kind, or none, in; its fields, deadlines and authority, or the list of all, out. */
import type { CommandModule } from 'yargs';
import type { OwnTemplates } from '../case/profile.js';
import type { Library } from '../library.js';
import type { OrderKind } from '../template/catalog.js';
import type { TemplateFolder } from '../template/kind-folder.js';
import { loadChambersLibrary } from './chambers-library.js';
import { jsonOption, kindsOption, listExamples } from './options.js';
import { printJson, printResult } from './terminal.js';
import { unknownName } from './usage.js';

interface TemplatesArguments {
  readonly KIND?: string;
  readonly chambers?: string;
  readonly json?: boolean;
}

export const templatesCommand: CommandModule = {
  command: 'templates [KIND]',
  describe: 'List the order kinds, or show the fields, deadlines and authority of one',
  builder: (parser) =>
    parser
      .positional('KIND', { type: 'string', describe: 'An order kind, such as joint-order-schedule' })
      .option('chambers', kindsOption)
      .option('json', jsonOption)
      .epilogue(listExamples('templates', 'templates joint-order-schedule')),
  // yargs has held the words to the options above.
  handler: (argv) => showTemplates(argv as unknown as TemplatesArguments),
};

async function showTemplates({ KIND: name, chambers, json = false }: TemplatesArguments): Promise<void> {
  const { library } = await loadChambersLibrary(chambers);
  const { kinds } = library;
  if (name === undefined) {
    if (json) for (const kind of kinds.values()) printJson(listKind(kind));
    else printResult(describeAll(library));
    return;
  }
  const kind = kinds.get(name);
  if (kind === undefined) throw unknownName('order kind', name, [...kinds.keys()], 'so-ordered templates');
  if (json) printJson({ ...listKind(kind), ...kind.declaration, schema: kind.schema });
  else printResult(describeKind(kind));
}

function listKind({ name, declaration, folder }: OrderKind): object {
  return { kind: name, summary: declaration.summary, source: sourceOf(folder), folder: folder.path };
}

function sourceOf({ own }: TemplateFolder): 'package' | 'chambers' | 'chambers-for-package' {
  if (own === undefined) return 'package';
  return own.isInPackage ? 'chambers-for-package' : 'chambers';
}

/** What comes from the chambers' own folder is marked: its words are nobody else's. */
function describeAll({ kinds, own }: Library): string {
  const marks = { package: ' ', chambers: '+', 'chambers-for-package': '*' } as const;
  const lines = [...kinds.values()].map(({ name, declaration, folder }) => {
    const mark = own === undefined ? '' : `${marks[sourceOf(folder)]} `;
    return `${mark}${name.padEnd(28)}${declaration.summary}`;
  });
  return [...lines, ...(own === undefined ? [] : describeOwn(own)), ''].join('\n');
}

function describeOwn({ folder, partials }: OwnTemplates): readonly string[] {
  const names = partials.map(({ file }) => file.replace(/^.*[\\/]|\.hbs$/g, ''));
  return [
    '',
    `+ of your own, * of your own in the place of the program's: ${folder}`,
    ...(names.length === 0 ? [] : [`partials of your own: ${names.join(', ')}`]),
  ];
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
    'Docket',
    `  ORDER ${declaration.docket}`,
    '',
    `Sample, ${folder.files.get('sample.json')?.file ?? ''}`,
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
