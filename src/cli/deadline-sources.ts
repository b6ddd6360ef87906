/** What the deadline commands read from disk: the package's rules and calendars, its courts, a chambers profile's days. */
import { readAddedDays, type AddedDay } from '../deadlines/added-day.js';
import { loadDeadlineData } from '../deadline-data.js';
import { OrderError, throwProblems, type Problem } from '../error.js';
import { loadCourts } from '../law-data.js';
import type { RequestSources } from './deadline-context.js';
import { readChambers } from '../files/case-file.js';
import { packageFolder } from './package.js';

function readAddedFrom(file: string): readonly AddedDay[] {
  const { text } = readChambers('-', file);
  let profile: unknown;
  try {
    profile = JSON.parse(text);
  } catch (cause) {
    throw new OrderError(
      [{ code: 'case-file-not-json', message: 'the chambers profile is not JSON', place: { file } }],
      {
        cause,
      },
    );
  }
  const days = (profile as { readonly addedDays?: unknown } | null)?.addedDays;
  if (days === undefined) return [];
  const problems: Problem[] = [];
  const added = readAddedDays(days, problems);
  throwProblems(problems.map((problem) => ({ ...problem, place: { file, path: '/addedDays' } })));
  return added;
}

/**
 * @param chambers the profile to take added days from; none where absent
 * @throws OrderError where a file of the package or the profile cannot be used
 */
export function loadRequestSources(chambers?: string): RequestSources {
  return {
    data: loadDeadlineData(packageFolder),
    courts: loadCourts(packageFolder),
    added: chambers === undefined ? [] : readAddedFrom(chambers),
  };
}
