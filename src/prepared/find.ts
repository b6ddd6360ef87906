/**
 * Work on the package's own files that comes out the same at every start, and so is done once, when the package is
 * built. In: what the work depends on, as one text. Out: its result, or nothing where the build has not seen that very
 * text; the work is then done on the spot, so that an edited file is never answered with an old result.
 */
import { keyOf, type PreparedKind } from './key.js';
import { preparedTable } from './table.js';

const isEmpty = Object.keys(preparedTable).length === 0;

/** @param writeInput makes that text; not called where nothing at all is prepared */
export function findPrepared(kind: PreparedKind, writeInput: () => string): unknown {
  if (isEmpty) return undefined;
  return preparedTable[keyOf(kind, writeInput())]?.();
}
