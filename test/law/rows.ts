/** The package's own rows, read once for the tests of this folder. */
import path from 'node:path';
import type { Law, Lookup } from '../../src/law/model.js';
import { loadCourts, loadLaw } from '../../src/law-data.js';

/** Jest runs from the package's folder. */
export const root = path.resolve('.');
export const law: Law = loadLaw(root);
export const courts = loadCourts(root);

/** The row of a lookup that has to succeed. */
export function rowOf<Row>(lookup: Lookup<Row> | undefined): Row {
  if (lookup === undefined || !lookup.found) throw new Error('no row was found');
  return lookup.row;
}

/** The messages of the warnings that come with a row. */
export function warningsOf(lookup: Lookup<unknown> | undefined): readonly string[] {
  if (lookup === undefined || !lookup.found) throw new Error('no row was found');
  return lookup.warnings.map((warning) => warning.message);
}
