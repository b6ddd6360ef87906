/**
 * The schema against which an order kind's template is checked: the facts that every template has, with this kind's
 * own fields and deadlines, and what it cannot do without.
 */
import type { DeclaredDeadline } from '../deadlines/schedule-model.js';
import type { KindDeclaration, Need } from './declaration.js';
import { describeOwnFields } from './own-fields.js';
import { isOnly, type JsonSchema, shapeOf } from './schema-shape.js';

type SchemaObject = Exclude<JsonSchema, boolean>;

/** The fact that a need makes sure of: of the same name, but for the referral, which gives the judge's power. */
function factOf(need: Need): string {
  return need === 'referral' ? 'power' : need;
}

/** @param schema the kind's own schema; its `$defs` are put where its references now lead */
export function contextSchema(
  facts: SchemaObject,
  schema: SchemaObject,
  declaration: KindDeclaration,
): SchemaObject {
  const { deadlines } = declaration;
  const { $defs: definitions, ...order } = schema;
  const certain = deadlines.filter(
    ({ field, default: usual }) =>
      isRequired(schema, field) || (usual !== undefined && isRequired(schema, parentOf(field))),
  );
  const shared = { ...(facts.$defs as object), ...(definitions as object | undefined) };
  return {
    ...facts,
    properties: {
      ...(facts.properties as object),
      order: describeOwnFields(order, schema),
      deadlines: {
        type: 'object',
        properties: Object.fromEntries(
          deadlines.map((deadline) => [deadline.id, deadlineFacts(deadline, schema)]),
        ),
        required: certain.map(({ id }) => id),
      },
    },
    required: [
      ...(facts.required as readonly string[]),
      'order',
      'deadlines',
      ...declaration.needs.map(factOf),
    ],
    $defs: shared,
  };
}

const deadlineReference: SchemaObject = { $ref: '#/$defs/deadlineFacts' };

/** A deadline that can be words has no date that could be printed without asking. */
function deadlineFacts(deadline: DeclaredDeadline, schema: SchemaObject): SchemaObject {
  return isAlwaysDated(deadline, schema) ? { ...deadlineReference, required: ['date'] } : deadlineReference;
}

function isAlwaysDated({ field, default: usual }: DeclaredDeadline, schema: SchemaObject): boolean {
  if (usual !== undefined) return false;
  const chosen = field.split('.').reduce<JsonSchema>((parent, key) => {
    return shapeOf(parent, schema).properties.get(key)?.schema ?? true;
  }, schema);
  const shape = shapeOf(chosen, schema);
  return isOnly(shape, 'string') && shape.format === 'date';
}

/** A default stands where the object of its field does. */
function parentOf(field: string): string {
  return field.split('.').slice(0, -1).join('.');
}

function isRequired(schema: JsonSchema, field: string, root: JsonSchema = schema): boolean {
  if (field === '') return true;
  const [first = '', ...rest] = field.split('.');
  const property = shapeOf(schema, root).properties.get(first);
  return property?.required === true && isRequired(property.schema, rest.join('.'), root);
}
