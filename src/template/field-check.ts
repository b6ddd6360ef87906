/**
 * The fields that template.json names: of a disposition, an extended deadline, an event, a ruling. In: a declaration
 * and the schema of the order's fields. Out: a problem for each that no order can have, which would never be asked about.
 */
import type { Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import type { KindDeclaration } from './declaration.js';
import { type JsonSchema, type Scalar, type Shape, shapeOf } from './schema-shape.js';

interface NamedField {
  /** In template.json. */
  readonly pointer: string;
  readonly field: string;
  /** The values that it is held against, where it is. */
  readonly values?: readonly Scalar[];
}

/** A problem of a declaration at a JSON Pointer into it. */
interface FieldProblem {
  readonly pointer: string;
  readonly problem: Problem;
}

/** @param schema of the order's own fields; its field `motion` is the motion itself */
export function checkFields(declaration: KindDeclaration, schema: JsonSchema): readonly FieldProblem[] {
  return listFields(declaration).flatMap((named): readonly FieldProblem[] => {
    const found = findShape(named.field, schema);
    if ('problem' in found) return [{ pointer: named.pointer, problem: found.problem }];
    return (named.values ?? []).flatMap((value, index) =>
      checkValue(value, found.shape, named.field).map((problem) => ({
        pointer: named.pointer.replace(/field$/, `is/${index}`),
        problem,
      })),
    );
  });
}

function listFields({
  disposes = [],
  dateOrder = [],
  extends: extended,
  events = [],
  deadlines,
  ruling,
}: KindDeclaration): readonly NamedField[] {
  return [
    ...disposes.flatMap(({ when }, index) =>
      when === undefined
        ? []
        : [{ pointer: `/disposes/${index}/when/field`, field: when.field, values: when.is }],
    ),
    ...dateOrder.flatMap(({ first, second, when }, index) => [
      { pointer: `/dateOrder/${index}/first`, field: first },
      { pointer: `/dateOrder/${index}/second`, field: second },
      { pointer: `/dateOrder/${index}/when/field`, field: when.field, values: when.is },
    ]),
    ...(extended === undefined ? [] : [{ pointer: '/extends', field: extended }]),
    ...(typeof ruling === 'object' ? [{ pointer: '/ruling/field', field: ruling.field }] : []),
    ...events.map(({ field }, index) => ({ pointer: `/events/${index}/field`, field })),
    ...deadlines.map(({ field }, index) => ({ pointer: `/deadlines/${index}/field`, field })),
  ];
}

function findShape(
  field: string,
  schema: JsonSchema,
): { readonly shape: Shape } | { readonly problem: Problem } {
  let shape = shapeOf(schema, schema);
  const passed: string[] = [];
  for (const key of field.split('.')) {
    const property = shape.properties.get(key);
    if (property === undefined) return { problem: unknownField(key, passed, [...shape.properties.keys()]) };
    shape = shapeOf(property.schema, schema);
    passed.push(key);
  }
  return { shape };
}

function unknownField(key: string, passed: readonly string[], known: readonly string[]): Problem {
  const owner = passed.length === 0 ? 'the order kind' : passed.join('.');
  const guess = suggestName(key, known);
  return {
    code: 'template-path-unknown',
    message: `${[...passed, key].join('.')} is no field of the order: the schema of ${owner} has no ${key}`,
    expected: known,
    hint: guess ?? 'name a field of schema.json, or add it there',
  };
}

function checkValue(value: Scalar, { values }: Shape, field: string): readonly Problem[] {
  if (values === undefined || values.includes(value)) return [];
  const expected = values.map(String);
  return [
    {
      code: 'template-path-unknown',
      message: `${field} never is ${JSON.stringify(value)}`,
      expected,
      hint: suggestName(String(value), expected) ?? 'name a value that schema.json allows',
    },
  ];
}
