/**
 * The chambers' own rows over those of the package: two sets of rows in, one out. On the days of an own row the
 * package's row of the same subject is not found any more; on other days it is.
 */
import type { Law, OwnLaw } from './model.js';

const nothing: Law = {
  rules: [],
  certificateRules: [],
  motionTypes: [],
  filingFees: [],
  dispositiveMatters: [],
  objectionPeriods: [],
  objectionWaivers: [],
  fixedTimes: [],
};

/** Own rows as a set that is complete, for the check that no two hold on one day. */
export function completeLaw(own: OwnLaw): Law {
  return { ...nothing, ...own };
}

/** Look-ups take the first row in force, so an own row is put first. */
export function layLaw(under: Law, own: OwnLaw): Law {
  const over = completeLaw(own);
  const certificates = over.certificateRules.map((row) => ({ ...row, isOwn: true as const }));
  return {
    rules: [...over.rules, ...under.rules],
    certificateRules: [...certificates, ...under.certificateRules],
    motionTypes: under.motionTypes,
    filingFees: [...over.filingFees, ...under.filingFees],
    dispositiveMatters: [...over.dispositiveMatters, ...under.dispositiveMatters],
    objectionPeriods: [...over.objectionPeriods, ...under.objectionPeriods],
    objectionWaivers: [...over.objectionWaivers, ...under.objectionWaivers],
    fixedTimes: [...over.fixedTimes, ...under.fixedTimes],
  };
}
