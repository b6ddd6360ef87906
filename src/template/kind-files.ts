/**
 * template.json and schema.json of an order kind, read and held against what such a file may say, and the kind's name.
 * A folder's texts in; their values, or every problem at its place, out.
 */
import { escapeKey } from '../case/field-value.js';
import { compileSchema, type SchemaCheck } from '../case/schema.js';
import type { Definitions } from '../case/schema-definitions.js';
import { type JsonSource, readJson } from '../case/read.js';
import { placeProblem } from '../case/validate.js';
import { OrderError, type Problem, throwProblems } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { fileOf, type TemplateFolder } from './kind-folder.js';
import type { KindDeclaration } from './declaration.js';

type SchemaObject = { readonly [keyword: string]: unknown };

/** Words that stand for something else where an order kind can be named. */
const takenNames = ['case', 'chambers'];

export function checkName({ kind, path, own }: TemplateFolder): readonly Problem[] {
  if (own === undefined || (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(kind) && !takenNames.includes(kind)))
    return [];
  return [
    {
      code: 'template-name-not-allowed',
      message: 'this is no name for an order kind',
      place: { file: path },
      hint: `name the folder in small letters, digits and hyphens, and not ${takenNames.join(' or ')}`,
    },
  ];
}

/** @throws OrderError with every problem of template.json's form */
export function readDeclaration(folder: TemplateFolder, check: SchemaCheck): JsonSource {
  const source = readJson(fileOf(folder, 'template.json'));
  throwProblems(check(source.value).map((problem) => placeProblem(source, problem)));
  throwProblems(checkReplaces(folder, source));
  return source;
}

/** An order that comes out in other words because two folders happen to have one name would be a trap. */
function checkReplaces({ own }: TemplateFolder, source: JsonSource): readonly Problem[] {
  const { replaces = false } = source.value as KindDeclaration;
  const isInPackage = own?.isInPackage === true;
  if (replaces === isInPackage) return [];
  return [
    isInPackage
      ? {
          code: 'template-name-not-allowed',
          message: 'so-ordered has an order kind of this name',
          place: source.placeOf(''),
          hint: 'give the folder another name; or, to have yours in its place, write "replaces": true here',
        }
      : {
          code: 'template-name-not-allowed',
          message: 'so-ordered has no order kind of this name that could be replaced',
          place: source.placeOfKey('/replaces'),
          hint: 'take "replaces" away, or see the names that there are: so-ordered templates',
        },
  ];
}

/** @throws OrderError with every problem of schema.json */
export function readSchema(
  folder: TemplateFolder,
  definitions: Definitions,
  check: SchemaCheck,
): SchemaObject {
  const source = readJson(fileOf(folder, 'schema.json'));
  throwProblems(check(source.value).map((problem) => placeProblem(source, problem)));
  const schema = source.value as SchemaObject;
  const { kind } = schema.properties as { readonly kind: { readonly const: string } };
  throwProblems([
    ...(kind.const === folder.kind ? [] : [describeOtherKind(folder, source)]),
    ...listReferences(schema, '').flatMap((reference) => checkReference(reference, source, definitions)),
  ]);
  return schema;
}

function describeOtherKind({ kind }: TemplateFolder, source: JsonSource): Problem {
  return {
    code: 'template-schema-invalid',
    message: 'the kind is not the name of its folder',
    place: source.placeOf('/properties/kind/const'),
    expected: [kind],
    hint: `write "const": "${kind}"`,
  };
}

interface Reference {
  readonly pointer: string;
  readonly target: string;
}

function listReferences(value: unknown, pointer: string): readonly Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const below = `${pointer}/${escapeKey(key)}`;
    if (key === '$ref' && typeof child === 'string') return [{ pointer: below, target: child }];
    return listReferences(child, below);
  });
}

const sharedDefinition = /(?:^|\/)case-base\.schema\.json#\/\$defs\/([^/]+)$/;

/** A schema may lead to what the case file shares with its kinds, and nowhere else. */
function checkReference(
  { pointer, target }: Reference,
  source: JsonSource,
  definitions: Definitions,
): readonly Problem[] {
  const name = sharedDefinition.exec(target)?.[1];
  if (name !== undefined && Object.hasOwn(definitions, name)) return [];
  const known = Object.keys(definitions);
  return [
    {
      code: 'template-schema-invalid',
      message:
        name === undefined
          ? 'a $ref leads to no shared definition'
          : `case-base.schema.json defines no ${name}`,
      place: source.placeOf(pointer),
      expected: known,
      hint:
        (name === undefined ? undefined : suggestName(name, known)) ??
        'write "../../schemas/case-base.schema.json#/$defs/…" with one of these names',
    },
  ];
}

/** What is left is ajv's to find, when it compiles the schema: at once for a schema that the build has not seen. */
export function compileKindSchema(schema: SchemaObject, folder: TemplateFolder): SchemaCheck {
  const check = compileSchema(schema);
  const compile = (value: unknown): ReturnType<SchemaCheck> => {
    try {
      return check(value);
    } catch (cause) {
      if (!(cause instanceof Error) || cause instanceof OrderError) throw cause;
      throw new OrderError([describeUnusable(cause, folder)], { cause });
    }
  };
  if (folder.own !== undefined) compile({});
  return compile;
}

function describeUnusable({ message }: Error, folder: TemplateFolder): Problem {
  return {
    code: 'template-schema-invalid',
    message: 'the schema cannot be used as it is written',
    place: { file: fileOf(folder, 'schema.json').file },
    hint: `the schema reader says: ${message}`,
  };
}
