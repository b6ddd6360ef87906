/** The id of a federal rule or statute and a day in; the wording in force on that day out, with its warnings. */
import type { Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { keepRecentAbout } from '../recent-results.js';
import { isInForce, showRange } from './in-force.js';
import type { CertificateRule, Law, Lookup, RuleText } from './model.js';

function reportUnknownId(law: Law, id: string): Problem {
  const ids = [...new Set(law.rules.map((rule) => rule.id))];
  return {
    code: 'law-row-missing',
    message: `no rule of law is called ${id}`,
    hint: suggestName(id, ids) ?? 'the ids stand in data/law/rules.json',
  };
}

function reportNoVersion(versions: readonly RuleText[], id: string, date: string): Problem {
  return {
    code: 'law-row-missing',
    message: `the wording of ${id} on ${date} is not in the table`,
    expected: versions.map(showRange),
    hint: 'quote the rule in the case file, or add the version to the rows of law',
  };
}

/** What the person should know about a row for this day; empty where wording and day are both covered by a source. */
function listWarnings(row: RuleText, date: string): readonly Problem[] {
  const warn = (message: string): readonly Problem[] => [
    {
      code: 'law-row-unchecked',
      severity: 'warning',
      message,
      hint: 'compare the words with the rule before the order is signed',
    },
  ];
  if (!row.checked)
    return warn(`the wording of ${row.cite.short} in force on ${date} was not checked against a source`);
  if (row.to !== null) return [];
  const coveredTo = row.coveredTo ?? null;
  if (coveredTo === null)
    return warn(`up to which day the wording of ${row.cite.short} was checked is not known`);
  return date <= coveredTo
    ? []
    : warn(`the wording of ${row.cite.short} was checked for days to ${coveredTo}, not for ${date}`);
}

/**
 * @param id such as `frcp-26-c`; the same for all versions of a paragraph
 * @param date `YYYY-MM-DD`: the day of the order; for a certificate that a motion needs, the day of its filing
 */
export const ruleInForce = keepRecentAbout(500, (law: Law, id: string, date: string): Lookup<RuleText> => {
  const versions = law.rules.filter((rule) => rule.id === id);
  if (versions.length === 0) return { found: false, problem: reportUnknownId(law, id) };
  const row = versions.find((version) => isInForce(version, date));
  if (row === undefined) return { found: false, problem: reportNoVersion(versions, id, date) };
  return { found: true, row, warnings: listWarnings(row, date) };
});

/** `long` for a first mention in a sentence, `short` for a citation, `later` for a mention after the first. */
export type CiteForm = 'long' | 'short' | 'later';

/** The name of the rule as it is printed: `Fed. R. Civ. P. 26(c)(1)`. */
export function citeRule(row: RuleText | CertificateRule, form: CiteForm): string {
  switch (form) {
    case 'long':
      return row.cite.long;
    case 'short':
      return row.cite.short;
    case 'later':
      return 'text' in row ? row.cite.rule : (row.cite.later ?? row.cite.short);
  }
}
