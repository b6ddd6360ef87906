/**
 * A document and its page style go in, plain text comes out, in UTF-8 with `\n` at the end of each line: the order as
 * a lawyer reads it in an e-mail, its words in the order of the Word file and the PDF.
 */
import type {
  BlockQuote,
  Contents,
  Inlines,
  List,
  OrderDocument,
  OrderingParagraph,
  Paragraph,
  Signature,
} from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';
import { placeBlocks, type PlacedBlock } from './placed-blocks.js';
import { formatListMark } from './list-marks.js';
import { captionToText } from './text/caption.js';
import { formatNoteMark, inlinesToText, type Notes } from './text/inline.js';
import {
  centerText,
  countCharacters,
  indentLines,
  joinBlocks,
  lineWidth,
  wrapAfterMark,
  wrapText,
} from './text/lines.js';
import { tableToText } from './text/table.js';
import type { Writer } from './writer.js';

/** Widths in characters. */
const indent = { contents: 4, ordering: 5, list: 5, quote: 10, signature: 38 } as const;

interface Place {
  readonly style: PageStyle;
  readonly notes: Notes;
  readonly width: number;
}

export const writeText: Writer = (document, style) =>
  new TextEncoder().encode(`${documentToLines(document, style).join('\n')}\n`);

function documentToLines(document: OrderDocument, style: PageStyle): readonly string[] {
  const place: Place = { style, notes: [], width: lineWidth };
  const body = placeBlocks(document.blocks, style).map((block) => blockToText(block, place));
  return joinBlocks([...headToText(document, style), ...body, ...notesToText(place)]);
}

/** What other files say on every page: a text has one. */
function headToText(
  { draft }: OrderDocument,
  { draftMark, sealLine }: PageStyle,
): readonly (readonly string[])[] {
  return [...(draft ? [[draftMark]] : []), ...(sealLine === undefined ? [] : [wrapText(sealLine.words)])];
}

function blockToText(block: PlacedBlock, place: Place): readonly string[] {
  switch (block.kind) {
    case 'opening':
      return captionToText(block.layout, place.style, place.notes);
    case 'title':
      return titleToText(block.content, place);
    case 'heading': {
      const words = inlinesToText(block.content, place.notes);
      return block.level === 1 ? centerText(words) : wrapText(words);
    }
    case 'paragraph':
      return wrapText(inlinesToText(block.content, place.notes), place.width);
    case 'ordering-paragraph':
      return orderingToText(block, place);
    case 'list':
      return indentLines(listToText(block, narrowed(place, indent.list)), indent.list);
    case 'block-quote':
      return quoteToText(block, place);
    case 'centered':
      return centerText(inlinesToText(block.content, place.notes));
    case 'table':
      return tableToText(block, place.notes);
    case 'closing': {
      const words = inlinesToText(block.content, place.notes);
      return indentLines(wrapText(words, place.width - indent.ordering), indent.ordering);
    }
    case 'signature':
      return signatureToText(block, place);
    case 'contents':
      return contentsToText(block, place);
    case 'form-lines':
      return joinBlocks(block.labels.map((label) => formLineToText(label, place)));
    case 'order-end':
      return centerText(inlinesToText(block.mark, place.notes)).filter((line) => line !== '');
    case 'copies':
      return block.lines.flatMap((line) => wrapText(inlinesToText(line, place.notes), place.width));
  }
}

/** Headings without pages: a text has none. */
function contentsToText({ title, entries }: Contents, { notes }: Place): readonly string[] {
  const lines = entries.flatMap(({ level, content }) => {
    const by = (level - 1) * indent.contents;
    return indentLines(wrapText(inlinesToText(content, notes), lineWidth - by), by);
  });
  return [...centerText(inlinesToText(title, notes)), '', ...lines];
}

function formLineToText(label: Inlines, { notes }: Place): readonly string[] {
  const words = wrapText(inlinesToText(label, notes), lineWidth / 2);
  const last = words.at(-1) ?? '';
  const rule = '_'.repeat(lineWidth - countCharacters(last) - 1);
  return [...words.slice(0, -1), `${last} ${rule}`];
}

function narrowed(place: Place, by: number): Place {
  return { ...place, width: place.width - by };
}

function titleToText(content: Inlines, { style, notes }: Place): readonly string[] {
  const lines = centerText(inlinesToText(content, notes));
  const rule = '_'.repeat(lineWidth);
  return style.caption.titleRules ? [rule, '', ...lines, rule] : lines;
}

function orderingToText(block: OrderingParagraph, place: Place): readonly string[] {
  const inner = narrowed(place, indent.ordering);
  const mark = block.number === undefined ? '' : `${block.number}.  `;
  const parts = block.content.map((part, index) => {
    // A table keeps the whole line: it is drawn to its own width. Centered lines stand in the middle of the page.
    if (part.kind === 'table' || part.kind === 'centered') return blockToText(part, place);
    const lines =
      index === 0 && part.kind === 'paragraph'
        ? wrapAfterMark(mark, inlinesToText(part.content, place.notes), inner.width)
        : blockToText(part, inner);
    return indentLines(lines, indent.ordering);
  });
  return joinBlocks(parts);
}

/** An item's text stands at least so far from its mark's left edge. */
const shortestHang = 4;

function listToText(list: List, place: Place): readonly string[] {
  const marks = list.items.map((_, index) => formatListMark(list.marks, list.start + index));
  const hang = Math.max(shortestHang, ...marks.map((mark) => mark.length + 1));
  return joinBlocks(
    list.items.map((item, index) => {
      const mark = (marks[index] ?? '').padEnd(hang);
      const inner = narrowed(place, hang);
      const parts = item.map((part, position) => {
        if (part.kind === 'list') return indentLines(listToText(part, inner), hang);
        const words = inlinesToText(part.content, place.notes);
        return position === 0
          ? wrapAfterMark(mark, words, place.width)
          : indentLines(wrapText(words, inner.width), hang);
      });
      return joinBlocks(parts);
    }),
  );
}

function quoteToText(quote: BlockQuote, place: Place): readonly string[] {
  const inner = narrowed(place, 2 * indent.quote);
  return indentLines(joinBlocks(quote.content.map((part) => blockToText(part, inner))), indent.quote);
}

/** Without a mark, a line of underscores under room for the judge's hand. */
function signatureToText({ above = [], mark, lines }: Signature, { notes }: Place): readonly string[] {
  const width = lineWidth - indent.signature;
  const signed =
    mark === undefined ? ['', '', '_'.repeat(width)] : wrapText(inlinesToText(mark, notes), width);
  const write = (line: Inlines): readonly string[] => wrapText(inlinesToText(line, notes), width);
  const lead = [...above.flatMap(write), ...(above.length > 0 && mark !== undefined ? [''] : [])];
  return indentLines([...lead, ...signed, ...lines.flatMap(write)], indent.signature);
}

/** The notes at the end; one that holds a note of its own would find it after the others. */
function notesToText({ notes }: Place): readonly (readonly string[])[] {
  if (notes.length === 0) return [];
  const rule = ['_'.repeat(indent.quote)];
  const written: (readonly string[])[] = [rule];
  for (let index = 0; index < notes.length; index += 1) {
    written.push(noteToText(notes[index] ?? [], formatNoteMark(index + 1), notes));
  }
  return written;
}

function noteToText(note: readonly Paragraph[], mark: string, notes: Notes): readonly string[] {
  const paragraphs = note.map(({ content }, index) => {
    const words = inlinesToText(content, notes);
    return index === 0 ? wrapText(`${mark} ${words}`) : wrapText(words);
  });
  return joinBlocks(paragraphs);
}
