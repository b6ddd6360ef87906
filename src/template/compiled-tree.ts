/**
 * Makes the tree that Handlebars compiles. Every value passes through one of seven internal helpers, every path begins
 * at a frame of this engine, and no word of the template becomes the name of anything.
 */
import type { ResolvedPath } from './scope.js';

/**
 * `print` an output, `prose` an output of blocks, `read` a value, `call` a helper of the table, `choose` a branch of #if and #unless, `each` and
 * `with` for the blocks of these names.
 */
export type InternalName = 'print' | 'prose' | 'read' | 'call' | 'choose' | 'each' | 'with';

export interface CompiledNode {
  readonly type: string;
  readonly loc: typeof nowhere;
  readonly [part: string]: unknown;
}

// Places are reported by sites; Handlebars itself never has anything to report of this tree.
const nowhere = { source: '', start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
const noStrip = { open: false, close: false };

function pathNode(parts: readonly string[]): CompiledNode {
  return { type: 'PathExpression', data: false, depth: 0, parts, original: parts.join('.'), loc: nowhere };
}

export function literalNode(value: string | number): CompiledNode {
  const type = typeof value === 'string' ? 'StringLiteral' : 'NumberLiteral';
  return { type, value, original: value, loc: nowhere };
}

/**
 * A value at its frame: `parent.value.title` for `../title`. Frames are this engine's own objects, since Handlebars
 * takes a block whose value equals the one around it for no block at all and then counts `../` wrongly.
 */
export function valueNode(path: ResolvedPath): CompiledNode {
  const frame = Array.from({ length: path.up }, () => 'parent');
  return pathNode([...frame, ...(path.loop === undefined ? ['value', ...path.fields] : [path.loop])]);
}

export function callNode(name: InternalName, site: number, params: readonly CompiledNode[]): CompiledNode {
  return {
    type: 'SubExpression',
    path: pathNode([name]),
    params: [literalNode(site), ...params],
    loc: nowhere,
  };
}

export function outputNode(name: 'print' | 'prose', site: number, value: CompiledNode): CompiledNode {
  return {
    type: 'MustacheStatement',
    path: pathNode([name]),
    params: [literalNode(site), value],
    escaped: true,
    strip: noStrip,
    loc: nowhere,
  };
}

export function contentNode(text: string): CompiledNode {
  return { type: 'ContentStatement', value: text, original: text, loc: nowhere };
}

export function programNode(body: readonly CompiledNode[]): CompiledNode {
  return { type: 'Program', body, blockParams: [], strip: {}, loc: nowhere };
}

export function blockNode(
  name: InternalName,
  site: number,
  value: CompiledNode,
  body: readonly CompiledNode[],
  otherwise: readonly CompiledNode[],
): CompiledNode {
  return {
    type: 'BlockStatement',
    path: pathNode([name]),
    params: [literalNode(site), value],
    program: programNode(body),
    inverse: programNode(otherwise),
    openStrip: noStrip,
    inverseStrip: noStrip,
    closeStrip: noStrip,
    loc: nowhere,
  };
}
