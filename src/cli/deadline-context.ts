/** Where and by which rules a deadline runs: the fields that name court, state, zone, rules and calendar in, a context out. */
import type { ChambersCalendar } from '../chambers-calendar.js';
import type { DeadlineData } from '../deadlines/calendar.js';
import type { CalendarDate } from '../deadlines/calendar-date.js';
import type { DeadlineContext } from '../deadlines/deadline.js';
import type { CourtFacts, DeadlinePlace } from '../deadlines/place.js';
import type { Policy } from '../deadlines/reading.js';
import { findNamedVersion, ruleSets } from '../deadlines/rule-version.js';
import { OrderError, throwProblems, type Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { readDates, readName, readText, readZone, type Note } from './deadline-fields.js';

/** The fields of a question by their option names. */
export type DeadlineFields = Readonly<Record<string, unknown>>;

export interface RequestSources {
  readonly data: DeadlineData;
  readonly courts: ReadonlyMap<string, CourtFacts>;
  /** What a chambers profile says, or the defaults. */
  readonly calendar: ChambersCalendar;
}

/** Two options that cannot both be meant. */
export function conflict(first: string, second: string, why: string, expected: string): Problem {
  return {
    code: 'deadline-options-conflict',
    message: `${first} and ${second} ${why}`,
    expected: [expected],
  };
}

/** A district court, or a court of appeals at its clerk's principal office. */
function findCourt(id: unknown, { courts, data }: RequestSources, note: Note): CourtFacts | undefined {
  const name = typeof id === 'string' ? id.toLowerCase() : '';
  const clerk = data.clerks.find((row) => row.id === name);
  const found = courts.get(name);
  if (found !== undefined) return found;
  if (clerk !== undefined) {
    return { id: clerk.id, stateCode: clerk.state, circuit: clerk.circuit, timeZone: clerk.timeZone };
  }
  const hint = suggestName(name, [...courts.keys(), ...data.clerks.map((row) => row.id)]);
  note({
    code: 'deadline-court-unknown',
    message: `there is no court ${JSON.stringify(id)}`,
    expected: ['the id of a district court, such as mssd', 'the id of a court of appeals, such as ca5'],
    ...(hint === undefined ? {} : { hint }),
  });
}

function readState(value: unknown, data: DeadlineData, note: Note): string | undefined {
  const code = typeof value === 'string' ? value.toUpperCase() : '';
  if (data.stateCodes.has(code)) return code;
  note({
    code: 'deadline-state-unknown',
    message: `there is no state ${JSON.stringify(value)} in the calendars`,
    expected: ['a postal code such as MS; DC, PR, GU, VI and MP are among them'],
  });
}

function readPlace(fields: DeadlineFields, sources: RequestSources, note: Note): DeadlinePlace {
  const court = fields['court'] === undefined ? undefined : findCourt(fields['court'], sources, note);
  const state = fields['state'] === undefined ? undefined : readState(fields['state'], sources.data, note);
  const zone = fields['time-zone'] === undefined ? undefined : readZone(fields['time-zone'], note);
  const division =
    fields['division'] === undefined ? undefined : readText(fields['division'], 'division', note);
  if (division !== undefined && fields['court'] === undefined) {
    note(conflict('division', 'no court', 'leave open whose division it is', 'a court beside the division'));
  }
  if (court !== undefined && state !== undefined && court.stateCode !== state) {
    note(
      conflict(
        'court',
        'state',
        `name different states: ${court.id} lies in ${court.stateCode}`,
        'one of them',
      ),
    );
  }
  const zones =
    court === undefined ? [] : [court.timeZone, ...(court.timeZones ?? []).map((row) => row.zone)];
  if (court !== undefined && zone !== undefined && !zones.includes(zone)) {
    note(conflict('court', 'time-zone', `do not agree: ${court.id} keeps ${zones[0] ?? ''}`, 'one of them'));
  }
  return {
    ...(court === undefined ? {} : { court }),
    ...(division === undefined ? {} : { division }),
    ...(state === undefined ? {} : { states: [state] }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  };
}

/** Everything but the event, the period and the service. */
export function readContext(
  fields: DeadlineFields,
  on: Readonly<Record<string, boolean | undefined>>,
  sources: RequestSources,
  note: Note,
): DeadlineContext {
  const rules =
    fields['rules'] === undefined
      ? undefined
      : readName(fields['rules'], 'set of rules', ruleSets, 'deadline-rules-unknown', note);
  const version =
    fields['rule-version'] === undefined ? undefined : readText(fields['rule-version'], 'rule-version', note);
  if (version !== undefined) checkVersion(version, rules, sources.data, note);
  const inaccessible: readonly CalendarDate[] =
    fields['inaccessible'] === undefined ? [] : readDates(fields['inaccessible'], 'inaccessible', note);
  if (on['count-closings'] === true && on['ignore-closings'] === true) {
    note(conflict('count-closings', 'ignore-closings', 'are both given', 'one of them'));
  }
  const { added, policy } = sources.calendar;
  return {
    place: readPlace(fields, sources, note),
    inaccessible,
    added,
    policy: { ...policy, ...readClosings(on) },
    ...(rules === undefined ? {} : { rules }),
    ...(version === undefined ? {} : { ruleVersion: version }),
  };
}

/** What the question itself says of closings goes before the profile. */
function readClosings(on: Readonly<Record<string, boolean | undefined>>): Partial<Policy> {
  if (on['ignore-closings'] === true || on['count-closings'] === false)
    return { executiveClosings: 'ignore' };
  const counts = on['count-closings'] === true || on['ignore-closings'] === false;
  return counts ? { executiveClosings: 'count' } : {};
}

function checkVersion(
  version: string,
  rules: DeadlineContext['rules'],
  data: DeadlineData,
  note: Note,
): void {
  try {
    findNamedVersion(data.book, version, rules);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    for (const problem of error.problems) note(problem);
  }
}

/** `timeZone` of a JSON line is `time-zone` of the command line; a field that is null is not given. */
export function normalizeFields(fields: DeadlineFields): DeadlineFields {
  const dashed = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [dashed(key), value]),
  );
}

/**
 * Where and by which rules, for commands that ask of no single date.
 * @throws OrderError with every problem of the fields
 */
export function readContextFields(fields: DeadlineFields, sources: RequestSources): DeadlineContext {
  const problems: Problem[] = [];
  const context = readContext(normalizeFields(fields), {}, sources, (problem) => {
    problems.push(problem);
    return undefined;
  });
  throwProblems(problems);
  return context;
}
