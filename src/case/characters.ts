/**
 * Which characters a text of a case file may not hold: those that no order prints and that could hide or reorder
 * its words. In: a text. Out: the problem, without a place; the text in its normal form.
 */
import type { Problem } from '../error.js';

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF\uFFF9-\uFFFB]/u;
/** Embeddings, overrides and isolates (Unicode Standard Annex 9), and marks that print nothing at all. */
const bidirectional = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;
// Fillers and tags too, which Unicode calls default ignorable; the braille blank is not one, and prints nothing.
const invisible = /[\u2800\p{Default_Ignorable_Code_Point}]/u;
const privateUse = /\p{Co}/u;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * What nearly every text is made of: Latin letters, dashes and quotation marks, and none of the signs above. Such a text
 * is in its normal form: no sign among these combines with another.
 */
const usual = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/;

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text that may be prose can hold line ends, and nothing else that controls a terminal. */
const lineEnd = /\r?\n/g;

/**
 * The first forbidden character of a text, as a problem; undefined where every character may stand.
 *
 * @param keepsLineEnds whether a line end may stand in it
 */
export function checkCharacters(text: string, keepsLineEnds = false): Omit<Problem, 'place'> | undefined {
  return checkLine(keepsLineEnds ? text.replaceAll(lineEnd, ' ') : text);
}

function checkLine(text: string): Omit<Problem, 'place'> | undefined {
  if (usual.test(text)) return undefined;
  const lone = loneSurrogate.exec(text)?.[0];
  if (lone !== undefined) {
    return {
      code: 'case-control-character',
      message: `the text holds ${nameCharacter(lone)}, half of a character without its other half`,
      hint: 'type the text again; the program that wrote it cut a character in two',
    };
  }
  const controlled = control.exec(text)?.[0];
  if (controlled !== undefined) {
    return {
      code: 'case-control-character',
      message: `the text holds the control character ${nameCharacter(controlled)}`,
      hint: 'a value is one line of text; take the character away',
    };
  }
  const turned = bidirectional.exec(text)?.[0];
  if (turned !== undefined) {
    return {
      code: 'case-bidi-character',
      message: `the text holds ${nameCharacter(turned)}, which changes the direction of writing`,
      hint: 'it would show words in another order than they are stored; take it away',
    };
  }
  const hidden = invisible.exec(text)?.[0];
  if (hidden !== undefined) {
    return {
      code: 'case-control-character',
      message: `the text holds ${nameCharacter(hidden)}, which prints nothing`,
      hint: 'type the text again instead of pasting it',
    };
  }
  const own = privateUse.exec(text)?.[0];
  if (own !== undefined) {
    return {
      code: 'case-control-character',
      message: `the text holds ${nameCharacter(own)}, a private character that means nothing outside one font`,
      hint: 'type the text again instead of pasting it',
    };
  }
  return undefined;
}

/** A text as it goes into an order, with what is wrong with its characters; prose may hold line ends. */
export function readText(
  written: string,
  keepsLineEnds = false,
): {
  readonly text: string;
  readonly problem: ReturnType<typeof checkCharacters>;
} {
  if (usual.test(written)) return { text: written, problem: undefined };
  const text = written.normalize('NFC');
  return { text, problem: checkCharacters(text, keepsLineEnds) };
}

/** A key as a message may show it: short, and without characters that could disturb a terminal. */
export function shownKey(key: string): string {
  const plain = key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\u{FFFD}');
  return plain.length > 60 ? `${plain.slice(0, 57)}...` : plain;
}
