/** Inlines go in, their data for layout/order.typ comes out; words too long for their line are marked. */
import type { Inline, Inlines, Paragraph } from '../../document/model.js';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { countLines } from '../text-width.js';

/** Where a run of text stands: how wide its lines are and how large its letters, both in points. */
export interface Place {
  readonly style: PageStyle;
  readonly widthPt: number;
  readonly sizePt: number;
}

export type Data = Readonly<Record<string, unknown>>;

/** No letter of a text face is wider than this many times its size, so a shorter word always fits its line. */
const widestLetter = 1.2;

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

/**
 * Words that may be longer than their line are marked, so that the layout can measure them and break them between
 * letters, as Word does, instead of letting them run off the page.
 */
function textToData(text: string, place: Place): readonly Data[] {
  const letters = Math.max(1, Math.floor(place.widthPt / (place.sizePt * widestLetter)));
  return text.split(new RegExp(`([^ ]{${letters},})`, 'u')).flatMap((piece, index): readonly Data[] => {
    if (piece === '') return [];
    return index % 2 === 0 ? keepCites(piece) : breakLongWord(piece, letters, place.widthPt);
  });
}

/** Of a word as long as PLAINTIFF/COUNTER-DEFENDANT a line ends at the bars and hyphens first, then between letters. */
function breakLongWord(word: string, letters: number, widthPt: number): readonly Data[] {
  return word
    .split(/(?<=[^-/][-/])(?=\p{L})/u)
    .flatMap((piece, index): readonly Data[] => [
      ...(index === 0 ? [] : [{ kind: 'break-place' }]),
      ...(piece.length < letters ? keepCites(piece) : [{ kind: 'long-word', text: piece, widthPt }]),
    ]);
}

/** Between two parentheses, as in 37(a)(1), a line may end by Unicode's rules (UAX 14) and never does in Word. */
function keepCites(text: string): readonly Data[] {
  return text.split(/([^ ]*\)\([^ ]*)/u).flatMap((piece, index): readonly Data[] => {
    if (piece === '') return [];
    return index % 2 === 0 ? breakLikeWord(piece) : [{ kind: 'kept-word', text: piece }];
  });
}

/**
 * After a hyphen before a digit, as in 40-1, and between a quotation and a parenthesis a line never ends by Unicode's
 * rules (UAX 14) and may end in Word.
 */
function breakLikeWord(text: string): readonly Data[] {
  const pieces = text
    .split(/(?<=[^ -]-)(?=\d)|(?<=["'«»‘’“”‹›] )(?=[([{¡¿‚„])/u)
    .map((piece): Data => ({ kind: 'text', text: piece }));
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ kind: 'break-place' }, piece]));
}
