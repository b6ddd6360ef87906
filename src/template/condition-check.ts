/**
 * Checks what an `#if` asks, and says which values are sure to be there where the answer is yes and where it is no:
 * an optional field may be printed only under such a guard.
 */
import { addSite, report, withGuards, type Spot } from './checking.js';
import { pathNode, valueNode, type CompiledNode } from './compiled-tree.js';
import { checkCall, checkCount, describeCall, findHelper } from './expression-check.js';
import { siteOf } from './operand.js';
import type { Helper } from './helpers.js';
import { checkPath } from './path-check.js';
import { isOnly } from './schema-shape.js';
import type { Guards, ResolvedPath } from './scope.js';
import { sliceOf } from './source.js';
import type { Expression, PathExpression, SubExpression } from './syntax-tree.js';

export interface Condition {
  readonly node: CompiledNode;
  readonly path?: ResolvedPath;
  /** What is sure to be there where the answer is yes, and where it is no. */
  readonly whenTrue: Guards;
  readonly whenFalse: Guards;
}

const nothing: Guards = new Set();

export function checkCondition(expression: Expression, spot: Spot): Condition | undefined {
  switch (expression.type) {
    case 'PathExpression':
      return checkPresenceOf(expression, spot);
    case 'SubExpression':
      return checkConditionCall(expression, spot);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
    case 'UndefinedLiteral':
    case 'NullLiteral': {
      const message = `\`${sliceOf(spot.source, expression.loc)}\` asks nothing: it is always the same`;
      report(spot, 'template-helper-arguments', message, expression.loc, { hint: 'name a field' });
      return undefined;
    }
  }
}

function checkPresenceOf(expression: PathExpression, spot: Spot): Condition | undefined {
  const path = checkPath(expression, spot, true);
  if (path === undefined) return undefined;
  const maybeAbsent = path.optional.length > 0;
  const enumerated = path.shape.values !== undefined && !isOnly(path.shape, 'boolean');
  // With these the answer would always be yes, whatever the value says. (An `#if` on 0 is a yes, too: 0 is there.)
  if (!maybeAbsent && (enumerated || isOnly(path.shape, 'integer', 'number'))) {
    const value = path.shape.values?.[0] ?? 1;
    const hint =
      path.loop === 'index' ? 'write @first or @last' : `write (eq ${path.written} ${JSON.stringify(value)})`;
    const message = `\`${path.written}\` is always there, so the condition is always true`;
    report(spot, 'template-helper-arguments', message, expression.loc, { hint });
    return undefined;
  }
  const site = addSite(spot, expression.loc, siteOf(path, maybeAbsent ? 'presence' : 'condition'));
  const keys = path.loop === undefined ? [path.key, ...path.optional.map(({ key }) => key)] : [];
  const node = valueNode('read', site, pathNode(path));
  return { node, path, whenTrue: new Set(keys), whenFalse: nothing };
}

function checkConditionCall(call: SubExpression, spot: Spot): Condition | undefined {
  const helper = findHelper(call, spot);
  if (helper === undefined) return undefined;
  if (helper.joinsConditions) return checkJoined(call, helper, spot);
  if (helper.result !== 'boolean') {
    const message = `\`${helper.name}\` gives text, so the condition is always true`;
    const hint = `compare it: (eq (${helper.name} …) "value")`;
    report(spot, 'template-helper-arguments', message, call.loc, { hint });
    return undefined;
  }
  const operand = checkCall(call, spot);
  if (operand === undefined) return undefined;
  return {
    node: operand.node,
    whenTrue: nothing,
    whenFalse: nothing,
    ...(operand.path === undefined ? {} : { path: operand.path }),
  };
}

/** `and`, `or`, `not`: each condition is asked only where those before it left the answer open. */
function checkJoined(call: SubExpression, helper: Helper, spot: Spot): Condition | undefined {
  if (!checkCount(call, helper, spot)) return undefined;
  const conditions: (Condition | undefined)[] = [];
  let here = spot;
  for (const param of call.params) {
    const condition = checkCondition(param, here);
    conditions.push(condition);
    if (condition === undefined) continue;
    if (helper.name === 'and') here = withGuards(here, condition.whenTrue);
    if (helper.name === 'or') here = withGuards(here, condition.whenFalse);
  }
  const found = conditions.filter((condition) => condition !== undefined);
  if (found.length < conditions.length) return undefined;
  const { node, path } = describeCall(call, helper, found, spot);
  return { node, ...joinGuards(helper.name, found), ...(path === undefined ? {} : { path }) };
}

function joinGuards(
  name: string,
  conditions: readonly Condition[],
): Pick<Condition, 'whenTrue' | 'whenFalse'> {
  const yes = conditions.map(({ whenTrue }) => whenTrue);
  const no = conditions.map(({ whenFalse }) => whenFalse);
  if (name === 'and') return { whenTrue: inAny(yes), whenFalse: inAll(no) };
  if (name === 'or') return { whenTrue: inAll(yes), whenFalse: inAny(no) };
  return { whenTrue: inAny(no), whenFalse: inAny(yes) };
}

function inAny(sets: readonly Guards[]): Guards {
  return new Set(sets.flatMap((set) => [...set]));
}

function inAll(sets: readonly Guards[]): Guards {
  return new Set([...(sets[0] ?? [])].filter((key) => sets.every((set) => set.has(key))));
}
