/** A taxpayer-identification number; an order shows its last four digits at most. Fed. R. Civ. P. 5.2(a)(1). */
import { after, before, findPattern } from './pattern.js';
import { checkPassages } from './model.js';
import { isLabelledOtherwise, lastFourDigits } from './private-number.js';

const label =
  /\b(?:F?EIN|federal\s+(?:I\.?D\.?|identification)\s+(?:number|no\.?)|ITIN|TIN|(?:federal\s+)?tax(?:payer)?(?:[- ]+(?:identification|ID|I\.D\.))?\s*(?:number|no\.?|#)|(?:federal\s+)?tax(?:payer)?[- ]+(?:identification|ID|I\.D\.)|employer(?:'s|’s)?[- ](?:identification|ID)(?:\s+(?:number|no\.?|#))?)(?![A-Za-z])/i;
const employer = /(?<![\w-])\d{2}-\d{7}(?![\w-]|\.\d)/gu;
const individual = /(?<![\w-])\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])/gu;
const digits = /(?<![\w-])\d{9}(?![\w-])/gu;

const words = { message: 'a taxpayer-identification number would be printed', hint: lastFourDigits };

export const privacyTaxpayerId = checkPassages('privacy-taxpayer-id', 'error', /\d[\d -]{7}/u, (passage) => [
  ...findPattern(passage, employer, words, (match) => isLabelled(match) || !isUnlike(match)),
  ...findPattern(passage, individual, words, (match) => label.test(before(match, 50))),
  ...findPattern(passage, digits, words, isLabelled),
]);

function isLabelled(match: RegExpExecArray): boolean {
  return label.test(before(match, 50)) || label.test(after(match, 30));
}

/** What a sentence about taxes has. */
const taxes =
  /\b(?:tax\w*|IRS|Internal Revenue|1099s?|W-?[29]s?|K-1s?|94[01]|withh[eo]ld\w*|payer|identifying number)\b/i;

/** A number that says what it is, or that "No." makes a case's, is no taxpayer's. */
function isUnlike(match: RegExpExecArray): boolean {
  if (isLabelledOtherwise(match)) return true;
  if (taxes.test(before(match, 100))) return false;
  return /\b(?:nos?\.?|numbers?|cases?|#|and|see|in re|v\.)\s*$|[,(]\s*$/i.test(before(match, 12));
}
