/**
 * Filled text in, the blocks of an order out. The text is a small Markdown with `:::ordered` containers; values stand
 * in it as numbered marks and come back as literal text after the Markdown has been read, so no value is ever markup.
 */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { type ContainerDirective, directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

import { type Problem, throwProblems } from '../error.js';
import type { Block, BlockQuote, Inline, Inlines, List, Paragraph, Table } from './model.js';

/** Text whose values stand as `open` + index + `close`, to be put back as they are. */
export interface FilledText {
  readonly markdown: string;
  readonly values: readonly { readonly text: string; readonly path: string }[];
  readonly marks: { readonly open: string; readonly close: string };
}

/** What one ordering paragraph orders, before its formula is put in front of it. */
export type OrderedContent = readonly [Paragraph, ...(Paragraph | List | BlockQuote | Table)[]];

/** One order kind's share of an order. */
export interface OrderPart {
  readonly reasons: readonly Block[];
  readonly ordering: readonly OrderedContent[];
}

/** What an order does not need; switched off, its signs are plain text. */
const constructsOff = [
  'autolink',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
  'thematicBreak',
];

const containersOnly = ((): ReturnType<typeof directive> => {
  // Only `:::name` containers: a colon in a sentence (`Counsel:counsel`) must stay a colon.
  const container = [directive().flow?.[58]].flat()[0];
  return container === undefined ? {} : { flow: { 58: container } };
})();

function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [containersOnly, gfmTable(), gfmFootnote(), { disable: { null: constructsOff } }],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

interface Reading {
  readonly file: string;
  readonly filled: FilledText;
  readonly problems: Problem[];
  readonly footnotes: ReadonlyMap<string, readonly RootContent[]>;
}

/**
 * @param file the template, for problems
 * @throws OrderError `template-markup-not-allowed` with everything that an order cannot hold
 */
export function parseOrderPart(filled: FilledText, file: string): OrderPart {
  const { root, reading } = startReading(filled, file);
  const reasons: Block[] = [];
  const ordering: OrderedContent[] = [];
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'containerDirective') {
      const content = readOrdered(node, reading);
      if (content !== undefined) ordering.push(content);
    } else if (ordering.length > 0) {
      refuse(
        reading,
        'text stands after the first ordering paragraph',
        'put the reasons before every :::ordered paragraph',
      );
    } else reasons.push(...nodeToBlocks(node, reading));
  }
  throwProblems(reading.problems);
  return { reasons, ordering };
}

/** A line of a caption, a formula or a closing: text alone, without paragraphs. */
export function parseLine(filled: FilledText, file: string): Inlines {
  const { root, reading } = startReading(filled, file);
  const [paragraph, ...others] = root.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) {
    refuse(
      reading,
      'a formula is more than one line of text',
      'write it as one line, without lists or headings',
    );
  }
  const content = paragraph?.type === 'paragraph' ? toInlines(paragraph.children, reading) : [];
  throwProblems(reading.problems);
  return content;
}

function startReading(filled: FilledText, file: string): { root: Root; reading: Reading } {
  const root = readMarkdown(filled.markdown);
  const footnotes = new Map<string, readonly RootContent[]>();
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node.children);
  }
  return { root, reading: { file, filled, problems: [], footnotes } };
}

function refuse(reading: Reading, message: string, hint: string): void {
  reading.problems.push({
    code: 'template-markup-not-allowed',
    message,
    place: { file: reading.file },
    hint,
  });
}

function readOrdered(node: ContainerDirective, reading: Reading): OrderedContent | undefined {
  const isLabelled = node.children.some(
    (child) => child.data !== undefined && 'directiveLabel' in child.data,
  );
  if (node.name !== 'ordered' || isLabelled || Object.keys(node.attributes ?? {}).length > 0) {
    refuse(
      reading,
      `:::${node.name} is not a container of an order`,
      'an ordering paragraph is written :::ordered, with nothing after it',
    );
    return undefined;
  }
  const blocks = node.children.flatMap((child) => nodeToBlocks(child, reading));
  const [first, ...rest] = blocks;
  const others = rest.filter(isOrderedBlock);
  if (first?.kind !== 'paragraph' || others.length !== rest.length) {
    refuse(
      reading,
      'an ordering paragraph begins with text and holds only text, lists, quotations and tables',
      'begin with what is ordered',
    );
    return undefined;
  }
  return [first, ...others];
}

