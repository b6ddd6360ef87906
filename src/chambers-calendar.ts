/**
 * What a chambers profile says of the calendar: the days it adds, and what counts as a holiday where courts differ. In:
 * settings that have the form of their schema. Out: the same settings, held against the courts and states that exist.
 */
import type { Chambers } from './case/chambers-model.js';
import { checkAddedDays } from './deadlines/added-day.js';
import type { DeadlineContext } from './deadlines/deadline.js';
import { type Place, throwProblems } from './error.js';
import type { Library } from './library.js';

export type ChambersCalendar = Required<Pick<DeadlineContext, 'added' | 'policy'>>;

/**
 * The one reader of these settings, for orders and for `so-ordered deadline` alike.
 * @param placeOf where a setting was made, by its path in the profile: `/addedDays/0/court`
 * @throws OrderError calendar-row-invalid for a row of a place that does not exist
 */
export function readChambersCalendar(
  { addedDays, holidays }: Pick<Chambers, 'addedDays' | 'holidays'>,
  library: Pick<Library, 'courts' | 'readDeadlineData'>,
  placeOf: (path: string) => Place,
): ChambersCalendar {
  if (addedDays.length > 0) {
    const { clerks, stateCodes } = library.readDeadlineData();
    const courts = [...library.courts.keys(), ...clerks.map(({ id }) => id)];
    throwProblems(
      checkAddedDays(addedDays, { courts, states: stateCodes }).map(({ pointer, problem }) => ({
        ...problem,
        place: placeOf(`/addedDays${pointer}`),
      })),
    );
  }
  return { added: addedDays, policy: holidays };
}
