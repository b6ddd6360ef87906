/** What a schema says of a field in words. In: the schema and a JSON Pointer into a value. Out: the description. */

export type JsonSchema = { readonly [keyword: string]: unknown };

/** The description of the field at a pointer into a value: through properties, items and references, no further. */
export function findDescription(root: JsonSchema, pointer: string): string | undefined {
  const field = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((schema, part) => {
      const { properties, items } = followReference(root, schema) as { properties?: object; items?: unknown };
      if (properties !== undefined && Object.hasOwn(properties, part))
        return (properties as Readonly<Record<string, unknown>>)[part];
      return /^\d+$/.test(part) ? items : undefined;
    }, root);
  const own = (field as JsonSchema | undefined)?.description;
  const description = own ?? (followReference(root, field) as JsonSchema).description;
  return typeof description === 'string' ? description : undefined;
}

function followReference(root: JsonSchema, schema: unknown): object {
  const { $ref } = (schema ?? {}) as { $ref?: unknown };
  const name = typeof $ref === 'string' ? /^#\/\$defs\/(.+)$/.exec($ref)?.[1] : undefined;
  const definitions = root.$defs as Readonly<Record<string, object>> | undefined;
  return (name === undefined ? undefined : definitions?.[name]) ?? (schema as object | undefined) ?? {};
}
