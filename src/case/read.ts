/**
 * Reads the text of a case file or a chambers profile into a value, keeping where each value stands. In: text with
 * its file name. Out: plain objects and a way from a JSON Pointer to a place. Refuses what JSON.parse lets through.
 */
import { type Place, throwProblems } from '../error.js';
import { JsonPlaces, type SourceText } from './json-place.js';
import { readCarefully, type ReadOptions } from './read-careful.js';
import { deepestNesting, readPlain, scanStructure } from './read-plain.js';

export type { SourceText } from './json-place.js';

export interface JsonSource {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a JSON Pointer; the nearest enclosing value where there is none. */
  readonly placeOf: (pointer: string) => Place;
  /** The place of a key, for problems about the key rather than its value. */
  readonly placeOfKey: (pointer: string) => Place;
}

/** Ten times the largest docket that a chambers would put into one file. */
const longestText = 5_000_000;

/** @throws OrderError with every syntax problem, or every doubled key and forbidden character. */
export function readJson(source: SourceText, options: ReadOptions = {}): JsonSource {
  const { file, text } = source;
  const places = new JsonPlaces(source);
  if (text.length > longestText) {
    throwProblems([
      {
        code: 'case-file-too-large',
        message: `the file has more than ${longestText} characters`,
        place: { file },
        hint: 'one file holds one case; a docket of many goes to the batch command',
      },
    ]);
  }
  const structure = scanStructure(text);
  if (structure.tooDeep !== undefined) {
    throwProblems([
      {
        code: 'case-file-too-deep',
        message: `values are nested more than ${deepestNesting} deep`,
        place: places.ofSpan({ offset: structure.tooDeep, length: 1 }),
        hint: 'a case file needs fewer than ten levels; is this the right file?',
      },
    ]);
  }
  const plain = readPlain(text, structure, options.keepsLineEnds);
  return {
    file,
    value: plain === undefined ? readCarefully(source, places, options) : plain.value,
    placeOf: (pointer) => places.ofValue(pointer),
    placeOfKey: (pointer) => places.ofKey(pointer),
  };
}

/** A case file: its orders hold prose, and which of their texts it is, the order kind's schema says. */
export function readCaseJson(source: SourceText): JsonSource {
  return readJson(source, { keepsLineEnds: isInOrders });
}

export function isInOrders(pointer: string): boolean {
  return pointer.startsWith('/orders/');
}
