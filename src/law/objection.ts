/**
 * What a notice of the right to object says: a circuit and a day in, the days to object and what silence loses out,
 * each with its warnings.
 */
import type { Problem } from '../error.js';
import { isInForce, showRange } from './in-force.js';
import { keepRecentAbout } from '../recent-results.js';
import type { Circuit, Found, Law, Lookup, ObjectionPeriod, ObjectionWaiver } from './model.js';

function warnUnchecked(checked: boolean, message: string): readonly Problem[] {
  if (checked) return [];
  const hint = 'look up the law of the circuit before the order is signed';
  return [{ code: 'law-row-unchecked', severity: 'warning', message, hint }];
}

/** @param date `YYYY-MM-DD`: the day of the order */
export const objectionPeriod = keepRecentAbout(100, (law: Law, date: string): Lookup<ObjectionPeriod> => {
  const row = law.objectionPeriods.find((period) => isInForce(period, date));
  if (row === undefined) {
    const message = `the time to object on ${date} is not in the table`;
    return {
      found: false,
      problem: { code: 'law-row-missing', message, expected: law.objectionPeriods.map(showRange) },
    };
  }
  const message = `the time of ${row.days} days to object on ${date} was not checked against a source`;
  return { found: true, row, warnings: warnUnchecked(row.checked, message) };
});

/**
 * @param date `YYYY-MM-DD`: the day of the order
 * @returns undefined where the table has no row: no proof that silence costs nothing
 */
export function objectionWaiver(
  law: Law,
  circuit: Circuit,
  date: string,
): Found<ObjectionWaiver> | undefined {
  return findWaiver(law, `${circuit}`, date);
}

const findWaiver = keepRecentAbout(
  100,
  (law: Law, circuit: string, date: string): Found<ObjectionWaiver> | undefined => {
    const row = law.objectionWaivers.find(
      (waiver) => `${waiver.circuit}` === circuit && isInForce(waiver, date),
    );
    if (row === undefined) return undefined;
    const cite = row.case === undefined ? row.reporter : `${row.case}, ${row.reporter}`;
    const message = `what is lost by not objecting (${cite}) was not checked against a source`;
    return { found: true, row, warnings: warnUnchecked(row.checked, message) };
  },
);
