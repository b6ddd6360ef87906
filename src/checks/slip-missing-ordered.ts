/** An ordering formula without its verb: "IT IS FURTHER that". */
import { dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

const adverb =
  '(?:so|hereby|therefore|thereupon|thus|further|furthermore|also|accordingly|finally|additionally|moreover|lastly)';
const date =
  '(?:on\\s+)?(?:this|the)(?:\\s+the)?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+day\\s+of\\s+[A-Z][a-z]+,?\\s+\\d{4},?';

/** In capitals, nothing but adverbs and a date between IT IS and what is ordered. */
const inCapitals = new RegExp(
  `\\bIT IS,?(?:\\s+${adverb.toUpperCase()},?|\\s+${adverb},?)*(?:\\s+${date})?(?:\\s+(?:that|THAT)\\b|\\s+ORDER\\s+(?:that|THAT)\\b|\\s*:|\\s*[.]|,?\\s+this\\s+(?:the\\s+)?\\d|,?\\s+on\\s+this\\s+\\d[^.]{0,30}\\.?$)`,
  'gu',
);
const inSmall = new RegExp(
  `(?:^|[.;,:]\\s+|\\band\\s+)(?<at>it is,?(?:\\s+${adverb},?)*\\s+(?:(?:hereby|further|therefore|accordingly),?\\s+that\\b|so,?\\s+(?:on\\s+)?this\\s+(?:the\\s+)?\\d))`,
  'giu',
);
/** The verb has its name's form: "it is further ORDER that". */
const misspelled = new RegExp(`\\b[Ii]t is,?(?:\\s+${adverb},?)*\\s+(?:ORDER|order)\\s+that\\b`, 'gu');

const words = {
  message: 'an ordering formula lacks its verb',
  hint: 'write ORDERED, or the verb that is meant, after IT IS',
};

export const slipMissingOrdered = checkPassages('slip-missing-ordered', 'error', /\bit is\b/iu, (passage) =>
  dropOverlapping(
    [inCapitals, inSmall, misspelled].flatMap((pattern) => findPattern(passage, pattern, words)),
  ),
);
