/**
 * What a JSON Schema (draft 2020-12) says about a value, as far as a template must know it: its kinds, the values
 * it is confined to, its fields and items. `$ref` and `allOf` are met, `anyOf` and `oneOf` joined.
 */
import { unescapeKey } from '../case/field-value.js';

export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

export const valueKinds = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'] as const;
export type ValueKind = (typeof valueKinds)[number];
export type Scalar = string | number | boolean | null;

export interface Property {
  readonly schema: JsonSchema;
  readonly required: boolean;
}

export interface Shape {
  /** Empty where the schema does not say. */
  readonly kinds: ReadonlySet<ValueKind>;
  /** The only values allowed, where the schema lists them. */
  readonly values?: readonly Scalar[];
  /** `mixed` where some of a union's branches are dates and some are not. */
  readonly format?: string;
  readonly properties: ReadonlyMap<string, Property>;
  readonly items?: JsonSchema;
}

const unknownShape: Shape = { kinds: new Set(), properties: new Map() };

export const textShape: Shape = { kinds: new Set(['string']), properties: new Map() };
export const proseShape: Shape = { ...textShape, format: 'prose' };
export const integerShape: Shape = { kinds: new Set(['integer']), properties: new Map() };
export const booleanShape: Shape = { kinds: new Set(['boolean']), properties: new Map() };

/** Schemas never change once they are read, and every case asks for the same parts of them. */
const shapesByRoot = new WeakMap<object, WeakMap<object, Shape>>();

/** @throws TypeError where a `$ref` leads nowhere: a schema of this package is broken, not a template. */
export function shapeOf(schema: JsonSchema, root: JsonSchema): Shape {
  if (typeof schema === 'boolean' || typeof root === 'boolean') return findShape(schema, root, []);
  const shapes = shapesByRoot.get(root) ?? new WeakMap<object, Shape>();
  shapesByRoot.set(root, shapes);
  const shape = shapes.get(schema) ?? findShape(schema, root, []);
  shapes.set(schema, shape);
  return shape;
}

function findShape(schema: JsonSchema, root: JsonSchema, seen: readonly JsonSchema[]): Shape {
  if (typeof schema === 'boolean' || seen.includes(schema)) return unknownShape;
  const inner = (part: JsonSchema): Shape => findShape(part, root, [...seen, schema]);
  const parts = [ownShape(schema)];
  if (typeof schema.$ref === 'string') parts.push(inner(followReference(schema.$ref, root)));
  for (const part of schemasIn(schema.allOf)) parts.push(inner(part));
  for (const branches of [schemasIn(schema.anyOf), schemasIn(schema.oneOf)]) {
    if (branches.length > 0) parts.push(branches.map(inner).reduce(joinShapes));
  }
  return parts.reduce(meetShapes);
}

/** A value may be absent where its field is not required or may be null. */
export function isOptional(property: Property, root: JsonSchema): boolean {
  return !property.required || shapeOf(property.schema, root).kinds.has('null');
}

