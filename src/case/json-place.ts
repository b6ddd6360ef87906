/**
 * Where a value stands in the text of a JSON file. In: the text, and a JSON Pointer or an offset. Out: the place that a
 * report shows. Nothing is kept of a text: most are read without anyone asking for a place.
 */
import { createScanner, type JSONScanner } from 'jsonc-parser';

import type { Place } from '../error.js';

/** A text with the name that reports show for it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The line of the file at which the text begins, where it is a part of the file; default: 1. */
  readonly firstLine?: number;
}

/** A stretch of a text. */
interface Span {
  readonly offset: number;
  readonly length: number;
}

/** A value with its key, which the first value and the entries of a list do not have. */
interface FoundValue {
  readonly start: number;
  readonly key?: Span;
}

export function placeSpan({ file, text, firstLine = 1 }: SourceText, { offset, length }: Span): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length + firstLine - 1;
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  const lineText = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  const column = offset - start + 1;
  return {
    file,
    line,
    column,
    length: Math.max(1, Math.min(length, lineText.length - column + 1)),
    lineText,
  };
}

/**
 * The place of the value at a JSON Pointer; of the nearest value around it where there is none.
 *
 * @param source was read without a problem
 */
export function placeValue(source: SourceText, pointer: string): Place {
  const { start } = findValue(source.text, pointer);
  return { ...placeSpan(source, spanOfValue(source.text, start)), path: pointer };
}

/** The place of a key, for problems about the key rather than its value. */
export function placeKey(source: SourceText, pointer: string): Place {
  const { start, key } = findValue(source.text, pointer);
  return { ...placeSpan(source, key ?? spanOfValue(source.text, start)), path: pointer };
}

/** Goes through the tokens of a text, over spaces and remarks. */
class TokenReader {
  private readonly scanner: JSONScanner;

  constructor(
    private readonly text: string,
    start = 0,
  ) {
    this.scanner = createScanner(text, true);
    this.scanner.setPosition(start);
    this.next();
  }

  /** The first sign of the token, which tells its kind; empty at the end of the text. */
  get sign(): string {
    return this.text[this.scanner.getTokenOffset()] ?? '';
  }

  get span(): Span {
    return { offset: this.scanner.getTokenOffset(), length: this.scanner.getTokenLength() };
  }

  /** Of a text: without its quotation marks and escapes. */
  get value(): string {
    return this.scanner.getTokenValue();
  }

  /** @returns the sign of the token that comes next */
  next(): string {
    this.scanner.scan();
    return this.sign;
  }

  /** From the first token of a value to its last. */
  skipValue(): void {
    let depth = 0;
    for (let { sign } = this; sign !== ''; sign = this.next()) {
      if (sign === '{' || sign === '[') depth += 1;
      if (sign === '}' || sign === ']') depth -= 1;
      if (depth === 0) return;
    }
  }
}

function findValue(text: string, pointer: string): FoundValue {
  const tokens = new TokenReader(text);
  let found: FoundValue = { start: tokens.span.offset };
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const inner = tokens.sign === '{' ? enterKey(tokens, key) : enterEntry(tokens, key);
    if (inner === undefined) break;
    found = inner;
  }
  return found;
}

/** From the bracket of an object to the value of one of its keys. */
function enterKey(tokens: TokenReader, wanted: string): FoundValue | undefined {
  while (tokens.next() === '"') {
    const isWanted = tokens.value === wanted;
    const key = tokens.span;
    tokens.next();
    tokens.next();
    if (isWanted) return { start: tokens.span.offset, key };
    tokens.skipValue();
    if (tokens.next() !== ',') return undefined;
  }
  return undefined;
}

/** From the bracket of a list to one of its entries. */
function enterEntry(tokens: TokenReader, wanted: string): FoundValue | undefined {
  if (tokens.sign !== '[') return undefined;
  for (let index = 0; tokens.next() !== ']'; index += 1) {
    if (String(index) === wanted) return { start: tokens.span.offset };
    tokens.skipValue();
    if (tokens.next() !== ',') return undefined;
  }
  return undefined;
}

function spanOfValue(text: string, start: number): Span {
  const tokens = new TokenReader(text, start);
  tokens.skipValue();
  const { offset, length } = tokens.span;
  return { offset: start, length: offset + length - start };
}
