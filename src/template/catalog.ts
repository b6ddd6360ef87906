/**
 * The order kinds: one folder each, made of the same six files. In: the folders' texts. Out: compiled templates with
 * the schemas, deadlines and titles that go with them. Every problem of every folder in one run.
 */
import { compileSchema, type SchemaCheck } from '../case/schema.js';
import { bundleDefinitions, type Definitions, extendSchema } from '../case/schema-definitions.js';
import { type JsonSource, readJson, type SourceText } from '../case/read.js';
import { placeProblem } from '../case/validate.js';
import { collectProblems, type Problem, throwProblems } from '../error.js';
import { contextSchema } from './context-schema.js';
import { checkNames, type KindDeclaration } from './declaration.js';
import { checkFields } from './field-check.js';
import { compileTemplate, type Template } from './fill.js';
import { compileFormulas } from './formula.js';

type SchemaObject = { readonly [keyword: string]: unknown };

export const folderFiles = [
  'order.hbs',
  'template.json',
  'schema.json',
  'sample.json',
  'expected.txt',
  'README.md',
] as const;

/** A folder of templates/ with the texts of its files by name. */
export interface TemplateFolder {
  readonly kind: string;
  readonly files: ReadonlyMap<string, SourceText>;
}

export interface OrderKind {
  readonly name: string;
  readonly declaration: KindDeclaration;
  readonly schema: SchemaObject;
  readonly check: SchemaCheck;
  readonly schemaFile: string;
  readonly template: Template;
  /** The lines of its title. */
  readonly titles: readonly Template[];
  /** What it does, for the docket. */
  readonly docket: Template;
  /** By the ids of its deadlines: what the docket says of one that is not simply due. */
  readonly docketDue: ReadonlyMap<string, Template>;
  /** What its template and its title can say. */
  readonly context: SchemaObject;
  readonly folder: TemplateFolder;
}

export interface CatalogParts {
  readonly names: readonly string[];
  readonly readFolder: (kind: string) => TemplateFolder;
  readonly partials: readonly SourceText[];
  readonly factsSchema: SchemaObject;
  readonly declarationSchema: SchemaObject;
  /** What the case file's schema shares with the kinds'. */
  readonly definitions: Definitions;
  /** The fields that every kind takes beside its own. */
  readonly orderFields: Definitions;
  readonly knownCites: ReadonlySet<string>;
}

/** The order kinds by name. Each is read and checked when it is first asked for: an order needs one or two of them. */
export interface Catalog {
  readonly keys: () => Iterable<string>;
  readonly has: (name: string) => boolean;
  /** @throws OrderError with the problems of that folder */
  readonly get: (name: string) => OrderKind | undefined;
  /** @throws OrderError with the problems of all folders */
  readonly values: () => Iterable<OrderKind>;
}

export function createCatalog(parts: CatalogParts): Catalog {
  const checkDeclaration = compileSchema(bundleDefinitions(parts.declarationSchema, parts.definitions));
  const names = new Set(parts.names);
  const known = new Map<string, OrderKind>();
  const get = (name: string): OrderKind | undefined => {
    if (!names.has(name)) return undefined;
    const kind = known.get(name) ?? readKind(parts.readFolder(name), parts, checkDeclaration);
    known.set(name, kind);
    return kind;
  };
  return { keys: () => names, has: (name) => names.has(name), get, values: () => readAll(names, get) };
}

function readAll(names: Iterable<string>, get: Catalog['get']): readonly OrderKind[] {
  const problems: Problem[] = [];
  const kinds = [...names].flatMap((name) => collectProblems(problems, () => get(name)) ?? []);
  throwProblems(problems);
  return kinds;
}

function readKind(folder: TemplateFolder, parts: CatalogParts, checkDeclaration: SchemaCheck): OrderKind {
  throwProblems(listMissingFiles(folder));
  const declared = readJson(fileOf(folder, 'template.json'));
  throwProblems(checkDeclaration(declared.value).map((problem) => placeProblem(declared, problem)));
  const declaration = declared.value as KindDeclaration;
  throwProblems(
    checkNames(declaration).map(({ pointer, problem }) => ({ ...problem, place: declared.placeOf(pointer) })),
  );
  const schemaSource = fileOf(folder, 'schema.json');
  const own = extendSchema(readJson(schemaSource).value as SchemaObject, parts.orderFields);
  throwProblems(
    checkFields(declaration, describeWithMotion(own, parts.definitions)).map(({ pointer, problem }) => ({
      ...problem,
      place: declared.placeOf(pointer),
    })),
  );
  const schema = bundleDefinitions(own, parts.definitions);
  const partials = new Map(parts.partials.map((partial) => [partialName(partial.file), partial]));
  const context = contextSchema(parts.factsSchema, schema, declaration);
  const options = { schema: context, partials, knownCites: parts.knownCites };
  const template = compileTemplate(fileOf(folder, 'order.hbs'), options);
  const titles = [declaration.title].flat().map((text) => {
    const place = declared.placeOf('/title');
    return compileTemplate({ file: place.file, text, place }, options);
  });
  const docketPlace = declared.placeOf('/docket');
  const docketSource = { file: docketPlace.file, text: declaration.docket, place: docketPlace };
  return {
    name: folder.kind,
    declaration,
    schema,
    check: compileSchema(schema),
    schemaFile: schemaSource.file,
    template,
    titles,
    docket: compileTemplate(docketSource, options),
    docketDue: compileDocketDue(declaration, declared),
    context,
    folder,
  };
}

/** The order's fields as a declaration can name them: `motion.type` is the motion's own. */
function describeWithMotion(own: SchemaObject, definitions: Definitions): SchemaObject {
  const properties = {
    ...(own['properties'] as object),
    motion: { $ref: 'case-base.schema.json#/$defs/motion' },
  };
  return bundleDefinitions({ ...own, properties }, definitions);
}

function compileDocketDue(
  { deadlines }: KindDeclaration,
  declared: JsonSource,
): ReadonlyMap<string, Template> {
  const own = deadlines.flatMap(({ id, docket: text }, index) =>
    text === undefined || text === false
      ? []
      : [{ id, text, place: declared.placeOf(`/deadlines/${index}/docket`) }],
  );
  const templates = compileFormulas(own.map(({ text, place }) => ({ name: 'docketOwn', text, place })));
  return new Map(templates.map((template, index) => [own[index]?.id ?? '', template]));
}

export function fileOf(folder: TemplateFolder, name: (typeof folderFiles)[number]): SourceText {
  const file = folder.files.get(name);
  if (file === undefined) throw new TypeError(`${folder.kind} has no ${name}`);
  return file;
}

function listMissingFiles(folder: TemplateFolder): Problem[] {
  const missing = folderFiles.filter((name) => !folder.files.has(name));
  const strange = [...folder.files.keys()].filter(
    (name) => !(folderFiles as readonly string[]).includes(name),
  );
  const place = { file: `templates/${folder.kind}` };
  return [
    ...missing.map((name): Problem => ({
      code: 'template-folder-incomplete',
      message: `${name} is missing from the order kind ${folder.kind}`,
      place,
      hint: 'every order kind has the same six files',
    })),
    ...strange.map((name): Problem => ({
      code: 'template-folder-incomplete',
      message: `${name} is not a file of an order kind`,
      place,
      expected: [...folderFiles],
    })),
  ];
}

function partialName(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.hbs$/, '');
}
