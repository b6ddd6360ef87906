/**
 * Where a path of a template leads: the blocks around it give a scope, the schema gives the fields. A path in; what
 * it stands for, or why it stands for nothing, out.
 */
import { suggestName } from '../nearest-name.js';
import { describeUnknownField } from './path-advice.js';
import {
  integerShape,
  booleanShape,
  isOptional,
  shapeOf,
  type JsonSchema,
  type Shape,
} from './schema-shape.js';
import type { PathExpression } from './syntax-tree.js';

export interface Scope {
  /** `with` also stands for a partial's own context. */
  readonly kind: 'root' | 'each' | 'with';
  readonly shape: Shape;
  /** Names the value for guards: the path from the facts, items marked by their block, `parties.#3`. */
  readonly key: string;
  readonly parent?: Scope;
}

/** The keys of the values that the `#if`s around a place have found to be there. */
export type Guards = ReadonlySet<string>;

export interface ResolvedPath {
  /** As the template writes it. */
  readonly written: string;
  readonly shape: Shape;
  readonly key: string;
  /** The keys of all fields on the way that may be absent, with how the template would write each. */
  readonly optional: readonly { readonly key: string; readonly written: string }[];
  /** How many scopes up the path begins. */
  readonly up: number;
  /** The fields from there on; empty for the scope's own value. */
  readonly fields: readonly string[];
  /** Set for `@index`, `@first`, `@last`: not a field but the loop's own. */
  readonly loop?: 'index' | 'first' | 'last';
}

export interface UnknownPath {
  readonly message: string;
  /** Offset of the wrong part in the path as written, and its length. */
  readonly at: number;
  readonly length: number;
  readonly accepted: readonly string[];
  readonly hint?: string | undefined;
}

export type Resolution =
  | { readonly found: true; readonly path: ResolvedPath }
  | { readonly found: false; readonly unknown: UnknownPath };

const loopShapes = { index: integerShape, first: booleanShape, last: booleanShape } as const;

/** The path must have the form that `path-check.ts` allows. */
export function resolvePath(
  path: PathExpression,
  written: string,
  scope: Scope,
  root: JsonSchema,
): Resolution {
  if (path.data) return resolveLoopPath(path, written, scope);
  let base = scope;
  for (let up = 0; up < path.depth; up += 1) {
    if (base.parent === undefined) return tooFarUp(written, up);
    base = base.parent;
  }
  return followFields(path, written, base, scope, root);
}

function followFields(
  path: PathExpression,
  written: string,
  base: Scope,
  scope: Scope,
  root: JsonSchema,
): Resolution {
  let shape = base.shape;
  let key = base.key;
  const optional: { key: string; written: string }[] = [];
  let at = written.length - path.parts.join('.').length;
  for (const [index, part] of path.parts.entries()) {
    const property = shape.properties.get(part);
    if (property === undefined) {
      return {
        found: false,
        unknown: describeUnknownField({ path, index, written, at, shape, scope, root }),
      };
    }
    key = joinKey(key, part);
    if (isOptional(property, root)) optional.push({ key, written: written.slice(0, at + part.length) });
    shape = shapeOf(property.schema, root);
    at += part.length + 1;
  }
  return { found: true, path: { written, shape, key, optional, up: path.depth, fields: path.parts } };
}

export function joinKey(base: string, part: string): string {
  return base === '' ? part : `${base}.${part}`;
}

function resolveLoopPath(path: PathExpression, written: string, scope: Scope): Resolution {
  const name = path.parts[0] ?? '';
  const loop = name === 'index' || name === 'first' || name === 'last' ? name : undefined;
  const whole = { at: 0, length: written.length, accepted: ['@index', '@first', '@last'] };
  if (loop === undefined) {
    const hint = suggestName(`@${name}`, whole.accepted);
    return {
      found: false,
      unknown: { ...whole, message: `\`${written}\` is not known in a template`, hint },
    };
  }
  let up = 0;
  let base = scope;
  while (base.kind !== 'each') {
    if (base.parent === undefined) {
      const message = `\`${written}\` stands outside any #each`;
      return { found: false, unknown: { ...whole, accepted: [], message } };
    }
    base = base.parent;
    up += 1;
  }
  const resolved: ResolvedPath = {
    written,
    shape: loopShapes[loop],
    key: written,
    optional: [],
    up,
    fields: [],
    loop,
  };
  return { found: true, path: resolved };
}

function tooFarUp(written: string, up: number): Resolution {
  const allowed = '../'.repeat(up);
  const message = `\`${written}\` leads out of the template`;
  const unknown = {
    message,
    at: allowed.length,
    length: 2,
    accepted: [],
    hint: `\`../\` leads out of an #each or #with, never out of an #if`,
  };
  return { found: false, unknown };
}
