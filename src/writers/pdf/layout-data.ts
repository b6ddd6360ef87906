/**
 * A document and its page style go in, the data that layout/order.typ draws comes out. Every word stays a JSON
 * string: Typst sets it as text and never reads it as markup or code.
 */
import type {
  Block,
  Caption,
  Inline,
  Inlines,
  List,
  OrderDocument,
  OrderingParagraph,
  Paragraph,
  Table,
} from '../../document/model.js';
import type { PageStyle } from '../../document/page-style.js';
import { layoutCaption, type CaptionLine } from '../caption-rows.js';
import { formatListMark } from '../list-marks.js';
import { listLevels, measurePage } from '../measures.js';
import { layoutColumns } from '../table-columns.js';
import { countLines } from '../text-width.js';

/** Where a run of text stands: how wide its lines are and how large its letters, both in points. */
interface Place {
  readonly style: PageStyle;
  readonly widthPt: number;
  readonly sizePt: number;
}

type Data = Readonly<Record<string, unknown>>;

/** No letter of a text face is wider than this many times its size, so a shorter word always fits its line. */
const widestLetter = 1.2;

/** What stands in `order.json`. The shapes are those that layout/order.typ reads; it has no other input. */
export function layoutData(document: OrderDocument, style: PageStyle): Data {
  const { caption, ...page } = style;
  const [year, month, day] = document.properties.date.split('-').map(Number);
  return {
    properties: { ...document.properties, date: { year, month, day } },
    style: { ...page, titleRules: caption.titleRules },
    measures: measurePage(style),
    textHeightPt: textHeight(style),
    draft: document.draft,
    blocks: blocksToData(gatherEnding(document.blocks), style),
  };
}

/** Closing and signature are one thing on the page: what keeps them together also keeps them with the body. */
interface Ending {
  readonly kind: 'ending';
  readonly blocks: readonly Block[];
}

function gatherEnding(blocks: readonly Block[]): readonly (Block | Ending)[] {
  const first = blocks.findIndex((block) => block.kind === 'closing' || block.kind === 'signature');
  if (first < 0) return blocks;
  return [...blocks.slice(0, first), { kind: 'ending', blocks: blocks.slice(first) }];
}

function blocksToData(blocks: readonly (Block | Ending)[], style: PageStyle): readonly Data[] {
  const place = { style, widthPt: measurePage(style).textWidthPt, sizePt: style.font.sizePt };
  let headingLevel = 0;
  return blocks.map((block) => {
    if (block.kind === 'ending') return { kind: 'ending', blocks: blocksToData(block.blocks, style) };
    if (block.kind !== 'title' && block.kind !== 'heading') return blockToData(block, place);
    // The title is the first heading, and no level may be left out below it: ISO 14289-1:2014, 7.4.2.
    const wanted = block.kind === 'title' ? 1 : block.level + 1;
    headingLevel = Math.min(wanted, headingLevel + 1);
    return { ...blockToData(block, place), tagLevel: headingLevel };
  });
}

function blockToData(block: Block, place: Place): Data {
  switch (block.kind) {
    case 'caption':
      return captionToData(block, place);
    case 'title':
    case 'paragraph':
    case 'closing':
      return { kind: block.kind, content: inlinesToData(block.content, place) };
    case 'heading':
      return { kind: block.kind, level: block.level, content: inlinesToData(block.content, place) };
    case 'ordering-paragraph':
      return orderingToData(block, place);
    case 'list':
      return topListToData(block, place, 0);
    case 'block-quote': {
      const narrower = indented(place, 2 * place.style.blockQuoteIndentPt);
      return { kind: block.kind, content: block.content.map((part) => blockToData(part, narrower)) };
    }
    case 'table':
      return tableToData(block, place);
    case 'signature': {
      const narrower = indented(place, place.style.signatureIndentPt);
      return {
        kind: block.kind,
        mark: block.mark === undefined ? null : inlinesToData(block.mark, narrower),
        lines: block.lines.map((line) => inlinesToData(line, narrower)),
      };
    }
  }
}

