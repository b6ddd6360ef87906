/** The package's own rules and calendars, read once for each test file, and courts as the tests name them. */
import * as path from 'node:path';
import { loadDeadlineData } from '../../src/deadline-data.js';
import { calendarDate, formatDate, type CalendarDate } from '../../src/deadlines/calendar-date.js';
import { computeDeadline, type DeadlineInput } from '../../src/deadlines/deadline.js';
import type { Deadline } from '../../src/deadlines/ledger.js';
import type { CourtFacts } from '../../src/deadlines/place.js';
import type { DeadlineWriter } from '../../src/deadlines/schedule-model.js';
import { OrderError, type Problem } from '../../src/error.js';
import { loadCourts } from '../../src/law-data.js';

export const root = path.resolve(import.meta.dirname, '../..');
export const data = loadDeadlineData(root);
const courts = loadCourts(root);

export function court(id: string): CourtFacts {
  const clerk = data.clerks.find((row) => row.id === id);
  const found =
    courts.get(id) ??
    (clerk && { id, stateCode: clerk.state, circuit: clerk.circuit, timeZone: clerk.timeZone });
  if (found === undefined) throw new Error(`the tests name no court ${id}`);
  return found;
}

export const on = (text: string): CalendarDate => calendarDate(text);

/** A deadline from the shortest form in which a test can say it. */
export function due(
  trigger: string,
  n: number,
  rest: Partial<Omit<DeadlineInput, 'trigger' | 'period'>> & {
    readonly unit?: DeadlineInput['period']['unit'];
  } = {},
): Deadline {
  const { unit = 'day', ...input } = rest;
  return computeDeadline({ place: {}, ...input, trigger: on(trigger), period: { n, unit } }, data);
}

export function problemsOf(step: () => unknown): readonly Problem[] {
  try {
    step();
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The words that a plain chambers profile has for deadlines. */
export const writer: DeadlineWriter = {
  writeDate: (date) => ({ phrase: `on or before ${formatDate(date)}`, day: formatDate(date) }),
  writePeriod: (n, unit, direction, event) => {
    const period = `${n} ${unit}${n === 1 ? '' : 's'}`;
    const day = `${period} ${direction} ${event}`;
    return { phrase: direction === 'after' ? `within ${day}` : `at least ${day}`, day };
  },
  writeWhichever: (which, options) => ({
    phrase: `${options.map(({ phrase }) => phrase).join(' or ')}, whichever is ${which}`,
    day: `${options.map(({ day }) => day).join(' or ')}, whichever is ${which}`,
  }),
  writeService: (event, method) => `${event} by ${method}`,
  writeDue: (label) => `the ${label} is due`,
};
