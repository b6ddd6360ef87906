/**
 * Says in plain words why Handlebars could not parse a template: its own message lists the tokens of its grammar and
 * stops at the first. Text in; the problems out, in the order of the text.
 */
import type { Problem } from '../error.js';
import { offsetOf, placeOf, spanOf, type TemplateSource } from './source.js';
import { scanTags, type Tag } from './tags.js';

interface Mistake {
  readonly start: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** @param thrown what Handlebars threw; says where, when nothing in the tags explains it. */
export function explainSyntax(source: TemplateSource, thrown: unknown): readonly Problem[] {
  const tags = scanTags(source.text);
  const inTags = tags.flatMap((tag) => mistakesInTag(tag, source.text));
  const found = [...inTags, ...mistakesOfBlocks(tags, source.text)];
  const mistakes = found.length > 0 ? found : [unexplained(source.text, thrown)];
  return mistakes
    .toSorted((a, b) => a.start - b.start)
    .map((mistake) => ({
      code: 'template-syntax',
      message: mistake.message,
      place: placeOf(source, spanOf(source.text, mistake.start, mistake.length)),
      hint: mistake.hint,
    }));
}

/** What clerks write by habit from other programs, with what to write here. */
const habits: readonly { readonly form: RegExp; readonly message: string; readonly hint: string }[] = [
  {
    form: /[“”‘’]/,
    message: 'a tag holds curly quotation marks',
    hint: 'inside a tag, type straight ones: "…"',
  },
  {
    form: /&&|\|\|/,
    message: 'a tag joins conditions by a sign',
    hint: 'write (and first second) or (or first second)',
  },
  { form: /[!=]==?|<|(?<!^)>/, message: 'a tag compares by a sign', hint: 'write (eq path "value")' },
  { form: /=/, message: 'a tag holds an equals sign', hint: 'to compare, write (eq path "value")' },
  {
    form: /(?<=[A-Za-z_])\.\d+/,
    message: 'a path takes one item of a list by its number',
    hint: 'go through the list with #each',
  },
  { form: /\|/, message: 'a tag holds a vertical bar', hint: 'write the helper first: {{upper path}}' },
  {
    form: /[\w.]\(/,
    message: 'a parenthesis follows a name without a space',
    hint: 'write the helper first and its arguments after it: {{date path}}, or (eq path "value") inside a tag',
  },
];

function mistakesInTag(tag: Tag, text: string): readonly Mistake[] {
  const whole = { start: tag.start, length: tag.end - tag.start };
  if (!tag.closed) {
    const what = tag.kind === 'comment' ? 'comment' : 'tag';
    return [
      {
        ...whole,
        length: tag.openBraces,
        message: `a ${what} is opened and not closed`,
        hint: what === 'comment' ? 'end it with }}, or --}} if it begins with {{!--' : 'end the tag with }}',
      },
    ];
  }
  if (tag.kind === 'comment') return [];
  if (tag.unclosedQuote) {
    return [
      { ...whole, message: 'a quotation mark in a tag is not closed', hint: 'close it before the braces' },
    ];
  }
  if (tag.openBraces !== tag.closeBraces) {
    const count = `${tag.openBraces} and closed with ${tag.closeBraces}`;
    return [{ ...whole, message: `a tag is opened with ${count} braces`, hint: 'write two on each side' }];
  }
  if (tag.inner === '' && tag.kind !== 'else') {
    return [{ ...whole, message: 'a tag is empty', hint: 'name a value in it, or take it out' }];
  }
  return [...habitIn(tag, text), ...parentheses(tag)];
}

function habitIn(tag: Tag, text: string): readonly Mistake[] {
  const begin = tag.start + tag.openBraces;
  const body = text.slice(begin, tag.end - tag.closeBraces);
  // What stands between quotation marks is a literal and may hold any sign.
  const bare = body.replace(/"[^"]*"|'[^']*'/g, (literal) => '"'.padEnd(literal.length, ' '));
  for (const { form, message, hint } of habits) {
    const match = form.exec(bare);
    if (match !== null) return [{ start: begin + match.index, length: match[0].length, message, hint }];
  }
  return [];
}

function parentheses(tag: Tag): readonly Mistake[] {
  const bare = tag.inner.replace(/"[^"]*"|'[^']*'/g, '');
  const [opened, closed] = [bare.split('(').length - 1, bare.split(')').length - 1];
  if (opened === closed) return [];
  const message = `a tag opens ${opened} and closes ${closed} parentheses`;
  return [
    { start: tag.start, length: tag.end - tag.start, message, hint: 'close each parenthesis that is opened' },
  ];
}

interface OpenBlock {
  readonly tag: Tag;
  readonly hasElse: boolean;
}

function mistakesOfBlocks(tags: readonly Tag[], text: string): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  let open: readonly OpenBlock[] = [];
  for (const [index, tag] of tags.entries()) {
    const top = open.at(-1);
    const whole = { start: tag.start, length: tag.end - tag.start };
    if (tag.kind === 'open' || tag.kind === 'inverse') open = [...open, { tag, hasElse: false }];
    if (tag.kind === 'else') {
      mistakes.push(...mistakesOfElse(tag, top));
      if (top !== undefined) open = [...open.slice(0, -1), { ...top, hasElse: tag.inner === '' }];
    }
    if (tag.kind !== 'close') continue;
    if (top === undefined) {
      mistakes.push({ ...whole, ...strayClosing(tag, tags.slice(0, index)) });
    } else {
      if (top.tag.name !== tag.name) mistakes.push({ ...whole, ...wrongClosing(tag, top.tag, text) });
      open = open.slice(0, -1);
    }
  }
  return [...mistakes, ...open.map(({ tag }) => neverClosed(tag))];
}

function mistakesOfElse(tag: Tag, top: OpenBlock | undefined): readonly Mistake[] {
  const whole = { start: tag.start, length: tag.end - tag.start };
  if (top === undefined) {
    return [
      {
        ...whole,
        message: 'an {{else}} stands outside any block',
        hint: 'put it between {{#if …}} and {{/if}}',
      },
    ];
  }
  if (!top.hasElse) return [];
  const message = `the {{#${top.tag.name}}} block already has its {{else}}`;
  return [{ ...whole, message, hint: 'keep one {{else}}, the last; before it write {{else if …}}' }];
}

function strayClosing(tag: Tag, before: readonly Tag[]): Pick<Mistake, 'message' | 'hint'> {
  const message = `{{/${tag.name}}} closes a block that was not opened`;
  const forgotten = before.some((other) => other.kind === 'output' && other.name === tag.name);
  const hint = forgotten
    ? `open the block with {{#${tag.name} …}}`
    : 'take it out, or open the block before it';
  return { message, hint };
}

function wrongClosing(tag: Tag, opened: Tag, text: string): Pick<Mistake, 'message' | 'hint'> {
  const { line } = spanOf(text, opened.start, 1).start;
  return {
    message: `{{/${tag.name}}} stands where {{#${opened.name}}} of line ${line} must be closed`,
    hint: `close it with {{/${opened.name}}}`,
  };
}

function neverClosed(tag: Tag): Mistake {
  return {
    start: tag.start,
    length: tag.end - tag.start,
    message: `the {{#${tag.name}}} block is not closed`,
    hint: `end it with {{/${tag.name}}}`,
  };
}

function unexplained(text: string, thrown: unknown): Mistake {
  if (thrown instanceof RangeError) {
    const message = 'blocks stand in one another too deeply to be read';
    return { start: 0, length: 1, message, hint: 'take some of the blocks apart' };
  }
  const said = thrown instanceof Error ? thrown.message : '';
  const at = findOffset(text, said);
  const tag = scanTags(text).find(({ end }) => end >= at);
  const [start, length] = tag === undefined ? [at, 1] : [tag.start, tag.end - tag.start];
  const invalidPath = said.startsWith('Invalid path: ');
  return {
    start,
    length,
    message: invalidPath ? 'a path turns back in its middle' : 'a tag cannot be read',
    hint: invalidPath
      ? '`../`, `./` and `this` may only begin a path'
      : 'a tag is {{path}}, {{helper path}}, {{#if path}} … {{/if}} or {{> partial}}',
  };
}

/**
 * Handlebars' own exceptions end in `line:column`; its parser gives a line, then the twenty characters (line ends left
 * out) before the token that it could not take, with an arrow under that token.
 */
function findOffset(text: string, said: string): number {
  const [, line, column] = / - (\d+):(\d+)$/.exec(said) ?? [];
  if (line !== undefined) return offsetOf(text, { line: Number(line), column: Number(column) });
  const [first = '', shown = '', arrow = ''] = said.split('\n');
  const before = shown.slice(0, arrow.indexOf('^')).replace(/^\.\.\./, '');
  const named = Number(/ on line (\d+)/.exec(first)?.[1] ?? 1);
  for (let at = offsetOf(text, { line: named, column: 0 }); at <= text.length; at += 1) {
    if (text.slice(Math.max(0, at - 20), at).replace(/\n/g, '') === before) return at;
  }
  return 0;
}
