/** A document in, its words out as passages: what a person reads as one paragraph, line or cell is one passage. */
import type { Block, Inlines, List, OrderDocument, Paragraph } from '../document/model.js';
import type { Passage, PassageKind, Value } from './model.js';

export function listPassages(document: OrderDocument): readonly Passage[] {
  return document.blocks.flatMap(blockToPassages);
}

function blockToPassages(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'caption':
      return [
        ...block.masthead,
        ...block.sides.flatMap((side) => [...side.names, side.status]),
        ...block.number,
      ].flatMap((line) => inlinesToPassages(line, 'caption'));
    case 'title':
      return inlinesToPassages(block.content, 'title');
    case 'heading':
      return inlinesToPassages(block.content, 'prose');
    case 'paragraph':
    case 'list':
      return flowToPassages(block, 'prose');
    case 'ordering-paragraph':
      return block.content.flatMap((part) =>
        part.kind === 'paragraph' || part.kind === 'list'
          ? flowToPassages(part, 'ordering')
          : blockToPassages(part),
      );
    case 'block-quote':
      return block.content.flatMap((part) => flowToPassages(part, 'block-quote'));
    case 'centered':
      return inlinesToPassages(block.content, 'ordering');
    case 'table':
      return [block.header, ...block.rows].flat().flatMap((cell) => inlinesToPassages(cell, 'prose'));
    case 'closing':
      return inlinesToPassages(block.content, 'closing');
    case 'signature':
      return [
        ...(block.above ?? []),
        ...(block.mark === undefined ? [] : [block.mark]),
        ...block.lines,
      ].flatMap((line) => inlinesToPassages(line, 'signature'));
    case 'copies':
      return block.lines.flatMap((line) => inlinesToPassages(line, 'copies'));
    case 'exhibit':
      return block.content.flatMap(blockToPassages);
    case 'form-lines':
      return block.labels.flatMap((label) => inlinesToPassages(label, 'prose'));
    case 'contents':
      // Its words are those of the headings.
      return [];
  }
}

function flowToPassages(flow: Paragraph | List, kind: PassageKind): readonly Passage[] {
  if (flow.kind === 'paragraph') return inlinesToPassages(flow.content, kind);
  return flow.items.flat().flatMap((part) => flowToPassages(part, kind));
}

interface Gathered {
  text: string;
  readonly values: Value[];
  readonly notes: Passage[];
}

/** The paragraph itself, then each of its footnotes. */
function inlinesToPassages(inlines: Inlines, kind: PassageKind): readonly Passage[] {
  const gathered: Gathered = { text: '', values: [], notes: [] };
  gather(inlines, gathered);
  const { text, values, notes } = gathered;
  return [...(text === '' ? [] : [{ kind, text, values }]), ...notes];
}

function gather(inlines: Inlines, gathered: Gathered): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text': {
        const from = gathered.text.length;
        // One character for one, so that offsets stay those of the printed text.
        gathered.text += inline.text.replaceAll(/[\u00A0\u202F]/gu, ' ').replaceAll('\u2011', '-');
        const to = gathered.text.length;
        if (inline.mergedFrom !== undefined) gathered.values.push({ from, to, path: inline.mergedFrom });
        break;
      }
      case 'emphasis':
      case 'strong':
        gather(inline.content, gathered);
        break;
      case 'line-break':
        gathered.text += '\n';
        break;
      case 'footnote':
        gathered.notes.push(...inline.content.flatMap(({ content }) => inlinesToPassages(content, 'prose')));
        break;
    }
  }
}
