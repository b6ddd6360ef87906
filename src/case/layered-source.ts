/** Two read sources in, one out: the upper laid over the lower, and every value still at its own place. */
import { layOverSettings } from './chambers.js';
import type { JsonSource } from './read.js';

/**
 * Objects are laid over key by key, lists are replaced whole: a case with one party never takes on the second party
 * of the lower source. What only the lower has stands there; what neither has is missing from the upper.
 */
export function layOverSource(under: JsonSource, over: JsonSource): JsonSource {
  if (!isObject(under.value) || !isObject(over.value)) return over;
  const value = layOverSettings(under.value, over.value);
  const ownerOf = (pointer: string): JsonSource =>
    isFromLower(under.value, over.value, pointer) ? under : over;
  return {
    file: over.file,
    value,
    placeOf: (pointer) => ownerOf(pointer).placeOf(pointer),
    placeOfKey: (pointer) => ownerOf(pointer).placeOfKey(pointer),
  };
}

function isFromLower(under: unknown, over: unknown, pointer: string): boolean {
  for (const key of pointer.split('/').slice(1)) {
    if (!isObject(under) || !isObject(over)) return false;
    if (!Object.hasOwn(over, key)) return Object.hasOwn(under, key);
    [under, over] = [under[key], over[key]];
  }
  return false;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
