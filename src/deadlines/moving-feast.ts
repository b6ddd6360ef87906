/** Easter and Yom Kippur, on which some state holidays hang: a year in, the day of the civil calendar out. */
import { dayNumber, type CalendarDate } from './calendar-date.js';

/** The day number of Easter Sunday in the Western church, by the Gregorian computus. */
export function findEaster(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapsSkipped = century - Math.floor(century / 4);
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (((leapsSkipped - moonShift + 19 * golden + 15) % 30) + 30) % 30;
  // The full moon after March 21, kept from falling on April 19 and, in the later golden years, on April 18.
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - leapsSkipped) % 7;
  const march = `${String(year).padStart(4, '0')}-03-01` as CalendarDate;
  return dayNumber(march) + 27 + moon - weekday;
}

/** Parts (of 1080 to the hour) in a mean month of the Hebrew calendar: 29 days, 12 hours, 793 parts. */
const partsPerDay = 24 * 1080;
const partsPerMonth = 29 * partsPerDay + 12 * 1080 + 793;
/** The molad of the first year, counted from the calendar's own first day: 5 hours, 204 parts. */
const firstMolad = 5 * 1080 + 204;

/** Days from the Hebrew epoch to the first day of the Hebrew year, before the rule on the year's length. */
function countElapsedDays(hebrewYear: number): number {
  const months = Math.floor((235 * hebrewYear - 234) / 19);
  const parts = firstMolad + months * partsPerMonth;
  const day = Math.floor(parts / partsPerDay);
  const rest = parts - day * partsPerDay;
  // The molad at noon or later puts the new year off by a day; so does a Sunday, Wednesday or Friday.
  const late = rest >= 18 * 1080 ? day + 1 : day;
  const weekday = (late + 1) % 7;
  return weekday === 0 || weekday === 3 || weekday === 5 ? late + 1 : late;
}

/** Day number of Rosh Hashanah: a year of 356 or 382 days is not allowed, so its neighbours give way. */
function findNewYear(hebrewYear: number): number {
  const [before, own, after] = [hebrewYear - 1, hebrewYear, hebrewYear + 1].map(countElapsedDays) as [
    number,
    number,
    number,
  ];
  const correction = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return own + correction + hebrewEpoch;
}

/** The first day of the Hebrew calendar as a day number: what turns its count of days into ours. */
const hebrewEpoch = -2_092_590;

/** Years from the civil calendar to the Hebrew year that begins in its autumn. */
const hebrewYearOffset = 3761;

/** The day number of Yom Kippur, 10 Tishri. */
export function findYomKippur(year: number): number {
  return findNewYear(year + hebrewYearOffset) + 9;
}
