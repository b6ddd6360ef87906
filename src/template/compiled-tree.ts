/**
 * Makes the tree that the engine fills. Every value passes through one of seven internal helpers, every path begins at a
 * frame of the engine, and no word of the template becomes the name of anything. The tree is plain data, which the
 * build can keep.
 */
import type { ResolvedPath } from './scope.js';

/**
 * `print` an output, `prose` an output of blocks, `read` a value, `call` a helper of the table, `choose` a branch of #if
 * and #unless, `each` and `with` for the blocks of these names.
 */
export type InternalName = 'print' | 'prose' | 'read' | 'call' | 'choose' | 'each' | 'with';

export type CompiledNode =
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'path'; readonly parts: readonly string[] }
  | {
      readonly kind: 'call';
      readonly name: InternalName;
      readonly site: number;
      readonly params: readonly CompiledNode[];
    }
  | {
      readonly kind: 'block';
      readonly name: InternalName;
      readonly site: number;
      readonly value: CompiledNode;
      readonly body: readonly CompiledNode[];
      readonly otherwise: readonly CompiledNode[];
    };

export function literalNode(value: string | number): CompiledNode {
  return { kind: 'literal', value };
}

/** A value at its frame: `parent.value.title` for `../title`. */
export function valueNode(path: ResolvedPath): CompiledNode {
  const frame = Array.from({ length: path.up }, () => 'parent');
  return {
    kind: 'path',
    parts: [...frame, ...(path.loop === undefined ? ['value', ...path.fields] : [path.loop])],
  };
}

export function callNode(name: InternalName, site: number, params: readonly CompiledNode[]): CompiledNode {
  return { kind: 'call', name, site, params };
}

export function outputNode(name: 'print' | 'prose', site: number, value: CompiledNode): CompiledNode {
  return callNode(name, site, [value]);
}

export function contentNode(text: string): CompiledNode {
  return { kind: 'content', text };
}

export function blockNode(
  name: InternalName,
  site: number,
  value: CompiledNode,
  body: readonly CompiledNode[],
  otherwise: readonly CompiledNode[],
): CompiledNode {
  return { kind: 'block', name, site, value, body, otherwise };
}
