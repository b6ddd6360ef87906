/** A financial-account number; an order shows its last four digits at most. Fed. R. Civ. P. 5.2(a)(4). */
import { before, dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';
import { isNamedOtherwise, lastFourDigits } from './private-number.js';

const run = '(?<at>(?:\\d{0,2}[A-Z]{1,4}-?)?(?:\\d[ -]?){4,}\\d(?:[ -]?\\d)*)(?![\\w]|-\\w|,\\d{3}|\\.\\d)';
const kind =
  '(?:(?:bank|checking|savings|deposit|brokerage|money[- ]market|retirement|escrow|trust|investment|credit[- ]union|loan|mortgage|financial|IOLTA|custodial|certificate[- ]of[- ]deposit)\\s+)*';
const holder =
  '(?:\\s+(?:at|with|from|held at|maintained at)\\s+(?:the\\s+)?(?:[A-Z][\\w.&’-]*\\s*,?\\s*){1,5})?';
const link =
  '(?:\\s*(?:numbers?|nos?\\.?|num\\.?|#|bearing|ending(?:\\s+in)?|identified|numbered|designated|is|was|as|the|of|to|[:#,(]))*\\s*';

const patterns: readonly RegExp[] = [
  // account number 0012345678; checking account at First Example Bank, No. 123456789
  new RegExp(`\\b${kind}(?:account|acct)s?\\b\\.?${holder}${link}${run}`, 'gi'),
  // credit card number 4111 1111 1111 1111; loan no. 12345678; routing number 021000021
  new RegExp(
    `\\b(?:(?:credit|debit|charge|gift|bank)[- ]card|card|Visa|Mastercard|routing|ABA|IBAN|SWIFT|wire|loan|mortgage|annuity|certificate of deposit)\\b(?:\\s+(?:transfer|account))?\\s*(?:numbers?|nos?\\.?|num\\.?|#|:|,|\\(|numbered|bearing(?:\\s+the)?(?:\\s+number)?)+(?:\\s*(?:numbers?|nos?\\.?|#))?(?:\\s*(?:is|was|of|[:#,(]))*\\s*${run}`,
    'gi',
  ),
  // credit card 4111-1111-1111-1111
  /\b(?:card|Visa|Mastercard|Amex|American Express|Discover)\b[^.;\d]{0,40}(?<at>\d{4}[- ]?\d{4,6}[- ]?\d{4,5}(?:[- ]?\d{2,4})?)(?![\w-])/gi,
  // the account, which was opened in her name alone, numbered 5520019384
  new RegExp(
    `(?<!\\bon )\\b(?:accounts?|acct\\.?|credit line|line of credit|certificate of deposit|money[- ]market)\\b[^.;\\d]{0,80}\\b(?:numbered|bearing(?:\\s+the)?\\s+number|with\\s+(?:the\\s+)?number|whose\\s+number\\s+is|under\\s+(?:the\\s+)?number|account\\s+(?:no\\.|number))\\s*${run}`,
    'gi',
  ),
  // sixteen digits in fours are a card wherever they stand
  /(?<![\w-]|\d[- ])(?<at>\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{4})(?![- ]?\w)/gu,
  // the account whose last deposit was in May, No. 440912877; loan 0098213345
  new RegExp(
    `(?<!\\bon )\\baccounts?\\b(?!\\s+(?:of|for)\\b)[^.;\\d]{0,60},\\s+(?:No\\.|number)\\s*${run}`,
    'gi',
  ),
  /\b(?:loan|mortgage|card|routing)\s+(?<at>\d{8,})(?![\w-])/gi,
  // the full number, 5520019384, of the savings account; 5520019384 is the account number
  /\b(?:numbers?|no\.|digits),?\s+\(?(?<at>\d[\d -]{4,24}\d)\)?,?\s+(?:of|for|to|on)\s+[^.;\d]{0,40}\b(?:account|card|loan)\b/gi,
  /(?<![\w-])(?<at>\d[\d -]{4,24}\d),?\s+(?:is|was|as|being)\s+(?:the|his|her|their|its)\s+(?:number\s+of\s+)?[^.;\d]{0,30}\b(?:account|routing|card|loan)(?:\s+number|\s*[.,;]|$)/gi,
  new RegExp(
    `\\bnumbers?\\s+of\\s+[^.;\\d]{0,40}\\b(?:account|card|loan)s?\\b[^.;\\d]{0,20}\\b(?:is|are|was|were)\\s+${run}`,
    'gi',
  ),
  // the joint account that he kept with his brother, 100200344
  /\b(?:bank|checking|savings|credit[- ]union|brokerage|trust|escrow|joint|retirement|investment|IRA|401\(k\)|money[- ]market)\s+(?:[a-z]+\s+)?accounts?\b[^.;\d]{0,60}(?<![\w.$,-])(?<at>\d{6,}|(?!\d{1,2}-\d{1,2}-\d{2,4}\b|\d{3}-\d{3}-\d{4}\b)\d{2,}(?:-\d{2,}){1,3})(?![\w%-]|[.,]\d)/gi,
  /(?<![\w-])(?<at>\d[\d -]{4,24}\d),\s+(?:the|his|her|its|[a-z]+['’]s)\s+[^.;\d]{0,40}\baccount\b/gi,
  // IBAN DE89 3704 0044 0532 0130 00
  /\bIBAN\b[^.;\d]{0,12}(?<at>[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{2,4}){3,8})(?!\w)/gu,
  // numbered 123456789 behind a bank or an account in the same clause
  /\b(?:account|checking|savings|bank)\b[^.;\d]{0,60}\b(?:numbered|ending in|bearing (?:the )?(?:number|no\.))\s+(?<at>\d[\d -]{4,24}\d)(?![\w-])/gi,
  // the routing and account numbers, 021000021 and 0012345678
  /\b(?:account|routing)\s+numbers\b[^.;\d]{0,20}(?<at>\d{6,})(?![\w-])/gi,
];

/** Five digits, and what they may be the number of; or sixteen in fours. */
const digits = /\d[\d -]{3}\d/;
const thing =
  /acc(?:oun)?t|card|credit|visa|amex|american express|discover|routing|\bABA|IBAN|SWIFT|wire|loan|mortgage|annuity|certificate of deposit|money[- ]market|checking|savings|bank|\d{4}[- ]\d{4}/i;
const sign = { test: (text: string): boolean => digits.test(text) && thing.test(text) };

const words = { message: 'a financial-account number would be printed', hint: lastFourDigits };

export const privacyAccountNumber = checkPassages('privacy-account-number', 'error', sign, (passage) => {
  const findings = patterns.flatMap((pattern) => findPattern(passage, pattern, words, isAccount));
  return dropOverlapping(findings);
});

function isAccount(match: RegExpExecArray): boolean {
  const number = match.groups?.['at'] ?? '';
  // Five digits or more: the last four may stand. A year and a month (2021-05) are none.
  if (number.replaceAll(/\D/gu, '').length < 5) return false;
  if (/^(?:19|20)\d\d[- ]\d{1,2}(?:[- ]\d{1,2})?$/u.test(number)) return false;
  const at = match.index + match[0].lastIndexOf(number);
  const ahead = match.input.slice(Math.max(0, at - 60), at);
  if (isNamedOtherwise(ahead) || /\bsocial[- ]security\b[^;]{0,25}$/i.test(ahead)) return false;
  // On account of; the social-media account; take into account.
  return !(
    /^acc/i.test(match[0]) &&
    /\b(?:on|social[- ]media|email|e-mail|user|Twitter|Facebook|take into|by all)\s*$/i.test(
      before(match, 20),
    )
  );
}
