/** One argument of a helper: what it is, in words, and whether it suits what the helper takes there. */
import { report, type Site, type Spot, type Standing } from './checking.js';
import type { CompiledNode } from './compiled-tree.js';
import type { Helper, Parameter } from './helpers.js';
import { suggestName } from '../nearest-name.js';
import { isOnly, shapeOf, type Shape } from './schema-shape.js';
import type { ResolvedPath } from './scope.js';
import { sliceOf } from './source.js';
import type { Call } from './syntax-tree.js';

/** An argument or an output that was found right, with what it is. */
export interface Operand {
  readonly shape: Shape;
  readonly node: CompiledNode;
  /** The path whose value this is, or that a helper first reads. */
  readonly path?: ResolvedPath;
  readonly literal?: string | number;
}

export function siteOf(path: ResolvedPath, use: Site['use']): Omit<Site, keyof Standing> {
  const { written, up, fields, loop } = path;
  const isBoolean = isOnly(path.shape, 'boolean');
  return { written, up, path: loop === undefined ? fields.join('.') : written, use, isBoolean };
}

export function checkArgument(
  operand: Operand | undefined,
  index: number,
  call: Call,
  helper: Helper,
  spot: Spot,
): boolean {
  const parameter = helper.parameters[index];
  const expression = call.params[index];
  if (operand === undefined || parameter === undefined || expression === undefined) return false;
  if (!suits(operand, parameter, spot)) {
    const written = sliceOf(spot.source, expression.loc);
    const message = `\`${helper.name}\` takes ${parameterWords[parameter]}, and \`${written}\` is ${describeShape(operand.shape)}`;
    report(spot, 'template-helper-arguments', message, expression.loc, {
      hint: `write it as ${helper.usage}`,
    });
    return false;
  }
  const { knownCites } = spot.options;
  if (parameter !== 'rule' || typeof operand.literal !== 'string') return true;
  if (knownCites === undefined || knownCites.has(operand.literal)) return true;
  const message = `no row of law has the id \`${operand.literal}\``;
  const hint = suggestName(operand.literal, [...knownCites]);
  report(spot, 'template-cite-unknown', message, expression.loc, { hint });
  return false;
}

const parameterWords: Readonly<Record<Parameter, string>> = {
  text: 'text',
  integer: 'a whole number',
  date: 'a date',
  texts: 'a list of texts',
  scalar: 'text, a number or a date',
  condition: 'a condition',
  rule: 'the id of a row of law',
  prose: 'prose (a field of the format "prose")',
};

function suits({ shape, literal }: Operand, parameter: Parameter, spot: Spot): boolean {
  switch (parameter) {
    case 'text':
    case 'rule':
      return isOnly(shape, 'string') && !isDated(shape) && !isProse(shape);
    case 'integer':
      return isOnly(shape, 'integer') && (literal === undefined || Number.isInteger(literal));
    case 'date':
      return isOnly(shape, 'string') && shape.format === 'date';
    case 'texts': {
      const items = shape.items === undefined ? undefined : shapeOf(shape.items, spot.options.schema);
      return (
        isOnly(shape, 'array') &&
        items !== undefined &&
        isOnly(items, 'string') &&
        !isDated(items) &&
        !isProse(items)
      );
    }
    case 'scalar':
      return isOnly(shape, 'string', 'integer', 'number') && !isProse(shape);
    case 'condition':
      return true;
    case 'prose':
      return isProse(shape);
  }
}

export function isDated(shape: Shape): boolean {
  return shape.format === 'date' || shape.format === 'mixed';
}

/** A text, or a list of texts, that its schema calls prose. */
export function isProse(shape: Shape): boolean {
  return shape.format === 'prose';
}

export function describeShape(shape: Shape): string {
  if (isProse(shape)) return 'prose';
  if (shape.format === 'mixed') return 'a date or other text';
  if (isOnly(shape, 'string')) return isDated(shape) ? 'a date' : 'text';
  if (isOnly(shape, 'integer')) return 'a whole number';
  if (isOnly(shape, 'number', 'integer')) return 'a number';
  if (isOnly(shape, 'string', 'integer')) return 'text or a whole number';
  if (isOnly(shape, 'boolean')) return 'yes or no';
  if (isOnly(shape, 'array')) return 'a list';
  return isOnly(shape, 'object') ? 'an object' : 'of no kind that its schema names';
}
