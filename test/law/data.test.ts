import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { addDays, calendarDate, parseCalendarDate } from '../../src/deadlines/calendar-date.js';
import { findGaps, findOverlaps } from '../../src/law/row-check.js';
import { ruleInForce } from '../../src/law/rule.js';
import { courts, law, root } from './rows.js';

function compileSchema(name: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  return ajv.compile(JSON.parse(readFileSync(path.join(root, 'schemas', name), 'utf8')) as object);
}

interface Row {
  readonly id: string;
}

function listErrors(validate: ValidateFunction, rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => {
    const valid: boolean = validate(row);
    if (valid) return [];
    return (validate.errors ?? []).map((error) => `${row.id}${error.instancePath}: ${error.message ?? ''}`);
  });
}

const lists: readonly (readonly [string, readonly Row[]])[] = [
  ['rule-text.schema.json', law.rules],
  ['local-rule.schema.json', law.certificateRules],
  ['motion-type.schema.json', law.motionTypes],
  ['filing-fee.schema.json', law.filingFees],
  ['dispositive-matter.schema.json', law.dispositiveMatters],
  ['objection-period.schema.json', law.objectionPeriods],
  ['objection-waiver.schema.json', law.objectionWaivers],
  ['fixed-times.schema.json', law.fixedTimes],
  ['court.schema.json', [...courts.values()]],
];

describe('the rows of law', () => {
  test.each(lists)('fit %s', (schema, rows) => {
    expect(listErrors(compileSchema(schema), rows)).toEqual([]);
  });

  test.each(lists)('are refused by %s with a field that it does not know', (schema, rows) => {
    const validate = compileSchema(schema);
    expect(validate({ ...rows[0], surprise: true })).toBe(false);
  });

  const dated = [
    ...law.rules,
    ...law.certificateRules,
    ...law.filingFees,
    ...law.dispositiveMatters,
    ...law.objectionPeriods,
    ...law.objectionWaivers,
    ...law.fixedTimes,
    ...law.motionTypes.flatMap((type) => type.versions),
  ];

  test('have days that exist, the first not after the last', () => {
    const days = dated.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
    expect(days.filter((day) => parseCalendarDate(day) === undefined)).toEqual([]);
    expect(dated.filter(({ from, to }) => from !== null && to !== null && from > to)).toEqual([]);
  });

  test('have one version a day', () => {
    expect(findOverlaps(law)).toEqual([]);
  });

  test('have no days without a version between two versions', () => {
    expect(findGaps(law, (date) => addDays(calendarDate(date), 1))).toEqual([]);
  });

  test('say what is not sure where they are not checked, and name a source where they are', () => {
    const rows = [...law.rules, ...law.dispositiveMatters, ...law.objectionWaivers, ...law.fixedTimes];
    const silent = rows.filter((row) =>
      row.checked ? row.authority.startsWith('not read') : row.note === undefined,
    );
    expect(silent.map((row) => row.id)).toEqual([]);
  });

  test('hold straight quotation marks, single spaces, and no broken words', () => {
    const odd = law.rules.filter((row) =>
      /[\u2018\u2019\u201c\u201d\u00ad]| {2}|[a-z]- (?!(?:or|and) )[a-z]|\n/u.test(row.text),
    );
    expect(odd.map((row) => row.id)).toEqual([]);
  });

  test('never count a rule from memory as checked, nor quote it', () => {
    const fromMemory = law.certificateRules.filter((row) => row.confidence === 'M');
    expect(fromMemory.length).toBeGreaterThan(0);
    expect(fromMemory.filter((row) => row.checked || row.quote !== undefined)).toEqual([]);
  });

  test('were seen on days on which they say that they were in force', () => {
    const outside = law.certificateRules.filter(
      ({ seen, from, to }) =>
        seen !== null && (seen.from > seen.to || seen.from < (from ?? '') || seen.to > (to ?? '9999-12-31')),
    );
    expect(outside.map((row) => row.id)).toEqual([]);
  });

  test('name courts that exist', () => {
    const named = law.certificateRules.flatMap((row) => row.courts);
    expect(named.filter((id) => !courts.has(id))).toEqual([]);
  });

  test('have ids for local rules that are not used twice', () => {
    const ids = law.certificateRules.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('add up the filing fee', () => {
    expect(law.filingFees.filter((fee) => fee.statutory + fee.administrative !== fee.total)).toEqual([]);
  });

  const clauses = law.motionTypes.flatMap((type) =>
    type.versions.map((clause) => [type.id, clause.from, clause] as const),
  );

  test.each(clauses)(
    'for %s from %s quote words that stand in the rule then in force',
    (_type, _from, clause) => {
      for (const day of [clause.from ?? '', clause.to ?? '9999-12-31']) {
        const lookup = ruleInForce(law, clause.rule, day);
        expect(lookup.found && lookup.row.text).toContain(clause.quote);
      }
    },
  );
});

describe('the check of the rows', () => {
  const [rule] = law.rules;
  if (rule === undefined) throw new Error('no rules');
  const only = (rules: typeof law.rules): typeof law => ({
    rules,
    certificateRules: [],
    motionTypes: [],
    filingFees: [],
    dispositiveMatters: [],
    objectionPeriods: [],
    objectionWaivers: [],
    fixedTimes: [],
  });
  const nextDay = (date: string): string => addDays(calendarDate(date), 1);

  test('finds two versions on one day', () => {
    const twice = only([
      { ...rule, id: 'x-1', from: '2000-01-01', to: '2007-12-01' },
      { ...rule, id: 'x-1', from: '2007-12-01', to: null },
    ]);
    expect(findOverlaps(twice).map((problem) => problem.message)).toEqual([
      'x-1: two versions on one day (2000-01-01 to 2007-12-01; days from 2007-12-01)',
    ]);
  });

  test('finds days between two versions', () => {
    const torn = only([
      { ...rule, id: 'x-1', from: '2007-12-02', to: null },
      { ...rule, id: 'x-1', from: '2000-01-01', to: '2007-11-30' },
    ]);
    expect(findGaps(torn, nextDay).map((problem) => problem.message)).toEqual([
      'x-1: no version between 2007-11-30 and 2007-12-02',
    ]);
  });

  test('is content with versions that follow each other', () => {
    const whole = only([
      { ...rule, id: 'x-1', from: '2007-12-01', to: null },
      { ...rule, id: 'x-1', from: '2000-01-01', to: '2007-11-30' },
    ]);
    expect([...findOverlaps(whole), ...findGaps(whole, nextDay)]).toEqual([]);
  });
});
