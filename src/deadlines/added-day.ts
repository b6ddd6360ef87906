/** Days that a chambers adds in its profile: a governor's proclamation, a closed clerk's office. JSON in, rows out. */
import type { Problem } from '../error.js';
import type { CalendarDate } from './calendar-date.js';
import { readRows } from './row-reader.js';

export const addedDayKinds = [
  'federal-holiday',
  'executive-closing',
  'state-holiday',
  'court-holiday',
  'court-open',
  'inaccessible',
] as const;
export type AddedDayKind = (typeof addedDayKinds)[number];

/**
 * A day that the chambers vouches for: declared by President or Congress, closed by executive order, declared by
 * the state, treated by the court as a holiday or as any other day, or a day on which the clerk's office could not
 * be reached.
 */
export interface AddedDay {
  readonly date: CalendarDate;
  readonly name: string;
  readonly kind: AddedDayKind;
  /** Where it can be read: a proclamation, a notice. */
  readonly authority: string;
  /** The row counts only there; absent: wherever this profile is used. */
  readonly court?: string;
  readonly state?: string;
  readonly division?: string;
}

/** Reads the rows of a chambers profile; what is wrong in them goes to `problems`. */
export function readAddedDays(json: unknown, problems: Problem[]): readonly AddedDay[] {
  const { rows } = readRows({ days: json }, 'days added by the chambers profile', 'days', problems);
  return rows.map((row) => {
    const [court, state, division] = (['court', 'state', 'division'] as const).map((key) =>
      row.optionalText(key),
    );
    const kind = row.oneOf('kind', addedDayKinds);
    if (kind === 'state-holiday' && state === undefined) {
      problems.push({
        code: 'calendar-row-invalid',
        message: 'a state holiday added by the chambers profile names no state',
        expected: ['"state": "MS"'],
      });
    }
    return {
      date: row.date('date'),
      name: row.text('name'),
      kind,
      authority: row.text('authority'),
      ...(court === undefined ? {} : { court }),
      ...(state === undefined ? {} : { state }),
      ...(division === undefined ? {} : { division }),
    };
  });
}
