/** A day in; what it cost to file a civil action on that day out. */
import { isInForce, showRange } from './in-force.js';
import { keepRecentAbout } from '../recent-results.js';
import type { FilingFee, Law, Lookup } from './model.js';

/** @param date `YYYY-MM-DD`: the day of the order, as the fee named in it is the one that is due then */
export const filingFee = keepRecentAbout(100, (law: Law, date: string): Lookup<FilingFee> => {
  const row = law.filingFees.find((fee) => isInForce(fee, date));
  if (row === undefined) {
    const message = `the filing fee on ${date} is not in the table`;
    return {
      found: false,
      problem: { code: 'law-row-missing', message, expected: law.filingFees.map(showRange) },
    };
  }
  if (row.checked) return { found: true, row, warnings: [] };
  const message = `the filing fee of $${row.total} on ${date} was not checked against a source`;
  return { found: true, row, warnings: [{ code: 'law-row-unchecked', severity: 'warning', message }] };
});
