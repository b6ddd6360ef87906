/**
 * The hour of a conference in words, with the name of the time that its place keeps on that day. In: a day and an hour
 * of the case file, and the court. Out: `10:30 a.m. CDT`, or a problem where the court's zone does not give one hour.
 */
import type { Appointment } from './case/model.js';
import { formatLongDate, parseCalendarDate, readWallTime } from './deadlines/calendar-date.js';
import { type DeadlinePlace, resolveZone } from './deadlines/place.js';
import { OrderError, type Place, type Problem } from './error.js';

/** A row of layout/zone-words.json: what the time of a zone is called, by its minutes from UTC. */
export interface ZoneWords {
  /** IANA name. */
  readonly zone: string;
  readonly names: Readonly<Record<string, string>>;
}

/** The row of layout/hour-words.json: the two hours that are neither of the morning nor of the afternoon, and these. */
export interface HourWords {
  readonly midnight: string;
  readonly noon: string;
  readonly morning: string;
  readonly afternoon: string;
}

export interface TimeWords {
  readonly zones: readonly ZoneWords[];
  readonly hours: HourWords;
}

/**
 * @param place of the court
 * @param at where the appointment stands in the case file
 * @throws OrderError where the zone is not known, or the hour does not come once on that day
 */
export function writeHour(
  appointment: Appointment,
  place: DeadlinePlace,
  { zones: zoneWords, hours: hourWords }: TimeWords,
  at: Place,
): string {
  const refuse = (problem: Omit<Problem, 'place'>): never => {
    throw new OrderError([{ ...problem, place: at }]);
  };
  const date = parseCalendarDate(appointment.date);
  if (date === undefined) throw new TypeError('a checked appointment without a day');
  const words =
    findZone(appointment, place, zoneWords) ?? refuse(describeUnknown(appointment, place, zoneWords));
  const { time } = appointment;
  const [reading, second] = readWallTime(date, time, words.zone);
  if (reading === undefined || second !== undefined) {
    const often = reading === undefined ? 'never comes' : 'comes twice';
    return refuse({
      code: 'deadline-time-impossible',
      message: `${time} ${often} on ${formatLongDate(date)} in ${words.zone}, where the clocks are changed that night`,
      expected: ['another hour'],
    });
  }
  const name = words.names[String(reading.offset)];
  if (name === undefined)
    return refuse({
      code: 'deadline-zone-missing',
      message: `the time that ${words.zone} keeps on ${formatLongDate(date)} has no usual name`,
    });
  return `${writeTime(time, hourWords)} ${name}`;
}

/** The zone that the case names for this one hour goes before the court's. */
function findZone(
  { zone: named }: Appointment,
  place: DeadlinePlace,
  zoneWords: readonly ZoneWords[],
): ZoneWords | undefined {
  const own = resolveZone(place);
  const name = named ?? (own?.isCertain === true ? own.name : undefined);
  return zoneWords.find(({ zone }) => zone === name);
}

function describeUnknown(
  { zone: named }: Appointment,
  { court }: DeadlinePlace,
  zoneWords: readonly ZoneWords[],
): Omit<Problem, 'place'> {
  const message =
    named === undefined
      ? 'the court keeps more than one time, and the hour needs to know which'
      : `${named} is no time zone of a United States court`;
  const zones = named === undefined ? court?.timeZones : undefined;
  return {
    code: 'deadline-zone-missing',
    message,
    expected: zones?.map((row) => `${row.zone} (${row.for})`) ?? zoneWords.map(({ zone }) => zone),
    hint: 'give the division of the case, or "zone" beside the hour',
  };
}

/** `10:30 a.m.`; the hour at which the morning turns to the afternoon is neither. */
function writeTime(time: string, { midnight, noon, morning, afternoon }: HourWords): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? midnight : noon;
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}:${String(minutes).padStart(2, '0')} ${hours < 12 ? morning : afternoon}`;
}
