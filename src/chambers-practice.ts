/**
 * All that is made of a chambers' settings before a case is filled. In: a checked case and profile. Out: the settings,
 * with the formulas and titles compiled and the calendar checked; made once for the cases that follow each other.
 */
import type { Case } from './case/model.js';
import type { JsonSource } from './case/read.js';
import { type ChambersCalendar, readChambersCalendar } from './chambers-calendar.js';
import { compileChambersFormulas, type Formulas } from './chambers-formulas.js';
import {
  type CaseSettings,
  type CaseSources,
  settleForCase,
  type SettingSources,
} from './chambers-settings.js';
import { collectProblems, type Problem, throwProblems } from './error.js';
import type { Library } from './library.js';
import { type ChambersTitles, compileTitles } from './order-title.js';
import { keepLast } from './recent-results.js';

export interface ChambersPractice extends CaseSettings {
  readonly formulas: Formulas;
  readonly calendar: ChambersCalendar;
  readonly titles: ChambersTitles;
}

/** @throws OrderError with every problem of the settings */
export function settlePractice(record: Case, sources: CaseSources, library: Library): ChambersPractice {
  if (record.chambers !== undefined) return makePractice(record, sources, library);
  return settleUsual(sources.profile, record.court, library);
}

/** Without settings of its own a case is written as its chambers writes in this court. */
const settleUsual = keepLast((profile: JsonSource, court: string, library: Library) =>
  makePractice({ court }, { profile }, library),
);

function makePractice(
  record: Pick<Case, 'court' | 'chambers'>,
  sources: SettingSources,
  library: Library,
): ChambersPractice {
  const settings = settleForCase(record, sources, library);
  const { chambers, placeOf } = settings;
  const problems: Problem[] = [];
  const formulas = collectProblems(problems, () =>
    compileChambersFormulas(chambers, library.layout.mastheads, placeOf),
  );
  const calendar = collectProblems(problems, () => readChambersCalendar(chambers, library, placeOf));
  const titles = collectProblems(problems, () => compileTitles(chambers, library.kinds, placeOf));
  throwProblems(problems);
  if (formulas === undefined || calendar === undefined || titles === undefined)
    throw new TypeError('settings without a problem are missing');
  return { ...settings, formulas, calendar, titles };
}
