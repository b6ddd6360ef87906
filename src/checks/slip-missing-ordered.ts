/** An ordering formula without its verb: "IT IS FURTHER that". */
import { dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

const adverb =
  '(?:so|hereby|therefore|thereupon|thus|further|furthermore|also|accordingly|finally|additionally|moreover|lastly|by the court|by this court)';
const date =
  '(?:(?:on|ON)\\s+)?(?:this|the|THIS|THE)(?:\\s+the)?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+day\\s+of\\s+[A-Z][A-Za-z]+,?\\s+\\d{4},?';
const adverbs = `(?:\\s+${adverb.toUpperCase()},?|\\s+${adverb},?|\\s+${date})`;
/** What is ordered begins, or the formula is over. */
const ordered =
  '(?:\\s+that\\b|\\s+THAT\\s+(?:the|THE|[Pp]laintiff|PLAINTIFF|[Dd]efendant|DEFENDANT|[a-z]+)\\b|\\s*:|\\s*[.]|,?\\s+this\\s+(?:the\\s+)?\\d|,?\\s+on\\s+this\\s+\\d[^.]{0,30}\\.?$)';

/** In capitals, nothing but adverbs and a date between IT IS and what is ordered. */
const inCapitals = new RegExp(`\\bIT IS,?${adverbs}*${ordered}`, 'gu');
/** "IT IS FURTHER the parties shall confer"; but "IT IS THEREFORE the judgment of this court". */
const withoutThat = new RegExp(
  `\\bIT IS,?${adverbs}*\\s+(?:FURTHER|HEREBY|ALSO|ACCORDINGLY|THEREFORE),?\\s+(?:the|each|all|no|any|counsel|[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioner|[Rr]espondent|[Cc]ounsel|a|this)\\b(?!\\s+(?:\\w+\\s+){0,2}(?:order|ORDER|judgment|JUDGMENT|opinion|recommendation|decision|finding|ruling|intention|view|duty|burden)\\b)`,
  'gu',
);
const inSmall = new RegExp(
  `(?:^|[.;,:]\\s+|\\band\\s+)(?<at>it is,?(?:\\s+${adverb},?)*\\s+(?:(?:hereby|further|therefore|accordingly),?\\s+that\\b|so,?\\s+(?:on\\s+)?this\\s+(?:the\\s+)?\\d))`,
  'gi',
);
/** SO, this the 4th day of May, 2026. */
const soAlone = /(?:^|[.;]\s+)(?<at>SO),?\s+(?:on\s+)?this\s+(?:the\s+)?\d/gu;
/** The verb has its name's form, or lost a letter: "it is further ORDER that", "ORDERD", "ODERED". */
const misspelled = new RegExp(
  `\\b[Ii][Tt] [Ii][Ss],?${adverbs}*\\s+(?:ORDER|order|(?:ORDER[DE]|ORDRED|ODERED|OREDERED|ORDED|ORDERERED|ORDDERED|ORDERDED|RDERED|ORDEREED)|(?:[Oo]rderd|[Oo]rdred|[Oo]dered|[Oo]redered|[Oo]rderded))\\s+(?:that|THAT)\\b`,
  'gu',
);

/** The formula in any letters, unless its verb follows as it should. */
const sign =
  /\bit is\b(?!(?:,?\s+(?:so|hereby|therefore|thus|further|also|accordingly)\b)*,?\s+(?:ordered|recommended)\b)|(?:^|[.;]\s+)SO,?\s+(?:on\s+)?this/i;

const words = {
  message: 'an ordering formula lacks its verb',
  hint: 'write ORDERED, or the verb that is meant, after IT IS',
};

export const slipMissingOrdered = checkPassages('slip-missing-ordered', 'error', sign, (passage) =>
  dropOverlapping(
    [inCapitals, withoutThat, inSmall, soAlone, misspelled].flatMap((pattern) =>
      findPattern(passage, pattern, words),
    ),
  ),
);
