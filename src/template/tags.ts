/** Finds the tags of a template that Handlebars could not parse, so that a report can say which one is wrong. */

export interface Tag {
  /** Offset of the first brace. */
  readonly start: number;
  /** Offset after the last brace; for an unclosed tag, where the search gave up. */
  readonly end: number;
  readonly closed: boolean;
  readonly openBraces: number;
  readonly closeBraces: number;
  readonly kind: 'open' | 'close' | 'else' | 'comment' | 'inverse' | 'output';
  /** The first word: `if` in `{{#if record}}`. */
  readonly name: string;
  /** What stands between the braces, without the sign of a block. */
  readonly inner: string;
  readonly unclosedQuote: boolean;
}

const tagStart = /\{\{+/g;

export function scanTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  let from = 0;
  for (;;) {
    tagStart.lastIndex = from;
    const match = tagStart.exec(text);
    if (match === null) return tags;
    const tag = text.startsWith('!', match.index + match[0].length)
      ? scanComment(text, match.index, match[0].length)
      : scanTag(text, match.index, match[0].length);
    if (text[match.index - 1] !== '\\') tags.push(tag);
    from = tag.end;
  }
}

function scanComment(text: string, start: number, openBraces: number): Tag {
  const dashed = /^~?!--/.test(text.slice(start + openBraces, start + openBraces + 4));
  const mark = dashed ? '--}}' : '}}';
  const end = text.indexOf(mark, start + openBraces);
  return {
    start,
    end: end < 0 ? text.length : end + mark.length,
    closed: end >= 0,
    openBraces,
    closeBraces: 2,
    kind: 'comment',
    name: '',
    inner: '',
    unclosedQuote: false,
  };
}

/** A tag ends at the first `}}` outside quotation marks, and never reaches over another `{{` or a blank line. */
function scanTag(text: string, start: number, openBraces: number): Tag {
  const begin = start + openBraces;
  const limit = text.slice(begin).search(/\{\{|\r?\n[ \t]*\r?\n/);
  const stop = limit < 0 ? text.length : begin + limit;
  let quote = '';
  for (let at = begin; at < stop; at += 1) {
    const character = text[at] ?? '';
    if (quote === '' && text.startsWith('}}', at)) {
      return describeTag(text, start, openBraces, at, closingBraces(text, at, openBraces), false);
    }
    if (character === quote) quote = '';
    else if (quote === '' && /["']/.test(character)) quote = character;
  }
  const close = text.indexOf('}}', begin);
  if (quote !== '' && close >= 0 && close < stop) {
    return describeTag(text, start, openBraces, close, closingBraces(text, close, openBraces), true);
  }
  const lineStop = text.slice(begin, stop).search(/\r?\n/);
  return describeTag(text, start, openBraces, lineStop < 0 ? stop : begin + lineStop, 0, false);
}

function closingBraces(text: string, at: number, openBraces: number): number {
  const run = /^\}+/.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  return Math.min(run, Math.max(openBraces, 3));
}

function describeTag(
  text: string,
  start: number,
  openBraces: number,
  innerEnd: number,
  closeBraces: number,
  unclosedQuote: boolean,
): Tag {
  const raw = text.slice(start + openBraces, innerEnd).replace(/^~|~$/g, '');
  const [, sign = '', rest = ''] = /^(#[>*]?|\/|\^|else\b|[&>*])?\s*(.*)$/s.exec(raw) ?? [];
  const kind = kindOf(sign, rest);
  return {
    start,
    end: innerEnd + closeBraces,
    closed: closeBraces > 0,
    openBraces,
    closeBraces,
    kind,
    name: /^[^\s()}]*/.exec(rest)?.[0] ?? '',
    inner: rest.trim(),
    unclosedQuote,
  };
}

function kindOf(sign: string, rest: string): Tag['kind'] {
  if (sign.startsWith('#')) return 'open';
  if (sign === '/') return 'close';
  if (sign === 'else') return 'else';
  if (sign === '^') return rest.trim() === '' ? 'else' : 'inverse';
  return 'output';
}
