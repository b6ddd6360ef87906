/** A financial-account number; an order shows its last four digits at most. Fed. R. Civ. P. 5.2(a)(4). */
import { before, dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';
import { isLabelledOtherwise, lastFourDigits } from './private-number.js';

const run = '(?<at>(?:[A-Z]{1,4}-?)?(?:\\d[ -]?){4,}\\d(?:[ -]?\\d)*)(?![\\w]|-\\w|,\\d{3}|\\.\\d)';
const kind =
  '(?:(?:bank|checking|savings|deposit|brokerage|money[- ]market|retirement|escrow|trust|investment|credit[- ]union|loan|mortgage|financial|IOLTA|custodial|certificate[- ]of[- ]deposit)\\s+)*';
const holder =
  '(?:\\s+(?:at|with|from|held at|maintained at)\\s+(?:the\\s+)?(?:[A-Z][\\w.&’-]*\\s*,?\\s*){1,5})?';
const link =
  '(?:\\s*(?:numbers?|nos?\\.?|num\\.?|#|bearing|ending in|identified|numbered|designated|is|was|as|the|of|to|[:#,(]))*\\s*';

const patterns: readonly RegExp[] = [
  // account number 0012345678; checking account at First Example Bank, No. 123456789
  new RegExp(`\\b${kind}(?:account|acct)s?\\b\\.?${holder}${link}${run}`, 'giu'),
  // credit card number 4111 1111 1111 1111; loan no. 12345678; routing number 021000021
  new RegExp(
    `\\b(?:(?:credit|debit|charge|gift|bank)[- ]card|card|Visa|Mastercard|routing|ABA|IBAN|SWIFT|wire|loan|mortgage|annuity|certificate of deposit)\\b(?:\\s+(?:transfer|account))?\\s*(?:numbers?|nos?\\.?|num\\.?|#|:)+(?:\\s*(?:is|was|of|[:#,(]))*\\s*${run}`,
    'giu',
  ),
  // credit card 4111-1111-1111-1111
  /\b(?:card|Visa|Mastercard|Amex|Discover)\b[^.;\d]{0,30}(?<at>\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{3,4})(?![\w-])/giu,
  // sixteen digits in fours are a card wherever they stand
  /(?<![\w-]|\d[- ])(?<at>\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{4})(?![- ]?\w)/gu,
  // IBAN DE89 3704 0044 0532 0130 00
  /\bIBAN\b[^.;\d]{0,12}(?<at>[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{2,4}){3,8})(?!\w)/gu,
  // numbered 123456789 behind a bank or an account in the same clause
  /\b(?:account|checking|savings|bank)\b[^.;\d]{0,60}\b(?:numbered|ending in|bearing (?:the )?(?:number|no\.))\s+(?<at>\d[\d -]{4,}\d)(?![\w-])/giu,
  // the routing and account numbers, 021000021 and 0012345678
  /\b(?:account|routing)\s+numbers\b[^.;\d]{0,20}(?<at>\d{6,})(?![\w-])/giu,
];

const words = { message: 'a financial-account number would be printed', hint: lastFourDigits };

export const privacyAccountNumber = checkPassages(
  'privacy-account-number',
  'error',
  /\d[\d -]{3}\d/u,
  (passage) => {
    const findings = patterns.flatMap((pattern) => findPattern(passage, pattern, words, isAccount));
    return dropOverlapping(findings);
  },
);

function isAccount(match: RegExpExecArray): boolean {
  const number = match.groups?.['at'] ?? '';
  // Five digits or more: the last four may stand. A year and a month (2021-05) are none.
  if (number.replaceAll(/\D/gu, '').length < 5) return false;
  if (/^(?:19|20)\d\d[- ]\d{1,2}(?:[- ]\d{1,2})?$/u.test(number)) return false;
  if (isLabelledOtherwise(match)) return false;
  return !/\b(?:on|social[- ]media|email|e-mail|user|inmate|Twitter|Facebook|take into|by all)\s*$/iu.test(
    before(match, 20),
  );
}
