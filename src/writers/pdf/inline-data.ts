/** Inlines go in, their data for layout/order.typ comes out; words too long for their line are marked. */
import type { BlockQuote, Inline, Inlines, List, Paragraph } from '../../document/model.js';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { countLines } from '../text-width.js';
import { countSafeLetters, splitText } from './text-pieces.js';

/** Where a run of text stands: how wide its lines are and how large its letters, both in points. */
export interface Place {
  readonly style: PageStyle;
  readonly widthPt: number;
  readonly sizePt: number;
}

export type Data = Readonly<Record<string, unknown>>;

export function indented(place: Place, byPt: number): Place {
  return { ...place, widthPt: place.widthPt - byPt };
}

/**
 * Whether a row may be kept whole: Typst would draw one that is longer than a page over the page's edge. The lines
 * are estimated, so a row counts as long from half of a page on.
 *
 * @param widthsPt a width for each cell; the last one serves all further cells
 */
export function fitsPage(cells: readonly Inlines[], widthsPt: readonly number[], style: PageStyle): boolean {
  const lines = cells.map((cell, index) =>
    countLines(cell, widthsPt[index] ?? widthsPt.at(-1) ?? 0, style.font),
  );
  return lines.reduce((sum, count) => sum + count, 0) * style.singleSpacingPt < textHeight(style) / 2;
}

export function textHeight(style: PageStyle): number {
  return style.paper.heightPt - style.marginPt.top - style.marginPt.bottom;
}

export function hasNotes(words: Inlines): boolean {
  return words.some(({ kind }) => kind === 'footnote');
}

function wordsOf(parts: readonly (Paragraph | List)[]): readonly Inlines[] {
  return parts.flatMap((part) => (part.kind === 'list' ? wordsOf(part.items.flat()) : [part.content]));
}

/** Typst finds room for a note on the page of its mark where the mark stands in the flow or in what is never broken. */
export function isKeptForNotes({ content }: BlockQuote, widthPt: number, style: PageStyle): boolean {
  const words = wordsOf(content);
  return words.some(hasNotes) && fitsPage(words, [widthPt], style);
}

export function inlinesToData(inlines: Inlines, place: Place): readonly Data[] {
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

/** The layout measures the words that may be longer than their line, so that they do not run off the page. */
function textToData(text: string, { widthPt, sizePt }: Place): readonly Data[] {
  return splitText(text, countSafeLetters(widthPt, sizePt)).map((piece) =>
    piece.kind === 'long-word' ? { ...piece, widthPt } : piece,
  );
}
