/** The same word, or the same two small words, twice in a row: "the the", "of the of the". */
import { before } from './pattern.js';
import { checkPassages, type Finding } from './model.js';

/** Good English, or one name: "had had", "that that", Walla Walla, pro pro no. */
const meant =
  /^(?:had|that|her|very|so|no|blah|bora|pago|walla|sing|baden|duran|boutros|ha|bye|tsk|knock|cha|yo|mahi|dik|agar|bon|tut)$/iu;
/** Rule twice is a check of its own. */
const rule = /^rules?$/iu;
/** A capital twice is a name (Johnson Johnson) unless the word is one of these. */
const common =
  /^(?:a|an|the|this|that|these|those|of|in|on|at|by|to|for|from|with|without|under|and|or|but|if|as|is|are|was|were|be|been|has|have|shall|will|may|must|not|it|its|he|she|his|her|they|their|who|which|plaintiffs?|defendants?|petitioners?|respondents?|movants?|court|judge|clerk|counsel|motions?|orders?|part(?:y|ies)|rules?|discovery|ordered|accordingly|therefore|however|moreover|because|upon|within|pursuant|so|no|all|any|each)$/iu;
const pair =
  /\b(?<first>of|in|on|at|by|to|for|from|with|under|that|is|be|and|or|as|it|shall|will|may)\s+(?<second>the|a|an|this|that|his|her|its|their|be|is|not|all|any)\s+\k<first>\s+\k<second>\b/giu;

const hint = 'take one of the two away, in the case file or in the template';

export const slipDoubledWord = checkPassages(
  'slip-doubled-word',
  'error',
  /(?<!\p{L})(\p{L}{1,30})\s+(?:\p{L}{1,30}\s+)?\1/iu,
  (passage): Finding[] => {
    const single = [
      ...passage.text.matchAll(/(?<![\p{L}\p{N}’'.-])(?<word>\p{L}{1,30})\s+\k<word>(?![\p{L}\p{N}’'-])/giu),
    ].filter((match) => isSlip(match, match.groups?.['word'] ?? ''));
    const double = [...passage.text.matchAll(pair)];
    return [...single, ...double].map((match) => ({
      at: { passage, from: match.index, to: match.index + match[0].length },
      message: `${match.groups?.['word'] === undefined ? 'two words stand' : 'a word stands'} twice in a row`,
      hint,
    }));
  },
);

function isSlip(match: RegExpExecArray, word: string): boolean {
  if (meant.test(word) || rule.test(word)) return false;
  const second = match[0].slice(-word.length);
  const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
  // "in in camera" is a slip; "Ex. A A" and a Roman number are not words.
  if (/^[A-Z]$/u.test(word) && word !== 'A') return false;
  if (isCapital(word) && isCapital(second))
    return common.test(word) && !/\b[A-Z]\.\s*$/u.test(before(match, 4));
  return true;
}
