/** Days that a chambers adds in its profile: a governor's proclamation, a closed clerk's office. */
import type { Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import type { CalendarDate } from './calendar-date.js';

/**
 * A day that the chambers vouches for: declared by President or Congress, closed by executive order, declared by
 * the state, treated by the court as a holiday or as any other day, or a day on which the clerk's office could not
 * be reached. schemas/chambers.schema.json has the same kinds.
 */
export type AddedDayKind =
  'federal-holiday' | 'executive-closing' | 'state-holiday' | 'court-holiday' | 'court-open' | 'inaccessible';

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

/** Places that a row can be limited to. */
export interface KnownPlaces {
  readonly courts: readonly string[];
  readonly states: ReadonlySet<string>;
}

/**
 * A row for a place that does not exist would never count, and nobody would notice.
 * @returns each problem with the pointer of its value below the list: `/0/court`
 */
export function checkAddedDays(
  days: readonly AddedDay[],
  { courts, states }: KnownPlaces,
): readonly { readonly pointer: string; readonly problem: Problem }[] {
  return days.flatMap(({ court, state, division }, index) => {
    const refuse = (key: string, problem: Omit<Problem, 'code'>) => [
      { pointer: `/${index}/${key}`, problem: { code: 'calendar-row-invalid', ...problem } as const },
    ];
    const hint = court === undefined ? undefined : suggestName(court, courts);
    return [
      ...(court === undefined || courts.includes(court)
        ? []
        : refuse('court', {
            message: 'court of an added day is not the id of a court',
            expected: [
              'the id of a district court, such as mssd',
              'the id of a court of appeals, such as ca5',
            ],
            ...(hint === undefined ? {} : { hint }),
          })),
      ...(state === undefined || states.has(state)
        ? []
        : refuse('state', {
            message: 'state of an added day is not in the calendars',
            expected: ['a postal code such as MS; DC, PR, GU, VI and MP are among them'],
          })),
      ...(division === undefined || court !== undefined
        ? []
        : refuse('division', {
            message: 'division of an added day names no court',
            expected: ['a court beside the division'],
          })),
    ];
  });
}
