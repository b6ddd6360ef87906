/** "Rule" twice before one number: "Rule Rule 26(c)", "Rule Federal Rule of Evidence 702". */
import { dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

const number = '(?=\\s*(?:[A-Z]{2}-)?\\d)';
const federal =
  'Fed(?:eral|\\.)?\\s?R\\.\\s?(?:(?:Civ|Crim|App|Bankr)\\.\\s?P(?:roc)?\\.|Evid\\.)|F\\.?R\\.?(?:Civ|Crim|App|Bankr|CR|Cr|C|A|B)\\.?\\s?P\\.?|F\\.?R\\.?(?:E|Evid)\\b\\.?';
const local =
  '(?:(?:Unif|Civ)\\. )?(?:Local|Loc\\.) (?:Civ\\. )?R\\.|(?:Civ\\. |Civil )?L\\.?\\s?(?:Civ\\.?\\s?)?R\\.?|LCvR|LCivR|LRCiv|LCR|L\\.U\\.Civ\\.R\\.|(?:[NSEWMC]\\.)?D\\. [A-Z][a-z]+\\. R\\.';
/** Rule, Local Civil Rule, Federal Rules of Evidence. */
const inWords =
  '(?:(?:[NSEWMC]\\.)?D\\. [A-Z][a-z]+\\. )?(?:(?:Federal|Local|Uniform|Unif\\.|Civil|Criminal|Bankruptcy) ){0,3}Rules?(?: of (?:(?:Civil|Criminal|Appellate|Bankruptcy) Procedure|Evidence))?';
const name = `(?:${federal}|${local}|${inWords})`;

const twice: readonly RegExp[] = [
  /\b(?:Rule Rule|Rules Rules|Rule Rules)\b/gu,
  // Two names of a rule before one number, in words or abbreviated: Rule Fed. R. Civ. P. 26; L.R. Rule 7.1
  new RegExp(`\\b${name}\\s+${name}${number}`, 'gu'),
  new RegExp(`\\b(?:${federal}|${local})\\s+rules?${number}`, 'gu'),
  // The rule Rule 26 lays down; but "under rule Rule 26"
  /\brules? rules?\b(?=\s*\d)|\b(?:[Uu]nder|in|by|with|[Ss]ee|[Pp]er) (?<at>rules? Rules?)\b(?=\s*\d)/gu,
  // Rule 26 Rule 26; Rule 26(b) of Rule 26
  /\bRule (?<number>\d+(?:\.\d+)?)(?:\([A-Za-z0-9]+\))*\s+(?:of\s+)?(?:Local )?(?:Civil )?Rule \k<number>\b(?!\.\d)/gu,
];

const words = { message: '“Rule” stands twice before one number', hint: 'keep one of the two' };

export const slipRuleTwice = checkPassages('slip-rule-twice', 'error', /\d/u, (passage) => {
  const findings = twice.flatMap((pattern) => findPattern(passage, pattern, words));
  // One slip can have two of the forms: Rule Local Rule 7.1.
  return dropOverlapping(findings);
});
