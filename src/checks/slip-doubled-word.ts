/** The same word, or the same two or three, twice in a row: "the the", "of the of the", "on or before on or before". */
import { isCapital, isMeantTwice } from './meant-twice.js';
import { checkPassages, type Finding } from './model.js';
import { after, before, dropOverlapping, listMatches } from './pattern.js';

/** Rule twice is a check of its own. */
const rule = /^rules?$/i;
/** A capital twice is a name (Johnson Johnson) unless the word is one of these. */
const common =
  /^(?:a|an|the|this|that|these|those|of|in|on|at|by|to|for|from|with|without|under|and|or|but|if|as|is|are|was|were|be|been|has|have|shall|will|may|must|not|it|its|he|she|his|her|they|their|who|which|plaintiffs?|defendants?|petitioners?|respondents?|movants?|court|judge|clerk|counsel|motions?|orders?|part(?:y|ies)|rules?|discovery|ordered|accordingly|therefore|however|moreover|because|upon|within|pursuant|so|no|all|any|each|when|where|while|although|since|after|before|until|there|then|thus|further|local|united|states|district|magistrate|exhibit|section|federal|civil|deadline|hearing|trial|response|do|does|did|has|reply|objections?|complaint)$/i;

const single = /(?<![\p{L}\p{N}’'.-])(?<first>\p{L}{1,30})\s+(?<second>\k<first>)(?![\p{L}\p{N}’'-])/giu;
const pair = /(?<![\p{L}\p{N}’'.-])(?<first>\p{L}{1,30}\s+\p{L}{1,30})\s+\k<first>(?![\p{L}\p{N}’'-])/giu;
const three =
  /(?<![\p{L}\p{N}’'.-])(?<first>\p{L}{1,30}\s+\p{L}{1,30}\s+\p{L}{1,30})\s+\k<first>(?![\p{L}\p{N}’'-])/giu;
/** Within 14 14 days. */
const count =
  /(?<![\w.,$§/-])(?<first>\d{1,3})\s+\k<first>(?=\s+(?:days?|hours?|weeks?|months?|years?|pages?|requests?)\b)/gu;
/** The motion and, and the response. */
const parted = /(?<![\p{L}\p{N}’'.-])(?<first>and|or|the|a|an|of),\s+\k<first>(?![\p{L}\p{N}’'-])/gu;

const hint = 'take one of the two away, in the case file or in the template';

export const slipDoubledWord = checkPassages(
  'slip-doubled-word',
  'error',
  { test: hasRepetition },
  (passage): readonly Finding[] => {
    const find = (pattern: RegExp, words: string, accept: (match: RegExpExecArray) => boolean): Finding[] =>
      listMatches(passage.text, pattern)
        .filter(accept)
        .map((match) => ({
          at: { passage, from: match.index, to: match.index + match[0].length },
          message: `${words} twice in a row`,
          hint,
        }));
    return dropOverlapping([
      ...find(single, 'a word stands', isSlip),
      ...find(count, 'a number stands', () => true),
      ...find(parted, 'a word stands', () => true),
      ...find(pair, 'two words stand', isSlipOfSeveral),
      ...find(three, 'three words stand', isSlipOfSeveral),
    ]);
  },
);

/**
 * One to three words that stand twice, whatever is between them: without it no pattern matches. Each word is a number
 * here, so that no text is cut up; two words with one number only cost a look by the patterns.
 */
function hasRepetition(text: string): boolean {
  // The last five words, the latest first.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? foldLetter(text.charCodeAt(at)) : 0;
    if (letter === undefined) return true;
    if (letter > 0) word = (word * 31 + letter) | 1;
    else if (word !== 0) {
      if (word === a || (word === b && a === c) || (word === c && a === d && b === e)) return true;
      e = d;
      d = c;
      c = b;
      b = a;
      a = word;
      word = 0;
    }
  }
  return false;
}

/**
 * A letter or digit without its case; those with an accent, whose case takes longer to tell, are all the same. Zero for
 * what stands between words; undefined for a rare sign, of which the patterns are to decide.
 */
function foldLetter(code: number): number | undefined {
  if (code < 0x80) {
    const small = code | 0x20;
    return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) ? small : 0;
  }
  // Dashes, quotation marks, the section sign.
  if ((code >= 0x2010 && code <= 0x2026) || code === 0xa7 || code === 0xb6) return 0;
  const sign = String.fromCharCode(code);
  return sign.toLowerCase() === sign.toUpperCase() ? undefined : 0x80;
}

function isSlip(match: RegExpExecArray): boolean {
  const { first = '', second = '' } = match.groups ?? {};
  if (rule.test(first)) return false;
  // "Ex. A A" and a Roman number are not words.
  if (/^[A-Z]$/u.test(first) && first !== 'A') return false;
  const ahead = before(match, 60);
  const behind = after(match, 40);
  if (isMeantTwice({ first, second, ahead, behind }) || isThreefold(match)) return false;
  if (!isCapital(first) || !isCapital(second) || common.test(first))
    return !/\b[A-Z]\.\s*$/u.test(isCapital(first) && isCapital(second) ? ahead : '');
  // "ECF ECF No. 12", but not in a line of capitals, and not the Roman number II.
  return /^\p{Lu}{2,}$/u.test(first) && /\p{Ll}/u.test(match.input) && !/^[IVXLC]+$/u.test(first);
}

/** La la la: what is said three times is meant. */
function isThreefold(match: RegExpExecArray): boolean {
  const word = match.groups?.['first'] ?? '';
  const again = new RegExp(`^\\s+${word}\\b`, 'iu');
  return again.test(after(match, 32)) || new RegExp(`\\b${word}\\s+$`, 'iu').test(before(match, 32));
}

const joining = /^(?:and|by|after|upon|to|or|for|v)$/i;

/** New York New York; over and over and over; day after day after day. */
function isSlipOfSeveral(match: RegExpExecArray): boolean {
  // What was said was said in confidence.
  if (/\b(?:what|whatever|who|whoever)\s+$/i.test(before(match, 12))) return false;
  const words = (match.groups?.['first'] ?? '').split(/\s+/u);
  if (words.every(isCapital) || new Set(words.map((word) => word.toLowerCase())).size < words.length)
    return false;
  return words.length > 2 || !words.some((word) => joining.test(word)) || !goesOn(match, words);
}

/** What is said of itself: word for word, day by day, step by step. */
const paired =
  /^(?:day|week|month|year|hour|minute|time|step|word|line|page|item|point|piece|bit|one|two|side|hand|face|door|end|inch|mile|dollar|man|layer|brick|little|more|over|again|through|round)$/i;

/** Day after day after day: the chain has another link on one of its sides; or word for word for the record. */
function goesOn(match: RegExpExecArray, [first = '', last = '']: readonly string[]): boolean {
  if (paired.test(first) || paired.test(last)) return true;
  const isAhead = new RegExp(`^\\s+${first}\\b`, 'i').test(after(match, 40));
  return isAhead || new RegExp(`\\b${last}\\s+$`, 'i').test(before(match, 40));
}
