/**
 * The containers of a template: what is ordered or recommended, what stands before and after it, and exhibits. A node
 * of the Markdown in, what the container holds out; what it cannot hold is refused.
 */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

import { findProse, isBare, nodeToBlocks, refuseContainer } from './blocks.js';
import type {
  Block,
  BlockQuote,
  Centered,
  Exhibit,
  FormLines,
  Heading,
  Inlines,
  List,
  Paragraph,
  Table,
} from './model.js';
import { type Reading, refuse } from './reading.js';

/** What one ordering paragraph orders, or one recommendation recommends, before its formula is put in front of it. */
export type OrderedContent = readonly [Paragraph, ...(Paragraph | List | BlockQuote | Table | Centered)[]];

/** What may stand among the reasons. */
export type FlowBlock = Heading | Paragraph | List | BlockQuote | Table | Centered;

export type Container =
  | { readonly name: 'ordered' | 'recommended'; readonly content: OrderedContent }
  | { readonly name: 'conclusion' | 'notice'; readonly content: readonly FlowBlock[] }
  | { readonly name: 'exhibit'; readonly content: Exhibit['content'] };

/** @returns undefined where the container was refused */
export function readContainer(node: ContainerDirective, reading: Reading): Container | undefined {
  const name = isBare(node) ? node.name : undefined;
  switch (name) {
    case 'ordered':
    case 'recommended': {
      const content = readOrdered(node, reading);
      return content === undefined ? undefined : { name, content };
    }
    case 'conclusion':
    case 'notice':
      return { name, content: readFlow(node.children, reading) };
    case 'exhibit': {
      const content = readExhibit(node, reading);
      return content === undefined ? undefined : { name, content };
    }
    default:
      refuseContainer(node, reading);
      return undefined;
  }
}

function readOrdered(node: ContainerDirective, reading: Reading): OrderedContent | undefined {
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
    const message =
      'an ordering paragraph holds more than text, lists, quotations, tables and centered lines';
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
  return ['paragraph', 'list', 'block-quote', 'table', 'centered'].includes(block.kind);
}

function readFlow(nodes: readonly RootContent[], reading: Reading): readonly FlowBlock[] {
  return nodes.flatMap((node) => nodeToBlocks(node, reading)).filter(isFlowBlock);
}

/** All that the Markdown of an order can hold; the other blocks are made elsewhere. */
function isFlowBlock(block: Block): block is FlowBlock {
  return block.kind === 'heading' || isOrderedBlock(block);
}

function readExhibit(node: ContainerDirective, reading: Reading): Exhibit['content'] | undefined {
  const [first, ...others] = node.children.flatMap((child): readonly (FlowBlock | FormLines)[] =>
    child.type === 'containerDirective' && child.name !== 'centered'
      ? readForm(child, reading)
      : readFlow([child], reading),
  );
  if (first?.kind === 'heading') return [first, ...others];
  refuse(reading, 'an exhibit does not begin with a heading', 'begin with # Exhibit A and what it is');
  return undefined;
}

/** A list of labels, one for each line that is filled in by hand. */
function readForm(node: ContainerDirective, reading: Reading): readonly FormLines[] {
  const [list, ...others] = node.name === 'form' && isBare(node) ? readFlow(node.children, reading) : [];
  const labels = list?.kind === 'list' ? list.items.map(readLabel) : [];
  if (labels.length > 0 && others.length === 0 && labels.every((label) => label !== undefined))
    return [{ kind: 'form-lines', labels }];
  refuse(
    reading,
    'an exhibit holds a container that is not a form',
    'write :::form with a list of labels in it, one for each line that is filled in',
  );
  return [];
}

function readLabel(item: List['items'][number]): Inlines | undefined {
  const [only, ...others] = item;
  return only?.kind === 'paragraph' && others.length === 0 ? only.content : undefined;
}
