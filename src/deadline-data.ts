/** The only reader of data/deadlines: a package folder in, the checked rules and calendars out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeadlineData, type DeadlineData } from './deadlines/calendar.js';
import { OrderError } from './error.js';

function readJson(root: string, name: string): unknown {
  const path = join(root, 'data', 'deadlines', name);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    // A calendar that cannot be read must never turn into "no holiday".
    throw new OrderError(
      [
        {
          code: 'calendar-row-invalid',
          message: `${name} cannot be read`,
          hint: `put the package's ${path} back`,
        },
      ],
      { cause },
    );
  }
}

/**
 * Reads and checks the rule versions and calendars.
 * @param root the package's folder
 * @throws OrderError calendar-row-invalid
 */
export function loadDeadlineData(root: string): DeadlineData {
  return readDeadlineData({
    ruleVersions: readJson(root, 'rule-versions.json'),
    federalHolidays: readJson(root, 'federal-holidays.json'),
    presidentialClosings: readJson(root, 'presidential-closings.json'),
    stateHolidays: readJson(root, 'state-holidays.json'),
    courtClosings: readJson(root, 'court-closings.json'),
    endOfDay: readJson(root, 'end-of-day.json'),
    circuitClerks: readJson(root, 'circuit-clerks.json'),
  });
}
