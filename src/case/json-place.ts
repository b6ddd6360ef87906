/**
 * Where a value stands in the text of a JSON file. In: the text, and a JSON Pointer or an offset. Out: the place that a
 * report shows. Most texts are read without anyone asking for a place.
 */
import { createScanner, type JSONScanner } from 'jsonc-parser';

import type { Place } from '../error.js';
import { unescapeKey } from './field-value.js';

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
  readonly value: Span;
  readonly key: Span | undefined;
}

/**
 * The places of one text. It is read when a place is asked for, no further than the answer needs, and no part of it
 * twice: a file can have as many problems as values.
 */
export class JsonPlaces {
  private lineStarts: readonly number[] | undefined;
  private whole: FoundValue | undefined;
  private readonly brackets = new Map<number, Bracket>();

  constructor(private readonly source: SourceText) {}

  /**
   * The place of the value at a JSON Pointer; of the nearest value around it where there is none. The text was read
   * without a problem.
   */
  ofValue(pointer: string): Place {
    return { ...this.ofSpan(this.find(pointer).value), path: pointer };
  }

  /** The place of a key, for problems about the key rather than its value. */
  ofKey(pointer: string): Place {
    const { key, value } = this.find(pointer);
    return { ...this.ofSpan(key ?? value), path: pointer };
  }

  ofSpan({ offset, length }: Span): Place {
    const { file, text, firstLine = 1 } = this.source;
    this.lineStarts ??= listLineStarts(text);
    const index = findLine(this.lineStarts, offset);
    const start = this.lineStarts[index] ?? 0;
    const next = this.lineStarts[index + 1];
    const end = next === undefined ? text.length : next - 1;
    const lineText = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    const column = offset - start + 1;
    return {
      file,
      line: index + firstLine,
      column,
      length: Math.max(1, Math.min(length, lineText.length - column + 1)),
      lineText,
    };
  }

  private find(pointer: string): FoundValue {
    let found: FoundValue | undefined;
    for (const step of pointer.split('/').slice(1)) {
      const inner = this.openAt(found?.value.offset ?? 0).find(unescapeKey(step));
      if (inner === undefined) break;
      found = inner;
    }
    return found ?? (this.whole ??= this.readWhole());
  }

  private readWhole(): FoundValue {
    return { value: new TokenReader(this.source.text).readValue(), key: undefined };
  }

  /** What stands inside the value at an offset. */
  private openAt(offset: number): Bracket {
    const known = this.brackets.get(offset);
    if (known !== undefined) return known;
    const bracket = new Bracket(new TokenReader(this.source.text, offset));
    this.brackets.set(offset, bracket);
    return bracket;
  }
}

function listLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** @returns the index of the last line that begins at the offset or before it */
function findLine(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The values inside the brackets of an object or a list; a value without brackets has none. */
class Bracket {
  private readonly found = new Map<string, FoundValue>();
  private readonly isList: boolean;
  private isRead: boolean;

  /** @param tokens stands at the opening bracket */
  constructor(private readonly tokens: TokenReader) {
    this.isList = tokens.sign === '[';
    this.isRead = !this.isList && tokens.sign !== '{';
  }

  /** @param name a key, or the index of an entry */
  find(name: string): FoundValue | undefined {
    while (!this.found.has(name) && !this.isRead) this.readNext();
    return this.found.get(name);
  }

  private readNext(): void {
    const { tokens, found } = this;
    const sign = tokens.next();
    // After the last comma, which profiles may have, and in empty brackets.
    this.isRead = sign === ']' || sign === '}';
    if (this.isRead) return;
    const name = this.isList ? String(found.size) : tokens.value;
    const key = this.isList ? undefined : tokens.readKey();
    found.set(name, { value: tokens.readValue(), key });
    this.isRead = tokens.next() !== ',';
  }
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

  /** From a key, over the colon, to the first token of its value. */
  readKey(): Span {
    const { span } = this;
    this.next();
    this.next();
    return span;
  }

  /** From the first token of a value to its last. */
  readValue(): Span {
    const start = this.span.offset;
    let depth = 0;
    for (let { sign } = this; sign !== ''; sign = this.next()) {
      if (sign === '{' || sign === '[') depth += 1;
      if (sign === '}' || sign === ']') depth -= 1;
      if (depth === 0) break;
    }
    const { offset, length } = this.span;
    return { offset: start, length: offset + length - start };
  }
}
