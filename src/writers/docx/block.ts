/** Blocks go in, the pieces of a Word body come out, in order. */
import type {
  BlockQuote,
  Centered,
  Inlines,
  List,
  OrderingParagraph,
  Signature,
} from '../../document/model.js';
import { padUnderCentered, padUnderQuote } from '../line-grid.js';
import type { OrderEnd, PlacedBlock } from '../placed-blocks.js';
import { listLevels } from '../measures.js';
import { captionToDocx } from './caption.js';
import { bookmarkHeading, contentsToDocx } from './contents.js';
import type { Gathering } from './gathering.js';
import { boldFace, inlinesToDocx, plainFace, plainRun, type Face } from './inline.js';
import { continueStyles } from './paragraph-styles.js';
import { type ParagraphPiece, type Piece, withRoomUnder } from './piece.js';
import { tableToDocx } from './table.js';
import { elementXml } from './xml.js';

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
      const runs = bookmarkHeading(block, piece.runs);
      return [{ ...piece, runs, ...(block.startsPage === true ? { startsPage: true } : {}) }];
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
  return { kind: 'paragraph', style, runs: inlinesToDocx(content, gathering, face) };
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

/** The style's tab draws the line. */
function formLineToDocx(label: Inlines, gathering: Gathering): ParagraphPiece {
  const piece = makeParagraph('FormLine', label, gathering);
  const line = plainRun(' ') + elementXml('w:r', {}, elementXml('w:tab', {}));
  return { ...piece, runs: piece.runs + line };
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
