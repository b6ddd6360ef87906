/**
 * Turns what ajv says of a value into problems with a code, a pointer and a hint. In: schemas as values. Out: a check
 * from a value to problems, whose places the caller adds.
 */
import { escapeKey } from './field-value.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

import type { Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { shownKey } from './characters.js';
import { findDescription, type JsonSchema } from './schema-description.js';
import { recallValidator } from './schema-validator.js';
import { describeSubject, listTypes, nameType } from './schema-words.js';

export { describeSubject } from './schema-words.js';
export { isProseField, type JsonSchema } from './schema-description.js';

/** A problem of a value, at a JSON Pointer below the value that was checked. */
export interface ValueProblem extends Omit<Problem, 'place'> {
  readonly pointer: string;
  /** The problem is about the key itself, so its place is the key's. */
  readonly ofKey?: boolean;
}

export type SchemaCheck = (value: unknown) => readonly ValueProblem[];

export function compileSchema(schema: JsonSchema): SchemaCheck {
  // Compiled at its first use: an order needs few of the kinds' schemas.
  let compiled: ValidateFunction | undefined;
  return (value) => {
    const validate = (compiled ??= recallValidator(schema));
    if (validate(value)) return [];
    const errors = (validate.errors ?? []).filter((error) => error.keyword !== 'if');
    return mergeAlternatives(errors).map((error) => translateError(error, schema));
  };
}

/** An `anyOf` complains once for each branch; the branch that has the value's own type says what matters. */
function mergeAlternatives(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  return errors.filter((error) => {
    if (unions.includes(error)) {
      // Kept only where no branch has a complaint of another kind than "wrong type".
      return !errors.some((other) => other.keyword !== 'type' && isBranchOf(other, error));
    }
    const union = unions.find((candidate) => isBranchOf(error, candidate));
    return union === undefined || error.keyword !== 'type' || error.instancePath !== union.instancePath;
  });
}

function isBranchOf(error: ErrorObject, union: ErrorObject): boolean {
  return error !== union && error.schemaPath.startsWith(`${union.schemaPath}/`);
}

function translateError(error: ErrorObject, schema: JsonSchema): ValueProblem {
  const pointer = error.instancePath;
  const subject = describeSubject(pointer);
  const description = describeField(error, schema);
  const hint = description === undefined ? {} : { hint: description };
  switch (error.keyword) {
    case 'required':
      return missingField(error, schema);
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
      return unknownField(error);
    case 'type':
      return {
        code: 'case-value-type',
        message: `${subject} is ${nameType(error.data, error)}, not ${listTypes(error)}`,
        pointer,
        ...(isUnquoted(error) ? { hint: 'put it between double quotes' } : hint),
      };
    case 'anyOf':
    case 'oneOf':
      return {
        code: 'case-value-type',
        message: `${subject} is ${nameType(error.data)}, which is not accepted here`,
        pointer,
        ...hint,
      };
    case 'enum':
    case 'const':
      return valueNotAllowed(error, subject);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return tooFew(error, subject, hint);
    case 'maxLength':
      return {
        code: 'case-value-length',
        message: `${subject} has more than ${String(error.params.limit)} characters`,
        pointer,
        ...hint,
      };
    case 'false schema':
      return {
        code: 'case-field-unknown',
        message: `${subject} says nothing beside the other fields`,
        pointer,
        ofKey: true,
        hint: 'take it away, or change the field that leaves no place for it',
      };
    case 'format':
      return wrongDate(error, subject);
    default:
      return { code: 'case-value-form', message: `${subject} ${describeForm(error)}`, pointer, ...hint };
  }
}

function missingField(error: ErrorObject, schema: JsonSchema): ValueProblem {
  const name = String(error.params.missingProperty);
  const description = findDescription(schema, `${error.instancePath}/${name}`);
  return {
    code: 'case-field-missing',
    message: `${name} is missing${error.instancePath === '' ? '' : ` from ${describeSubject(error.instancePath)}`}`,
    pointer: `${error.instancePath}/${name}`,
    ...(description === undefined ? {} : { hint: `add "${name}": ${lowerFirst(description)}` }),
  };
}

function unknownField(error: ErrorObject): ValueProblem {
  const name = String(
    error.params.additionalProperty ?? error.params.unevaluatedProperty ?? error.params.propertyName,
  );
  const known = Object.keys((error.parentSchema?.properties ?? {}) as object).filter(
    (key) => key !== '$schema',
  );
  const guess = suggestName(name, known);
  return {
    code: 'case-field-unknown',
    message: `the key "${shownKey(name)}" is not known${error.instancePath === '' ? '' : ` in ${describeSubject(error.instancePath)}`}`,
    pointer: `${error.instancePath}/${escapeKey(name)}`,
    ofKey: true,
    ...(known.length > 0 ? { expected: known } : {}),
    hint: guess ?? 'take it away; only the keys of the schema are read',
  };
}

function valueNotAllowed(error: ErrorObject, subject: string): ValueProblem {
  const allowed =
    error.keyword === 'const'
      ? [error.params.allowedValue as unknown]
      : (error.params.allowedValues as unknown[]);
  const expected = allowed.map(String);
  const guess = typeof error.data === 'string' ? suggestName(error.data, expected) : undefined;
  return {
    code: 'case-value-not-allowed',
    message: `${subject} is not one of the known values`,
    pointer: error.instancePath,
    expected,
    ...(guess === undefined ? {} : { hint: guess }),
  };
}

function tooFew(error: ErrorObject, subject: string, hint: { hint?: string }): ValueProblem {
  const isEmpty =
    error.keyword === 'minLength' ? error.data === '' : Array.isArray(error.data) && error.data.length === 0;
  const unit =
    error.keyword === 'minLength' ? 'characters' : error.keyword === 'minItems' ? 'entries' : 'keys';
  const message = isEmpty
    ? `${subject} is empty`
    : `${subject} has fewer than ${String(error.params.limit)} ${unit}`;
  return {
    code: isEmpty ? 'case-value-empty' : 'case-value-length',
    message,
    pointer: error.instancePath,
    ...hint,
  };
}

function wrongDate(error: ErrorObject, subject: string): ValueProblem {
  const hasForm = typeof error.data === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(error.data);
  return {
    code: hasForm ? 'case-date-impossible' : 'case-value-form',
    message: hasForm
      ? `${subject} is a day that does not exist`
      : `${subject} is not a date of the form YYYY-MM-DD`,
    pointer: error.instancePath,
    expected: ['a date such as 2007-03-12'],
    hint: hasForm
      ? 'check the month and its number of days'
      : 'write year, month and day with hyphens: 2007-03-12',
  };
}

function describeForm(error: ErrorObject): string {
  switch (error.keyword) {
    case 'minimum':
      return `is less than ${String(error.params.limit)}`;
    case 'maximum':
      return `is more than ${String(error.params.limit)}`;
    case 'uniqueItems':
      return 'names the same thing twice';
    default:
      return 'does not have the form that is asked for';
  }
}

/** A value that reads as what was meant once it stands between quotation marks. */
function isUnquoted({ params, data }: ErrorObject): boolean {
  return params.type === 'string' && (typeof data === 'number' || typeof data === 'boolean');
}

/** The field's own description says more than that of the type it refers to, except of the type's own form. */
function describeField(error: ErrorObject, schema: JsonSchema): string | undefined {
  const ofType: unknown = error.parentSchema?.description;
  const ofField = findDescription(schema, error.instancePath);
  const description = error.keyword === 'pattern' ? (ofType ?? ofField) : (ofField ?? ofType);
  return typeof description === 'string' ? description : undefined;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
