/** What a report calls a field of a file and a kind of value, in a clerk's words. Pointers and values in, words out. */
import type { ErrorObject } from 'ajv/dist/2020.js';

/** `/parties/1/role` is "role of party 2", in a clerk's words rather than a program's. */
export function describeSubject(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  if (parts.length === 0) return 'the file';
  const last = parts.at(-1) ?? '';
  const owner = parts.slice(0, -1);
  if (/^\d+$/.test(last)) return describeEntry(owner.at(-1), Number(last) + 1);
  const index = owner.at(-1);
  if (index !== undefined && /^\d+$/.test(index))
    return `${last} of ${describeEntry(owner.at(-2), Number(index) + 1)}`;
  return owner.length === 0 ? last : `${last} of ${owner.at(-1) ?? ''}`;
}

const singularWords: Readonly<Record<string, string>> = {
  parties: 'party',
  groups: 'group',
  orders: 'order',
  motions: 'motion',
  addedDays: 'added day',
  members: 'member',
  by: 'mover',
};

function describeEntry(list: string | undefined, position: number): string {
  if (list === undefined) return `entry ${position}`;
  return `${singularWords[list] ?? `${list} entry`} ${position}`;
}

export function nameType(value: unknown, error?: ErrorObject): string {
  if (typeof value === 'number' && error?.params.type === 'integer') return 'a number with a fraction';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'an object';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

export function listTypes(error: ErrorObject): string {
  const types = [error.params.type as string | string[]].flat();
  return types.map((type) => typeNames[type] ?? type).join(' or ');
}
