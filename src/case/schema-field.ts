/** What a schema allows at a path. In: the schema of the whole case file and a path's keys. Out: the kinds of value. */
import type { JsonSchema } from './schema-description.js';

/** `number` stands for whole numbers too. */
export type FieldType = 'string' | 'number' | 'boolean' | 'array' | 'object';

/**
 * @param orderKind leaves out what only other order kinds have
 * @returns empty where no schema knows the path
 */
export function listFieldTypes(
  root: JsonSchema,
  path: readonly string[],
  orderKind?: string,
): ReadonlySet<FieldType> {
  let schemas = expandSchema(root, root, orderKind);
  for (const key of path) {
    schemas = schemas
      .flatMap((schema) => stepInto(schema, key))
      .flatMap((schema) => expandSchema(root, schema, orderKind));
  }
  return new Set(schemas.flatMap(typesOf));
}

/** The keys that a path could go on with, for "did you mean". */
export function listFieldNames(root: JsonSchema, path: readonly string[]): readonly string[] {
  let schemas = expandSchema(root, root, undefined);
  for (const key of path) {
    schemas = schemas
      .flatMap((schema) => stepInto(schema, key))
      .flatMap((schema) => expandSchema(root, schema, undefined));
  }
  return [...new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

/** The schema itself, what it refers to, and every schema that it holds for the same value. */
function expandSchema(root: JsonSchema, schema: JsonSchema, orderKind: string | undefined): JsonSchema[] {
  const name = typeof schema.$ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(schema.$ref)?.[1] : undefined;
  const referred = (root.$defs as Readonly<Record<string, JsonSchema>> | undefined)?.[name ?? ''];
  const held = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => (schema[word] ?? []) as readonly JsonSchema[]);
  const chosen = isForKind(schema.if, orderKind) ? [schema.then, schema.else] : [schema.else];
  const below = [referred, ...held, ...chosen].flatMap((one) =>
    typeof one === 'object' && one !== null ? [one as JsonSchema] : [],
  );
  return [schema, ...below.flatMap((one) => expandSchema(root, one, orderKind))];
}

function isForKind(condition: unknown, orderKind: string | undefined): boolean {
  const asked = (condition as { properties?: { kind?: { const?: unknown } } } | undefined)?.properties?.kind
    ?.const;
  return asked === undefined || orderKind === undefined || asked === orderKind;
}

function stepInto(schema: JsonSchema, key: string): readonly JsonSchema[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (property !== undefined) return [property];
  return /^\d+$/.test(key) && typeof schema.items === 'object' ? [schema.items as JsonSchema] : [];
}

function typesOf({ type, enum: listed, const: only }: JsonSchema): readonly FieldType[] {
  const named = ([type].flat() as readonly (string | undefined)[]).flatMap((name): FieldType[] => {
    if (name === 'integer' || name === 'number') return ['number'];
    return name === 'string' || name === 'boolean' || name === 'array' || name === 'object' ? [name] : [];
  });
  const values = [...((listed ?? []) as readonly unknown[]), ...(only === undefined ? [] : [only])];
  return [
    ...named,
    ...values.flatMap((value): FieldType[] => {
      const kind = typeof value;
      return kind === 'string' || kind === 'number' || kind === 'boolean' ? [kind] : [];
    }),
  ];
}
