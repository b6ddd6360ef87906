/**
 * The chambers' own rows of law: the files that its profile names in, all rows that hold for its orders out, its own
 * before those of the package. Every mistake of the rows is reported at its place.
 */
import { escapeKey } from './case/field-value.js';
import { type JsonSource, readJson, type SourceText } from './case/read.js';
import { placeProblem } from './case/validate.js';
import type { CaseSources } from './chambers-settings.js';
import { parseCalendarDate } from './deadlines/calendar-date.js';
import { collectProblems, type Problem, throwProblems } from './error.js';
import { completeLaw, layLaw } from './law/layer.js';
import type { InForce, Law, OwnLaw } from './law/model.js';
import { findConflicts } from './law/row-check.js';
import type { Library } from './library.js';
import { suggestName } from './nearest-name.js';

type Table = keyof OwnLaw;

/** A row, before it is held against its schema, and where it stands. */
interface PlacedRow {
  readonly table: Table;
  readonly value: unknown;
  readonly source: JsonSource;
  readonly pointer: string;
}

/** Keys of a file of rows that are for people and editors. */
const asides: readonly string[] = ['$schema', 'title', 'notes'];

let last: { readonly files: readonly SourceText[]; readonly under: Law; readonly law: Law } | undefined;

/** @throws OrderError with every problem of the rows, or where the profile names rows that were not handed over */
export function layChambersLaw({ profile, law: files = [] }: CaseSources, library: Library): Law {
  if (files.length === 0) {
    throwProblems(checkHandedOver(profile));
    return library.law;
  }
  // The cases of one chambers follow each other.
  if (last?.under === library.law && isSame(last.files, files)) return last.law;
  const law = layLaw(library.law, readOwnLaw(files, library));
  last = { files, under: library.law, law };
  return law;
}

function isSame(one: readonly SourceText[], other: readonly SourceText[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ file, text }, index) => file === other[index]?.file && text === other[index].text)
  );
}

function checkHandedOver(profile: JsonSource): readonly Problem[] {
  if (typeof profile.value !== 'object' || profile.value === null || !('law' in profile.value)) return [];
  return [
    {
      code: 'law-row-missing',
      message: 'the profile names rows of law, and none were read',
      place: profile.placeOf('/law'),
      hint: 'name a file with rows, or a folder with at least one .json file',
    },
  ];
}

function readOwnLaw(files: readonly SourceText[], library: Library): OwnLaw {
  const problems: Problem[] = [];
  const tables = Object.keys(library.readLawChecks()) as readonly Table[];
  const rows = files.flatMap((file) => {
    const source = collectProblems(problems, () => readJson(file));
    return source === undefined ? [] : listRows(source, tables, problems);
  });
  problems.push(...rows.flatMap((row) => checkRow(row, library)));
  // Only rows of the right form can be held against each other.
  if (problems.length === 0) problems.push(...checkTogether(rows));
  throwProblems(problems);
  return groupRows(rows);
}

function listRows(source: JsonSource, tables: readonly Table[], problems: Problem[]): readonly PlacedRow[] {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({
      code: 'case-value-type',
      message: 'a file of rows of law is an object with a list for each sort of row',
      place: source.placeOf(''),
      expected: tables,
    });
    return [];
  }
  return Object.entries(value).flatMap(([key, list]: [string, unknown]) => {
    if (asides.includes(key)) return [];
    const table = tables.find((name) => name === key);
    if (table === undefined) {
      problems.push(describeUnknownTable(source, key, tables));
      return [];
    }
    if (!Array.isArray(list)) {
      const message = `${key} is not a list`;
      problems.push({ code: 'case-value-type', message, place: source.placeOf(`/${key}`) });
      return [];
    }
    return list.map((row: unknown, index): PlacedRow => ({
      table,
      value: row,
      source,
      pointer: `/${key}/${index}`,
    }));
  });
}

function describeUnknownTable(source: JsonSource, key: string, tables: readonly Table[]): Problem {
  const pointer = `/${escapeKey(key)}`;
  const hint = suggestName(key, tables);
  return {
    code: 'case-field-unknown',
    message: 'this key is no sort of row',
    place: source.placeOfKey(pointer),
    expected: tables,
    ...(hint === undefined ? {} : { hint }),
  };
}

function checkRow({ table, value, source, pointer }: PlacedRow, library: Library): readonly Problem[] {
  const check = library.readLawChecks()[table];
  const problems = check(value).map((problem) =>
    placeProblem(source, { ...problem, pointer: pointer + problem.pointer }),
  );
  if (problems.length > 0) return problems;
  const row = value as InForce & { readonly courts?: readonly string[] };
  return [
    ...checkDays(row, source, pointer),
    ...(row.courts ?? []).flatMap((court, index) =>
      library.courts.has(court)
        ? []
        : [
            {
              code: 'case-court-unknown',
              message: 'this is not the id of a federal district court',
              place: source.placeOf(`${pointer}/courts/${index}`),
              hint: '`so-ordered courts` lists all 94 with their ids',
            } as const,
          ],
    ),
  ];
}

function checkDays({ from, to }: InForce, source: JsonSource, pointer: string): readonly Problem[] {
  const impossible = (['from', 'to'] as const).filter((key) => {
    const day = { from, to }[key];
    return day !== null && parseCalendarDate(day) === undefined;
  });
  if (impossible.length > 0)
    return impossible.map((key) => ({
      code: 'case-date-impossible',
      message: `${key} is not a day of the calendar`,
      place: source.placeOf(`${pointer}/${key}`),
    }));
  if (from === null || to === null || from <= to) return [];
  const place = source.placeOf(`${pointer}/to`);
  return [{ code: 'law-row-invalid', message: 'the last day lies before the first', place }];
}

/** Two own rows of one subject must not hold on one day; nor may two local rules have one id. */
function checkTogether(rows: readonly PlacedRow[]): readonly Problem[] {
  const placeOf = (table: keyof Law, index: number): Problem['place'] => {
    const row = rows.filter((one) => one.table === table)[index];
    return row?.source.placeOf(row.pointer);
  };
  return findConflicts(completeLaw(groupRows(rows))).map(({ problem, rows: [one, other] }) => {
    const place = placeOf(other.table, other.index);
    const first = placeOf(one.table, one.index);
    return {
      ...problem,
      ...(place === undefined ? {} : { place }),
      hint: 'end the earlier version on the day before the later one begins',
      notes: [{ message: 'the other version stands here', ...(first === undefined ? {} : { place: first }) }],
    };
  });
}

function groupRows(rows: readonly PlacedRow[]): OwnLaw {
  const grouped: Partial<Record<Table, unknown[]>> = {};
  for (const { table, value } of rows) (grouped[table] ??= []).push(value);
  return grouped as OwnLaw;
}
