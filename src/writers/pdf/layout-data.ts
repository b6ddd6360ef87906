/**
 * A document and its page style go in, the data that layout/order.typ draws comes out. Every word stays a JSON
 * string: Typst sets it as text and never reads it as markup or code.
 */
import type {
  Inlines,
  List,
  OrderDocument,
  OrderingParagraph,
  Paragraph,
  Table,
} from '../../document/model.js';
import type { PageStyle } from '../../document/page-style.js';
import { placeBlocks, type PlacedBlock, type PlacedContents } from '../placed-blocks.js';
import { formatListMark } from '../list-marks.js';
import { isEnding, measureLastParagraph } from '../last-block.js';
import { padUnderCentered, padUnderQuote, padUnderTable } from '../line-grid.js';
import { listLevels, measurePage } from '../measures.js';
import { layoutColumns } from '../table-columns.js';
import { countLines } from '../text-width.js';
import { captionToData } from './caption-data.js';
import {
  type Data,
  fitsPage,
  hasNotes,
  indented,
  inlinesToData,
  isKeptForNotes,
  type Place,
  textHeight,
} from './inline-data.js';

/** What stands in `order.json`. The shapes are those that layout/order.typ reads; it has no other input. */
export function layoutData(document: OrderDocument, style: PageStyle): Data {
  const { caption, font, ...page } = style;
  const blocks = placeBlocks(document.blocks, style);
  const [year, month, day] = document.properties.date.split('-').map(Number);
  return {
    properties: { ...document.properties, date: { year, month, day } },
    style: { ...page, font: fontToData(font), titleRules: caption.titleRules },
    measures: measurePage(style),
    textHeightPt: textHeight(style),
    draft: document.draft,
    endsShort: measureLastParagraph(blocks, style) === 'short',
    hasRail: caption.divider.kind === 'glyph',
    blocks: blocksToData(gatherEnding(blocks), style),
  };
}

function fontToData({ pdf, sizePt, trackingEm, widths }: PageStyle['font']): Data {
  return { pdf, sizePt, trackingEm, spaceEm: (widths.regular[0] ?? 0) / widths.unitsPerEm + trackingEm };
}

/** Closing and signature are one thing on the page: what keeps them together also keeps them with the body. */
interface Ending {
  readonly kind: 'ending';
  readonly blocks: readonly PlacedBlock[];
}

function gatherEnding(blocks: readonly PlacedBlock[]): readonly (PlacedBlock | Ending)[] {
  const first = blocks.findIndex(isEnding);
  if (first < 0) return blocks;
  const after = blocks.findIndex((block, index) => index > first && !isEnding(block));
  const end = after < 0 ? blocks.length : after;
  return [
    ...blocks.slice(0, first),
    { kind: 'ending', blocks: blocks.slice(first, end) },
    ...blocks.slice(end),
  ];
}

function blocksToData(blocks: readonly (PlacedBlock | Ending)[], style: PageStyle): readonly Data[] {
  const place = { style, widthPt: measurePage(style).textWidthPt, sizePt: style.font.sizePt };
  return blocks.map((block) =>
    block.kind === 'ending'
      ? { kind: 'ending', blocks: blocksToData(block.blocks, style) }
      : blockToData(block, place),
  );
}

