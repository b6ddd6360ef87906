/** "Rule" twice before one number: "Rule Rule 26(c)", "Fed. R. Civ. P. Rule 26(c)". */
import { dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

const number = '(?=\\s*(?:[A-Z]{2}-)?\\d)';
const abbreviation =
  '(?:Fed\\.?\\s?R\\.|F\\.?R\\.?C\\.?P\\.?|F\\.?R\\.?E\\.?|L\\.?R\\.?|L\\.?Civ\\.?R\\.?|LCvR|LCivR|LRCiv|LCR|L\\.U\\.Civ\\.R\\.|Local R(?:ule|\\.)|Loc\\. R\\.|Unif\\. (?:Local|Loc\\.) R\\.|Civ\\. L\\.R\\.)';

const twice: readonly RegExp[] = [
  /\b(?:Rules? Rules?|rules? rules?)\b(?=\s*\d)/gu,
  /\b(?:Rule Rule|Rules Rules|Rule Rules)\b/gu,
  // Rule Fed. R. Civ. P. 26; Rule L.R. 7.1
  new RegExp(`\\bRules?\\s+${abbreviation}[^,;()]{0,12}?${number}`, 'gu'),
  // Fed. R. Civ. P. Rule 26; L.R. Rule 7.1
  new RegExp(
    `\\b(?:Fed\\.?\\s?R\\.\\s?(?:Civ|Crim|App|Bankr)\\.\\s?P\\.|Fed\\.?\\s?R\\.\\s?Evid\\.|F\\.R\\.C\\.P\\.|FRCP|FRE|F\\.R\\.E\\.|(?:Unif\\.\\s)?(?:Local|Loc\\.)\\sR\\.|L\\.R\\.|L\\.U\\.Civ\\.R\\.|L\\.Civ\\.R\\.|LCvR|LCivR|LRCiv|LCR|LR)\\s+(?:Local\\s+)?Rules?${number}`,
    'gu',
  ),
  // Federal Rule of Civil Procedure Rule 26; Local Rule Rule 7.1 is in the first
  new RegExp(
    `\\b(?:Federal\\s+)?Rules?\\s+of\\s+(?:Civil\\s+Procedure|Criminal\\s+Procedure|Appellate\\s+Procedure|Evidence)\\s+Rules?${number}`,
    'gu',
  ),
  // Federal Rule of Civil Procedure Fed. R. Civ. P. 26; Fed. R. Civ. P. Fed. R. Civ. P. 26; Rule 26 Rule 26
  new RegExp(`\\b(?:Procedure|Evidence)\\s+Fed\\.?\\s?R\\.[^,;()\\d]{0,12}${number}`, 'gu'),
  /(?<name>\b(?:Fed\.\s?R\.\s?(?:Civ\.\s?P|Evid)\.|F\.R\.C\.P\.|FRCP|L\.R\.|LR))\s+\k<name>/gu,
  /\bRule (?<number>\d+(?:\.\d+)?)(?:\([A-Za-z0-9]+\))*\s+Rule \k<number>\b/gu,
  // Rule Local Rule 7.1, Local Rule of Civil Procedure Rule 7
  new RegExp(`\\bLocal\\s+(?:Civil\\s+)?Rule\\s+(?:Local\\s+)?(?:Civil\\s+)?Rule${number}`, 'gu'),
];

const words = { message: '“Rule” stands twice before one number', hint: 'keep one of the two' };

export const slipRuleTwice = checkPassages('slip-rule-twice', 'error', /\d/u, (passage) => {
  const findings = twice.flatMap((pattern) => findPattern(passage, pattern, words));
  // One slip can have two of the forms: Rule Local Rule 7.1.
  return dropOverlapping(findings);
});
