/**
 * The file of --defaults in, what every case is laid over out: held against the schema of the case file, except that
 * anything may be missing.
 */
import { readCaseJson, type JsonSource, type SourceText } from '../case/read.js';
import { compileSchema, type JsonSchema } from '../case/schema.js';
import { checkBlankTexts, placeProblem } from '../case/validate.js';
import { OrderError, type Problem } from '../error.js';
import type { Library } from '../library.js';

/** @throws OrderError with every problem of the file */
export function readDefaults(text: SourceText, library: Library, orderKind: string | undefined): JsonSource {
  const source = readCaseJson(text);
  const check = compileSchema(makePartial(library.schemas.case) as JsonSchema);
  const problems: Problem[] = check(nameFirstKind(source.value, orderKind)).map((problem) =>
    placeProblem(source, problem),
  );
  problems.push(...checkBlankTexts(source, source.value));
  if (problems.length > 0) throw new OrderError(problems);
  return source;
}

/** The first order is of the kind that --kind names, unless it says another. */
export function nameFirstKind(value: unknown, orderKind: string | undefined): unknown {
  if (orderKind === undefined || !isObject(value)) return value;
  const orders: unknown = value.orders ?? [{}];
  if (!Array.isArray(orders)) return value;
  const [first = {}, ...others] = orders as readonly unknown[];
  if (!isObject(first) || first.kind !== undefined) return value;
  return { ...value, orders: [{ kind: orderKind, ...first }, ...others] };
}

/** The same schema with nothing required, at any depth; `if` keeps its own, which are conditions and no demands. */
function makePartial(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(makePartial);
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).filter(
    ([word, value]) => word !== 'required' || !Array.isArray(value),
  );
  return Object.fromEntries(
    entries.map(([word, value]) => [word, word === 'if' ? value : makePartial(value)]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
