/**
 * A question about a deadline, from the command line or from a line of JSON, in; a computation ready to run out,
 * or every problem of the question at once. The two have the same fields, so that one can be turned into the other.
 */
import { computeDeadline } from '../deadlines/deadline.js';
import { computeHourDeadline } from '../deadlines/hour-deadline.js';
import type { Deadline } from '../deadlines/ledger.js';
import type { PeriodUnit } from '../deadlines/period.js';
import { resolveZone, type DeadlinePlace } from '../deadlines/place.js';
import { serviceMethods, type ServiceMethod } from '../deadlines/rule-version.js';
import { throwProblems, type Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { conflict, readContext, type DeadlineFields, type RequestSources } from './deadline-context.js';
import { readCount, readMoment, readName, readSwitch, type Note } from './deadline-fields.js';

const units: Readonly<Record<string, PeriodUnit>> = {
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};

/** Every field that a question can have. */
export const requestFields: readonly string[] = [
  'from',
  ...Object.keys(units),
  'before',
  'service',
  'served',
  'made-service',
  'court',
  'division',
  'state',
  'time-zone',
  'rules',
  'rule-version',
  'inaccessible',
  'count-closings',
  'ignore-closings',
];

/** What was wrong with the question as a command, not with a value in it. */
export const commandProblems: ReadonlySet<Problem['code']> = new Set([
  'deadline-options-conflict',
  'deadline-period-missing',
  'deadline-date-missing',
]);

function readPeriod(fields: DeadlineFields, note: Note): { n: number; unit: PeriodUnit } | undefined {
  const given = Object.keys(units).filter((key) => fields[key] !== undefined);
  const [key, second] = given;
  const unit = units[key ?? ''];
  if (key === undefined || unit === undefined) {
    note({
      code: 'deadline-period-missing',
      message: 'no period is given',
      expected: ['one of hours, days, weeks, months or years'],
    });
    return undefined;
  }
  if (second !== undefined) {
    note(conflict(key, second, 'are both given', 'one of them'));
    return undefined;
  }
  const n = readCount(fields[key], unit, note);
  return n === undefined ? undefined : { n, unit };
}

function readSwitches(fields: DeadlineFields, note: Note): Readonly<Record<string, boolean | undefined>> {
  const names = ['before', 'served', 'made-service', 'count-closings', 'ignore-closings'];
  return Object.fromEntries(
    names.map((name) => [
      name,
      fields[name] === undefined ? undefined : readSwitch(fields[name], name, note),
    ]),
  );
}

interface ServiceChoice {
  readonly method: ServiceMethod;
  readonly actor: 'served' | 'serving';
}

function readService(
  fields: DeadlineFields,
  on: Readonly<Record<string, boolean | undefined>>,
  unit: PeriodUnit | undefined,
  note: Note,
): ServiceChoice | undefined {
  const isServing = on['made-service'] === true || on['served'] === false;
  if (on['served'] === true && isServing)
    note(conflict('served', 'made-service', 'are both given', 'one of them'));
  if (fields['service'] === undefined) {
    const name = on['served'] === undefined ? 'made-service' : 'served';
    if (on['served'] !== undefined || on['made-service'] === true) {
      note(conflict(name, 'no service', 'leave open how the paper was served', 'a service beside it'));
    }
    return undefined;
  }
  if (on['before'] === true) {
    note(
      conflict('service', 'before', 'are both given: days are added only after being served', 'one of them'),
    );
  }
  if (unit === 'hour') {
    note(
      conflict(
        'service',
        'hours',
        'are both given: no rule adds days to a period in hours',
        'a period in days',
      ),
    );
  }
  const method = readName(
    fields['service'],
    'manner of service',
    serviceMethods,
    'deadline-service-unknown',
    note,
  );
  return method === undefined ? undefined : { method, actor: isServing ? 'serving' : 'served' };
}

function checkMoment(
  unit: PeriodUnit | undefined,
  time: string | undefined,
  place: DeadlinePlace,
  note: Note,
): void {
  if (unit !== 'hour') return;
  if (time === undefined) {
    note({
      code: 'deadline-time-form',
      message: 'a period in hours needs the time at which it begins',
      expected: ['YYYY-MM-DDTHH:MM, such as 2007-11-02T10:23'],
    });
  }
  const zone = resolveZone(place);
  if (zone?.isCertain === true) return;
  note({
    code: 'deadline-zone-missing',
    message:
      zone === undefined
        ? 'a period in hours needs the time zone of the court'
        : 'the court keeps more than one time, and a period in hours needs to know which',
    expected:
      zone === undefined ? ['a court', 'a time zone such as America/Chicago'] : ['a division', 'a time zone'],
  });
}

function checkFieldNames(fields: DeadlineFields, note: Note): void {
  for (const key of Object.keys(fields).filter((name) => !requestFields.includes(name))) {
    const hint = suggestName(key, requestFields);
    note({
      code: 'deadline-field-unknown',
      message: `there is no field ${JSON.stringify(key)}`,
      expected: requestFields,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

function readFrom(fields: DeadlineFields, note: Note): ReturnType<typeof readMoment> {
  if (fields['from'] !== undefined) return readMoment(fields['from'], note);
  note({
    code: 'deadline-date-missing',
    message: 'no date to count from is given',
    expected: ['from: YYYY-MM-DD, or YYYY-MM-DDTHH:MM for a period in hours'],
  });
  return undefined;
}

/**
 * Answers one question.
 * @throws OrderError with every problem of the question, or of the count
 */
export function answerRequest(fields: DeadlineFields, sources: RequestSources): Deadline {
  const problems: Problem[] = [];
  const note: Note = (problem) => {
    problems.push(problem);
    return undefined;
  };
  checkFieldNames(fields, note);
  const from = readFrom(fields, note);
  const period = readPeriod(fields, note);
  const on = readSwitches(fields, note);
  const service = readService(fields, on, period?.unit, note);
  const context = readContext(fields, on, sources, note);
  if (from !== undefined) checkMoment(period?.unit, from.time, context.place, note);
  throwProblems(problems);
  if (from === undefined || period === undefined)
    throw new TypeError('a question without a problem has both');
  const direction = on['before'] === true ? 'before' : 'after';
  if (period.unit === 'hour') {
    const trigger = { date: from.date, time: from.time ?? '' };
    return computeHourDeadline({ ...context, trigger, hours: period.n, direction }, sources.data);
  }
  return computeDeadline(
    {
      ...context,
      trigger: from.date,
      period: { n: period.n, unit: period.unit },
      direction,
      ...(service === undefined ? {} : { service }),
    },
    sources.data,
  );
}