export function isOnly(shape: Shape, ...kinds: readonly ValueKind[]): boolean {
  const present = [...shape.kinds].filter((kind) => kind !== 'null');
  return present.length > 0 && present.every((kind) => kinds.includes(kind));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function schemasIn(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function ownShape(schema: { readonly [keyword: string]: unknown }): Shape {
  const values = valuesOf(schema);
  const properties = propertiesOf(schema);
  const items = isSchema(schema.items) ? schema.items : undefined;
  return {
    kinds: kindsOf(schema, values, properties.size > 0, items !== undefined),
    properties,
    ...(values === undefined ? {} : { values }),
    ...(typeof schema.format === 'string' ? { format: schema.format } : {}),
    ...(items === undefined ? {} : { items }),
  };
}

function valuesOf(schema: { readonly [keyword: string]: unknown }): readonly Scalar[] | undefined {
  const listed: unknown = 'const' in schema ? [schema.const] : schema.enum;
  if (!Array.isArray(listed)) return undefined;
  return listed.filter(
    (value): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value),
  );
}

function propertiesOf(schema: { readonly [keyword: string]: unknown }): ReadonlyMap<string, Property> {
  const required = Array.isArray(schema.required) ? (schema.required as readonly unknown[]) : [];
  const declared =
    typeof schema.properties === 'object' && schema.properties !== null ? schema.properties : {};
  const properties = new Map<string, Property>();
  for (const [name, value] of Object.entries(declared)) {
    if (isSchema(value)) properties.set(name, { schema: value, required: required.includes(name) });
  }
  // `required` may stand beside an `allOf` that declares the field.
  for (const name of required) {
    if (typeof name === 'string' && !properties.has(name)) {
      properties.set(name, { schema: true, required: true });
    }
  }
  return properties;
}

function kindsOf(
  schema: { readonly [keyword: string]: unknown },
  values: readonly Scalar[] | undefined,
  hasProperties: boolean,
  hasItems: boolean,
): ReadonlySet<ValueKind> {
  const named = Array.isArray(schema.type) ? (schema.type as readonly unknown[]) : [schema.type];
  const kinds = valueKinds.filter((kind) => named.includes(kind));
  if (kinds.length > 0) return new Set(kinds);
  if (values !== undefined) return new Set(values.map(kindOfScalar));
  if (hasProperties) return new Set(['object']);
  return new Set(hasItems ? ['array'] : []);
}

export function kindOfScalar(value: Scalar): ValueKind {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'string' : 'boolean';
}

function followReference(reference: string, root: JsonSchema): JsonSchema {
  if (!reference.startsWith('#')) throw new TypeError(`schema: $ref outside the schema: ${reference}`);
  let current: unknown = root;
  for (const part of reference.split('/').slice(1)) {
    const name = unescapeKey(decodeURIComponent(part));
    const fields = typeof current === 'object' && current !== null ? current : {};
    current = Object.entries(fields).find(([key]) => key === name)?.[1];
  }
  if (!isSchema(current)) throw new TypeError(`schema: $ref leads nowhere: ${reference}`);
  return current;
}

/** Both schemas hold: `allOf`, and the keywords beside a `$ref`. */
function meetShapes(a: Shape, b: Shape): Shape {
  const values =
    a.values === undefined || b.values === undefined
      ? (a.values ?? b.values)
      : a.values.filter((value) => b.values?.includes(value));
  const format = a.format ?? b.format;
  const items =
    a.items !== undefined && b.items !== undefined ? both(a.items, b.items) : (a.items ?? b.items);
  const properties = new Map(a.properties);
  for (const [name, property] of b.properties) {
    const other = properties.get(name);
    properties.set(
      name,
      other === undefined
        ? property
        : { schema: both(other.schema, property.schema), required: other.required || property.required },
    );
  }
  return {
    kinds: meetKinds(a.kinds, b.kinds),
    properties,
    ...(values === undefined ? {} : { values }),
    ...(format === undefined ? {} : { format }),
    ...(items === undefined ? {} : { items }),
  };
}

function both(a: JsonSchema, b: JsonSchema): JsonSchema {
  if (a === true || b === true) return a === true ? b : a;
  return { allOf: [a, b] };
}

function meetKinds(a: ReadonlySet<ValueKind>, b: ReadonlySet<ValueKind>): ReadonlySet<ValueKind> {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const holds = (kinds: ReadonlySet<ValueKind>, kind: ValueKind): boolean =>
    kinds.has(kind) || (kind === 'integer' && kinds.has('number'));
  return new Set([...a, ...b].filter((kind) => holds(a, kind) && holds(b, kind)));
}

/** One of the two holds: `anyOf`, `oneOf`. */
function joinShapes(a: Shape, b: Shape): Shape {
  const kinds = a.kinds.size === 0 || b.kinds.size === 0 ? [] : [...a.kinds, ...b.kinds];
  const hasDate = a.format === 'date' || b.format === 'date' || [a.format, b.format].includes('mixed');
  const format = a.format === b.format ? a.format : hasDate ? 'mixed' : undefined;
  const items = a.items !== undefined && b.items !== undefined ? either(a.items, b.items) : undefined;
  const properties = new Map<string, Property>();
  for (const name of new Set([...a.properties.keys(), ...b.properties.keys()])) {
    const [left, right] = [a.properties.get(name), b.properties.get(name)];
    const schema = left && right ? either(left.schema, right.schema) : (left ?? right)?.schema;
    properties.set(name, {
      schema: schema ?? true,
      required: left?.required === true && right?.required === true,
    });
  }
  return {
    kinds: new Set(kinds),
    properties,
    ...(a.values === undefined || b.values === undefined ? {} : { values: [...a.values, ...b.values] }),
    ...(format === undefined ? {} : { format }),
    ...(items === undefined ? {} : { items }),
  };
}

function either(a: JsonSchema, b: JsonSchema): JsonSchema {
  return { anyOf: [a, b] };
}
