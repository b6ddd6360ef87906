/** What a template leaves behind when its branches do not fit: doubled spaces, dangling signs, sentences without an end. */
import type { Block, Inlines, OrderDocument } from '../src/document/model.js';

const slips: readonly (readonly [string, RegExp])[] = [
  ['a mark of the template', /[{}]|undefined|\[object|\bnull\b|\[\^|[\uE000-\uF8FF]/],
  ['a doubled space', /[ \u00A0]{2}/],
  ['a space before a sign', /[ \u00A0][,;:?!)\u201D]|(?<!\.)[ \u00A0]\.(?!\u00A0\.)/],
  ['a doubled sign', /,,|\.\.|;;|,\.|\.,(?! )|,;/],
  ['a doubled word', /\b(the|a|an|of|to|in|on|and|or|is|be|that|by|for|with) \1\b/i],
  ['a wrong article', /\ba [aeio]\w|\ban (?:[bcdfgjklmnpqrstvwxyz]\w{2})/i],
  ['a space at an edge', /^[ \u00A0]|[ \u00A0]$/],
];

/** A sentence of the body ends with a full stop, a colon before what follows, or a closing quotation mark. */
const sentenceEnd = /[.:?!][\u201D\u2019)]*$/;

export function findSlips(document: OrderDocument): readonly string[] {
  return document.blocks.flatMap((block) => slipsIn(block));
}

function slipsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'closing':
      return [...slipsOf(block.content), ...endingOf(block.content)];
    case 'ordering-paragraph':
      return block.content.flatMap((part) => slipsIn(part));
    case 'heading':
    case 'title':
    case 'centered':
      return slipsOf(block.content);
    case 'list':
      return block.items.flatMap((item) =>
        item.flatMap((part) => (part.kind === 'paragraph' ? slipsOf(part.content) : slipsIn(part))),
      );
    case 'block-quote':
      return block.content.flatMap((part) => slipsIn(part));
    case 'table':
      return [block.header, ...block.rows].flat().flatMap((cell) => slipsOf(cell));
    case 'exhibit':
      return block.content.flatMap((part) => slipsIn(part));
    case 'form-lines':
      return block.labels.flatMap(slipsOf);
    case 'contents':
      return block.entries.flatMap(({ content }) => slipsOf(content));
    case 'caption':
    case 'signature':
    case 'copies':
      return [];
  }
}

function slipsOf(inlines: Inlines): readonly string[] {
  const text = textOf(inlines);
  if (text.trim() === '') return ['an empty paragraph'];
  const notes = inlines.flatMap((inline) =>
    inline.kind === 'footnote' ? inline.content.flatMap((part) => slipsOf(part.content)) : [],
  );
  return [...slips.filter(([, sign]) => sign.test(text)).map(([name]) => `${name}: ${text}`), ...notes];
}

function endingOf(inlines: Inlines): readonly string[] {
  const text = textOf(inlines);
  return sentenceEnd.test(text) ? [] : [`a sentence without an end: ${text}`];
}

export function textOf(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'emphasis':
        case 'strong':
          return textOf(inline.content);
        case 'line-break':
          return '\n';
        case 'footnote':
          return '';
      }
    })
    .join('');
}
