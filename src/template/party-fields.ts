/**
 * Fields of an order kind that name parties: text of the format `party`, or a list of it. A case file gives ids,
 * groups or roles there; a template finds the designation, with its number, possessive and pronoun.
 */
import type { Designation, Designator } from '../case/designation.js';
import type { OrderRequest } from '../case/model.js';
import type { PartyReference } from '../case/parties.js';
import { type JsonSchema, shapeOf } from './schema-shape.js';

const format = 'party';

function isPartyField(schema: JsonSchema, root: JsonSchema): boolean {
  const shape = shapeOf(schema, root);
  if (shape.format === format) return true;
  return shape.items !== undefined && shapeOf(shape.items, root).format === format;
}

/** The kind's schema as its template sees it: each such field is a designation. */
export function designateSchema(schema: JsonSchema, root: JsonSchema = schema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  if (isPartyField(schema, root)) return { $ref: '#/$defs/designation' };
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, designateWithin(value, root)]),
  );
}

function designateWithin(value: unknown, root: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => designateWithin(item, root));
  if (typeof value !== 'object' || value === null) return value;
  return designateSchema(value as JsonSchema, root);
}

/** The order's fields as its template sees them. */
export function designateOrder(order: OrderRequest, schema: JsonSchema, designate: Designator): OrderRequest {
  return mapFields(order, schema, schema, (references) => designate.byReference(references)) as OrderRequest;
}

/** Where the order's fields name parties, with pointers below the order. */
export function findPartyReferences(order: OrderRequest, schema: JsonSchema): readonly PartyReference[] {
  const found: PartyReference[] = [];
  mapFields(order, schema, schema, (references, pointer, isList) => {
    references.forEach((reference, index) => {
      const place = isList ? `${pointer}/${index}` : pointer;
      found.push({ pointer: place, reference, subject: 'party' });
    });
    return undefined;
  });
  return found;
}

type Replace = (references: readonly string[], pointer: string, isList: boolean) => Designation | undefined;

function mapFields(
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema,
  replace: Replace,
  pointer = '',
): unknown {
  if (isPartyField(schema, root)) {
    const isList = Array.isArray(value);
    return replace((isList ? value : [value]) as readonly string[], pointer, isList);
  }
  const shape = shapeOf(schema, root);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      mapFields(item, shape.items ?? true, root, replace, `${pointer}/${index}`),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      mapFields(child, shape.properties.get(key)?.schema ?? true, root, replace, `${pointer}/${key}`),
    ]),
  );
}
