/**
 * The schemas that are made of others: the case file without its orders, a profile whose settings may be left out, and
 * the whole case file as one schema for editors. Schemas in, schemas out.
 */
import type { Definitions } from './schema-definitions.js';
import type { JsonSchema } from './schema-description.js';

/** An order's fields are held against its kind's own schema, which has the common ones, too. */
export function withoutOrderFields(base: JsonSchema): JsonSchema {
  const { orders, ...properties } = base.properties as { readonly orders: { readonly items: JsonSchema } };
  const { kind } = orders.items.properties as Definitions;
  return {
    ...base,
    properties: { ...properties, orders: { ...orders, items: { ...orders.items, properties: { kind } } } },
  };
}

/** What every order kind takes beside its own fields. */
export function fieldsOfOrders(base: JsonSchema): Definitions {
  const { orders } = base.properties as { readonly orders: { readonly items: JsonSchema } };
  return orders.items.properties as Definitions;
}

/** In a case file every setting may be left out, the judge too; the files of a chambers are its profile's to name. */
export function asOverrides(chambers: JsonSchema): JsonSchema {
  const { required: _required, $id: _id, ...rest } = chambers;
  const {
    law: _law,
    templates: _templates,
    ...properties
  } = rest.properties as Readonly<Record<string, JsonSchema>>;
  const { required: _judgeRequired, ...judge } = properties.judge ?? {};
  return { ...rest, properties: { ...properties, judge } };
}

/** The whole case file as one schema, for editors: each order kind's fields appear once its kind is written. */
export function combineSchemas(
  base: JsonSchema,
  chambers: JsonSchema,
  kinds: readonly { readonly name: string; readonly schema: JsonSchema }[],
): JsonSchema {
  const baseProperties = base.properties as Readonly<Record<string, JsonSchema>>;
  const orders = baseProperties.orders ?? {};
  const items = orders.items as JsonSchema;
  const choices = kinds.map(({ name, schema }) => {
    // Its definitions are the case file's own.
    const { $schema: _schema, $defs: _defs, ...own } = schema;
    return { if: { properties: { kind: { const: name } }, required: ['kind'] }, then: own };
  });
  const kind = { enum: kinds.map(({ name }) => name), description: 'The order kind.' };
  const { $defs: chambersDefs, $schema: _schema, title: _title, ...overrides } = asOverrides(chambers);
  return {
    ...base,
    $id: 'https://so-ordered.example/schemas/case.schema.json',
    properties: {
      ...baseProperties,
      orders: { ...orders, items: { ...items, properties: { kind }, allOf: choices } },
      chambers: { ...overrides, ...baseProperties.chambers },
    },
    $defs: { ...(chambersDefs as object), ...(base.$defs as object) },
  };
}
