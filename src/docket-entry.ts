/**
 * A whole order as a text-only entry of the docket. In: the document of an order. Out: its words in one line, without
 * caption, title, byline and signature; or a problem where a line cannot hold what the order has.
 */
import type { Block, Inlines, List, OrderDocument, Paragraph, Table } from './document/model.js';
import { type Place, throwProblems } from './error.js';

/**
 * @param hasByline a paragraph under the title says who entered the order
 * @param place of the setting that asks for a text-only entry
 * @throws OrderError where the order has an exhibit, which needs pages
 */
export function writeWholeText({ blocks }: OrderDocument, hasByline: boolean, place: Place): string {
  const isPaged = blocks.some((block) => block.kind === 'exhibit');
  throwProblems(
    isPaged
      ? [
          {
            code: 'docket-not-text-only',
            message: 'an order with an exhibit cannot be a text-only entry of the docket',
            place,
            hint: 'give the order the form minute-order, or leave the form out',
          },
        ]
      : [],
  );
  const head = blocks.findIndex((block) => block.kind === 'title') + (hasByline ? 2 : 1);
  return blocks.slice(head).flatMap(blockToTexts).join(' ');
}

function blockToTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.content)];
    case 'heading':
      return [`${textOf(block.content)}.`];
    case 'centered':
      return [`${textOf(block.content, ', ')}.`];
    case 'list':
      return listToTexts(block);
    case 'ordering-paragraph': {
      const mark = block.number === undefined ? [] : [`${block.number}.`];
      return [...mark, ...block.content.flatMap(blockToTexts)];
    }
    case 'block-quote':
      return [`“${block.content.flatMap(blockToTexts).join(' ')}”`];
    case 'table':
      return tableToTexts(block);
    case 'caption':
    case 'title':
    case 'contents':
    case 'closing':
    case 'signature':
    case 'copies':
    case 'form-lines':
    case 'exhibit':
      return [];
  }
}

/** Each cell under the name of its column. */
function tableToTexts({ header, rows }: Table): readonly string[] {
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => `${textOf(header[column] ?? [])}: ${textOf(cell)}`);
    return `${cells.join(', ')}${index === rows.length - 1 ? '.' : ';'}`;
  });
}

function listToTexts({ items, marks, start }: List): readonly string[] {
  return items.flatMap((item, index) => [
    ...(marks === 'bullet' ? [] : [`(${start + index})`]),
    ...item.flatMap((part: Paragraph | List) => blockToTexts(part)),
  ]);
}

/** A footnote stands in brackets where its mark is: a line has no foot. */
function textOf(inlines: Inlines, lineEnd = ' '): string {
  return inlines
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'emphasis':
        case 'strong':
          return textOf(inline.content, lineEnd);
        case 'line-break':
          return lineEnd;
        case 'footnote':
          return ` [${inline.content.map(({ content }) => textOf(content)).join(' ')}]`;
      }
    })
    .join('');
}
