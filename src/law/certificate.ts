/**
 * Which rules ask for a certificate of conference: a court and a day in, the local rule out; a kind of motion and
 * a day in, the clause of the federal rule out.
 */
import type { Problem } from '../error.js';
import { isInForce, showRange } from './in-force.js';
import type {
  CertificateClause,
  CertificateRule,
  Found,
  Law,
  Lookup,
  MotionType,
  RuleText,
} from './model.js';
import { ruleInForce } from './rule.js';
import { keepRecentAbout } from '../recent-results.js';

function listWarnings(row: CertificateRule, courtId: string, date: string): readonly Problem[] {
  const warn = (message: string): readonly Problem[] => [
    {
      code: 'law-row-unchecked',
      severity: 'warning',
      message,
      hint: "compare it with the court's local rules before the order is signed",
    },
  ];
  const name = `${row.cite.short} (${courtId})`;
  if (!row.checked || row.seen === null)
    return warn(`the local rule ${name} was not checked against a dated source`);
  const { from, to } = row.seen;
  if (from <= date && date <= to) return [];
  const shown = from === to ? from : `${from} to ${to}`;
  return warn(`the local rule ${name} was checked for ${shown}, not for ${date}`);
}

/**
 * The local rule of a court that asks for a certificate with a discovery motion. Where a court has a rule for
 * discovery motions and one for all motions, the first is given; a chambers' own row stands before the package's.
 *
 * @param date `YYYY-MM-DD`, the day on which the motion was filed
 * @returns undefined where the table has no rule for the court on that day: no proof that the court has none
 */
export const certificateRule = keepRecentAbout(
  200,
  (law: Law, courtId: string, date: string): Found<CertificateRule> | undefined => {
    const inForce = law.certificateRules.filter(
      (row) => row.courts.includes(courtId) && isInForce(row, date),
    );
    const own = inForce.filter((row) => row.isOwn === true);
    const rows = own.length > 0 ? own : inForce;
    const row = rows.find(({ scope }) => scope === 'discovery') ?? rows[0];
    return row === undefined ? undefined : { found: true, row, warnings: listWarnings(row, courtId, date) };
  },
);

/** The row of a kind of motion; undefined for a kind that needs no certificate, such as `other`. */
export function motionType(law: Law, id: string): MotionType | undefined {
  return law.motionTypes.find((type) => type.id === id);
}

/** The clause of a federal rule that asks for the certificate, with the rule's own row. */
export interface ClauseInForce {
  readonly clause: CertificateClause;
  readonly rule: RuleText;
}

/**
 * A sentence is made of the cite of `row.rule`, `row.clause.introduction`, and `row.clause.quote` in quotation marks.
 *
 * @param date `YYYY-MM-DD`, the day on which the motion was filed
 */
export function certificateClause(law: Law, type: MotionType, date: string): Lookup<ClauseInForce> {
  const clause = type.versions.find((version) => isInForce(version, date));
  if (clause === undefined) {
    const message = `the rule that asks for a certificate with a ${type.generic} on ${date} is not in the table`;
    return {
      found: false,
      problem: { code: 'law-row-missing', message, expected: type.versions.map(showRange) },
    };
  }
  const lookup = ruleInForce(law, clause.rule, date);
  return lookup.found ? { ...lookup, row: { clause, rule: lookup.row } } : lookup;
}
