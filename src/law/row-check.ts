/** All rows of law in; what makes the choice by date unsure out: versions that overlap, and days between two versions. */
import type { Problem } from '../error.js';
import { overlaps, showRange } from './in-force.js';
import type { InForce, Law } from './model.js';
import { listCircuits } from './power.js';

interface Version extends InForce {
  /** What has to have one version a day: a rule's id, a court and scope. */
  readonly subject: string;
  readonly place: RowPlace;
}

/** Where a row stands: its table and its place in it. */
export interface RowPlace {
  readonly table: keyof Law;
  readonly index: number;
}

function listVersions(law: Law): readonly Version[] {
  const list = <Table extends keyof Law>(
    table: Table,
    name: (row: Law[Table][number]) => readonly string[],
  ): readonly Version[] =>
    (law[table] as readonly (Law[Table][number] & InForce)[]).flatMap((row, index) =>
      name(row).map((subject) => ({ subject, from: row.from, to: row.to, place: { table, index } })),
    );
  return [
    ...list('rules', (row) => [row.id]),
    ...list('certificateRules', (row) => row.courts.map((court) => `${court}, ${row.scope} motions`)),
    ...law.motionTypes.flatMap((type, index) =>
      type.versions.map((row): Version => ({
        subject: `motion type ${type.id}`,
        from: row.from,
        to: row.to,
        place: { table: 'motionTypes', index },
      })),
    ),
    ...list('filingFees', (row) => [`fee ${row.id}`]),
    ...list('dispositiveMatters', (row) =>
      listCircuits(row).map((circuit) => `matter ${row.id}, circuit ${circuit}`),
    ),
    ...list('objectionPeriods', () => ['time for objections']),
    ...list('objectionWaivers', (row) => [`waiver by silence, circuit ${row.circuit}`]),
    ...list('fixedTimes', (row) => [row.id]),
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

export interface Conflict {
  readonly problem: Problem;
  readonly rows: readonly [RowPlace, RowPlace];
}

/** Two versions on one day: which one a lookup finds would hang on the order of the file. */
export function findConflicts(law: Law): readonly Conflict[] {
  return [...groupBySubject(listVersions(law))].flatMap(([subject, versions]) =>
    versions.flatMap((one, index) =>
      versions
        .slice(index + 1)
        .filter((other) => overlaps(one, other))
        .map((other): Conflict => ({
          problem: report(`${subject}: two versions on one day (${showRange(one)}; ${showRange(other)})`),
          rows: [one.place, other.place],
        })),
    ),
  );
}

export function findOverlaps(law: Law): readonly Problem[] {
  return findConflicts(law).map(({ problem }) => problem);
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
