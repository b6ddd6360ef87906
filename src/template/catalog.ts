/**
 * The order kinds: one folder each, made of the same six files. In: the folders' texts. Out: compiled templates with
 * the schemas, deadlines and titles that go with them. Every problem of every folder in one run.
 */
import { compileSchema, type SchemaCheck } from '../case/schema.js';
import { bundleDefinitions, type Definitions, extendSchema } from '../case/schema-definitions.js';
import type { JsonSource, SourceText } from '../case/read.js';
import { collectProblems, OrderError, type Problem, throwProblems } from '../error.js';
import { contextSchema } from './context-schema.js';
import { checkNames, type KindDeclaration } from './declaration.js';
import { checkFields } from './field-check.js';
import { compileTemplate, type Template } from './fill.js';
import { compileFormulas } from './formula.js';
import { type TemplateFolder, fileOf, listMissingFiles } from './kind-folder.js';
import { checkName, compileKindSchema, readDeclaration, readSchema } from './kind-files.js';

type SchemaObject = { readonly [keyword: string]: unknown };

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
  /** A kind that was read and checked elsewhere. */
  readonly recall?: (kind: string) => OrderKind | undefined;
  readonly factsSchema: SchemaObject;
  readonly declarationSchema: SchemaObject;
  /** What a kind's own schema.json may say. */
  readonly kindSchema: SchemaObject;
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
  const checkFiles: FileChecks = {
    declaration: compileSchema(bundleDefinitions(parts.declarationSchema, parts.definitions)),
    schema: compileSchema(parts.kindSchema),
  };
  const names = new Set(parts.names);
  const known = new Map<string, OrderKind>();
  const get = (name: string): OrderKind | undefined => {
    if (!names.has(name)) return undefined;
    const kind =
      known.get(name) ?? parts.recall?.(name) ?? readKind(parts.readFolder(name), parts, checkFiles);
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

/** The forms of template.json and schema.json. */
interface FileChecks {
  readonly declaration: SchemaCheck;
  readonly schema: SchemaCheck;
}

function readKind(folder: TemplateFolder, parts: CatalogParts, checks: FileChecks): OrderKind {
  throwProblems([...checkName(folder), ...listMissingFiles(folder)]);
  const problems: Problem[] = [];
  const declared = collectProblems(problems, () => readDeclaration(folder, checks.declaration));
  const schemaSource = fileOf(folder, 'schema.json');
  const own = collectProblems(problems, () => readSchema(folder, parts.definitions, checks.schema));
  if (declared === undefined || own === undefined) throw new OrderError(problems);
  const declaration = declared.value as KindDeclaration;
  const full = extendSchema(own, parts.orderFields);
  const fields = describeWithMotion(full, parts.definitions);
  throwProblems(
    [...checkNames(declaration), ...checkFields(declaration, fields)].map(({ pointer, problem }) => ({
      ...problem,
      place: declared.placeOf(pointer),
    })),
  );
  const schema = bundleDefinitions(full, parts.definitions);
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
    check: compileKindSchema(schema, folder),
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

function partialName(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.hbs$/, '');
}
