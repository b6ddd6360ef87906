/**
 * The order kinds: one folder each, made of the same six files. In: the folders' texts. Out: compiled templates with
 * the schemas, deadlines and titles that go with them. Every problem of every folder in one run.
 */
import { compileSchema, type SchemaCheck } from '../case/schema.js';
import { bundleDefinitions, type Definitions, extendSchema } from '../case/schema-definitions.js';
import { readJson, type SourceText } from '../case/read.js';
import { placeProblem } from '../case/validate.js';
import { OrderError, type Problem, throwProblems } from '../error.js';
import { contextSchema } from './context-schema.js';
import { checkNames, type KindDeclaration } from './declaration.js';
import { compileTemplate, type Template } from './fill.js';

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
  readonly folder: TemplateFolder;
}

export interface CatalogParts {
  readonly folders: readonly TemplateFolder[];
  readonly partials: readonly SourceText[];
  readonly factsSchema: SchemaObject;
  readonly declarationSchema: SchemaObject;
  /** What the case file's schema shares with the kinds'. */
  readonly definitions: Definitions;
  /** The fields that every kind takes beside its own. */
  readonly orderFields: Definitions;
  readonly knownCites: ReadonlySet<string>;
}

/** @throws OrderError with the problems of all folders */
export function readCatalog(parts: CatalogParts): ReadonlyMap<string, OrderKind> {
  const problems: Problem[] = [];
  const kinds = new Map<string, OrderKind>();
  const checkDeclaration = compileSchema(bundleDefinitions(parts.declarationSchema, parts.definitions));
  for (const folder of parts.folders) {
    try {
      kinds.set(folder.kind, readKind(folder, parts, checkDeclaration));
    } catch (error) {
      if (!(error instanceof OrderError)) throw error;
      problems.push(...error.problems);
    }
  }
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
  const schema = bundleDefinitions(own, parts.definitions);
  const partials = new Map(parts.partials.map((partial) => [partialName(partial.file), partial]));
  const template = compileTemplate(fileOf(folder, 'order.hbs'), {
    schema: contextSchema(parts.factsSchema, schema, declaration),
    partials,
    knownCites: parts.knownCites,
  });
  return {
    name: folder.kind,
    declaration,
    schema,
    check: compileSchema(schema),
    schemaFile: schemaSource.file,
    template,
    folder,
  };
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
