/**
 * Times that a court must not extend, Fed. R. Civ. P. 6(b)(2): the cite of the rule that sets a deadline and a day
 * in, whether its time is fixed out.
 */
import { isInForce } from './in-force.js';
import type { FixedTimes, Law } from './model.js';

/** What a cite says of the time: `unclear` where it names a rule that has fixed times, but no paragraph of it. */
export type TimeRule =
  | { readonly kind: 'fixed'; readonly paragraph: string; readonly row: FixedTimes }
  | { readonly kind: 'unclear'; readonly rule: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'no-row' };

/** `Fed. R. Civ. P. 59(e)`: the rule's number and its paragraphs. Rules of other bodies, `Fed. R. App. P. 4`, are left out. */
const citedRule = /(?<![.\d(])\b(\d{1,2}(?:\.\d)?)((?:\([A-Za-z0-9]+\))*)/gu;
const otherRules = /(?:App|Evid|Crim|Bankr)\.? ?(?:P\.?)?/u;

/**
 * @param cite as the case file gives it: `Fed. R. Civ. P. 59(e)`, `Rule 59(e)`, `59(e)`
 * @param date `YYYY-MM-DD`: the day of the order that would extend the time
 */
export function readTimeRule(law: Law, cite: string, date: string): TimeRule {
  if (otherRules.test(cite) || /U\.? ?S\.? ?C/u.test(cite)) return { kind: 'open' };
  const row = law.fixedTimes.find((version) => isInForce(version, date));
  if (row === undefined) return { kind: 'no-row' };
  for (const [, number = '', below = ''] of cite.matchAll(citedRule)) {
    const cited = number + below;
    const same = row.paragraphs.filter((paragraph) => paragraph.startsWith(`${number}(`));
    const fixed = same.find((paragraph) => cited.startsWith(paragraph));
    if (fixed !== undefined) return { kind: 'fixed', paragraph: fixed, row };
    const above = same.filter((paragraph) => paragraph.startsWith(cited));
    if (above.length > 0) return { kind: 'unclear', rule: cited, paragraphs: above };
  }
  return { kind: 'open' };
}
