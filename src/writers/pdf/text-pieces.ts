/**
 * A text goes in, its pieces come out, with what Typst must be told so that its lines end where Word's do. Both ways to
 * the PDF take them from here.
 */

export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** It may be longer than its line, and is then broken between letters. */
  | { readonly kind: 'long-word'; readonly text: string }
  /** No line ends in it. */
  | { readonly kind: 'kept-word'; readonly text: string }
  /** A line may end here. */
  | { readonly kind: 'break-place' };

/** No letter of a text face is wider than this many times its size, so a shorter word always fits its line. */
const widestLetter = 1.2;

/** From how many letters on a word may be longer than its line. */
export function countSafeLetters(widthPt: number, sizePt: number): number {
  return Math.max(1, Math.floor(widthPt / (sizePt * widestLetter)));
}

const longWords = new Map<number, RegExp>();

/** Widths are few, and a pattern takes longer to make than to use. */
function longWordOf(letters: number): RegExp {
  const pattern = longWords.get(letters) ?? new RegExp(`([^ ]{${letters},})`, 'u');
  longWords.set(letters, pattern);
  return pattern;
}

/** Where a text is more than one piece, long words aside. */
const splitPlace = /\)\(|[^ -]-\d|["'«»‘’“”‹›] [([{¡¿‚„]/;

/**
 * Most texts are, and are soon seen to be.
 *
 * @param letters of a word that may be longer than its line
 */
export function isOnePiece(text: string, letters: number): boolean {
  return !splitPlace.test(text) && !hasLongWord(text, letters);
}

/** @param letters as above */
export function splitText(text: string, letters: number): readonly TextPiece[] {
  if (isOnePiece(text, letters)) return [{ kind: 'text', text }];
  return text.split(longWordOf(letters)).flatMap((piece, index): readonly TextPiece[] => {
    if (piece === '') return [];
    return index % 2 === 0 ? keepCites(piece) : breakLongWord(piece, letters);
  });
}

/** The same as trying the pattern of long words, in a third of the time. */
function hasLongWord(text: string, letters: number): boolean {
  let start = 0;
  while (text.length - start >= letters) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end - start >= letters) return true;
    start = end + 1;
  }
  return false;
}

/** Of a word as long as PLAINTIFF/COUNTER-DEFENDANT a line ends at the bars and hyphens first, then between letters. */
function breakLongWord(word: string, letters: number): readonly TextPiece[] {
  return word
    .split(/(?<=[^-/][-/])(?=\p{L})/u)
    .flatMap((piece, index): readonly TextPiece[] => [
      ...(index === 0 ? [] : [{ kind: 'break-place' } as const]),
      ...(piece.length < letters ? keepCites(piece) : [{ kind: 'long-word', text: piece } as const]),
    ]);
}

/** Between two parentheses, as in 37(a)(1), a line may end by Unicode's rules (UAX 14) and never does in Word. */
function keepCites(text: string): readonly TextPiece[] {
  if (!text.includes(')(')) return breakLikeWord(text);
  return text.split(/([^ ]*\)\([^ ]*)/u).flatMap((piece, index): readonly TextPiece[] => {
    if (piece === '') return [];
    return index % 2 === 0 ? breakLikeWord(piece) : [{ kind: 'kept-word', text: piece }];
  });
}

/**
 * After a hyphen before a digit, as in 40-1, and between a quotation and a parenthesis a line never ends by Unicode's
 * rules (UAX 14) and may end in Word.
 */
function breakLikeWord(text: string): readonly TextPiece[] {
  return text
    .split(/(?<=[^ -]-)(?=\d)|(?<=["'«»‘’“”‹›] )(?=[([{¡¿‚„])/u)
    .flatMap((piece, index): readonly TextPiece[] => [
      ...(index === 0 ? [] : [{ kind: 'break-place' } as const]),
      { kind: 'text', text: piece },
    ]);
}
