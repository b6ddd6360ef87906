/** A template's text with the name that reports show for it; turns positions in the text into places. */
import type { Place } from '../error.js';

export interface TemplateSource {
  /** The file as reports show it. */
  readonly file: string;
  readonly text: string;
  /** Where the text itself is a value of a JSON file (a chambers' closing formula): that value's place. */
  readonly place?: Place;
}

/** As Handlebars counts: lines from 1, columns from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** The line ends that Handlebars' lexer counts. */
const lineEnd = /\r\n?|\n/;

function lineOf(text: string, line: number): string {
  return text.split(lineEnd)[line - 1] ?? '';
}

/** The place of a span; one that runs over a line end is shown to the end of its first line. */
export function placeOf(source: TemplateSource, { start, end }: Span): Place {
  if (source.place !== undefined) return source.place;
  const lineText = lineOf(source.text, start.line);
  const endColumn = end.line === start.line ? end.column : lineText.length;
  return {
    file: source.file,
    line: start.line,
    column: start.column + 1,
    length: Math.max(1, endColumn - start.column),
    lineText,
  };
}

export function offsetOf(text: string, position: Position): number {
  let offset = 0;
  let rest = text;
  for (let line = 1; line < position.line; line += 1) {
    const match = lineEnd.exec(rest);
    if (match === null) break;
    offset += match.index + match[0].length;
    rest = text.slice(offset);
  }
  return offset + position.column;
}

export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(lineEnd);
  return { line: lines.length, column: lines.at(-1)?.length ?? 0 };
}

export function spanOf(text: string, offset: number, length: number): Span {
  return { start: positionOf(text, offset), end: positionOf(text, offset + length) };
}

/** The text that a span covers. */
export function sliceOf(source: TemplateSource, span: Span): string {
  return source.text.slice(offsetOf(source.text, span.start), offsetOf(source.text, span.end));
}

/** The tag that opens at the start of a block's span: `{{#if record}}` without its content. */
export function openingTag(source: TemplateSource, span: Span): Span {
  const start = offsetOf(source.text, span.start);
  const mark = source.text.startsWith('{{{{', start) ? '}}}}' : '}}';
  const close = source.text.indexOf(mark, start);
  return close < 0 ? span : spanOf(source.text, start, close + mark.length - start);
}
