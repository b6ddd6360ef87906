/** A social-security number; an order shows its last four digits at most. Fed. R. Civ. P. 5.2(a)(1). */
import { after, before, findPattern } from './pattern.js';
import { checkPassages } from './model.js';
import { isLabelledOtherwise, lastFourDigits } from './private-number.js';

const formatted = /(?<![\w–-])\d{3}[–\- ]\d{2}[–\- ]\d{4}(?![\w–-]|\.\d)/gu;
/** All but the last digits, or the first ones: more than the last four. */
const partly = /(?<![\w-])\d{3}[- ]\d{2}[- ][Xx*#]{4}(?!\w)/gu;
/** Only with a label: nine digits in one, or parted otherwise. */
const digits = /(?<![\w-])\d{3}[./]?\d{2}[./]?\d{4}(?![\w-])/gu;
const label =
  /\b(?:social[- ]security(?:\s+(?:account\s+)?(?:number|no\.?|#))?|SSN|S\.S\.N\.|SS\s?#|S\.S\. No\.|Soc\. Sec\.(?: No\.)?)/i;

const words = {
  message: 'a social-security number would be printed',
  hint: lastFourDigits,
};

export const privacySsn = checkPassages('privacy-ssn', 'error', /\d[\dXx*# .–/-]{7}/u, (passage) => [
  ...findPattern(
    passage,
    formatted,
    words,
    (match) => !taxpayer.test(before(match, 50)) && !isLabelledOtherwise(match),
  ),
  ...findPattern(passage, partly, words),
  ...findPattern(
    passage,
    digits,
    words,
    (match) => label.test(before(match, 45)) || label.test(after(match, 30)),
  ),
]);

/** Nine digits in this grouping can be an ITIN. */
const taxpayer = /\b(?:ITIN|taxpayer|tax(?:payer)?\s+(?:identification|ID)|TIN)\b/i;
