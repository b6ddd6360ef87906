/** What the deadline commands read from disk: the package's rules and calendars, its courts, a chambers profile. */
import type { ChambersCalendar } from '../chambers-calendar.js';
import { loadDeadlineData } from '../deadline-data.js';
import { defaultPolicy } from '../deadlines/reading.js';
import { throwProblems } from '../error.js';
import { readChambers } from '../files/case-file.js';
import { loadCourts } from '../law-data.js';
import { packageFolder } from '../package-folder.js';
import type { RequestSources } from './deadline-context.js';

/** The profile is held against its schema as for an order, and what it says of the calendar is read as for an order. */
async function readCalendarFrom(file: string): Promise<ChambersCalendar> {
  const { readProfileJson } = await import('../case/profile.js');
  const { checkProfile } = await import('../case/validate.js');
  const { settleChambers } = await import('../case/chambers.js');
  const { readChambersCalendar } = await import('../chambers-calendar.js');
  const { loadLibrary } = await import('../library.js');
  const library = loadLibrary();
  const profile = readProfileJson(readChambers('-', file));
  throwProblems(checkProfile(profile, library.checkChambers, undefined, library.layout.roleWords));
  const chambers = settleChambers(library.layout.chambersDefaults, {}, profile.value as object, {});
  return readChambersCalendar(chambers, library, (path) => profile.placeOf(path));
}

/**
 * @param chambers the profile to take added days and answers from; none where absent
 * @throws OrderError where a file of the package or the profile cannot be used
 */
export async function loadRequestSources(chambers?: string): Promise<RequestSources> {
  return {
    data: loadDeadlineData(packageFolder),
    courts: loadCourts(packageFolder),
    calendar:
      chambers === undefined ? { added: [], policy: defaultPolicy } : await readCalendarFrom(chambers),
  };
}
