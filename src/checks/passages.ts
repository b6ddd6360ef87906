/** A document in, its words out as passages: what a person reads as one paragraph, line or cell is one passage. */
import type { Block, Inlines, List, OrderDocument, Paragraph } from '../document/model.js';
import type { Passage, PassageKind, Value } from './model.js';

export function listPassages(document: OrderDocument): readonly Passage[] {
  const passages: Passage[] = [];
  for (const block of document.blocks) addBlock(block, passages);
  return passages;
}

function addBlock(block: Block, passages: Passage[]): void {
  switch (block.kind) {
    case 'caption':
      addLines(block.masthead, 'caption', passages);
      for (const { names, status } of block.sides) {
        addLines(names, 'caption', passages);
        addLine(status, 'caption', passages);
      }
      addLines(block.number, 'caption', passages);
      break;
    case 'title':
      addLine(block.content, 'title', passages);
      break;
    case 'heading':
      addLine(block.content, 'prose', passages);
      break;
    case 'paragraph':
    case 'list':
      addFlow(block, 'prose', passages);
      break;
    case 'ordering-paragraph':
      for (const part of block.content) {
        if (part.kind === 'paragraph' || part.kind === 'list') addFlow(part, 'ordering', passages);
        else addBlock(part, passages);
      }
      break;
    case 'block-quote':
      for (const part of block.content) addFlow(part, 'block-quote', passages);
      break;
    case 'centered':
      addLine(block.content, 'ordering', passages);
      break;
    case 'table':
      addLines(block.header, 'prose', passages);
      for (const row of block.rows) addLines(row, 'prose', passages);
      break;
    case 'closing':
      addLine(block.content, 'closing', passages);
      break;
    case 'signature':
      addLines(block.above ?? [], 'signature', passages);
      if (block.mark !== undefined) addLine(block.mark, 'signature', passages);
      addLines(block.lines, 'signature', passages);
      break;
    case 'copies':
      addLines(block.lines, 'copies', passages);
      break;
    case 'exhibit':
      for (const part of block.content) addBlock(part, passages);
      break;
    case 'form-lines':
      addLines(block.labels, 'prose', passages);
      break;
    case 'contents':
      // Its words are those of the headings.
      break;
  }
}

function addFlow(flow: Paragraph | List, kind: PassageKind, passages: Passage[]): void {
  if (flow.kind === 'paragraph') addLine(flow.content, kind, passages);
  else for (const item of flow.items) for (const part of item) addFlow(part, kind, passages);
}

function addLines(lines: readonly Inlines[], kind: PassageKind, passages: Passage[]): void {
  for (const line of lines) addLine(line, kind, passages);
}

interface Gathered {
  text: string;
  readonly values: Value[];
  readonly notes: Passage[];
}

/** The paragraph itself, then each of its footnotes. */
function addLine(inlines: Inlines, kind: PassageKind, passages: Passage[]): void {
  const gathered: Gathered = { text: '', values: [], notes: [] };
  gather(inlines, gathered);
  const { text, values, notes } = gathered;
  if (text !== '') passages.push({ kind, text: withPlainSpaces(text), values });
  passages.push(...notes);
}

/** One character for one, so that offsets stay those of the printed text. */
function withPlainSpaces(text: string): string {
  return /[\u00A0\u202F\u2011]/.test(text)
    ? text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u2011', '-')
    : text;
}

function gather(inlines: Inlines, gathered: Gathered): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text': {
        const from = gathered.text.length;
        gathered.text += inline.text;
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
        for (const { content } of inline.content) addLine(content, 'prose', gathered.notes);
        break;
    }
  }
}
