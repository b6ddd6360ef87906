/** What a period can be: a number and a unit in, a problem out where no deadline has such a period. */
import type { Problem } from '../error.js';

export const periodUnits = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** Beyond these a number is a slip of the keyboard; the calendars end long before. */
const largest: Readonly<Record<PeriodUnit, number>> = {
  hour: 9999,
  day: 9999,
  week: 999,
  month: 499,
  year: 45,
};

/** A period is a whole number of at least one. `said` is what the person wrote, where that was no number. */
export function checkPeriod(n: number, unit: PeriodUnit, said: string = String(n)): Problem | undefined {
  if (Number.isSafeInteger(n) && n >= 1 && n <= largest[unit]) return undefined;
  return {
    code: 'deadline-period-invalid',
    message: `${said} is no period in ${unit}s`,
    expected: [`a whole number from 1 to ${largest[unit]}`],
  };
}
