/** The calendars as typed rows: parsed JSON of data/deadlines in, checked rows out. No day is computed here. */
import type { Problem } from '../error.js';
import { isTimeZone } from './calendar-date.js';
import {
  courtTreatments,
  stateTiers,
  type CalendarSource,
  type CircuitClerk,
  type CourtCalendar,
  type EndOfDayRow,
  type ExecutiveCalendar,
  type FederalCalendar,
  type StateCalendar,
  type StateDay,
} from './calendar-model.js';
import { parseHolidayRule, yearPatterns } from './holiday-rule.js';
import { createRowReader, readRows, type RowReader } from './row-reader.js';

function readSource(json: unknown, fileName: string, problems: Problem[]): CalendarSource {
  const file = createRowReader(json, fileName, problems);
  const coverage = file.object('coverage');
  return {
    name: file.text('title'),
    authority: file.text('authority'),
    from: coverage.date('from'),
    to: coverage.date('to'),
    asOf: file.date('asOf'),
  };
}

export function readFederalCalendar(json: unknown, problems: Problem[]): FederalCalendar {
  const fileName = 'federal-holidays.json';
  const file = createRowReader(json, fileName, problems);
  const years = file.object('years');
  const observed = file.object('observedAuthority');
  return {
    ...readSource(json, fileName, problems),
    observedAuthority: { saturday: observed.text('saturday'), sunday: observed.text('sunday') },
    holidays: years.keys().flatMap((year) =>
      years.objects(year).map((row) => ({
        name: row.text('name'),
        date: row.date('date'),
        observed: row.date('observed'),
      })),
    ),
  };
}

export function readExecutiveCalendar(json: unknown, problems: Problem[]): ExecutiveCalendar {
  const fileName = 'presidential-closings.json';
  const { file, rows } = readRows(json, fileName, 'closings', problems);
  return {
    ...readSource(json, fileName, problems),
    watchDays: new Set(file.texts('watchDays')),
    closings: rows.map((row) => {
      const occasion = row.optionalText('occasion');
      const register = row.optionalText('federalRegister');
      return {
        date: row.date('date'),
        extent: row.oneOf('extent', ['full', 'half'] as const),
        authority: `E.O. ${row.text('executiveOrder')}${register === undefined ? '' : `, ${register}`}`,
        ...(occasion === undefined ? {} : { occasion }),
      };
    }),
  };
}

function readStateDays(row: RowReader, where: string, problems: Problem[]): StateDay[] {
  return row.objects('days').map((day) => {
    const text = day.optionalText('rule');
    const rule = text === undefined ? undefined : parseHolidayRule(text);
    if (text !== undefined && rule === undefined) {
      problems.push({
        code: 'calendar-row-invalid',
        message: `${where}: the rule ${JSON.stringify(text)} is not known`,
      });
    }
    const ruleText = day.optionalText('ruleText');
    const [fromYear, toYear] = [day.optionalNumber('fromYear'), day.optionalNumber('toYear')];
    return {
      name: day.text('name'),
      years: day.has('years') ? day.oneOf('years', yearPatterns) : 'every',
      ...(rule === undefined ? {} : { rule }),
      ...(ruleText === undefined ? {} : { ruleText }),
      ...(fromYear === undefined ? {} : { fromYear }),
      ...(toYear === undefined ? {} : { toYear }),
    };
  });
}

export function readStateCalendar(json: unknown, problems: Problem[]): StateCalendar {
  const fileName = 'state-holidays.json';
  const { rows } = readRows(json, fileName, 'rows', problems);
  return {
    ...readSource(json, fileName, problems),
    rows: rows.map((row) => {
      const state = row.text('state');
      const local = row.has('local') ? row.object('local') : undefined;
      return {
        state,
        tier: row.oneOf('tier', stateTiers),
        days: readStateDays(row, `${fileName}, ${state}`, problems),
        ...(local === undefined
          ? {}
          : {
              local: {
                courts: local.texts('courts'),
                divisions: local.texts('divisions'),
                places: local.text('places'),
              },
            }),
        sundayMovesToMonday: row.optionalFlag('sundayMovesToMonday') ?? false,
        authority: row.text('authority'),
        checked: row.flag('checked'),
      };
    }),
  };
}

export function readCourtCalendar(json: unknown, problems: Problem[]): CourtCalendar {
  const fileName = 'court-closings.json';
  return {
    ...readSource(json, fileName, problems),
    closings: readRows(json, fileName, 'rows', problems).rows.map((row) => ({
      court: row.text('court'),
      date: row.date('date'),
      treatedAs: row.oneOf('treatedAs', courtTreatments),
      authority: row.text('authority'),
      checked: row.flag('checked'),
    })),
  };
}

export function readEndOfDayRows(json: unknown, problems: Problem[]): readonly EndOfDayRow[] {
  return readRows(json, 'end-of-day.json', 'rows', problems).rows.map((row) => {
    const [from, to, except] = [row.dateOrNull('from'), row.dateOrNull('to'), row.optionalText('except')];
    return {
      court: row.text('court'),
      time: row.text('time'),
      authority: row.text('authority'),
      checked: row.flag('checked'),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(except === undefined ? {} : { except }),
    };
  });
}

export function readCircuitClerks(json: unknown, problems: Problem[]): readonly CircuitClerk[] {
  return readRows(json, 'circuit-clerks.json', 'rows', problems).rows.map((row) => {
    const timeZone = row.text('timeZone');
    if (!isTimeZone(timeZone)) {
      problems.push({
        code: 'calendar-row-invalid',
        message: `circuit-clerks.json: ${timeZone} is no time zone`,
      });
    }
    const text = row.text('id');
    return {
      id: text,
      circuit: text === 'cadc' ? 'D.C.' : row.number('circuit'),
      state: row.text('state'),
      timeZone,
      checked: row.flag('checked'),
    };
  });
}
