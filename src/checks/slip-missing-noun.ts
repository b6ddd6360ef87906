/** A demonstrative, an article or a possessive with no noun: "dismissal of this without further notice". */
import { before, dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';
import { missing, signs } from './wanted-noun.js';

/** "aware of this without", "because of this": the pronoun stands for what was said. */
const pronoun =
  /\b(?:aware|inform(?:ed)?|notif(?:y|ied)|notice|because|light|result|view|spite|evidence|knowledge|advis(?:ed|e)|apprised?|reminded|complain(?:s|ed)?|learn(?:s|ed)?|none|all|most|some|any|part|proof|think|thought|speak|spoke|hear|heard|regardless|instead|ahead|short|addition|response|prior|contrary|subsequent|due|owing|similar|agree[sd]?|stipulat\w+|answer)\s+(?:of|in|to|for)\s*$/i;

const words = {
  message: 'a noun seems to be missing here',
  hint: 'name what is meant: this action, the motion',
};

export const slipMissingNoun = checkPassages(
  'slip-missing-noun',
  'advice',
  { test: (text) => signs.some((sign) => sign.test(text)) },
  (passage) => {
    const there = signs.filter((sign) => sign.test(passage.text));
    const findings = missing.flatMap(([sign, pattern]) =>
      there.includes(sign) ? findPattern(passage, pattern, words, isMissing) : [],
    );
    return dropOverlapping(findings);
  },
);

function isMissing(match: RegExpExecArray): boolean {
  return !pronoun.test(before(match, 30) + match[0].replace(/\w+$/u, '')) && !isDoubled(match);
}

/** "on the on the", which is another slip. */
function isDoubled(match: RegExpExecArray): boolean {
  const ahead = /(\w+)\s+$/u.exec(before(match, 20))?.[1];
  return (
    ahead !== undefined && new RegExp(`^the\\s+${ahead}\\s+the\\b`, 'iu').test(match.input.slice(match.index))
  );
}
