/**
 * The order kinds: one folder each, made of the same six files. In: the folders' texts. Out: compiled templates with
 * the schemas, deadlines and titles that go with them. Every problem of every folder in one run.
 */
import { compileSchema, type SchemaCheck } from '../case/schema.js';
import { readJson, type SourceText } from '../case/read.js';
import { placeProblem } from '../case/validate.js';
import { OrderError, type Problem, throwProblems } from '../error.js';
import { compileTemplate, type Template } from './fill.js';
import type { JsonSchema } from './schema-shape.js';

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

/** A date that an order of this kind sets. */
export interface DeclaredDeadline {
  readonly id: string;
  /** For the chambers sheet: `Jointly prepared paper due`. */
  readonly label: string;
  /** Who acts: `the parties`. */
  readonly who: string;
  /** The field of the order that chooses it; a dot leads into an object. */
  readonly field: string;
  /** What it is when the case is silent; without it, no field means no deadline. */
  readonly default?: {
    readonly n: number;
    readonly unit: 'day' | 'week' | 'month';
    readonly from: 'ordered';
  };
  readonly authority: string;
}

/** template.json: what an order kind is, beside its words. */
export interface KindDeclaration {
  /** One line for the list of kinds. */
  readonly summary: string;
  readonly title: string;
  /** Where it stands when kinds are composed: rulings before schedules; small numbers first. */
  readonly position: number;
  /** Fields of the case that it cannot do without. */
  readonly needs: readonly ('motion' | 'conferral')[];
  /** What it does to the motion. */
  readonly ruling?: 'denied';
  readonly deadlines: readonly DeclaredDeadline[];
  readonly authority: readonly string[];
}

export interface OrderKind {
  readonly name: string;
  readonly declaration: KindDeclaration;
  readonly schema: { readonly [keyword: string]: unknown };
  readonly check: SchemaCheck;
  readonly schemaFile: string;
  readonly template: Template;
  readonly folder: TemplateFolder;
}

export interface CatalogParts {
  readonly folders: readonly TemplateFolder[];
  readonly partials: readonly SourceText[];
  readonly factsSchema: JsonSchema;
  readonly declarationSchema: { readonly [keyword: string]: unknown };
  readonly knownCites: ReadonlySet<string>;
}

/** @throws OrderError with the problems of all folders */
export function readCatalog(parts: CatalogParts): ReadonlyMap<string, OrderKind> {
  const problems: Problem[] = [];
  const kinds = new Map<string, OrderKind>();
  const checkDeclaration = compileSchema(parts.declarationSchema);
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
  const schemaSource = fileOf(folder, 'schema.json');
  const schema = readJson(schemaSource).value as { readonly [keyword: string]: unknown };
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

/** The facts that every template has, with this kind's own fields, deadlines, and what it cannot do without. */
export function contextSchema(facts: JsonSchema, schema: object, declaration: KindDeclaration): JsonSchema {
  if (typeof facts === 'boolean') return facts;
  const properties = facts.properties as Readonly<Record<string, unknown>>;
  const required = facts.required as readonly string[];
  const deadlines = declaration.deadlines;
  const certain = deadlines.filter(
    (deadline) => deadline.default !== undefined || isRequired(schema, deadline.field),
  );
  const date = properties.deadline;
  return {
    ...facts,
    properties: {
      ...properties,
      order: schema,
      deadlines: {
        type: 'object',
        properties: Object.fromEntries(deadlines.map(({ id }) => [id, date])),
        required: certain.map(({ id }) => id),
      },
    },
    required: [...required, 'order', 'deadlines', ...declaration.needs],
  };
}

function isRequired(schema: object, field: string): boolean {
  const [first, ...rest] = field.split('.');
  const { required, properties } = schema as {
    required?: readonly string[];
    properties?: Readonly<Record<string, object>>;
  };
  if (first === undefined || required?.includes(first) !== true) return false;
  return rest.length === 0 || isRequired(properties?.[first] ?? {}, rest.join('.'));
}
