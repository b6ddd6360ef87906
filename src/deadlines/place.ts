/** Where a deadline runs: the court and division that a caller names, turned into states, time zone and end of day. */
import type { DeadlineData } from './calendar.js';
import type { CalendarPlace, EndOfDayRow } from './calendar-model.js';
import {
  dateOfDay,
  dayNumber,
  formatInstant,
  readWallTime,
  type CalendarDate,
  type ZonedTime,
} from './calendar-date.js';
import type { Closing, Flag } from './ledger.js';
import type { RuleVersion } from './rule-version.js';

/** The facts of a court that a deadline needs; a court row of the package has them all. */
export interface CourtFacts {
  readonly id: string;
  readonly stateCode: string;
  readonly circuit: number | string;
  /** IANA name. */
  readonly timeZone: string;
  /** Where divisions keep different time: the zone of each. */
  readonly timeZones?: readonly { readonly zone: string; readonly for: string }[];
}

export interface DeadlinePlace {
  readonly court?: CourtFacts;
  readonly division?: string;
  /** Postal codes, in place of the court's own or where no court is named. */
  readonly states?: readonly string[];
  readonly timeZone?: string;
}

export interface ResolvedZone {
  readonly name: string;
  /** False where the court keeps two times and the division does not decide. */
  readonly isCertain: boolean;
}

/** The part of a zone's description that says where it holds: before an exception, without the counties. */
function mainPart(description: string): string {
  return description
    .replace(/\([^)]*\)/g, '')
    .replace(/,? but .*$/, '')
    .toLowerCase();
}

function namesDivision(description: string, division: string): boolean {
  const bare = division
    .toLowerCase()
    .replace(/\bdivision\b/g, '')
    .trim();
  return bare !== '' && ` ${mainPart(description).replace(/[^a-z']+/g, ' ')} `.includes(` ${bare} `);
}

/** The court's clock: the division's own zone where the district keeps two times. */
export function resolveZone(place: DeadlinePlace): ResolvedZone | undefined {
  if (place.timeZone !== undefined) return { name: place.timeZone, isCertain: true };
  const { court, division } = place;
  if (court === undefined) return undefined;
  const zones = court.timeZones ?? [];
  if (zones.length === 0) return { name: court.timeZone, isCertain: true };
  const named = division === undefined ? [] : zones.filter((row) => namesDivision(row.for, division));
  if (named.length === 1 && named[0] !== undefined) return { name: named[0].zone, isCertain: true };
  // A row for every division holds for one that no other row names.
  const general = zones.find((row) =>
    (division === undefined
      ? /every place of holding court/
      : /\bevery (division|place of holding court)\b/
    ).test(row.for),
  );
  return { name: general?.zone ?? court.timeZone, isCertain: general !== undefined };
}

/** The court, division and states whose days count under the version. */
export function resolveCalendarPlace(
  place: DeadlinePlace,
  version: RuleVersion,
  data: DeadlineData,
): CalendarPlace {
  const { court, division } = place;
  const own = place.states ?? (court === undefined ? [] : [court.stateCode]);
  // Fed. R. App. P. 26(a)(6)(C): the district court's state or that of the circuit clerk's principal office.
  const clerk =
    version.statesCounted === 'district-and-circuit-clerk' && court !== undefined
      ? data.clerks.filter((row) => row.circuit === court.circuit).map((row) => row.state)
      : [];
  return {
    ...(court === undefined ? {} : { court: court.id }),
    ...(division === undefined ? {} : { division }),
    states: [...new Set([...own, ...clerk])],
  };
}

function findEnd(due: CalendarDate, row: EndOfDayRow | undefined, zone: string): ZonedTime | undefined {
  return row === undefined
    ? readWallTime(dateOfDay(dayNumber(due) + 1), '00:00', zone)[0]
    : readWallTime(due, row.time, zone)[0];
}

function writeEnd(...[due, row, zone]: Parameters<typeof findEnd>): string {
  const end = findEnd(due, row, zone);
  if (end === undefined) throw new TypeError(`${due} has no end in ${zone}`);
  return formatInstant(end);
}

/** When the last day ends in the court's zone; nothing where no zone is known. */
export function findClosing(
  place: DeadlinePlace,
  due: CalendarDate,
  version: RuleVersion,
  data: DeadlineData,
): { readonly closing?: Closing; readonly flags: readonly Flag[] } {
  const zone = resolveZone(place);
  if (zone === undefined) return { flags: [] };
  const flags: Flag[] = [];
  if (!zone.isCertain) {
    flags.push({
      code: 'zone-by-division',
      weight: 'doubt',
      message: `the court keeps more than one time and no division decides; ${zone.name} was taken`,
    });
  }
  const row = data.endOfDay.find(
    (candidate) =>
      candidate.court === place.court?.id &&
      (candidate.from === undefined || candidate.from <= due) &&
      (candidate.to === undefined || due <= candidate.to),
  );
  // The clocks of a zone that the caller names, such as Havana's, may jump over midnight; no court's do.
  if (place.timeZone !== undefined && findEnd(due, row, zone.name) === undefined) return { flags };
  if (row !== undefined) {
    flags.push({
      code: 'end-of-day-by-local-rule',
      weight: row.checked ? 'note' : 'doubt',
      message: `the court ends the last day at ${row.time}${row.except === undefined ? '' : ` (${row.except})`}${row.checked ? '' : '; this row was not checked against the local rule'}`,
      authority: row.authority,
    });
  }
  const words =
    row === undefined
      ? "at the midnight that ends the day for electronic filing, otherwise when the clerk's office closes"
      : `at ${row.time} of the day`;
  return {
    closing: {
      // Few ask for it, and the first time of day in a zone takes a tenth of a start.
      get instant() {
        return writeEnd(due, row, zone.name);
      },
      zone: zone.name,
      words,
      cite: row?.authority ?? version.cites.endOfDay,
    },
    flags,
  };
}
