/** Checks what a helper is called with and what it gives; conditions have their own file. */
import { addSite, report, type Spot } from './checking.js';
import { checkComparison } from './comparison-check.js';
import { callNode, literalNode, pathNode, valueNode, type CompiledNode } from './compiled-tree.js';
import { helpers, type Helper } from './helpers.js';
import { suggestName } from '../nearest-name.js';
import { checkArgument, siteOf, type Operand } from './operand.js';
import { checkPath } from './path-check.js';
import { blockNames, forbiddenNames, foreignWords } from './reserved-words.js';
import { booleanShape, integerShape, proseShape, textShape } from './schema-shape.js';
import type { ResolvedPath } from './scope.js';
import { sliceOf } from './source.js';
import type { Call, Expression } from './syntax-tree.js';

export function checkOperand(expression: Expression, spot: Spot): Operand | undefined {
  switch (expression.type) {
    case 'PathExpression': {
      const path = checkPath(expression, spot);
      if (path === undefined) return undefined;
      const site = addSite(spot, expression.loc, siteOf(path, 'argument'));
      return { shape: path.shape, path, node: valueNode('read', site, pathNode(path)) };
    }
    case 'StringLiteral':
      return {
        shape: textShape,
        node: literalNode(expression.value),
        literal: expression.value,
      };
    case 'NumberLiteral':
      return {
        shape: integerShape,
        node: literalNode(expression.value),
        literal: expression.value,
      };
    case 'SubExpression':
      return checkCall(expression, spot);
    case 'BooleanLiteral':
    case 'UndefinedLiteral':
    case 'NullLiteral': {
      const message = `\`${sliceOf(spot.source, expression.loc)}\` is no argument of a helper`;
      const hint = 'for a yes-or-no field write `#if path` or `(not path)`';
      report(spot, 'template-helper-arguments', message, expression.loc, { hint });
      return undefined;
    }
  }
}

/** The helper that a call names, or undefined where the name was reported. */
export function findHelper(call: Call, spot: Spot): Helper | undefined {
  const { path } = call;
  const name = sliceOf(spot.source, path.loc);
  const helper = path.type === 'PathExpression' ? helpers.get(name) : undefined;
  if (helper !== undefined) return helper;
  if (forbiddenNames.includes(name)) {
    const message = `\`${name}\` is not allowed in a template`;
    report(spot, 'template-construct-not-allowed', message, path.loc, { hint: 'name the field itself' });
    return undefined;
  }
  const hint = blockNames.includes(name)
    ? `\`${name}\` is a block: write {{#${name} …}} and {{/${name}}}`
    : (foreignWords.get(name) ?? suggestName(name, [...helpers.keys()]));
  report(spot, 'template-helper-unknown', `\`${name}\` is not a helper`, path.loc, { hint });
  return undefined;
}

export function checkCall(call: Call, spot: Spot): Operand | undefined {
  const helper = findHelper(call, spot);
  if (helper === undefined || !checkCount(call, helper, spot)) return undefined;
  if (helper.joinsConditions) {
    const hint = `use it in a condition: {{#if (${helper.name} …)}}`;
    report(spot, 'template-value-not-text', `\`${helper.name}\` gives yes or no, not text`, call.loc, {
      hint,
    });
    return undefined;
  }
  const operands = call.params.map((param) => checkOperand(param, spot));
  const accepted = operands.map((operand, index) => checkArgument(operand, index, call, helper, spot));
  if (!accepted.every(Boolean)) return undefined;
  const found = operands.filter((operand) => operand !== undefined);
  if (helper.compares && !checkComparison(found, call, spot)) return undefined;
  return describeCall(call, helper, found, spot);
}

export function describeCall(
  call: Call,
  helper: Helper,
  operands: readonly { readonly node: CompiledNode; readonly path?: ResolvedPath }[],
  spot: Spot,
): Operand {
  const path = operands.find((operand) => operand.path !== undefined)?.path;
  const origin = path === undefined ? { written: helper.name, up: 0, path: '' } : siteOf(path, 'argument');
  const site = addSite(spot, call.loc, { ...origin, use: 'argument', isBoolean: false, helper });
  const node = callNode(
    site,
    operands.map((operand) => operand.node),
  );
  const shape = resultShapes[helper.result];
  return { shape, node, ...(path === undefined ? {} : { path }) };
}

const resultShapes = { text: textShape, boolean: booleanShape, blocks: proseShape } as const;

export function checkCount(call: Call, helper: Helper, spot: Spot): boolean {
  const least = helper.parameters.length;
  const usage = { hint: `write it as ${helper.usage}` };
  if (call.hash !== undefined) {
    const message = `\`${helper.name}\` takes no named arguments`;
    report(spot, 'template-helper-arguments', message, call.hash.loc, usage);
    return false;
  }
  const given = call.params.length;
  if (given === least || (helper.joinsConditions && helper.name !== 'not' && given > least)) return true;
  const asked = `${least} argument${least === 1 ? '' : 's'}`;
  const message = `\`${helper.name}\` takes ${asked}${helper.variadic ? ' or more' : ''} and is given ${given}`;
  report(spot, 'template-helper-arguments', message, call.loc, usage);
  return false;
}