function blockToData(block: PlacedBlock, place: Place): Data {
  switch (block.kind) {
    case 'opening':
      return captionToData(block, place);
    case 'title':
      return {
        kind: block.kind,
        tagLevel: 1,
        afterPt: block.afterPt,
        content: inlinesToData(block.content, place),
      };
    case 'paragraph':
      return paragraphToData(block, place);
    case 'closing':
      return { kind: block.kind, content: inlinesToData(block.content, place) };
    case 'heading':
      return {
        kind: block.kind,
        level: block.level,
        tagLevel: block.tagLevel,
        startsPage: block.startsPage === true,
        isListed: block.anchor !== undefined,
        content: inlinesToData(block.content, place),
      };
    case 'contents':
      return {
        kind: block.kind,
        title: inlinesToData(block.title, place),
        entries: contentsToData(block, place),
      };
    case 'form-lines':
      return { kind: block.kind, labels: block.labels.map((label) => inlinesToData(label, place)) };
    case 'ordering-paragraph':
      return orderingToData(block, place);
    case 'list':
      return topListToData(block, place, 0);
    case 'block-quote': {
      const narrower = indented(place, 2 * place.style.blockQuoteIndentPt);
      const content = block.content.map((part) => blockToData(part, narrower));
      const isKept = isKeptForNotes(block, narrower.widthPt, place.style);
      return { kind: block.kind, content, isKept, afterPt: padUnderQuote(block, place.style) };
    }
    case 'table':
      return tableToData(block, place);
    case 'centered': {
      const pad = padUnderCentered(block, place.style);
      const afterPt = pad === 0 ? measurePage(place.style).centeredAfterPt : pad;
      return { kind: block.kind, content: inlinesToData(block.content, place), afterPt };
    }
    case 'signature': {
      const narrower = indented(place, place.style.signatureIndentPt);
      return {
        kind: block.kind,
        above: (block.above ?? []).map((line) => inlinesToData(line, narrower)),
        mark: block.mark === undefined ? null : inlinesToData(block.mark, narrower),
        lines: block.lines.map((line) => inlinesToData(line, narrower)),
      };
    }
    case 'order-end':
      return { kind: block.kind, bandPt: block.bandPt, mark: inlinesToData(block.mark, place) };
    case 'copies':
      return { kind: block.kind, lines: block.lines.map((line) => inlinesToData(line, place)) };
  }
}

function contentsToData({ entries }: PlacedContents, place: Place): readonly Data[] {
  const { indentPt } = measurePage(place.style).contents;
  return entries.map(({ level, content }) => {
    const indent = (level - 1) * indentPt;
    return { indentPt: indent, content: inlinesToData(content, indented(place, indent)) };
  });
}

/** A list inside a list: its marks stand where the text around it stands. */
function nestedListToData(list: List, place: Place, level: number): Data {
  // Word knows nine levels, so a deeper list is drawn at the ninth.
  return listToData(list, place, level, level < listLevels ? 0 : -place.style.listIndentPt);
}

/** @param indentPt where the marks stand, from the left edge of the text around the list */
function listToData(list: List, place: Place, level: number, indentPt: number): Data {
  const inner = indented(place, indentPt + place.style.listIndentPt);
  const partToData = (part: Paragraph | List): Data =>
    part.kind === 'list' ? nestedListToData(part, inner, level + 1) : blockToData(part, inner);
  return {
    kind: 'list',
    indentPt,
    start: list.start,
    ordered: list.marks !== 'bullet',
    marks: list.items.map((_, index) => formatListMark(list.marks, list.start + index)),
    items: list.items.map((item) => item.map(partToData)),
  };
}

/** Typst knows a paragraph's lines too late to keep those together whose last one has a note. */
function paragraphToData({ kind, content }: Paragraph, place: Place): Data {
  const data = { kind, content: inlinesToData(content, place) };
  if (!hasNotes(content)) return data;
  return { ...data, lineCount: countLines(content, place.widthPt, place.style.font, place.style) };
}

function orderingToData(block: OrderingParagraph, place: Place): Data {
  // A list under a numbered paragraph is one level further in than its number.
  const level = block.number === undefined ? 0 : 1;
  const partToData = (part: OrderingParagraph['content'][number]): Data =>
    part.kind === 'list' ? topListToData(part, place, level) : blockToData(part, place);
  return { kind: block.kind, number: block.number ?? null, content: block.content.map(partToData) };
}

function topListToData(list: List, place: Place, level: number): Data {
  return listToData(list, place, level, measurePage(place.style).list[level]?.markPt ?? 0);
}

function tableToData(table: Table, place: Place): Data {
  const { textWidthPt, table: cell } = measurePage(place.style);
  const widthsPt = layoutColumns(table, place.style, textWidthPt);
  const cellToData = (content: Inlines, column: number): readonly Data[] =>
    inlinesToData(content, { ...place, widthPt: (widthsPt[column] ?? textWidthPt) - 2 * cell.cellSidePt });
  return {
    kind: 'table',
    afterPt: cell.afterPt + padUnderTable(table, place.style),
    align: table.columns.map((column) => column.align),
    widthsPt,
    header: table.header.map(cellToData),
    rows: table.rows.map((row) => ({
      kept: fitsPage(row, widthsPt, place.style),
      cells: row.map(cellToData),
    })),
  };
}
