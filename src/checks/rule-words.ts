/** Words in, the rows of the table in which they stand out: where a misquotation came from. */
import { showRange } from '../law/in-force.js';
import type { CertificateRule, Law, RuleText } from '../law/model.js';
import { countWords, isQuotedFrom } from './wording.js';

/** Fewer words stand in too many rules to say anything. */
const leastWords = 3;
const mostRows = 2;

/** One sentence for each of the rows, those first that were checked against a source. */
export function describeOrigin(words: string, law: Law): readonly string[] {
  if (countWords(words) < leastWords) return [];
  const rules = law.rules.filter(({ text }) => isQuotedFrom(words, text));
  const local = law.certificateRules.filter(({ quote }) => quote !== undefined && isQuotedFrom(words, quote));
  return [...rules, ...local]
    .toSorted((one, other) => Number(other.checked) - Number(one.checked))
    .slice(0, mostRows)
    .map((row) => `“${words}” stands in ${row.cite.short} (${showRange(row)})${showUnchecked(row)}`);
}

export function showUnchecked(row: RuleText | CertificateRule): string {
  return row.checked ? '' : ', by a row that was not checked against a source';
}
