/**
 * Filled text in, the blocks of an order out. The text is a small Markdown with `:::ordered` containers; values stand
 * in it as numbered marks and come back as literal text after the Markdown has been read, so no value is ever markup,
 * but for one that its schema calls prose, which is small Markdown of its own.
 */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

import { type Problem, throwProblems } from '../error.js';
import { findProse, nodeToBlocks, toInlines } from './blocks.js';
import { readTemplateMarkdown } from './markdown.js';
import type { Block, BlockQuote, Inlines, List, Paragraph, Table } from './model.js';
import { type FilledText, type Reading, refuse, startReading } from './reading.js';

export type { FilledText, FilledValue } from './reading.js';

/** What one ordering paragraph orders, before its formula is put in front of it. */
export type OrderedContent = readonly [Paragraph, ...(Paragraph | List | BlockQuote | Table)[]];

/** One order kind's share of an order. */
export interface OrderPart {
  readonly reasons: readonly Block[];
  readonly ordering: readonly OrderedContent[];
}

/**
 * @param file the template, for problems
 * @throws OrderError `template-markup-not-allowed` with everything that an order cannot hold, and
 * `case-markup-not-allowed`, with the value's path as its field, for prose values
 */
export function parseOrderPart(filled: FilledText, file: string): OrderPart {
  const root = readTemplateMarkdown(filled.markdown);
  const problems: Problem[] = [];
  const reading = startReading(root, { kind: 'template', file, filled }, problems);
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
  throwProblems(problems);
  return { reasons, ordering };
}

/** A line of a caption, a formula or a closing: text alone, without paragraphs. */
export function parseLine(filled: FilledText, file: string): Inlines {
  const root = readTemplateMarkdown(filled.markdown);
  const problems: Problem[] = [];
  const reading = startReading(root, { kind: 'template', file, filled }, problems);
  const [paragraph, ...others] = root.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) {
    refuse(
      reading,
      'a formula is more than one line of text',
      'write it as one line, without lists or headings',
    );
  }
  const content = paragraph?.type === 'paragraph' ? toInlines(paragraph.children, reading) : [];
  throwProblems(problems);
  return content;
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
  const before = reading.problems.length;
  const [first, ...others] = node.children.flatMap((child) => readOrderedChild(child, reading));
  if (first?.kind === 'paragraph') return [first, ...others];
  if (reading.problems.length === before) {
    const opening = node.children[0];
    const at = opening === undefined ? reading : readingOf(opening, reading);
    refuse(at, 'an ordering paragraph does not begin with text', 'begin with what is ordered');
  }
  return undefined;
}

type OrderedBlock = OrderedContent[number];

function readOrderedChild(node: RootContent, reading: Reading): readonly OrderedBlock[] {
  const blocks = nodeToBlocks(node, reading);
  const allowed = blocks.filter(isOrderedBlock);
  if (allowed.length < blocks.length) {
    const message = 'an ordering paragraph holds more than text, lists, quotations and tables';
    refuse(readingOf(node, reading), message, 'take the heading out of it');
  }
  return allowed;
}

/** What is wrong with a prose value is a mistake of the case file, not of the template around it. */
function readingOf(node: RootContent, reading: Reading): Reading {
  const value = node.type === 'paragraph' ? findProse(node, reading) : undefined;
  if (value === undefined) return reading;
  return { ...reading, origin: { kind: 'prose', value, file: reading.origin.file } };
}

function isOrderedBlock(block: Block): block is OrderedBlock {
  return ['paragraph', 'list', 'block-quote', 'table'].includes(block.kind);
}
