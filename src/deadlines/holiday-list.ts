/** A year of one court's calendar: what counts as a legal holiday, in which direction, by which authority. */
import { OrderError } from '../error.js';
import { layOutCalendar, type DeadlineData } from './calendar.js';
import type { DayReason } from './calendar-model.js';
import {
  dateOfDay,
  dayNumber,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
  type Weekday,
} from './calendar-date.js';
import { chooseVersion, doStatesApply, type DeadlineContext, type Direction } from './deadline.js';
import { flagDisputedDays } from './flag.js';
import { resolveCalendarPlace } from './place.js';
import { defaultPolicy, findClosingReason, isDisputed, policyReading, type Reading } from './reading.js';
import { describeClosed } from './step.js';

export interface HolidayRow {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  readonly name: string;
  readonly kind: DayReason['kind'];
  /** Whether it counts by the policy for a period after an event, and for one before. */
  readonly after: boolean;
  readonly before: boolean;
  /** Whether courts may see it the other way. */
  readonly disputed: boolean;
  readonly why: string;
  readonly authority: string;
  /** Whether the row was checked against its authority. */
  readonly checked: boolean;
  readonly ruleVersion: string;
}

function isChecked(reason: DayReason): boolean {
  return reason.kind === 'state' || reason.kind === 'court' ? reason.checked : true;
}

function listDay(
  day: number,
  reasons: readonly DayReason[],
  context: DeadlineContext,
  data: DeadlineData,
): HolidayRow[] {
  const date = dateOfDay(day);
  const version = chooseVersion(context, date, data);
  const reading: Reading = policyReading({ ...defaultPolicy, ...context.policy });
  // The state's own name for a federal holiday adds nothing: the day counts in both directions already.
  const isFederal = reasons.some((reason) => reason.kind === 'federal');
  const named = isFederal ? reasons.filter((reason) => reason.kind !== 'state') : reasons;
  return named.map((reason) => {
    const counts = (direction: Direction): boolean =>
      findClosingReason(
        reason.kind === 'court' ? [reason] : [reason, ...reasons.filter((other) => other.kind === 'court')],
        reading,
        doStatesApply(version, direction),
      ) === reason;
    const applies = doStatesApply(version, 'after');
    const doubt = isDisputed(reason, applies) ? flagDisputedDays([{ day, reason }])[0] : undefined;
    return {
      date,
      weekday: weekdayOf(date),
      name: reason.name,
      kind: reason.kind,
      after: counts('after'),
      before: counts('before'),
      disputed: doubt?.weight === 'doubt',
      why: doubt?.message ?? describeClosed(reason),
      authority: reason.authority,
      checked: isChecked(reason),
      ruleVersion: version.id,
    };
  });
}

/**
 * Every named day of the year, those that do not count among them, so that nobody has to guess why.
 * @throws OrderError calendar-coverage
 */
export function listHolidays(
  year: number,
  context: DeadlineContext,
  data: DeadlineData,
): readonly HolidayRow[] {
  const digits = String(year).padStart(4, '0');
  const [first, last] = [parseCalendarDate(`${digits}-01-01`), parseCalendarDate(`${digits}-12-31`)];
  if (first === undefined || last === undefined || first < data.federal.from || last > data.federal.to) {
    throw new OrderError([
      {
        code: 'calendar-coverage',
        message: `the year ${year} is outside the calendar of federal holidays`,
        expected: [`a year from ${data.federal.from.slice(0, 4)} to ${data.federal.to.slice(0, 4)}`],
      },
    ]);
  }
  const place = resolveCalendarPlace(context.place, chooseVersion(context, first, data), data);
  const calendar = layOutCalendar(data, place, context.added);
  const rows: HolidayRow[] = [];
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) {
    rows.push(...listDay(day, calendar.days.get(day) ?? [], context, data));
  }
  return rows;
}
