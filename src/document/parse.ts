/**
 * Filled text in, the blocks of an order out. The text is a small Markdown with `:::ordered` containers; values stand
 * in it as numbered marks and come back as literal text after the Markdown has been read, so no value is ever markup,
 * but for one that its schema calls prose, which is small Markdown of its own.
 */
import { type Problem, throwProblems } from '../error.js';
import { nodeToBlocks, toInlines } from './blocks.js';
import { type Container, type FlowBlock, type OrderedContent, readContainer } from './containers.js';
import { readTemplateMarkdown } from './markdown.js';
import type { Block, Exhibit, Inlines } from './model.js';
import { type FilledText, refuse, startReading } from './reading.js';

export type { FilledText, FilledValue } from './reading.js';

export type { OrderedContent } from './containers.js';

/** One order kind's share of an order. */
export interface OrderPart {
  readonly reasons: readonly Block[];
  /** What ends the reasons of the whole order, over what is recommended. */
  readonly conclusions: readonly (readonly FlowBlock[])[];
  readonly recommended: readonly OrderedContent[];
  readonly ordering: readonly OrderedContent[];
  /** What stands under all that is ordered, such as the notice of the right to object. */
  readonly notices: readonly (readonly FlowBlock[])[];
  readonly exhibits: readonly Exhibit[];
}

/**
 * @param file the template, for problems
 * @throws OrderError `template-markup-not-allowed` with everything that an order cannot hold, and
 * `case-markup-not-allowed`, with the value's path as its field, for prose values
 */
export function parseOrderPart(filled: FilledText, file: string): OrderPart {
  const read = readTemplateMarkdown(filled.markdown);
  const problems: Problem[] = [];
  const reading = startReading(read, { kind: 'template', file, filled }, problems);
  const reasons: Block[] = [];
  const containers: Container[] = [];
  for (const node of read.root.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'containerDirective' && node.name !== 'centered') {
      const container = readContainer(node, reading);
      if (container !== undefined) containers.push(container);
    } else if (containers.length > 0) {
      refuse(
        reading,
        'text stands after the first ordering paragraph',
        'put the reasons before every :::ordered paragraph',
      );
    } else reasons.push(...nodeToBlocks(node, reading));
  }
  throwProblems(problems);
  return { reasons, ...sortContainers(containers) };
}

function sortContainers(containers: readonly Container[]): Omit<OrderPart, 'reasons'> {
  return {
    conclusions: containers.flatMap((each) => (each.name === 'conclusion' ? [each.content] : [])),
    recommended: containers.flatMap((each) => (each.name === 'recommended' ? [each.content] : [])),
    ordering: containers.flatMap((each) => (each.name === 'ordered' ? [each.content] : [])),
    notices: containers.flatMap((each) => (each.name === 'notice' ? [each.content] : [])),
    exhibits: containers.flatMap((each) =>
      each.name === 'exhibit' ? [{ kind: 'exhibit' as const, content: each.content }] : [],
    ),
  };
}

/** A line of a caption, a formula or a closing: text alone, without paragraphs. */
export function parseLine(filled: FilledText, file: string): Inlines {
  const read = readTemplateMarkdown(filled.markdown);
  const problems: Problem[] = [];
  const reading = startReading(read, { kind: 'template', file, filled }, problems);
  const [paragraph, ...others] = read.root.children;
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
