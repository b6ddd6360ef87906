/** The package's folder in; the rows of law and of courts out. The only reader of data/law and data/courts. */
import type { Court } from './case/model.js';
import { OrderError, throwProblems } from './error.js';
import type { Law } from './law/model.js';
import { findOverlaps } from './law/row-check.js';
import { readPackageJson } from './package-file.js';

/** A row of data/courts/districts.json with what the caption and the closing can use beside `Court`. */
export interface CourtRow extends Court {
  /** Present where the caption lines are the whole masthead: `DISTRICT COURT OF GUAM`. */
  readonly wholeMasthead?: true;
  readonly divisions: readonly Division[];
  /** Cities in which the statute lets the court sit, for closings such as "in Jackson, Mississippi". */
  readonly places: readonly { readonly city: string; readonly division?: string }[];
  readonly notes?: readonly string[];
}

export interface Division {
  /** `Jackson`. */
  readonly name: string;
  /** As the caption prints it: `JACKSON DIVISION`, `AT SEATTLE`. */
  readonly line: string;
  readonly authority: string;
  /** Counties, where the statute makes the division. */
  readonly comprises?: string;
  /** Years of orders that carry the line. */
  readonly seenInYears?: readonly number[];
}

/** Data that ship with the package: their form is held by their schemas in the tests, so that a start stays quick. */
function readList(root: string, file: string, key: string): readonly unknown[] {
  const content = readPackageJson(root, file);
  const list =
    typeof content === 'object' && content !== null
      ? (content as Readonly<Record<string, unknown>>)[key]
      : undefined;
  if (!Array.isArray(list) || list.length === 0)
    throw new OrderError([
      {
        code: 'law-row-invalid',
        message: `this file of the package has no list of ${key}`,
        place: { file },
        hint: 'install the package again',
      },
    ]);
  return list;
}

/** Which list of which file of data/law holds each table. */
const tables: Readonly<Record<keyof Law, readonly [file: string, list: string]>> = {
  rules: ['rules', 'rules'],
  certificateRules: ['certificate-rules', 'rules'],
  motionTypes: ['motion-types', 'motionTypes'],
  filingFees: ['filing-fees', 'fees'],
  dispositiveMatters: ['dispositive-matters', 'matters'],
  objectionPeriods: ['objections', 'periods'],
  objectionWaivers: ['objections', 'waivers'],
  fixedTimes: ['fixed-times', 'fixedTimes'],
};

/**
 * @param root the package's folder
 * @throws OrderError package-file-broken, or law-row-invalid where two versions cover one day
 */
export function loadLaw(root: string): Law {
  const lists = Object.entries(tables).map(([table, [file, list]]) => [
    table,
    readList(root, `data/law/${file}.json`, list),
  ]);
  const law = Object.fromEntries(lists) as Law;
  throwProblems(findOverlaps(law));
  return law;
}

/**
 * All 94 district courts by id, in the order of 28 U.S.C. §§ 81-131, then Guam, the Northern Mariana Islands, and
 * the Virgin Islands.
 *
 * @param root the package's folder
 * @throws OrderError package-file-broken, or law-row-invalid where there are no courts in it
 */
export function loadCourts(root: string): ReadonlyMap<string, CourtRow> {
  const courts = readList(root, 'data/courts/districts.json', 'courts') as readonly CourtRow[];
  return new Map(courts.map((court) => [court.id, court]));
}
