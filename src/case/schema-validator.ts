/**
 * The door to ajv: a JSON Schema (draft 2020-12) in, a validator out. Those of the package's own schemas are compiled
 * when the package is built.
 */
import { createRequire } from 'node:module';
import type * as Ajv from 'ajv/dist/2020.js';
import { parseCalendarDate } from '../deadlines/calendar-date.js';
import { findPrepared } from '../prepared/find.js';
import type { JsonSchema } from './schema-description.js';

/** How schemas are compiled, here and by the build. */
export const ajvOptions: Ajv.Options = {
  allErrors: true,
  verbose: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  // The package's own schemas are held against the draft by a test, not at each start.
  meta: false,
  validateSchema: false,
};

export const formats = {
  date: (text: string): boolean => parseCalendarDate(text) !== undefined,
  // Which party is meant is checked against the party list: src/case/parties.ts.
  party: true,
  prose: true,
} as const;

/** A validator as the build left it, or made now; only then is ajv loaded, which takes longer than an order. */
export function recallValidator(schema: JsonSchema): Ajv.ValidateFunction {
  const prepared = findPrepared('schema', () => JSON.stringify(schema));
  if (prepared !== undefined) return (prepared as (given: typeof formats) => Ajv.ValidateFunction)(formats);
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof Ajv;
  return new Ajv2020({ ...ajvOptions, formats }).compile(schema);
}