function isOrderedBlock(block: Block): block is Paragraph | List | BlockQuote | Table {
  return ['paragraph', 'list', 'block-quote', 'table'].includes(block.kind);
}

function nodeToBlocks(node: RootContent, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: toInlines(node.children, reading) }];
    case 'heading': {
      const level = node.depth;
      if (level !== 1 && level !== 2 && level !== 3) {
        refuse(reading, `a heading of level ${level}`, 'use levels 1 to 3');
        return [];
      }
      return [{ kind: 'heading', level, content: toInlines(node.children, reading) }];
    }
    case 'list':
      return [nodeToList(node, reading)];
    case 'blockquote':
      return [{ kind: 'block-quote', content: toFlow(node.children, reading) }];
    case 'table':
      return [nodeToTable(node, reading)];
    default:
      refuse(
        reading,
        `${node.type} is not a part of an order`,
        'see docs/authoring.md for what a template may hold',
      );
      return [];
  }
}

function toFlow(nodes: readonly RootContent[], reading: Reading): readonly (Paragraph | List)[] {
  const blocks = nodes.flatMap((node) => nodeToBlocks(node, reading));
  const flow = blocks.filter(
    (block): block is Paragraph | List => block.kind === 'paragraph' || block.kind === 'list',
  );
  if (flow.length !== blocks.length)
    refuse(
      reading,
      'a list or quotation holds more than text and lists',
      'take the table or heading out of it',
    );
  return flow;
}

function nodeToList(node: Extract<Nodes, { type: 'list' }>, reading: Reading): List {
  return {
    kind: 'list',
    marks: node.ordered === true ? 'decimal' : 'bullet',
    start: node.start ?? 1,
    items: node.children.map((item) => toFlow(item.children, reading)),
  };
}

function nodeToTable(node: Extract<Nodes, { type: 'table' }>, reading: Reading): Table {
  const [header, ...rows] = node.children.map((row) =>
    row.children.map((cell) => toInlines(cell.children, reading)),
  );
  const columns = (header ?? []).map((_cell, index) => ({ align: node.align?.[index] ?? 'left' }));
  return { kind: 'table', columns, header: header ?? [], rows };
}

function toInlines(nodes: readonly PhrasingContent[], reading: Reading): Inlines {
  return nodes.flatMap((node) => nodeToInlines(node, reading));
}

function nodeToInlines(node: PhrasingContent, reading: Reading): Inlines {
  switch (node.type) {
    case 'text':
      return restoreValues(node.value.replaceAll('\n', ' '), reading.filled);
    case 'emphasis':
      return [{ kind: 'emphasis', content: toInlines(node.children, reading) }];
    case 'strong':
      return [{ kind: 'strong', content: toInlines(node.children, reading) }];
    case 'break':
      return [{ kind: 'line-break' }];
    case 'footnoteReference':
      return [
        {
          kind: 'footnote',
          content: footnoteParagraphs(reading.footnotes.get(node.identifier) ?? [], reading),
        },
      ];
    default:
      refuse(
        reading,
        `${node.type} is not a part of an order`,
        'see docs/authoring.md for what a template may hold',
      );
      return [];
  }
}

function footnoteParagraphs(nodes: readonly RootContent[], reading: Reading): readonly Paragraph[] {
  const flow = toFlow(nodes, reading);
  return flow.filter((block): block is Paragraph => block.kind === 'paragraph');
}

function restoreValues(text: string, filled: FilledText): Inlines {
  const { open, close } = filled.marks;
  const parts = text.split(new RegExp(`${open}(\\d+)${close}`));
  return parts.flatMap((part, index): Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part }];
    const value = filled.values[Number(part)];
    if (value === undefined) throw new TypeError('a mark without a value');
    return [{ kind: 'text', text: value.text, mergedFrom: value.path }];
  });
}
