/**
 * The definitions that the case file shares with its order kinds, such as what a deadline can be. In: a schema that
 * refers to them by file, as editors need it. Out: one schema that stands alone, with the definitions it needs.
 */
import type { JsonSchema } from './schema-description.js';

/** `$defs` of schemas/case-base.schema.json. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

const reference = /(?:^|\/)case-base\.schema\.json#\/\$defs\/([^/]+)$/;
const inner = /^#\/\$defs\/([^/]+)$/;

/** @throws TypeError where a reference names no definition: a schema of this package is broken */
export function bundleDefinitions(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const needed = new Set<string>();
  const own = rewrite(schema, reference, needed) as JsonSchema;
  if (needed.size === 0) return own;
  // A set grows while it is walked: definitions that only other definitions refer to come along.
  for (const name of needed) rewrite(findDefinition(definitions, name), inner, needed);
  const shared = [...needed].sort().map((name) => [name, findDefinition(definitions, name)] as const);
  return { ...own, $defs: { ...(own.$defs as object | undefined), ...Object.fromEntries(shared) } };
}

/** A kind's own fields with those of every kind; where both have one, the kind's own stands. */
export function extendSchema(schema: JsonSchema, fields: Definitions): JsonSchema {
  const own = schema.properties ?? {};
  const others = Object.entries(fields).filter(([name]) => !Object.hasOwn(own, name));
  return { ...schema, properties: { ...own, ...(pointToCase(Object.fromEntries(others)) as object) } };
}

/** The references of a part of the case file's schema, as another file would write them. */
function pointToCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]): [string, unknown] =>
      key === '$ref' ? [key, `case-base.schema.json${String(child)}`] : [key, pointToCase(child)],
    ),
  );
}

function findDefinition(definitions: Definitions, name: string): JsonSchema {
  const found = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (found === undefined) throw new TypeError(`schema: case-base.schema.json defines no ${name}`);
  return found;
}

/** Points every reference of the form to the schema's own `$defs` and notes which definition it names. */
function rewrite(value: unknown, form: RegExp, needed: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, form, needed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]): [string, unknown] => {
      const name = key === '$ref' && typeof child === 'string' ? form.exec(child)?.[1] : undefined;
      if (name === undefined) return [key, rewrite(child, form, needed)];
      needed.add(name);
      return [key, `#/$defs/${name}`];
    }),
  );
}
