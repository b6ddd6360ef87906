/**
 * Reads a JSON file node by node, so that everything that is wrong with it is told at its place: what JSON.parse refuses
 * without saying much, and what it lets through. In: the text. Out: its value, or every problem at once.
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';

import { type Place, type Problem, throwProblems } from '../error.js';
import { readText, shownKey } from './characters.js';
import { escapeKey } from './field-value.js';
import type { JsonPlaces, SourceText } from './json-place.js';
import { describeSyntaxError } from './syntax-mistake.js';

export interface ReadOptions {
  /** Which texts, by their pointers, may hold line ends. Default: none. */
  readonly keepsLineEnds?: (pointer: string) => boolean;
  /** Remarks behind `//` and a comma after the last value, as in a profile that people keep. Default: refused. */
  readonly allowsComments?: boolean;
}

/** @throws OrderError with every syntax problem, or every doubled key and forbidden character. */
export function readCarefully(
  source: SourceText,
  places: JsonPlaces,
  { keepsLineEnds = () => false, allowsComments = false }: ReadOptions,
): unknown {
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, {
    disallowComments: !allowsComments,
    allowTrailingComma: allowsComments,
  });
  if (tree === undefined || errors.length > 0) throwProblems(translateErrors(source, places, errors));
  if (tree === undefined) throw new TypeError('no tree and no problem');
  const problems: Problem[] = [];
  const value = buildValue(tree, '', { places, problems, keepsLineEnds });
  throwProblems(problems);
  return value;
}

function translateErrors(source: SourceText, places: JsonPlaces, errors: readonly ParseError[]): Problem[] {
  if (source.text.trim() === '') {
    return [
      {
        code: 'case-file-not-json',
        message: 'the file is empty',
        place: { file: source.file },
        hint: '`so-ordered new KIND` writes a case file to start from',
      },
    ];
  }
  // The parser goes on after its first complaint and then often complains of its own guess: the first is the true one.
  return errors.slice(0, 1).map((error) => {
    const { message, hint, offset, length } = describeSyntaxError(source.text, error);
    return { code: 'case-file-not-json', message, place: places.ofSpan({ offset, length }), hint };
  });
}

interface Building {
  readonly places: JsonPlaces;
  readonly problems: Problem[];
  readonly keepsLineEnds: (pointer: string) => boolean;
}

function buildValue(node: Node, pointer: string, building: Building): unknown {
  switch (node.type) {
    case 'object':
      return buildObject(node, pointer, building);
    case 'array':
      return (node.children ?? []).map((child, index) => buildValue(child, `${pointer}/${index}`, building));
    case 'string': {
      const { text, problem } = readText(node.value as string, building.keepsLineEnds(pointer));
      if (problem !== undefined) {
        building.problems.push({
          ...problem,
          place: { ...building.places.ofSpan(node), path: pointer },
        });
      }
      return text;
    }
    default:
      return node.value as unknown;
  }
}

function buildObject(node: Node, pointer: string, building: Building): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  const firstKeys = new Map<string, Node>();
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? [];
    if (keyNode === undefined || valueNode === undefined) continue;
    const key = keyNode.value as string;
    const childPointer = `${pointer}/${escapeKey(key)}`;
    const placeOf = (one: Node): Place => ({ ...building.places.ofSpan(one), path: childPointer });
    const firstKey = firstKeys.get(key);
    if (firstKey !== undefined) {
      building.problems.push({
        code: 'case-key-duplicate',
        message: `the key "${shownKey(key)}" stands twice in one object`,
        place: placeOf(keyNode),
        hint: 'keep one of the two',
        notes: [{ message: 'it stands here first', place: placeOf(firstKey) }],
      });
    } else if (key === '__proto__') {
      // As an own key it would be harmless, but nothing in a case file is called that.
      building.problems.push({
        code: 'case-field-unknown',
        message: 'the key "__proto__" is not known',
        place: placeOf(keyNode),
        hint: 'take it away',
      });
    } else entries.set(key, buildValue(valueNode, childPointer, building));
    if (firstKey === undefined) firstKeys.set(key, keyNode);
  }
  return Object.fromEntries(entries);
}
