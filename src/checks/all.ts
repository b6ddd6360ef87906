/** Every check, in the order in which its findings are told; docs/checks.md has a heading for each. */
import { authorityCitation } from './authority-citation.js';
import { authorityCitationUnknown } from './authority-citation-unknown.js';
import { authorityQuotation } from './authority-quotation.js';
import { authorityQuotationUnknown } from './authority-quotation-unknown.js';
import type { Check } from './model.js';
import { privacyAccountNumber } from './privacy-account-number.js';
import { privacyAddress } from './privacy-address.js';
import { privacyBirthDate } from './privacy-birth-date.js';
import { privacyConsent } from './privacy-consent.js';
import { privacyEmail } from './privacy-email.js';
import { privacyMinorName } from './privacy-minor-name.js';
import { privacyPasscode } from './privacy-passcode.js';
import { privacySsn } from './privacy-ssn.js';
import { privacyTaxpayerId } from './privacy-taxpayer-id.js';
import { slipClosedDay } from './slip-closed-day.js';
import { slipDoubledWord } from './slip-doubled-word.js';
import { slipImpossibleDate } from './slip-impossible-date.js';
import { slipMissingNoun } from './slip-missing-noun.js';
import { slipMissingOrdered } from './slip-missing-ordered.js';
import { slipNumber } from './slip-number.js';
import { slipPlaceholder } from './slip-placeholder.js';
import { slipRuleTwice } from './slip-rule-twice.js';
import { slipTwoAbbreviations } from './slip-two-abbreviations.js';
import { slipUnmatchedBracket } from './slip-unmatched-bracket.js';
import { slipUnmatchedQuote } from './slip-unmatched-quote.js';
import { slipWeekday } from './slip-weekday.js';

export const checks: readonly Check[] = [
  authorityQuotation,
  authorityQuotationUnknown,
  authorityCitation,
  authorityCitationUnknown,
  privacySsn,
  privacyTaxpayerId,
  privacyAccountNumber,
  privacyBirthDate,
  privacyMinorName,
  privacyAddress,
  privacyEmail,
  privacyPasscode,
  privacyConsent,
  slipMissingOrdered,
  slipNumber,
  slipMissingNoun,
  slipDoubledWord,
  slipTwoAbbreviations,
  slipRuleTwice,
  slipPlaceholder,
  slipUnmatchedQuote,
  slipUnmatchedBracket,
  slipWeekday,
  slipImpossibleDate,
  slipClosedDay,
];
