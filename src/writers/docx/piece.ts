/**
 * The paragraphs and tables of a body before they become Word's: plain values, so that each can still learn what
 * stands next to it.
 */
import { createIndent, createSpacing, NumberProperties, Paragraph, ParagraphProperties, Table } from 'docx';
import type { ITableOptions, ParagraphChild, TableRow } from 'docx';
import type { Measures } from '../measures.js';
import { toTwips } from './element.js';

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly children: readonly ParagraphChild[];
  readonly numbering?: { readonly numId: number; readonly level: number };
  /** From the left margin, where no style can know it. */
  readonly indentPt?: number;
  /** Its style says how much room is around it, whatever stands there. */
  readonly hasOwnSpace?: true;
  /** Over and under it, where its style leaves none. */
  readonly beforePt?: number;
  readonly afterPt?: number;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly options: Omit<ITableOptions, 'rows'>;
  readonly makeRows: (keepNext: boolean) => readonly TableRow[];
  /** Under it. */
  readonly afterPt?: number;
}

export type Piece = ParagraphPiece | TablePiece;

/** Leaves room under the last of several pieces. */
export function withRoomUnder(pieces: readonly Piece[], afterPt: number): readonly Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, afterPt } : piece));
}

/** What a piece needs of its neighbours. */
interface Surroundings {
  readonly keepNext: boolean;
  readonly beforePt: number;
  readonly afterPt: number;
}

/** Styles of what must not stand alone on a page; each also keeps itself with the next. */
const endingStyles: ReadonlySet<string> = new Set(['Closing', 'Signature', 'SignatureLine', 'SignatureMark']);
/** Styles with space of their own around them. */
const spacedStyles: ReadonlySet<string> = new Set(['Title', 'Copies', ...endingStyles]);

/** The pieces as Word's own, in order. */
export function piecesToDocx(pieces: readonly Piece[], { table }: Measures): readonly (Paragraph | Table)[] {
  return pieces.flatMap((piece, index) => {
    const previous = pieces[index - 1];
    const next = pieces[index + 1];
    // The end of the body goes with the closing and the signature to the next page.
    const keepNext = isEnding(next) && !isEnding(piece);
    if (piece.kind === 'table') {
      const made = new Table({ ...piece.options, rows: piece.makeRows(keepNext) });
      // Word joins two tables that touch, and adds a paragraph after a table that ends the text.
      const touches = next === undefined || next.kind === 'table';
      return touches ? [made, new Paragraph({ style: 'TableText' })] : [made];
    }
    const hasOwnSpace = piece.hasOwnSpace === true || spacedStyles.has(piece.style);
    // A table of Word has no space of its own around it, so its neighbours leave it.
    const beforePt =
      piece.beforePt ?? (previous?.kind === 'table' && !hasOwnSpace ? (previous.afterPt ?? 0) : 0);
    const afterPt = piece.afterPt ?? (next?.kind === 'table' && !hasOwnSpace ? table.beforePt : 0);
    return [paragraphToDocx(piece, { keepNext, beforePt, afterPt })];
  });
}

function isEnding(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph' && endingStyles.has(piece.style);
}

function paragraphToDocx(piece: ParagraphPiece, surroundings: Surroundings): Paragraph {
  return new PieceParagraph(makeProperties(piece, surroundings), piece.children);
}

/** A paragraph with properties of our making: see `makeProperties` for what the package's own cannot say. */
export class PieceParagraph extends Paragraph {
  constructor(properties: ParagraphProperties, children: readonly ParagraphChild[]) {
    super({ children });
    this.root[0] = properties;
  }
}

/**
 * CT_PPrBase in the schema's order. The package's own numbering option would write a name in braces and replace it in
 * the finished part, where a party's name in braces would be replaced as well; here the list's number is known.
 */
function makeProperties(
  piece: ParagraphPiece,
  { keepNext, beforePt, afterPt }: Surroundings,
): ParagraphProperties {
  const { style, numbering, indentPt } = piece;
  const hasSpacing = beforePt > 0 || afterPt > 0;
  if (!keepNext && !hasSpacing && numbering === undefined && indentPt === undefined) return styleOnly(style);
  const properties = new ParagraphProperties({ style, ...(keepNext ? { keepNext } : {}) });
  if (numbering !== undefined) properties.push(new NumberProperties(numbering.numId, numbering.level));
  if (hasSpacing) properties.push(spacingOf({ beforePt, afterPt }));
  if (indentPt !== undefined) properties.push(createIndent({ left: toTwips(indentPt), firstLine: 0 }));
  return properties;
}

type Space = Pick<Surroundings, 'beforePt' | 'afterPt'>;

function spacingOf({ beforePt, afterPt }: Space): ReturnType<typeof createSpacing> {
  const before = beforePt > 0 ? { before: toTwips(beforePt) } : {};
  const after = afterPt > 0 ? { after: toTwips(afterPt) } : {};
  return createSpacing({ ...before, ...after });
}

/** A style with room of the paragraph's own around it. */
export function styleWithSpace(style: string, space: Space): ParagraphProperties {
  const properties = new ParagraphProperties({ style });
  properties.push(spacingOf(space));
  return properties;
}

type PreparationArguments = Parameters<ParagraphProperties['prepForXml']>;

/** Properties that many paragraphs share are prepared once: a tenth of the time that an order takes. */
class SharedProperties extends ParagraphProperties {
  private prepared: ReturnType<ParagraphProperties['prepForXml']>;

  override prepForXml(...context: PreparationArguments): ReturnType<ParagraphProperties['prepForXml']> {
    return (this.prepared ??= super.prepForXml(...context));
  }
}

const shared = new Map<string, SharedProperties>();

/** One for each style of the file; there are a few dozen. */
export function styleOnly(style: string): ParagraphProperties {
  const known = shared.get(style);
  if (known !== undefined) return known;
  const made = new SharedProperties({ style });
  shared.set(style, made);
  return made;
}
