/**
 * The paragraphs and tables of a body before they become Word's: plain values, so that each can still learn what
 * stands next to it.
 */
import { createIndent, createSpacing, NumberProperties, ParagraphProperties } from 'docx';
import { keepRecent } from '../../recent-results.js';
import { toTwips } from './element.js';
import { makeTable, type Row, type TableOptions } from './table-forms.js';
import { componentXml, elementXml } from './xml.js';

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly style: string;
  /** As XML. */
  readonly runs: string;
  readonly numbering?: { readonly numId: number; readonly level: number };
  /** From the left margin, where no style can know it. */
  readonly indentPt?: number;
  /** Never broken over two pages. */
  readonly keepLines?: true;
  /** Begins a page, as an exhibit does. */
  readonly startsPage?: true;
  /** Not kept with the closing under it. */
  readonly isParted?: true;
  /** The room over and under it that its style has; default: none. */
  readonly styleRoom?: Partial<Room>;
  /** Room in place of its style's. */
  readonly beforePt?: number;
  readonly afterPt?: number;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly options: TableOptions;
  readonly makeRows: (keepNext: boolean) => readonly Row[];
  /** A table of Word has no room of its own around it, so its neighbours leave it. */
  readonly beforePt: number;
  readonly afterPt: number;
}

/** The table of contents, which is one thing in Word: a field that Word can make anew. */
export interface ContentsPiece {
  readonly kind: 'contents';
  /** @param beforePt the room that the piece over it leaves to it, as a table does */
  readonly make: (beforePt: number) => string;
}

export type Piece = ParagraphPiece | TablePiece | ContentsPiece;

/** Leaves room under the last of several pieces. */
export function withRoomUnder(pieces: readonly Piece[], afterPt: number): readonly Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, afterPt } : piece));
}

/** What the last piece of the body needs so that it goes with the closing: see `measureLastParagraph`. */
export function keepLast(
  pieces: readonly Piece[],
  length: 'short' | 'usual' | 'long' | undefined,
): readonly Piece[] {
  const last = pieces.at(-1);
  if (last?.kind !== 'paragraph' || length === undefined || length === 'usual') return pieces;
  const kept = length === 'short' ? { keepLines: true as const } : { isParted: true as const };
  return [...pieces.slice(0, -1), { ...last, ...kept }];
}

export interface Room {
  readonly beforePt: number;
  readonly afterPt: number;
}

/** What a piece needs of its neighbours. */
interface Surroundings extends Room {
  readonly keepNext: boolean;
}

/** Styles of what must not stand alone on a page; each also keeps itself with the next. */
const endingStyles: ReadonlySet<string> = new Set([
  'Closing',
  'Signature',
  'SignatureLine',
  'SignatureMark',
  'EndOfOrder',
  'BlankBand',
]);

/** The pieces as the XML of a body, in order. */
export function piecesToDocx(pieces: readonly Piece[]): string {
  let body = '';
  pieces.forEach((piece, index) => {
    body += pieceToDocx(piece, pieces[index - 1], pieces[index + 1]);
  });
  return body;
}

function pieceToDocx(piece: Piece, previous: Piece | undefined, next: Piece | undefined): string {
  const overPt = previous?.kind === 'table' ? previous.afterPt : 0;
  switch (piece.kind) {
    case 'contents':
      return piece.make(overPt);
    case 'table':
      return tableToXml(piece, next);
    case 'paragraph': {
      const underPt = next?.kind === 'table' ? next.beforePt : 0;
      return paragraphToXml(piece, {
        // The end of the body goes with the closing and the signature to the next page.
        keepNext: isEnding(next) && !isEnding(piece) && piece.isParted !== true,
        beforePt: piece.beforePt ?? widen(piece.styleRoom?.beforePt, overPt),
        afterPt: piece.afterPt ?? widen(piece.styleRoom?.afterPt, underPt),
      });
    }
  }
}

