/** Checks what `eq` and `ne` compare: kinds that can be the same, and a literal that the field can hold. */
import { report, type Spot } from './checking.js';
import { describeShape, type Operand } from './operand.js';
import { suggestName } from '../nearest-name.js';
import { kindOfScalar } from './schema-shape.js';
import type { Call, Expression } from './syntax-tree.js';

/** The two sides of `eq` or `ne`: a comparison that can never be true is a slip of the pen. */
export function checkComparison(operands: readonly Operand[], call: Call, spot: Spot): boolean {
  const [left, right] = operands;
  if (left === undefined || right === undefined) return false;
  const comparable = (kind: string): string => (kind === 'integer' ? 'number' : kind);
  const kinds = new Set([...left.shape.kinds].map(comparable));
  if (![...right.shape.kinds].some((kind) => kinds.has(comparable(kind)))) {
    const message = `${describeShape(left.shape)} is compared with ${describeShape(right.shape)}`;
    report(spot, 'template-helper-arguments', message, call.loc, { hint: 'compare values of one kind' });
    return false;
  }
  return [
    checkLiteral(left, right, call.params[1], spot),
    checkLiteral(right, left, call.params[0], spot),
  ].every(Boolean);
}

function checkLiteral(
  side: Operand,
  other: Operand,
  expression: Expression | undefined,
  spot: Spot,
): boolean {
  const { literal } = other;
  const values = side.shape.values;
  if (literal === undefined || values === undefined || expression === undefined) return true;
  if (values.includes(literal)) return true;
  const expected = values.map(String);
  const message = `\`${side.path?.written ?? ''}\` is never ${JSON.stringify(literal)}`;
  const texts = values.filter((value) => typeof value === 'string');
  const nearest = kindOfScalar(literal) === 'string' ? suggestName(String(literal), texts) : undefined;
  report(spot, 'template-literal-not-allowed', message, expression.loc, { expected, hint: nearest });
  return false;
}
