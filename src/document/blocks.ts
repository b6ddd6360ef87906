/** The nodes of an order's Markdown as blocks and inlines of the document; what an order cannot hold is refused. */
import type { Nodes, Paragraph as ParagraphNode, PhrasingContent, RootContent } from 'mdast';

import type { ContainerDirective } from 'mdast-util-directive';

import { readProseMarkdown } from './markdown.js';
import { splitAtMarks } from '../value-marks.js';
import type { Block, Centered, Inline, Inlines, List, Paragraph, Table } from './model.js';
import { checkProse } from './prose-check.js';
import { type FilledValue, type Reading, refuse, startReading } from './reading.js';

export function nodeToBlocks(node: RootContent, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const prose = findProse(node, reading);
      if (prose !== undefined) return proseToBlocks(prose, reading);
      return [{ kind: 'paragraph', content: toInlines(node.children, reading) }];
    }
    case 'heading': {
      const level = node.depth;
      if (level !== 1 && level !== 2 && level !== 3) {
        refuse(reading, `a heading of level ${level}`, 'use levels 1 to 3', node);
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
    case 'containerDirective':
      return readCentered(node, reading);
    case 'footnoteDefinition':
      return [];
    default:
      refuseNode(node, reading);
      return [];
  }
}

/** Without a label or attributes, which no container of an order has. */
export function isBare(node: ContainerDirective): boolean {
  const isLabelled = node.children.some(
    (child) => child.data !== undefined && 'directiveLabel' in child.data,
  );
  return !isLabelled && Object.keys(node.attributes ?? {}).length === 0;
}

export function refuseContainer(node: ContainerDirective, reading: Reading): void {
  refuse(
    reading,
    `:::${node.name} is not a container of an order`,
    'the containers are :::ordered, :::recommended, :::conclusion, :::notice, :::exhibit and, inside them or among the reasons, :::centered, with nothing after them',
  );
}

/** Each paragraph of the container is a line. */
function readCentered(node: ContainerDirective, reading: Reading): readonly Centered[] {
  if (node.name !== 'centered' || !isBare(node)) {
    refuseContainer(node, reading);
    return [];
  }
  const content = node.children.flatMap((child, index): Inlines => {
    if (child.type !== 'paragraph' || findProse(child, reading) !== undefined) {
      refuse(reading, 'centered lines hold more than text', 'write each line as a paragraph of its own');
      return [];
    }
    const line = toInlines(child.children, reading);
    return index === 0 ? line : [{ kind: 'line-break' }, ...line];
  });
  return content.length === 0 ? [] : [{ kind: 'centered', content }];
}

function refuseNode(node: Nodes, reading: Reading): void {
  const hint =
    reading.origin.kind === 'prose'
      ? 'see docs/case-file.md for what prose may hold'
      : 'see docs/authoring.md for what a template may hold';
  refuse(reading, `${node.type} is not a part of an order`, hint, node);
}

/** The prose value whose mark is all that the paragraph holds. */
export function findProse(node: ParagraphNode, { origin }: Reading): FilledValue | undefined {
  const [only, ...others] = node.children;
  if (origin.kind !== 'template' || only?.type !== 'text' || others.length > 0) return undefined;
  const [part, ...more] = splitAtMarks(only.value);
  const value = typeof part === 'number' && more.length === 0 ? origin.filled.values[part] : undefined;
  return value?.prose === undefined ? undefined : value;
}

/** The value's own Markdown; its footnotes are its own, so the same name in two values is two notes. */
function proseToBlocks(value: FilledValue, { origin, problems }: Reading): readonly Block[] {
  const read = readProseMarkdown(value.text);
  const reading = startReading(read, { kind: 'prose', value, file: origin.file }, problems);
  const blocks = read.root.children.flatMap((node) => nodeToBlocks(node, reading));
  checkProse(read.root, reading);
  return blocks;
}

