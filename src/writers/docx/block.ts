/** Blocks go in, the pieces of a Word body come out, in order. */
import { Tab, TextRun, type XmlComponent } from 'docx';
import type {
  BlockQuote,
  Centered,
  Inlines,
  List,
  OrderingParagraph,
  Signature,
  Table as TableBlock,
} from '../../document/model.js';
import { padUnderCentered, padUnderQuote, padUnderTable } from '../line-grid.js';
import type { OrderEnd, PlacedBlock } from '../placed-blocks.js';
import { listLevels } from '../measures.js';
import { layoutColumns } from '../table-columns.js';
import { captionToDocx } from './caption.js';
import { bookmarkHeading, contentsToDocx } from './contents.js';
import { toTwips } from './element.js';
import type { Gathering } from './gathering.js';
import { boldFace, inlinesToDocx, plainFace, type Face } from './inline.js';
import { continueStyles } from './paragraph-styles.js';
import {
  type ParagraphPiece,
  type Piece,
  makeWordParagraph,
  propertiesOf,
  type TablePiece,
  withRoomUnder,
} from './piece.js';
import type { Cell } from './table-forms.js';

export function blockToDocx(block: PlacedBlock, gathering: Gathering): readonly Piece[] {
  switch (block.kind) {
    case 'opening':
      return captionToDocx(block, gathering);
    case 'title': {
      const { beforePt, afterPt } = gathering.measures.title;
      const styleRoom = { beforePt, afterPt };
      const piece = { ...makeParagraph('Title', block.content, gathering, boldFace), styleRoom };
      // The style has the usual room.
      const isUsual = block.afterPt === afterPt;
      return [isUsual ? piece : { ...piece, afterPt: block.afterPt }];
    }
    case 'heading': {
      const face = block.level === 3 ? plainFace : boldFace;
      const piece = makeParagraph(`Heading${block.level}`, block.content, gathering, face);
      const children = bookmarkHeading(block, piece.children);
      return [{ ...piece, children, ...(block.startsPage === true ? { startsPage: true } : {}) }];
    }
    case 'paragraph':
      return [makeParagraph('BodyText', block.content, gathering)];
    case 'ordering-paragraph':
      return orderingToDocx(block, gathering);
    case 'list':
      return listToDocx(block, gathering, { level: 0, isQuoted: false });
    case 'block-quote':
      return quoteToDocx(block, gathering);
    case 'table':
      return [tableToDocx(block, gathering)];
    case 'centered':
      return [centeredToDocx(block, gathering)];
    case 'closing':
      return [makeParagraph('Closing', block.content, gathering)];
    case 'signature':
      return signatureToDocx(block, gathering);
    case 'copies':
      return block.lines.map((line, index) =>
        index === 0
          ? {
              ...makeParagraph('Copies', line, gathering),
              styleRoom: { beforePt: gathering.measures.signature.markBeforePt },
            }
          : makeParagraph('CopiesList', line, gathering),
      );
    case 'contents':
      return [contentsToDocx(block, gathering)];
    case 'form-lines':
      return block.labels.map((label) => formLineToDocx(label, gathering));
    case 'order-end':
      return endToDocx(block, gathering);
  }
}

export function makeParagraph(
  style: string,
  content: Inlines,
  gathering: Gathering,
  face: Face = plainFace,
): ParagraphPiece {
  return { kind: 'paragraph', style, children: inlinesToDocx(content, gathering, face) };
}

function orderingToDocx(block: OrderingParagraph, gathering: Gathering): readonly Piece[] {
  const numId = block.number === undefined ? undefined : gathering.continueOrdering(block.number);
  return block.content.flatMap((part, index): readonly Piece[] => {
    // A list under a numbered paragraph is one level further in than its number.
    if (part.kind === 'list') {
      return listToDocx(part, gathering, { level: numId === undefined ? 0 : 1, isQuoted: false });
    }
    if (part.kind !== 'paragraph') return blockToDocx(part, gathering);
    const piece = makeParagraph('OrderingParagraph', part.content, gathering);
    return [index === 0 && numId !== undefined ? { ...piece, numbering: { numId, level: 0 } } : piece];
  });
}

interface ListContext {
  readonly level: number;
  readonly isQuoted: boolean;
}

function listToDocx(
  list: List,
  gathering: Gathering,
  { level: depth, isQuoted }: ListContext,
): readonly Piece[] {
  const level = Math.min(depth, listLevels - 1);
  const numId = gathering.startList(isQuoted ? `quoted-${list.marks}` : list.marks, level, list.start);
  const own = list.marks === 'bullet' ? 'ListBullet' : 'ListNumber';
  return list.items.flatMap((item) =>
    item.flatMap((part, position): readonly Piece[] => {
      if (part.kind === 'list') return listToDocx(part, gathering, { level: level + 1, isQuoted });
      if (position > 0) return [continueItem(part.content, gathering, { level, isQuoted })];
      const piece = makeParagraph(isQuoted ? 'BlockTextList' : own, part.content, gathering);
      return [{ ...piece, numbering: { numId, level } }];
    }),
  );
}

