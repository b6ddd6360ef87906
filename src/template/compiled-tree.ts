/**
 * Makes the tree that the engine fills. Every value passes through one of seven kinds of node that are held to a site,
 * every path begins at a frame of the engine, and no word of the template becomes the name of anything. The tree is
 * plain data, which the build can keep.
 */
import type { ResolvedPath } from './scope.js';

/** A value as it stands at its frame: `up` frames out, then the fields of its value, or what the loop knows of it. */
export interface PathNode {
  readonly kind: 'path';
  readonly up: number;
  readonly fields: readonly string[];
  readonly loop?: ResolvedPath['loop'];
}

/** `print` an output, `prose` an output of blocks, `read` a value. */
export interface ValueNode {
  readonly kind: 'print' | 'prose' | 'read';
  readonly site: number;
  readonly value: CompiledNode;
}

/** A helper of the table. */
export interface CallNode {
  readonly kind: 'call';
  readonly site: number;
  readonly params: readonly CompiledNode[];
}

/** `choose` a branch of #if and #unless, `each` and `with` for the blocks of these names. */
export interface BlockNode {
  readonly kind: 'choose' | 'each' | 'with';
  readonly site: number;
  readonly value: CompiledNode;
  readonly body: readonly CompiledNode[];
  readonly otherwise: readonly CompiledNode[];
}

export type CompiledNode =
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  | PathNode
  | ValueNode
  | CallNode
  | BlockNode;

export function literalNode(value: string | number): CompiledNode {
  return { kind: 'literal', value };
}

/** A value at its frame: `../title`. */
export function pathNode({ up, fields, loop }: ResolvedPath): PathNode {
  return { kind: 'path', up, fields, ...(loop === undefined ? {} : { loop }) };
}

export function valueNode(kind: ValueNode['kind'], site: number, value: CompiledNode): ValueNode {
  return { kind, site, value };
}

export function callNode(site: number, params: readonly CompiledNode[]): CallNode {
  return { kind: 'call', site, params };
}

export function contentNode(text: string): CompiledNode {
  return { kind: 'content', text };
}

export function blockNode(
  kind: BlockNode['kind'],
  site: number,
  value: CompiledNode,
  body: readonly CompiledNode[],
  otherwise: readonly CompiledNode[],
): BlockNode {
  return { kind, site, value, body, otherwise };
}
