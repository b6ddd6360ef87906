/** A list of versions and a day in; the version that was in force on that day out. */
import type { InForce } from './model.js';

/** @param date `YYYY-MM-DD` */
export function isInForce(row: InForce, date: string): boolean {
  return (row.from === null || row.from <= date) && (row.to === null || date <= row.to);
}

/** `2007-12-01 to 2015-11-30`, for messages. */
export function showRange(row: InForce): string {
  if (row.from === null) return row.to === null ? 'any day' : `days to ${row.to}`;
  return row.to === null ? `days from ${row.from}` : `${row.from} to ${row.to}`;
}

/** True where at least one day lies in both. */
export function overlaps(one: InForce, other: InForce): boolean {
  const startsInTime = one.from === null || other.to === null || one.from <= other.to;
  const endsInTime = one.to === null || other.from === null || other.from <= one.to;
  return startsInTime && endsInTime;
}
