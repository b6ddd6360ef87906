/** The only reader of data/deadlines: a package folder in, the checked rules and calendars out. */
import { readDeadlineData, type DeadlineData } from './deadlines/calendar.js';
import { readPackageJson } from './package-file.js';

/** A calendar that cannot be read must never turn into "no holiday". */
function readJson(root: string, name: string): unknown {
  return readPackageJson(root, `data/deadlines/${name}`);
}

/**
 * Reads and checks the rule versions and calendars.
 * @param root the package's folder
 * @throws OrderError package-file-broken, calendar-row-invalid
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
