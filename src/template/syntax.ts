/** The door to Handlebars' parser: a template's text in; its syntax tree and every problem of its form out. */
// The parser alone: the rest of the package is code that the engine has no use for.
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { Problem } from '../error.js';
import { placeOf, offsetOf, spanOf, type TemplateSource } from './source.js';
import { explainSyntax } from './syntax-mistakes.js';
import { scanTags } from './tags.js';
import type { BlockStatement, ContentStatement, Program, Statement } from './syntax-tree.js';

export interface ParsedTemplate {
  /** Absent where the text could not be parsed. */
  readonly program?: Program;
  readonly problems: readonly Problem[];
}

/** No order is near these. They bound the time of the parser, which grows faster than a template's depth. */
const maxLength = 200_000;
export const maxDepth = 24;

export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const excess = findExcess(source);
  if (excess !== undefined) return { problems: [excess] };
  const characters = findPrivateCharacters(source);
  try {
    // The tree is Handlebars' own; syntax-tree.ts says the same as its typings, as closed unions.
    const program = parse(source.text) as Program;
    return {
      program,
      problems: [...characters, ...contentsIn(program, source).flatMap((node) => checkContent(node, source))],
    };
  } catch (thrown) {
    return { problems: [...characters, ...checkTextBetweenTags(source), ...explainSyntax(source, thrown)] };
  }
}

function findExcess(source: TemplateSource): Problem | undefined {
  const code = 'template-too-large';
  if (source.text.length > maxLength) {
    const message = `the template is longer than ${maxLength} characters`;
    return { code, message, place: placeOf(source, spanOf('', 0, 0)) };
  }
  let depth = 0;
  for (const tag of scanTags(source.text)) {
    if (tag.kind === 'open' || tag.kind === 'inverse') depth += 1;
    if (tag.kind === 'close') depth -= 1;
    if (depth <= maxDepth) continue;
    const message = `more than ${maxDepth} blocks stand in one another`;
    const place = placeOf(source, spanOf(source.text, tag.start, tag.end - tag.start));
    return { code, message, place, hint: 'take some of the blocks apart' };
  }
  return undefined;
}

/** U+E000 to U+F8FF mark the values in the filled text, so the template's own text may not hold them. */
function findPrivateCharacters(source: TemplateSource): readonly Problem[] {
  return [...source.text.matchAll(/[\uE000-\uF8FF]/g)].map((match) => ({
    code: 'template-construct-not-allowed',
    message: `the template holds the private character U+${match[0].charCodeAt(0).toString(16).toUpperCase()}`,
    place: placeOf(source, spanOf(source.text, match.index, 1)),
    hint: 'take it out: it has no meaning outside one font',
  }));
}

function contentsIn(program: Program | undefined, source: TemplateSource): readonly ContentStatement[] {
  return program?.body.flatMap((statement) => contentsOf(statement, source)) ?? [];
}

function contentsOf(statement: Statement, source: TemplateSource): readonly ContentStatement[] {
  if (statement.type === 'ContentStatement') return [statement];
  // A raw block is refused as a whole; its tags stand in the tree as text.
  if (statement.type !== 'BlockStatement' || isRawBlock(statement, source)) return [];
  return [...contentsIn(statement.program, source), ...contentsIn(statement.inverse, source)];
}

/** `{{{{name}}}} … {{{{/name}}}}` */
export function isRawBlock(block: BlockStatement, source: TemplateSource): boolean {
  return source.text.startsWith('{{{{', offsetOf(source.text, block.loc.start));
}

/** `:::ordered{…}` and `:name[…]{…}`: the attributes of a Markdown directive. */
const directiveAttributes = /:[A-Za-z][\w-]*(?:\[[^\]\n]*\])?\{[^{}\n]*\}/g;
const braces = /\{[^{}\n]*\}+|\{|\}+/g;

function checkContent(content: ContentStatement, source: TemplateSource): readonly Problem[] {
  const begin = offsetOf(source.text, content.loc.start);
  if (source.text[begin - 1] === '\\' && content.original.startsWith('{{')) {
    const length = content.original.indexOf('}}') + 2 || 2;
    return [
      {
        code: 'template-construct-not-allowed',
        message: 'a backslash makes a tag print its own braces',
        place: placeOf(source, spanOf(source.text, begin - 1, length + 1)),
        hint: 'take the backslash out, or the tag',
      },
    ];
  }
  return findBraces(content.original, begin, source);
}

/** Where there is no tree: the text with its tags blanked out, so that offsets stay. */
function checkTextBetweenTags(source: TemplateSource): readonly Problem[] {
  let text = source.text;
  for (const { start, end } of scanTags(text)) {
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return findBraces(text, 0, source);
}

function findBraces(content: string, begin: number, source: TemplateSource): readonly Problem[] {
  const text = content.replace(directiveAttributes, (match) => ' '.repeat(match.length));
  return [...text.matchAll(braces)].map((match) => describeBrace(match[0], begin + match.index, source));
}

function describeBrace(found: string, offset: number, source: TemplateSource): Problem {
  const name = found.replace(/^\{\s*|\s*\}+$/g, '');
  const isTag = found.startsWith('{') && name !== '';
  return {
    code: 'template-syntax',
    message: isTag
      ? 'single braces stand in the text and would be printed'
      : 'a brace stands in the text and would be printed',
    place: placeOf(source, spanOf(source.text, offset, found.length)),
    hint: isTag ? `for a value write {{${name}}}` : 'take the brace out, or complete the tag: {{ and }}',
  };
}
