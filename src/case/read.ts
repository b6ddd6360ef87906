/**
 * Reads the text of a case file or a chambers profile into a value, keeping where each value stands. In: text with
 * its file name. Out: plain objects and a way from a JSON Pointer to a place. Refuses what JSON.parse lets through.
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';

import { type Place, type Problem, throwProblems } from '../error.js';
import { checkCharacters } from './characters.js';
import { describeSyntaxError } from './syntax-mistake.js';

/** A text with the name that reports show for it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The line of the file at which the text begins, where it is a part of the file; default: 1. */
  readonly firstLine?: number;
}

export interface JsonSource {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a JSON Pointer; the nearest enclosing value where there is none. */
  readonly placeOf: (pointer: string) => Place;
  /** The place of a key, for problems about the key rather than its value. */
  readonly placeOfKey: (pointer: string) => Place;
}

/** Deeper than any case file; far from the depth at which a recursive walk would run out of stack. */
const deepestNesting = 64;
/** Ten times the largest docket that a chambers would put into one file. */
const longestText = 5_000_000;

export interface ReadOptions {
  /** Which texts, by their pointers, may hold line ends. Default: none. */
  readonly keepsLineEnds?: (pointer: string) => boolean;
  /** Remarks behind `//` and a comma after the last value, as in a profile that people keep. Default: refused. */
  readonly allowsComments?: boolean;
}

/** @throws OrderError with every syntax problem, or every doubled key and forbidden character. */
export function readJson(
  source: SourceText,
  { keepsLineEnds = () => false, allowsComments = false }: ReadOptions = {},
): JsonSource {
  const text = source.text;
  const placeAt = createPlacer(source);
  if (text.length > longestText) {
    throwProblems([
      {
        code: 'case-file-too-large',
        message: `the file has more than ${longestText} characters`,
        place: { file: source.file },
        hint: 'one file holds one case; a docket of many goes to the batch command',
      },
    ]);
  }
  const deep = findTooDeep(text);
  if (deep !== undefined) {
    throwProblems([
      {
        code: 'case-file-too-deep',
        message: `values are nested more than ${deepestNesting} deep`,
        place: placeAt(deep, 1),
        hint: 'a case file needs fewer than ten levels; is this the right file?',
      },
    ]);
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, {
    disallowComments: !allowsComments,
    allowTrailingComma: allowsComments,
  });
  if (tree === undefined || errors.length > 0) throwProblems(translateErrors(source, errors, placeAt));
  if (tree === undefined) throw new TypeError('no tree and no problem');
  const problems: Problem[] = [];
  const nodes = new Map<string, Node>();
  const value = buildValue(tree, '', { nodes, problems, placeAt, keepsLineEnds });
  throwProblems(problems);
  return {
    file: source.file,
    value,
    placeOf: (pointer) => {
      const node = nearestNode(nodes, pointer);
      return { ...placeAt(node.offset, node.length), path: pointer };
    },
    placeOfKey: (pointer) => {
      const node = nearestNode(nodes, pointer);
      const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
      return { ...placeAt((key ?? node).offset, (key ?? node).length), path: pointer };
    },
  };
}

/** A case file: its orders hold prose, and which of their texts it is, the order kind's schema says. */
export function readCaseJson(source: SourceText): JsonSource {
  return readJson(source, { keepsLineEnds: isInOrders });
}

export function isInOrders(pointer: string): boolean {
  return pointer.startsWith('/orders/');
}

function nearestNode(nodes: ReadonlyMap<string, Node>, pointer: string): Node {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const node = nodes.get(path);
    if (node !== undefined) return node;
  }
  const root = nodes.get('');
  if (root === undefined) throw new TypeError('a source without a root');
  return root;
}

type PlaceAt = (offset: number, length: number) => Place;

function createPlacer(source: SourceText): PlaceAt {
  return (offset, length) => {
    const before = source.text.slice(0, offset);
    const line = before.split('\n').length + (source.firstLine ?? 1) - 1;
    const start = before.lastIndexOf('\n') + 1;
    const end = source.text.indexOf('\n', offset);
    const lineText = source.text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
    const column = offset - start + 1;
    return {
      file: source.file,
      line,
      column,
      length: Math.max(1, Math.min(length, lineText.length - column + 1)),
      lineText,
    };
  };
}

/** The offset of the first bracket that is too deep, found without recursion: the file is not trusted yet. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth++;
      if (depth > deepestNesting) return index;
    } else if (character === '}' || character === ']') depth--;
  }
  return undefined;
}

function translateErrors(source: SourceText, errors: readonly ParseError[], placeAt: PlaceAt): Problem[] {
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
    return { code: 'case-file-not-json', message, place: placeAt(offset, length), hint };
  });
}

interface Building {
  readonly nodes: Map<string, Node>;
  readonly problems: Problem[];
  readonly placeAt: PlaceAt;
  readonly keepsLineEnds: (pointer: string) => boolean;
}

function buildValue(node: Node, pointer: string, building: Building): unknown {
  building.nodes.set(pointer, node);
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
          place: { ...building.placeAt(node.offset, node.length), path: pointer },
        });
      }
      return text;
    }
    default:
      return node.value as unknown;
  }
}

/** A text as it goes into an order, with what is wrong with its characters; prose may hold line ends. */
export function readText(
  written: string,
  keepsLineEnds = false,
): {
  readonly text: string;
  readonly problem: ReturnType<typeof checkCharacters>;
} {
  const text = written.normalize('NFC');
  return { text, problem: checkCharacters(text, keepsLineEnds) };
}

function buildObject(node: Node, pointer: string, building: Building): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  const firstKeys = new Map<string, Node>();
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? [];
    if (keyNode === undefined || valueNode === undefined) continue;
    const key = keyNode.value as string;
    const childPointer = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const placeOf = ({ offset, length }: Node): Place => {
      return { ...building.placeAt(offset, length), path: childPointer };
    };
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

/** A key as a message may show it: short, and without characters that could disturb a terminal. */
export function shownKey(key: string): string {
  const plain = key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\u{FFFD}');
  return plain.length > 60 ? `${plain.slice(0, 57)}...` : plain;
}
