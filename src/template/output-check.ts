/** Checks one output tag, `{{path}}` or `{{helper …}}`: what it prints must be text. */
import { addSite, report, type Spot } from './checking.js';
import { pathNode, valueNode, type CompiledNode } from './compiled-tree.js';
import { checkCall } from './expression-check.js';
import { describeShape, isDated, isProse, siteOf } from './operand.js';
import { blockNames, foreignWords } from './reserved-words.js';
import { helpers } from './helpers.js';
import { checkPath } from './path-check.js';
import { isOnly, shapeOf } from './schema-shape.js';
import { resolvePath, type ResolvedPath } from './scope.js';
import { offsetOf, sliceOf } from './source.js';
import type { MustacheStatement, PathExpression } from './syntax-tree.js';

export function checkOutput(tag: MustacheStatement, spot: Spot): CompiledNode | undefined {
  const { path } = tag;
  const written = sliceOf(spot.source, path.loc);
  if (!tag.escaped) {
    const hint = `write {{${written}}}: a value is text, whatever it holds`;
    report(spot, 'template-raw-output', 'a tag asks for its value as raw markup', tag.loc, { hint });
    return undefined;
  }
  if (path.type !== 'PathExpression') {
    const message = `the literal ${written} is not a value of the case`;
    report(spot, 'template-construct-not-allowed', message, tag.loc, {
      hint: 'write the words without a tag',
    });
    return undefined;
  }
  if (tag.params.length > 0 || tag.hash !== undefined) return checkHelperOutput(tag, path, spot);
  if (isBareName(path, written, spot)) return undefined;
  const resolved = checkPath(path, spot);
  if (resolved === undefined || !checkPrintable(resolved, path, spot)) return undefined;
  return valueNode('print', addSite(spot, tag.loc, siteOf(resolved, 'argument')), pathNode(resolved));
}

function checkHelperOutput(
  tag: MustacheStatement,
  path: PathExpression,
  spot: Spot,
): CompiledNode | undefined {
  if (!helpers.has(path.original) && isField(path, spot)) {
    const written = sliceOf(spot.source, path.loc);
    const message = `\`${written}\` is a field, and something follows it in its tag`;
    report(spot, 'template-helper-unknown', message, tag.loc, { hint: `write {{${written}}} alone` });
    return undefined;
  }
  const operand = checkCall(tag, spot);
  if (operand === undefined) return undefined;
  const isBlocks = isProse(operand.shape);
  if (isBlocks && !checkOwnLine(tag, spot)) return undefined;
  if (!isOnly(operand.shape, 'string')) {
    const message = `\`${path.original}\` gives yes or no, not text`;
    const hint = `use it in a condition: {{#if (${path.original} …)}}`;
    report(spot, 'template-value-not-text', message, tag.loc, { hint });
    return undefined;
  }
  const origin = operand.path === undefined ? undefined : siteOf(operand.path, 'argument');
  const site = {
    written: path.original,
    up: 0,
    path: path.original,
    use: 'argument',
    isBoolean: false,
  } as const;
  return valueNode(isBlocks ? 'prose' : 'print', addSite(spot, tag.loc, origin ?? site), operand.node);
}

/** Prose is blocks, which have no place inside a sentence, a list or a table. */
function checkOwnLine(tag: MustacheStatement, spot: Spot): boolean {
  const { text } = spot.source;
  const before = text.slice(0, offsetOf(text, tag.loc.start)).split('\n').at(-1) ?? '';
  const after = text.slice(offsetOf(text, tag.loc.end)).split('\n')[0] ?? '';
  if (before === '' && after.trim() === '') return true;
  const message = 'prose stands in a line with something else';
  report(spot, 'template-construct-not-allowed', message, tag.loc, {
    hint: `put ${sliceOf(spot.source, tag.loc)} on a line of its own, from its first column on`,
  });
  return false;
}

function isField(path: PathExpression, spot: Spot): boolean {
  return resolvePath(path, sliceOf(spot.source, path.loc), spot.scope, spot.options.schema).found;
}

/** A helper or a block named alone, where a path was expected and no field has that name. */
function isBareName(path: PathExpression, written: string, spot: Spot): boolean {
  const helper = helpers.get(written);
  const isBlock = blockNames.includes(written) || written === 'else';
  const foreign = foreignWords.get(written);
  if ((helper === undefined && !isBlock && foreign === undefined) || isField(path, spot)) return false;
  if (helper !== undefined) {
    const message = `\`${written}\` is a helper and is given nothing`;
    report(spot, 'template-helper-arguments', message, path.loc, { hint: `write it as ${helper.usage}` });
  } else {
    const hint = foreign ?? `write {{#${written} …}} and {{/${written}}}`;
    const message =
      foreign === undefined ? `\`${written}\` is a block` : `\`${written}\` is not a word of templates`;
    report(spot, 'template-construct-not-allowed', message, path.loc, { hint });
  }
  return true;
}

function checkPrintable(path: ResolvedPath, expression: PathExpression, spot: Spot): boolean {
  const { shape } = path;
  if (isOnly(shape, 'string', 'integer') && !isDated(shape) && !isProse(shape)) return true;
  const { written } = path;
  const [what, hint] = describeUnprintable(path, spot);
  const expected = [...path.shape.properties.keys()].map((name) => `${written}.${name}`);
  report(spot, 'template-value-not-text', `\`${written}\` is ${what}, not text`, expression.loc, {
    hint,
    expected,
  });
  return false;
}

function describeUnprintable({ shape, written }: ResolvedPath, spot: Spot): readonly [string, string] {
  if (isProse(shape)) return ['prose', `write {{prose ${written}}}, alone on its line`];
  if (isOnly(shape, 'boolean')) return ['yes or no', `use it in a condition: {{#if ${written}}}`];
  if (isOnly(shape, 'object')) return ['an object', 'name one of its fields'];
  if (isOnly(shape, 'array')) {
    const items = shape.items === undefined ? undefined : shapeOf(shape.items, spot.options.schema);
    const isTexts = items !== undefined && isOnly(items, 'string');
    return [
      'a list',
      isTexts
        ? `write {{list ${written}}}, or go through it with {{#each ${written}}}`
        : `go through it with {{#each ${written}}}`,
    ];
  }
  if (isDated(shape)) {
    return ['a date in its bare form', `write {{date ${written}}}, or another of the date helpers`];
  }
  return [describeShape(shape), 'let its schema say "string" or "integer"'];
}
