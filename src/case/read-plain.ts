/**
 * A JSON file of which there is nothing to say, by way of JSON.parse. In: the text. Out: its value, with every text in
 * its normal form; or nothing, and the careful reader says what is wrong.
 */
import { readText } from './characters.js';
import { escapeKey } from './field-value.js';

/** Deeper than any case file; far from the depth at which a recursive walk would run out of stack. */
export const deepestNesting = 64;

interface Structure {
  /** How many keys stand in the text, the same one twice included. */
  readonly keys: number;
  /** The offset of the first bracket that is too deep. */
  readonly tooDeep?: number;
}

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;

/** Found without recursion: the file is not trusted yet. */
export function scanStructure(text: string): Structure {
  let keys = 0;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (inString) {
      if (unit === backslash) index++;
      else if (unit === quote || unit === lineFeed) inString = false;
      continue;
    }
    switch (text.charAt(index)) {
      case '"':
        inString = true;
        break;
      case ':':
        keys++;
        break;
      case '{':
      case '[':
        depth++;
        if (depth > deepestNesting) return { keys, tooDeep: index };
        break;
      case '}':
      case ']':
        depth--;
        break;
    }
  }
  return { keys };
}

interface Walk {
  readonly keepsLineEnds: (pointer: string) => boolean;
  /** The keys that lead to where the walk is. */
  readonly path: string[];
  /** Those that JSON.parse left: of a key that stands twice it keeps the last. */
  keys: number;
  isPlain: boolean;
}

/** @param structure of the same text, and not too deep */
export function readPlain(
  text: string,
  { keys }: Structure,
  keepsLineEnds: (pointer: string) => boolean = () => false,
): { readonly value: unknown } | undefined {
  const walk: Walk = { keepsLineEnds, path: [], keys: 0, isPlain: true };
  const value = settleTexts(parse(text), walk);
  return value !== undefined && walk.isPlain && walk.keys === keys ? { value } : undefined;
}

/** @returns undefined for what is no JSON */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value is no one else's yet, so its texts are changed where they stand. */
function settleTexts(value: unknown, walk: Walk): unknown {
  if (typeof value === 'string') {
    const { text, problem } = readText(value, value.includes('\n') && walk.keepsLineEnds(pointerTo(walk)));
    if (problem !== undefined) walk.isPlain = false;
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  const holder = value as Record<string, unknown>;
  const names = Object.keys(holder);
  if (!Array.isArray(value)) walk.keys += names.length;
  for (const name of names) {
    // The careful reader refuses it; here it could not even be set.
    if (name === '__proto__') {
      walk.isPlain = false;
      continue;
    }
    walk.path.push(name);
    holder[name] = settleTexts(holder[name], walk);
    walk.path.pop();
  }
  return value;
}

function pointerTo({ path }: Walk): string {
  return path.map((key) => `/${escapeKey(key)}`).join('');
}
