/** What a schema says of a field in words. In: the schema and a JSON Pointer into a value. Out: the description. */

export type JsonSchema = { readonly [keyword: string]: unknown };

/** The description of the field at a pointer into a value: through properties, items and references, no further. */
export function findDescription(root: JsonSchema, pointer: string): string | undefined {
  const field = findField(root, pointer);
  const own = (field as JsonSchema | undefined)?.description;
  const description = own ?? (followReference(root, field) as JsonSchema).description;
  return typeof description === 'string' ? description : undefined;
}

/** Whether the text at a pointer is prose, or an entry of a prose list: small Markdown, which may hold line ends. */
export function isProseField(root: JsonSchema, pointer: string): boolean {
  const owner = pointer.replace(/\/\d+$/, '');
  return [pointer, owner].some((place) => {
    const field = findField(root, place);
    return field !== undefined && (followReference(root, field) as JsonSchema).format === 'prose';
  });
}

function findField(root: JsonSchema, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((schema, part) => {
      const { properties, items } = followReference(root, schema) as { properties?: object; items?: unknown };
      if (properties !== undefined && Object.hasOwn(properties, part))
        return (properties as Readonly<Record<string, unknown>>)[part];
      return /^\d+$/.test(part) ? items : undefined;
    }, root);
}

function followReference(root: JsonSchema, schema: unknown): object {
  const { $ref } = (schema ?? {}) as { $ref?: unknown };
  const name = typeof $ref === 'string' ? /^#\/\$defs\/(.+)$/.exec($ref)?.[1] : undefined;
  const definitions = root.$defs as Readonly<Record<string, object>> | undefined;
  return (name === undefined ? undefined : definitions?.[name]) ?? (schema as object | undefined) ?? {};
}
