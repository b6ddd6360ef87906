/** All rows of law in; what makes the choice by date unsure out: versions that overlap, and days between two versions. */
import type { Problem } from '../error.js';
import { overlaps, showRange } from './in-force.js';
import type { InForce, Law } from './model.js';
import { listCircuits } from './power.js';

interface Version extends InForce {
  /** What has to have one version a day: a rule's id, a court and scope. */
  readonly subject: string;
}

function listVersions(law: Law): readonly Version[] {
  return [
    ...law.rules.map((row) => ({ subject: row.id, from: row.from, to: row.to })),
    ...law.certificateRules.flatMap((row) =>
      row.courts.map((court) => ({ subject: `${court}, ${row.scope} motions`, from: row.from, to: row.to })),
    ),
    ...law.motionTypes.flatMap((type) =>
      type.versions.map((row) => ({ subject: `motion type ${type.id}`, from: row.from, to: row.to })),
    ),
    ...law.filingFees.map((row) => ({ subject: `fee ${row.id}`, from: row.from, to: row.to })),
    ...law.dispositiveMatters.flatMap((row) =>
      listCircuits(row).map((circuit) => ({
        subject: `matter ${row.id}, circuit ${circuit}`,
        from: row.from,
        to: row.to,
      })),
    ),
    ...law.objectionPeriods.map((row) => ({ subject: 'time for objections', from: row.from, to: row.to })),
    ...law.objectionWaivers.map((row) => ({
      subject: `waiver by silence, circuit ${row.circuit}`,
      from: row.from,
      to: row.to,
    })),
    ...law.fixedTimes.map((row) => ({ subject: row.id, from: row.from, to: row.to })),
  ];
}

function report(message: string): Problem {
  return { code: 'law-row-invalid', message };
}

function groupBySubject(versions: readonly Version[]): ReadonlyMap<string, readonly Version[]> {
  const groups = new Map<string, Version[]>();
  for (const version of versions) {
    const group = groups.get(version.subject);
    if (group === undefined) groups.set(version.subject, [version]);
    else group.push(version);
  }
  return groups;
}

/** Two versions on one day: which one a lookup finds would hang on the order of the file. */
export function findOverlaps(law: Law): readonly Problem[] {
  return [...groupBySubject(listVersions(law))].flatMap(([subject, versions]) =>
    versions.flatMap((one, index) =>
      versions
        .slice(index + 1)
        .filter((other) => overlaps(one, other))
        .map((other) =>
          report(`${subject}: two versions on one day (${showRange(one)}; ${showRange(other)})`),
        ),
    ),
  );
}

/**
 * Days between a version and the next on which none is in force.
 *
 * @param nextDay the day after a `YYYY-MM-DD` date; the caller's, as this folder does no arithmetic on dates
 */
export function findGaps(law: Law, nextDay: (date: string) => string): readonly Problem[] {
  return [...groupBySubject(listVersions(law))].flatMap(([subject, versions]) => {
    const ordered = [...versions].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
    return ordered.slice(1).flatMap((next, index) => {
      const end = ordered[index]?.to ?? null;
      if (end === null || next.from === null || nextDay(end) >= next.from) return [];
      return [report(`${subject}: no version between ${end} and ${next.from}`)];
    });
  });
}
