/** Refuses the forms of blocks that no template may use, and blocks of other names than the four. */
import { report, type Spot } from './checking.js';
import { blockNames, forbiddenNames } from './reserved-words.js';
import { helpers } from './helpers.js';
import { suggestName } from '../nearest-name.js';
import { isOnly } from './schema-shape.js';
import { resolvePath } from './scope.js';
import { openingTag, sliceOf } from './source.js';
import { isRawBlock } from './syntax.js';
import type { BlockStatement } from './syntax-tree.js';

export type BlockName = 'if' | 'unless' | 'each' | 'with';

/** False where the block was reported. */
export function checkBlockForm(block: BlockStatement, spot: Spot): boolean {
  const tag = openingTag(spot.source, block.loc);
  const refuse = (message: string, hint: string): false => {
    report(spot, 'template-construct-not-allowed', message, tag, { hint });
    return false;
  };
  const written = sliceOf(spot.source, block.path.loc);
  if (isRawBlock(block, spot.source)) {
    return refuse('a raw block is used', 'write the text without it');
  }
  if (block.program === undefined) {
    return refuse('an inverse block is used', `write {{#unless ${written}}} … {{/unless}}`);
  }
  if ((block.program.blockParams ?? []).length > 0) {
    return refuse('a block names its items with `as |…|`', 'write the fields of an item by their own names');
  }
  return true;
}

/** The block's name, or undefined where it was reported. */
export function checkNamedBlock(block: BlockStatement, spot: Spot): BlockName | undefined {
  const written = sliceOf(spot.source, block.path.loc);
  const tag = openingTag(spot.source, block.loc);
  if (!isBlockName(written)) {
    reportOtherBlock(block, written, spot);
    return undefined;
  }
  if (block.hash !== undefined || block.params.length !== 1) {
    const what = block.hash === undefined ? `is given ${block.params.length}` : 'is given a named one';
    const [first] = block.params;
    const calls = first?.type === 'PathExpression' && helpers.has(first.original);
    const call = calls ? `(${helpers.get(first.original)?.usage ?? ''})` : 'path';
    const hint = calls
      ? `put the call in parentheses: {{#${written} (${first.original} …)}}`
      : `write {{#${written} ${call}}}`;
    report(spot, 'template-helper-arguments', `\`#${written}\` takes one argument and ${what}`, tag, {
      hint,
    });
    return undefined;
  }
  return written;
}

function isBlockName(name: string): name is BlockName {
  return blockNames.includes(name);
}

function reportOtherBlock(block: BlockStatement, written: string, spot: Spot): void {
  const tag = openingTag(spot.source, block.loc);
  const { path } = block;
  const helper = helpers.get(written);
  if (helper !== undefined) {
    const hint = helper.result === 'boolean' ? `write {{#if (${written} …)}}` : `write ${helper.usage}`;
    report(spot, 'template-helper-unknown', `\`${written}\` is not a block`, tag, { hint });
    return;
  }
  const resolution =
    path.type === 'PathExpression' ? resolvePath(path, written, spot.scope, spot.options.schema) : undefined;
  if (resolution?.found === true) {
    const { shape } = resolution.path;
    const value = shape.values?.[0];
    const asked = value === undefined ? `#if ${written}` : `#if (eq ${written} ${JSON.stringify(value)})`;
    const hint = `write {{${isOnly(shape, 'array') ? `#each ${written}` : asked}}}`;
    const message = `the field \`${written}\` is used as a block`;
    report(spot, 'template-construct-not-allowed', message, tag, { hint });
    return;
  }
  const forbidden = forbiddenNames.includes(written);
  const code = forbidden ? 'template-construct-not-allowed' : 'template-helper-unknown';
  const hint = suggestName(written, blockNames) ?? 'the blocks are #if, #unless, #each and #with';
  report(spot, code, `\`${written}\` is not a block`, tag, { hint });
}