function tableToXml(piece: TablePiece, next: Piece | undefined): string {
  const table = makeTable(piece.options, piece.makeRows(isEnding(next)));
  // Word joins two tables that touch, and adds a paragraph after a table that ends the text.
  if (next !== undefined && next.kind !== 'table') return table;
  const beforePt = Math.max(0, piece.afterPt - (next?.beforePt ?? 0));
  return table + makeWordParagraph(styleWithSpace('TableGap', { beforePt, afterPt: 0 }), '');
}

/** What is wanted where the style has less: of two rooms that meet, Word takes the larger one. */
function widen(hasPt = 0, wantedPt: number): number {
  return wantedPt > hasPt ? wantedPt : 0;
}

function isEnding(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph' && endingStyles.has(piece.style);
}

function paragraphToXml(piece: ParagraphPiece, surroundings: Surroundings): string {
  return makeWordParagraph(propertiesOf({ ...piece, ...surroundings }), piece.runs);
}

/** A paragraph with properties of our making: see `makeProperties` for what the package's own cannot say. */
export function makeWordParagraph(propertiesXml: string, runs: string): string {
  return elementXml('w:p', {}, propertiesXml + runs);
}

/** What can differ between the properties of two paragraphs. */
interface PropertyChoice
  extends
    Pick<ParagraphPiece, 'style' | 'numbering' | 'indentPt' | 'keepLines' | 'startsPage'>,
    Partial<Surroundings> {
  readonly alignment?: 'center' | 'right';
}

/** Most paragraphs of a batch share their properties: making them took a tenth of the time of an order. */
const writeProperties = keepRecent(200, (choice) =>
  componentXml(makeProperties(JSON.parse(choice) as PropertyChoice)),
);

/** The properties of a paragraph that has nothing but its style, as most have. */
export const styleOnly = keepRecent(200, (style) => componentXml(makeProperties({ style })));

/** @returns the XML of the properties */
export function propertiesOf(choice: PropertyChoice): string {
  const { style, numbering, indentPt, keepLines, startsPage, ...look } = choice;
  const { keepNext = false, beforePt = 0, afterPt = 0, alignment } = look;
  const isPlaced = numbering !== undefined || indentPt !== undefined || alignment !== undefined;
  const isKept = keepNext || keepLines === true || startsPage === true;
  if (!isPlaced && !isKept && beforePt <= 0 && afterPt <= 0) return styleOnly(style);
  return writeProperties(
    JSON.stringify({
      ...{ style, numbering, indentPt, keepLines, startsPage },
      ...{ keepNext, beforePt, afterPt, alignment },
    }),
  );
}

/**
 * CT_PPrBase in the schema's order. The package's own numbering option would write a name in braces and replace it in
 * the finished part, where a party's name in braces would be replaced as well; here the list's number is known.
 */
function makeProperties({
  style,
  numbering,
  indentPt,
  keepLines,
  startsPage,
  keepNext = false,
  beforePt = 0,
  afterPt = 0,
  alignment,
}: PropertyChoice): ParagraphProperties {
  const properties = new ParagraphProperties({
    style,
    ...(alignment === undefined ? {} : { alignment }),
    ...(keepNext ? { keepNext } : {}),
    ...(keepLines === undefined ? {} : { keepLines }),
    ...(startsPage === undefined ? {} : { pageBreakBefore: true }),
  });
  if (numbering !== undefined) properties.push(new NumberProperties(numbering.numId, numbering.level));
  if (beforePt > 0 || afterPt > 0) properties.push(spacingOf({ beforePt, afterPt }));
  if (indentPt !== undefined) properties.push(createIndent({ left: toTwips(indentPt), firstLine: 0 }));
  return properties;
}

function spacingOf({ beforePt, afterPt }: Room): ReturnType<typeof createSpacing> {
  const before = beforePt > 0 ? { before: toTwips(beforePt) } : {};
  const after = afterPt > 0 ? { after: toTwips(afterPt) } : {};
  return createSpacing({ ...before, ...after });
}

/** A style with room of the paragraph's own around it. */
export function styleWithSpace(style: string, space: Room): string {
  return propertiesOf({ style, ...space });
}
