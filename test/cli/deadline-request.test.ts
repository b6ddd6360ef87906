/** Questions to `so-ordered deadline`: those it answers, and those it refuses, each with its exact message. */
import { answerRequest, commandProblems } from '../../src/cli/deadline-request.js';
import { loadRequestSources } from '../../src/cli/deadline-sources.js';
import { OrderError, type Problem } from '../../src/error.js';

const sources = await loadRequestSources();

/** The options of a command line as the fields of a question: an option without a value is a switch. */
function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  const words = line.split(' ');
  return Object.fromEntries(
    words.flatMap((word, index) => {
      if (!word.startsWith('--')) return [];
      const next = words[index + 1];
      return [[word.slice(2), next === undefined || next.startsWith('--') ? true : next]];
    }),
  );
}

function refuse(line: string): readonly Problem[] {
  try {
    answerRequest(fieldsOf(line), sources);
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each([
  ['--from 2026-03-02 --days 14 --service mail --made-service', '2026-03-16'],
  ['--from 2026-03-02 --weeks 2', '2026-03-16'],
  ['--from 2023-01-31 --months 1', '2023-02-28'],
  ['--from 2024-02-29 --years 1', '2025-02-28'],
  ['--from 2007-09-22 --days 21 --before --rule-version frcp6-2009', '2007-08-31'],
  ['--from 2007-09-22 --days 21 --before --rule-version frcp6-2009 --inaccessible 2007-08-31', '2007-09-04'],
  ['--from 2008-04-07 --days 14 --state ma --rule-version frcp6-2009', '2008-04-22'],
  ['--from 2025-12-12 --days 14', '2025-12-29'],
  ['--from 2025-12-12 --days 14 --count-closings', '2025-12-29'],
  ['--from 2006-03-06 --days 7 --service mail --rules frbp', '2006-03-20'],
  ['--from 2014-11-26 --days 30 --rules frap --court ca3', '2014-12-29'],
])('the question %s is answered with %s', (line, expected) => {
  expect(answerRequest(fieldsOf(line), sources).due).toBe(expected);
});

describe('a value that cannot be', () => {
  test.each([
    [
      '--from 2007-02-30 --days 5',
      'deadline-date-impossible',
      'from: there is no February 30, 2007',
      ['February 1 to 28, 2007'],
    ],
    [
      '--from 2007-13-01 --days 5',
      'deadline-date-impossible',
      'from: there is no month 13',
      ['YYYY-MM-DD, such as 2007-02-23'],
    ],
    [
      '--from 07-02-23 --days 5',
      'deadline-date-form',
      'from: "07-02-23" is not a date',
      ['YYYY-MM-DD, such as 2007-02-23'],
    ],
    [
      '--from tomorrow --days 5',
      'deadline-date-form',
      'from: "tomorrow" is not a date',
      ['YYYY-MM-DD, such as 2007-02-23'],
    ],
    [
      '--from 2007-02-23 --days -5',
      'deadline-period-invalid',
      '"-5" is no period in days',
      ['a whole number from 1 to 9999'],
    ],
    [
      '--from 2007-02-23 --days 1.5',
      'deadline-period-invalid',
      '"1.5" is no period in days',
      ['a whole number from 1 to 9999'],
    ],
    [
      '--from 2007-02-23 --days 0',
      'deadline-period-invalid',
      '"0" is no period in days',
      ['a whole number from 1 to 9999'],
    ],
    [
      '--from 2007-02-23 --years 99999999999',
      'deadline-period-invalid',
      '"99999999999" is no period in years',
      ['a whole number from 1 to 45'],
    ],
    [
      '--from 2007-02-23 --days 5 --court mssx',
      'deadline-court-unknown',
      'there is no court "mssx"',
      ['the id of a district court, such as mssd', 'the id of a court of appeals, such as ca5'],
    ],
    [
      '--from 2007-02-23 --days 5 --state ZZ',
      'deadline-state-unknown',
      'there is no state "ZZ" in the calendars',
      ['a postal code such as MS; DC, PR, GU, VI and MP are among them'],
    ],
    [
      '--from 2007-02-23 --days 5 --service fax',
      'deadline-service-unknown',
      'there is no manner of service "fax"',
      ['hand', 'left', 'mail', 'clerk', 'electronic', 'other'],
    ],
    [
      '--from 2007-02-23 --days 5 --rules frcvp',
      'deadline-rules-unknown',
      'there is no set of rules "frcvp"',
      ['frcp', 'frcrp', 'frap', 'frbp'],
    ],
    [
      '--from 2007-02-23 --days 5 --time-zone Central',
      'deadline-zone-unknown',
      'there is no time zone "Central"',
      ['an IANA name such as America/Chicago'],
    ],
    [
      '--from 2007-02-23 --hours 5 --court mssd',
      'deadline-time-form',
      'a period in hours needs the time at which it begins',
      ['YYYY-MM-DDTHH:MM, such as 2007-11-02T10:23'],
    ],
    [
      '--from 2007-02-23T25:00 --hours 5 --court mssd',
      'deadline-time-impossible',
      'from: there is no 25:00 on a clock',
      ['a time from 00:00 to 23:59'],
    ],
    [
      '--from 2007-02-23T10:00Z --hours 5 --court mssd',
      'deadline-time-form',
      'from: "10:00Z" is not a time of the court\'s clock',
      ['YYYY-MM-DDTHH:MM, such as 2007-11-02T10:23'],
    ],
    [
      '--from 2007-02-23T10:00 --hours 5',
      'deadline-zone-missing',
      'a period in hours needs the time zone of the court',
      ['a court', 'a time zone such as America/Chicago'],
    ],
    [
      '--from 2007-02-23T10:00 --hours 5 --court tned',
      'deadline-zone-missing',
      'the court keeps more than one time, and a period in hours needs to know which',
      ['a division', 'a time zone'],
    ],
    [
      '--from 2007-02-23 --days 5 --inaccessible 2007-02-31',
      'deadline-date-impossible',
      'inaccessible: there is no February 31, 2007',
      ['February 1 to 28, 2007'],
    ],
    [
      '--from 1984-06-01 --days 5',
      'calendar-coverage',
      '1984-06-01 is outside the calendar of federal holidays',
      ['a count that stays between 1985-01-01 and 2030-12-31'],
    ],
    [
      '--from 2030-12-20 --days 30',
      'calendar-coverage',
      '2031-01-19 is outside the calendar of federal holidays',
      ['a count that stays between 1985-01-01 and 2030-12-31'],
    ],
  ])('%s: %s', (line, code, message, expected) => {
    const problems = refuse(line);
    expect(problems).toMatchObject([{ code, message, expected }]);
    expect(problems.filter((problem) => commandProblems.has(problem.code))).toEqual([]);
  });
});

describe('a question that contradicts itself', () => {
  test.each([
    [
      '--from 2007-02-23 --days 5 --before --service mail',
      'service and before are both given: days are added only after being served',
    ],
    [
      '--from 2007-02-23T10:00 --hours 5 --service mail --court mssd',
      'service and hours are both given: no rule adds days to a period in hours',
    ],
    ['--from 2007-02-23 --days 5 --served', 'served and no service leave open how the paper was served'],
    [
      '--from 2007-02-23 --days 5 --service mail --served --made-service',
      'served and made-service are both given',
    ],
    [
      '--from 2007-02-23 --days 5 --count-closings --ignore-closings',
      'count-closings and ignore-closings are both given',
    ],
    [
      '--from 2007-02-23 --days 5 --court mssd --state AL',
      'court and state name different states: mssd lies in MS',
    ],
    [
      '--from 2007-02-23 --days 5 --court mssd --time-zone America/New_York',
      'court and time-zone do not agree: mssd keeps America/Chicago',
    ],
    [
      '--from 2007-02-23 --days 5 --division Eastern',
      'division and no court leave open whose division it is',
    ],
  ])('%s: %s', (line, message) => {
    const problems = refuse(line);
    expect(problems).toMatchObject([{ code: 'deadline-options-conflict', message }]);
  });
});

test('a year of two digits is told apart from other texts', () => {
  expect(refuse('--from 07-02-23 --days 5')[0]?.hint).toBe('write the year with four digits');
});
