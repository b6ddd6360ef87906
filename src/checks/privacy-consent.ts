/** Who did not consent to a magistrate judge: no order may say it, Fed. R. Civ. P. 73(b)(1). */
import { checkPassages } from './model.js';
import { dropOverlapping, findPattern } from './pattern.js';
import { sentenceAt } from './sentence.js';

const role =
  '(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Ii]ntervenor|[Cc]laimant|[Mm]ovant)s?';
const name = "[A-Z][\\w.&'’-]*(?:\\s+[A-Z][\\w.&'’-]*){0,4}";
/** A party by role or by name; "the parties", "all parties" and "not all" name nobody. */
const party = `(?:${role}(?:\\s+${name})?|(?!(?:The|This|That|All|Not|No|Because|Since|Although|As|If|Parties|Court|Judge)\\b)${name})`;
const refusal =
  '(?:(?:has|have|had|did|does|do)\\s+not\\s+(?:yet\\s+)?consent(?:ed)?|(?:has\\s+|have\\s+|had\\s+)?(?:declined|declines|refused|refuses|failed)\\s+(?:to\\s+(?:give\\s+(?:\\w+\\s+)?)?)?consent|(?:has\\s+|have\\s+|had\\s+)?(?:withheld|withholds|withdrew|withdrawn|revoked)\\s+(?:its|his|her|their|the)?\\s*consent|(?:objects?|objected|has\\s+objected|have\\s+objected)\\s+to\\s+(?:(?:a|the|any|having\\s+a)\\s+)?(?:jurisdiction\\s+of\\s+|proceeding\\s+before\\s+|trial\\s+(?:by|before)\\s+)(?:a|the)\\s+(?:United\\s+States\\s+)?[Mm]agistrate)';
const byParty = new RegExp(`\\b(?<at>${party},?\\s+${refusal})`, 'gu');
/** "without the defendant's consent", "consent was withheld by the plaintiff". */
const ofParty = new RegExp(
  `\\b(?<at>(?:without|lack\\s+of|absent)\\s+(?:the\\s+)?${party}(?:'|’)?s?\\s+consent|consent\\s+(?:was|has\\s+been)\\s+(?:withheld|refused|declined)\\s+by\\s+${party})`,
  'gu',
);
/** Consent to other things, such as an amendment, is nobody's secret. */
const toMagistrate = /magistrate|§\s*636\(c\)|\bRule\s+73\b|Civ\.\s+P\.\s+73\b/i;

const words = {
  message: 'the order says who did not consent to a magistrate judge (Fed. R. Civ. P. 73(b)(1))',
  hint: 'say only that not all parties have consented',
};

export const privacyConsent = checkPassages('privacy-consent', 'error', /consent|object/i, (passage) =>
  dropOverlapping(
    [byParty, ofParty].flatMap((pattern) =>
      findPattern(passage, pattern, words, (match) => {
        const { from, to } = sentenceAt(passage.text, match.index);
        return toMagistrate.test(passage.text.slice(from, to));
      }),
    ),
  ),
);
