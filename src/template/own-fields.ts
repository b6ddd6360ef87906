/**
 * Fields of an order kind that a template sees in other words than the case file gives. Parties, text of the format
 * `party` or a list of it: ids, groups or roles become a designation. A place in the record, the shared definition
 * `record`: its numbers become a cite in the chambers' form. A day with its hour, `appointment`: the hour becomes words
 * with the name of the time, `10:30 a.m. CDT`.
 */
import type { Designation, Designator } from '../case/designation.js';
import type { Appointment, OrderRequest, RecordReference } from '../case/model.js';
import type { PartyReference } from '../case/parties.js';
import { type JsonSchema, type Shape, shapeOf } from './schema-shape.js';

const format = 'party';

function isPartyField(schema: JsonSchema, root: JsonSchema): boolean {
  const shape = shapeOf(schema, root);
  if (shape.format === format) return true;
  return shape.items !== undefined && shapeOf(shape.items, root).format === format;
}

function isRecordField(schema: JsonSchema): boolean {
  return typeof schema === 'object' && schema.$ref === '#/$defs/record';
}

function isAppointment(schema: JsonSchema): boolean {
  return typeof schema === 'object' && schema.$ref === '#/$defs/appointment';
}

const appointmentShape = {
  type: 'object',
  required: ['date', 'time'],
  properties: { date: { type: 'string', format: 'date' }, time: { type: 'string' } },
};

/** The kind's schema as its template sees it: parties are designations, places in the record are text. */
export function describeOwnFields(schema: JsonSchema, root: JsonSchema = schema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  if (isPartyField(schema, root)) return { $ref: '#/$defs/designation' };
  if (isRecordField(schema)) return { type: 'string' };
  if (isAppointment(schema)) return appointmentShape;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, describeWithin(value, root)]),
  );
}

function describeWithin(value: unknown, root: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => describeWithin(item, root));
  if (typeof value !== 'object' || value === null) return value;
  return describeOwnFields(value as JsonSchema, root);
}

/** How this chambers writes of parties and cites the record. */
export interface FieldWords {
  readonly designate: Pick<Designator, 'byReference'>;
  /** @param pointer where the field stands below the order */
  readonly citeRecord: (reference: RecordReference, pointer: string) => string;
  /** @param pointer where the field stands below the order */
  readonly writeHour: (appointment: Appointment, pointer: string) => string;
}

/** The order's fields as its template sees them. */
export function wordOwnFields(order: OrderRequest, schema: JsonSchema, words: FieldWords): OrderRequest {
  if (!isReworded(schema, schema)) return order;
  const replace: Replace = {
    parties: (references) => words.designate.byReference(references),
    record: (reference, pointer) => words.citeRecord(reference, pointer),
    hour: (appointment, pointer) => words.writeHour(appointment, pointer),
  };
  return mapFields(order, schema, schema, replace) as OrderRequest;
}

/** Where the order's fields name parties, with pointers below the order. */
export function findPartyReferences(order: OrderRequest, schema: JsonSchema): readonly PartyReference[] {
  if (!isReworded(schema, schema)) return [];
  const found: PartyReference[] = [];
  const replace: Replace = {
    parties: (references, pointer, isList) => {
      references.forEach((reference, index) => {
        const place = isList ? `${pointer}/${index}` : pointer;
        found.push({ pointer: place, reference, subject: 'party' });
      });
      return undefined;
    },
    record: () => undefined,
    hour: () => undefined,
  };
  mapFields(order, schema, schema, replace);
  return found;
}

interface Replace {
  readonly parties: (
    references: readonly string[],
    pointer: string,
    isList: boolean,
  ) => Designation | undefined;
  readonly record: (reference: RecordReference, pointer: string) => string | undefined;
  readonly hour: (appointment: Appointment, pointer: string) => string | undefined;
}

const reworded = new WeakMap<Shape, boolean>();

/**
 * Whether a template sees the field, or one below it, in other words than the case file gives. Most kinds have no such
 * field, and most fields of the others hold none.
 */
function isReworded(schema: JsonSchema, root: JsonSchema): boolean {
  const shape = shapeOf(schema, root);
  const answer = reworded.get(shape) ?? holdsReworded(schema, root, new Set());
  reworded.set(shape, answer);
  return answer;
}

/** @param seen schemas that hold each other are asked once */
function holdsReworded(schema: JsonSchema, root: JsonSchema, seen: Set<JsonSchema>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  if (isPartyField(schema, root) || isRecordField(schema) || isAppointment(schema)) return true;
  const { properties, items = true } = shapeOf(schema, root);
  const below = [...properties.values()].map((property) => property.schema);
  return [...below, items].some((inner) => holdsReworded(inner, root, seen));
}

function mapFields(
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema,
  replace: Replace,
  pointer = '',
): unknown {
  if (!isReworded(schema, root)) return value;
  if (isPartyField(schema, root)) {
    const isList = Array.isArray(value);
    return replace.parties((isList ? value : [value]) as readonly string[], pointer, isList);
  }
  if (isRecordField(schema)) return replace.record(value as RecordReference, pointer);
  if (isAppointment(schema)) {
    const appointment = value as Appointment;
    return { date: appointment.date, time: replace.hour(appointment, pointer) };
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
