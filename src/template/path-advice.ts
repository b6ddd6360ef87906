/** What to say of a path that leads nowhere: the part that is wrong, what stands there, and what was perhaps meant. */
import { findNearestName } from '../nearest-name.js';
import { shapeOf, type JsonSchema, type Shape } from './schema-shape.js';
import type { Scope, UnknownPath } from './scope.js';
import type { PathExpression } from './syntax-tree.js';

/** Where following a path came to its end too early. */
export interface DeadEnd {
  readonly path: PathExpression;
  readonly written: string;
  /** The part of the path that no field has, and its offset in the path as written. */
  readonly index: number;
  readonly at: number;
  /** What was to have that field. */
  readonly shape: Shape;
  readonly scope: Scope;
  readonly root: JsonSchema;
}

export function describeUnknownField(end: DeadEnd): UnknownPath {
  const { path, index, written, at, shape } = end;
  const part = path.parts[index] ?? '';
  const accepted = [...shape.properties.keys()];
  const owner = index === 0 ? undefined : `\`${written.slice(0, at - 1)}\``;
  const suggestion = suggestPath(end);
  const place = { at, length: part.length, accepted };
  if (accepted.length > 0) {
    const where = path.depth === 0 ? 'here' : 'there';
    const message =
      owner === undefined ? `\`${part}\` is not a field ${where}` : `${owner} has no field \`${part}\``;
    return { ...place, message, hint: suggestion };
  }
  const what = shape.kinds.has('array') ? 'a list' : 'not an object';
  const message = `${owner ?? 'the value here'} is ${what} and has no field \`${part}\``;
  const listHint = shape.kinds.has('array') ? 'go through its items with #each' : undefined;
  const ownHint = owner === undefined ? 'the value itself is written `this`' : undefined;
  return { ...place, message, hint: suggestion ?? listHint ?? ownHint };
}

/** The same path further out; else a near name in the same object; else the same name one object further in. */
function suggestPath({ path, index, written, at, shape, scope, root }: DeadEnd): string | undefined {
  const part = path.parts[index] ?? '';
  const [before, after] = [written.slice(0, at), written.slice(at + part.length)];
  const outer = index === 0 && path.depth === 0 ? findOuter(path, scope, root) : undefined;
  const nearest = findNearestName(part, [...shape.properties.keys()]);
  const owner = [...shape.properties].find(([, { schema }]) =>
    shapeOf(schema, root).properties.has(part),
  )?.[0];
  const near = nearest === undefined ? undefined : `${before}${nearest}${after}`;
  const further = owner === undefined ? undefined : `${before}${owner}.${part}${after}`;
  const meant = outer ?? near ?? further;
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

function findOuter(path: PathExpression, scope: Scope, root: JsonSchema): string | undefined {
  let up = '';
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    up += '../';
    if (hasFields(outer.shape, path.parts, root)) return `${up}${path.parts.join('.')}`;
  }
  return undefined;
}

function hasFields(shape: Shape, fields: readonly string[], root: JsonSchema): boolean {
  let current = shape;
  for (const field of fields) {
    const property = current.properties.get(field);
    if (property === undefined) return false;
    current = shapeOf(property.schema, root);
  }
  return true;
}