export function toFlow(nodes: readonly RootContent[], reading: Reading): readonly (Paragraph | List)[] {
  return nodes.flatMap((node) =>
    nodeToBlocks(node, reading).filter((block): block is Paragraph | List => {
      if (block.kind === 'paragraph' || block.kind === 'list') return true;
      const message = 'a list or quotation holds more than text and lists';
      refuse(reading, message, 'take the table or heading out of it', node);
      return false;
    }),
  );
}

/** The marks of a list in a list, as outlines have them: 1., a., i. */
const outlineMarks = ['decimal', 'lower-alpha', 'lower-roman'] as const;

/** @param depth how many numbered lists stand around it */
function nodeToList(node: Extract<Nodes, { type: 'list' }>, reading: Reading, depth = 0): List {
  const isNumbered = node.ordered === true;
  const inner = isNumbered ? depth + 1 : depth;
  const marks = isNumbered ? (outlineMarks[depth % outlineMarks.length] ?? 'decimal') : 'bullet';
  const items = node.children.map((item) =>
    item.children.flatMap((child) =>
      child.type === 'list' ? [nodeToList(child, reading, inner)] : toFlow([child], reading),
    ),
  );
  return { kind: 'list', marks, start: node.start ?? 1, items };
}

function nodeToTable(node: Extract<Nodes, { type: 'table' }>, reading: Reading): Table {
  const [header, ...rows] = node.children.map((row) =>
    row.children.map((cell) => toInlines(cell.children, reading)),
  );
  const columns = (header ?? []).map((_cell, index) => ({ align: node.align?.[index] ?? 'left' }));
  return { kind: 'table', columns, header: header ?? [], rows };
}

export function toInlines(nodes: readonly PhrasingContent[], reading: Reading): Inlines {
  return nodes.flatMap((node) => nodeToInlines(node, reading));
}

function nodeToInlines(node: PhrasingContent, reading: Reading): Inlines {
  switch (node.type) {
    case 'text':
      return textToInlines(node.value.replaceAll('\n', ' '), reading);
    case 'emphasis':
      return [{ kind: 'emphasis', content: toInlines(node.children, reading) }];
    case 'strong':
      return [{ kind: 'strong', content: toInlines(node.children, reading) }];
    case 'break':
      return [{ kind: 'line-break' }];
    case 'footnoteReference':
      return noteToInlines(node, reading);
    default:
      refuseNode(node, reading);
      return [];
  }
}

function noteToInlines(node: Extract<Nodes, { type: 'footnoteReference' }>, reading: Reading): Inlines {
  if (reading.called.has(node.identifier)) {
    const message = 'a footnote is referred to twice';
    refuse(reading, message, 'write the second note anew, or refer to the first in words', node);
    return [];
  }
  reading.called.add(node.identifier);
  const flow = toFlow(reading.footnotes.get(node.identifier)?.children ?? [], reading);
  const content = flow.filter((block): block is Paragraph => block.kind === 'paragraph');
  if (content.length !== flow.length || content.some((paragraph) => holdsNote(paragraph.content)))
    refuse(reading, 'a footnote holds more than text', 'take the list or the second note out of it', node);
  return [{ kind: 'footnote', content }];
}

function holdsNote(inlines: Inlines): boolean {
  return inlines.some((inline) => inline.kind === 'footnote');
}

function textToInlines(text: string, { origin }: Reading): Inlines {
  if (origin.kind === 'prose') return [{ kind: 'text', text, mergedFrom: origin.value.path }];
  const { values } = origin.filled;
  return splitAtMarks(text).map((part): Inline => {
    if (typeof part === 'string') return { kind: 'text', text: part };
    const value = values[part];
    if (value === undefined) throw new TypeError('a mark without a value');
    // The check of the template lets prose stand alone on its line only.
    if (value.prose !== undefined) throw new TypeError('prose inside a line');
    return { kind: 'text', text: value.text, mergedFrom: value.path };
  });
}
