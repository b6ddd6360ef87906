/** What to say of a row of law if the order prints words of it. In: a lookup's warnings. Out: the same with path and place. */
import type { JsonSource } from '../case/read.js';
import type { Problem } from '../error.js';

/** A warning about a row of law, due only where the order prints words of that row. */
export interface Caution {
  /** Of the fact that is printed. */
  readonly path: string;
  readonly warning: Problem;
}

/** @param pointer of the field in the case file that the row was looked up by */
export function listCautions(
  path: string,
  warnings: readonly Problem[],
  source: JsonSource,
  pointer: string,
): readonly Caution[] {
  return warnings.map((warning) => ({ path, warning: { ...warning, place: source.placeOf(pointer) } }));
}