function indented(place: Place, byPt: number): Place {
  return { ...place, widthPt: place.widthPt - byPt };
}

function captionToData(caption: Caption, place: Place): Data {
  const { style } = place;
  const rows = layoutCaption(caption, style.caption);
  const { leftPt, rightPt } = measurePage(style).caption;
  return {
    kind: 'caption',
    masthead: caption.masthead.map((line) => inlinesToData(line, place)),
    rows: rows.map((row) => ({
      ...row,
      kept:
        fitsPage(row.left.map(contentOf), [leftPt], style) &&
        fitsPage(row.right.map(contentOf), [rightPt], style),
      left: row.left.map((line) => captionLineToData(line, { ...place, widthPt: leftPt })),
      right: row.right.map((line) => captionLineToData(line, { ...place, widthPt: rightPt })),
    })),
  };
}

const contentOf = ({ content }: CaptionLine): Inlines => content;

/**
 * Whether a row may be kept whole: Typst would draw one that is longer than a page over the page's edge. The lines
 * are estimated, so a row counts as long from half of a page on.
 *
 * @param widthsPt a width for each cell; the last one serves all further cells
 */
function fitsPage(cells: readonly Inlines[], widthsPt: readonly number[], style: PageStyle): boolean {
  const lines = cells.map((cell, index) =>
    countLines(cell, widthsPt[index] ?? widthsPt.at(-1) ?? 0, style.font.sizePt),
  );
  return lines.reduce((sum, count) => sum + count, 0) * style.singleSpacingPt < textHeight(style) / 2;
}

function textHeight(style: PageStyle): number {
  return style.paper.heightPt - style.marginPt.top - style.marginPt.bottom;
}

function captionLineToData({ part, content }: CaptionLine, place: Place): Data {
  const { style } = place;
  const standsBelow = part === 'status' && style.caption.status === 'below';
  const indentPt = standsBelow ? measurePage(style).caption.statusIndentPt : 0;
  return { part, indentPt, content: inlinesToData(content, indented(place, indentPt)) };
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

function orderingToData(block: OrderingParagraph, place: Place): Data {
  // A list under a numbered paragraph is one level further in than its number.
  const level = block.number === undefined ? 0 : 1;
  const partToData = (part: Block): Data =>
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
    align: table.columns.map((column) => column.align),
    widthsPt,
    header: table.header.map(cellToData),
    rows: table.rows.map((row) => ({
      kept: fitsPage(row, widthsPt, place.style),
      cells: row.map(cellToData),
    })),
  };
}

function inlinesToData(inlines: Inlines, place: Place): readonly Data[] {
  return inlines.flatMap((inline) => inlineToData(inline, place));
}

function inlineToData(inline: Inline, place: Place): readonly Data[] {
  switch (inline.kind) {
    case 'text':
      return textToData(inline.text, place);
    case 'emphasis':
    case 'strong':
      return [{ kind: inline.kind, content: inlinesToData(inline.content, place) }];
    case 'line-break':
      return [{ kind: inline.kind }];
    case 'footnote': {
      const { style } = place;
      const note = { style, widthPt: measurePage(style).textWidthPt, sizePt: style.footnote.sizePt };
      const toData = (paragraph: Paragraph): readonly Data[] => inlinesToData(paragraph.content, note);
      return [{ kind: inline.kind, paragraphs: inline.content.map(toData) }];
    }
  }
}

/**
 * Words that may be longer than their line are marked, so that the layout can measure them and break them between
 * letters, as Word does, instead of letting them run off the page.
 */
function textToData(text: string, place: Place): readonly Data[] {
  const letters = Math.max(1, Math.floor(place.widthPt / (place.sizePt * widestLetter)));
  return text.split(new RegExp(`([^ ]{${letters},})`, 'u')).flatMap((piece, index): readonly Data[] => {
    if (piece === '') return [];
    return [
      index % 2 === 0
        ? { kind: 'text', text: piece }
        : { kind: 'long-word', text: piece, widthPt: place.widthPt },
    ];
  });
}