/** A further paragraph of a list item: under its text, without a mark. */
function continueItem(
  content: Inlines,
  gathering: Gathering,
  { level, isQuoted }: ListContext,
): ParagraphPiece {
  const style = isQuoted ? undefined : continueStyles[level];
  if (style !== undefined) return makeParagraph(style, content, gathering);
  const textPt = gathering.measures.list[level]?.textPt ?? 0;
  const indentPt = textPt + (isQuoted ? gathering.style.blockQuoteIndentPt : 0);
  return { ...makeParagraph(isQuoted ? 'BlockTextList' : 'ListContinue5', content, gathering), indentPt };
}

function quoteToDocx(quote: BlockQuote, gathering: Gathering): readonly Piece[] {
  const styleRoom = { beforePt: gathering.measures.gapPt };
  const pieces = quote.content
    .flatMap((part) =>
      part.kind === 'list'
        ? listToDocx(part, gathering, { level: 0, isQuoted: true })
        : [makeParagraph('BlockText', part.content, gathering)],
    )
    .map((piece): Piece => (piece.kind === 'paragraph' ? { ...piece, styleRoom } : piece));
  const pad = padUnderQuote(quote, gathering.style);
  return pad === 0 ? pieces : withRoomUnder(pieces, pad);
}

function centeredToDocx(block: Centered, gathering: Gathering): ParagraphPiece {
  const { gapPt, centeredAfterPt } = gathering.measures;
  const piece = makeParagraph('Centered', block.content, gathering);
  const pad = padUnderCentered(block, gathering.style);
  return {
    ...piece,
    styleRoom: { beforePt: gapPt, afterPt: centeredAfterPt },
    ...(pad === 0 ? {} : { afterPt: pad }),
  };
}

/** A table of no more rows goes to the next page as a whole with the closing, as it does in the PDF. */
const mostKeptRows = 10;

function tableToDocx(table: TableBlock, gathering: Gathering): TablePiece {
  const { textWidthPt } = gathering.measures;
  // Made here and not in makeRows, so that footnotes count in the order of the text.
  const header = table.header.map((cell) => inlinesToDocx(cell, gathering, boldFace));
  const rows = table.rows.map((row) => row.map((cell) => inlinesToDocx(cell, gathering)));
  return {
    kind: 'table',
    beforePt: gathering.measures.table.beforePt,
    afterPt: gathering.measures.table.afterPt + padUnderTable(table, gathering.style),
    options: {
      style: 'TableGrid',
      layout: 'fixed',
      width: { size: toTwips(textWidthPt), type: 'dxa' },
      columnWidths: layoutColumns(table, gathering.style, textWidthPt).map(toTwips),
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
    },
    makeRows: (keepNext) => [
      {
        options: { cantSplit: true, tableHeader: true },
        cells: makeCells(table, header, { style: 'TableHeading' }),
      },
      ...rows.map((row, index) => {
        const isKept = keepNext && (rows.length <= mostKeptRows || index === rows.length - 1);
        const kept = isKept ? { keepNext } : {};
        return {
          options: { cantSplit: true },
          cells: makeCells(table, row, { style: 'TableText', ...kept }),
        };
      }),
    ],
  };
}

function makeCells(
  { columns }: TableBlock,
  cells: readonly (readonly XmlComponent[])[],
  properties: Parameters<typeof propertiesOf>[0],
): readonly Cell[] {
  return cells.map((runs, column) => {
    const align = columns[column]?.align ?? 'left';
    const alignment = align === 'left' ? {} : { alignment: align };
    const paragraph = makeWordParagraph(propertiesOf({ ...properties, ...alignment }), runs);
    return { options: {}, paragraphs: [paragraph] };
  });
}

/** The style's tab draws the line. */
function formLineToDocx(label: Inlines, gathering: Gathering): ParagraphPiece {
  const piece = makeParagraph('FormLine', label, gathering);
  const line = [new TextRun({ text: ' ' }), new TextRun({ children: [new Tab()] })];
  return { ...piece, children: [...piece.children, ...line] };
}

/** The band is a line of its height: room under the last paragraph of a page would not keep the band on it. */
function endToDocx({ mark, bandPt }: OrderEnd, gathering: Gathering): readonly Piece[] {
  const styleRoom = { beforePt: gathering.style.singleSpacingPt };
  return [
    ...(mark.length === 0 ? [] : [{ ...makeParagraph('EndOfOrder', mark, gathering), styleRoom }]),
    ...(bandPt === 0 ? [] : [makeParagraph('BlankBand', [], gathering)]),
  ];
}

/** Without a mark, a rule over the first printed line leaves room for the judge's hand. */
function signatureToDocx({ above = [], mark, lines }: Signature, gathering: Gathering): readonly Piece[] {
  const { markBeforePt, blankBeforePt } = gathering.measures.signature;
  const marked =
    mark === undefined
      ? []
      : [{ ...makeParagraph('SignatureMark', mark, gathering), styleRoom: { beforePt: markBeforePt } }];
  return [
    ...above.map((line, index) =>
      index === 0
        ? { ...makeParagraph('SignatureMark', line, gathering), styleRoom: { beforePt: markBeforePt } }
        : makeParagraph('Signature', line, gathering),
    ),
    ...marked,
    ...lines.map((line, index) =>
      mark === undefined && index === 0
        ? { ...makeParagraph('SignatureLine', line, gathering), styleRoom: { beforePt: blankBeforePt } }
        : makeParagraph('Signature', line, gathering),
    ),
  ];
}
