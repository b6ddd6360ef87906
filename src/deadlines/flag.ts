/** The doubts and notes of a deadline: what the count touched on which courts differ, or which nobody has checked. */
import { dateOfDay, formatLongDate, weekdayIndex, type CalendarDate } from './calendar-date.js';
import { reasonsOn, type DeadlineData } from './calendar.js';
import type { Calendar, CalendarPlace, DayReason } from './calendar-model.js';
import type { Flag } from './ledger.js';
import { isVersionInForce, type RuleVersion } from './rule-version.js';
import { isYearKept } from './holiday-rule.js';

function flagReason(day: number, reason: DayReason): Flag | undefined {
  const date = dateOfDay(day);
  const on = formatLongDate(date);
  const { authority } = reason;
  switch (reason.kind) {
    case 'federal':
      return undefined;
    case 'observed':
      return {
        code: 'observed-day',
        weight: 'doubt',
        message: `${on} is kept for ${reason.name} of ${formatLongDate(reason.of)}: courts treat it as a legal holiday, the authority speaks of pay and leave only`,
        date,
        authority,
      };
    case 'executive':
      return reason.extent === 'half'
        ? {
            code: 'half-day-closing',
            weight: 'note',
            message: `on ${on} the executive departments closed for half the day: not a holiday`,
            date,
            authority,
          }
        : {
            code: 'executive-closing',
            weight: 'doubt',
            message: `on ${on} the executive departments were closed by the President: courts are split on whether that is a legal holiday`,
            date,
            authority,
          };
    case 'court':
      return {
        code: 'court-notice',
        weight: reason.checked ? 'note' : 'doubt',
        message: `the court gave notice of how it treats ${on}: ${describeTreatment(reason.treatedAs)}`,
        date,
        authority,
      };
    case 'state':
      return flagStateDay(date, reason);
  }
}

function describeTreatment(treatment: (DayReason & { kind: 'court' })['treatedAs']): string {
  switch (treatment) {
    case 'legal-holiday':
      return 'as a legal holiday';
    case 'not-holiday':
      return 'as a day like any other';
    case 'inaccessible':
      return "the clerk's office could not be reached";
  }
}

function flagStateDay(date: CalendarDate, reason: DayReason & { kind: 'state' }): Flag | undefined {
  const [on, { authority, name, state, tier }] = [formatLongDate(date), reason];
  const shared = { weight: 'doubt', date, authority } as const;
  switch (tier) {
    case 'A':
      if (reason.checked) return undefined;
      return {
        code: 'unchecked-state-day',
        message: `${on} is listed as a holiday of ${state} (${name}), but the row was not checked against the state's code`,
        ...shared,
      };
    case 'B':
      return {
        code: 'tier-b-state-day',
        message: `${on} is a legal holiday of ${state} by name (${name}) on which offices may open: arguable`,
        ...shared,
      };
    case 'local':
      return {
        code: 'local-state-day',
        message: `${on} is a holiday in part of ${state} only (${name}): arguable`,
        ...shared,
      };
    case '?':
      return {
        code: 'unread-state-day',
        message: `${on} may be a holiday of ${state} (${name}): the statute was not read`,
        ...shared,
      };
    case 'C':
    case '-':
      return undefined;
  }
}

/** A flag for each disputed day, once. */
export function flagDisputedDays(
  disputed: readonly { readonly day: number; readonly reason: DayReason }[],
): Flag[] {
  const seen = new Map<string, Flag>();
  for (const { day, reason } of disputed) {
    const flag = flagReason(day, reason);
    if (flag !== undefined) seen.set(`${day} ${flag.code} ${reason.name}`, flag);
  }
  return [...seen.values()];
}

/** Half days on the last day: worth a word, never a holiday. */
export function flagHalfDay(calendar: Calendar, due: number): Flag[] {
  return reasonsOn(calendar, due).flatMap((reason) => {
    const flag =
      reason.kind === 'executive' && reason.extent === 'half' ? flagReason(due, reason) : undefined;
    return flag === undefined ? [] : [flag];
  });
}

/** What the rule row itself leaves open. */
export function flagVersion(version: RuleVersion, trigger: CalendarDate): Flag[] {
  const flags: Flag[] = [];
  if (!isVersionInForce(version, trigger)) {
    flags.push({
      code: 'rule-version-named',
      weight: 'note',
      message: `${version.id} was asked for by name; it was not in force on ${formatLongDate(trigger)}`,
    });
  }
  if (!version.checked) {
    flags.push({
      code: 'rule-row-unchecked',
      weight: 'note',
      message: `the row of ${version.id} was not checked against the text of that year`,
      authority: version.authority,
    });
  }
  return flags;
}

/** What the calendar of the states cannot say. Asked only where state holidays count. */
export function flagStates(place: CalendarPlace, data: DeadlineData, due: CalendarDate): Flag[] {
  if (place.states.length === 0) {
    return [
      {
        code: 'state-not-given',
        weight: 'note',
        message: 'no state was given: its holidays were not counted',
      },
    ];
  }
  const year = Number(due.slice(0, 4));
  return data.states.rows
    .filter((row) => place.states.includes(row.state))
    .flatMap((row): Flag[] => {
      const open = row.days.filter(
        (day) =>
          day.rule === undefined &&
          isYearKept(day.years, year) &&
          year >= (day.fromYear ?? year) &&
          year <= (day.toYear ?? year),
      );
      const names = open.map((day) => `${day.name}${day.ruleText === undefined ? '' : `: ${day.ruleText}`}`);
      const computable: Flag[] =
        names.length === 0
          ? []
          : [
              {
                code: 'state-days-not-computable',
                weight: 'doubt',
                message: `${row.state} sets these days from year to year, so none was counted: ${names.join('; ')}`,
                authority: row.authority,
              },
            ];
      const unchecked: Flag[] = row.checked
        ? []
        : [
            {
              code: 'state-row-unchecked',
              weight: 'note',
              message: `the holidays of ${row.state} (tier ${row.tier}) were not checked against its code`,
              authority: row.authority,
            },
          ];
      return [...computable, ...unchecked];
    });
}

/** After its coverage the list of executive closings has no answer; around Christmas an order is likely. */
export function flagClosingsCoverage(data: DeadlineData, due: CalendarDate, dueDay: number): Flag[] {
  const { executive } = data;
  if (due <= executive.to) return [];
  const weekday = weekdayIndex(dueDay);
  const isWatched = executive.watchDays.has(due.slice(5)) && weekday > 0 && weekday < 6;
  return [
    {
      code: 'closings-coverage',
      weight: isWatched ? 'doubt' : 'note',
      message: `closings by executive order are known to ${formatLongDate(executive.to)} only${isWatched ? `; one for ${formatLongDate(due)} is likely` : ''}`,
      authority: executive.authority,
    },
  ];
}
