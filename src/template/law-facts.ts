/**
 * What the templates can say of the judge's power, of the right to object and of the filing fee. In: a checked case, its
 * court and the rows of law. Out: the facts `power`, `objections` and `fee`, and what to tell the person if they are printed.
 */
import type { Authority, Case, Court } from '../case/model.js';
import type { JsonSource } from '../case/read.js';
import { OrderError, type Problem } from '../error.js';
import { filingFee } from '../law/filing-fee.js';
import type { Law, ObjectionWaiver } from '../law/model.js';
import { objectionPeriod, objectionWaiver } from '../law/objection.js';
import { citeRule, ruleInForce } from '../law/rule.js';
import { type Caution, listCautions } from './caution.js';

export interface PowerFacts {
  readonly authority: Authority;
  readonly statute: string;
  readonly consent: boolean;
  readonly districtJudge?: string;
}

export interface ObjectionFacts {
  readonly days: number;
  readonly waiver?: Pick<ObjectionWaiver, 'loses' | 'case' | 'reporter'>;
}

/** What it costs to file a civil action on the day of the order, in dollars: `$405`. */
export interface FeeFacts {
  readonly statutory: string;
  /** Absent where there was none. */
  readonly administrative?: string;
  readonly total: string;
}

export interface LawFacts {
  /** Absent where the case does not say how the judge has it. */
  readonly power: PowerFacts | undefined;
  /** Absent where the table has no time for the day of the order. */
  readonly objections: ObjectionFacts | undefined;
  /** Absent where the table has no fee for the day of the order. */
  readonly fee: FeeFacts | undefined;
}

interface LawSources {
  readonly record: Case;
  readonly source: JsonSource;
  readonly court: Court;
  readonly law: Law;
  readonly cautions: Caution[];
}

/** The paragraph of 28 U.S.C. § 636 that each authority rests on, as a row of data/law/rules.json. */
const statuteOf: Readonly<Record<Authority, string>> = {
  pretrial: '28-usc-636-b-1-A',
  report: '28-usc-636-b-1-B',
  consent: '28-usc-636-c-1',
};

export function buildLawFacts(sources: LawSources): LawFacts {
  return { power: buildPower(sources), objections: buildObjections(sources), fee: buildFee(sources) };
}

function buildPower({ record, source, law, cautions }: LawSources): PowerFacts | undefined {
  const { referral } = record;
  if (referral === undefined) return undefined;
  const lookup = ruleInForce(law, statuteOf[referral.authority], record.ordered);
  if (!lookup.found) throw new OrderError([{ ...lookup.problem, place: source.placeOf('/referral') }]);
  cautions.push(...listCautions('power.statute', lookup.warnings, source, '/referral'));
  return {
    authority: referral.authority,
    statute: citeRule(lookup.row, 'short'),
    consent: referral.authority === 'consent',
    ...(referral.districtJudge === undefined ? {} : { districtJudge: referral.districtJudge }),
  };
}

function buildObjections({ record, source, court, law, cautions }: LawSources): ObjectionFacts | undefined {
  const period = objectionPeriod(law, record.ordered);
  if (!period.found) return undefined;
  const waiver = objectionWaiver(law, court.circuit, record.ordered);
  cautions.push(
    ...listCautions('objections.days', period.warnings, source, '/court'),
    ...listCautions('objections.waiver.reporter', waiver?.warnings ?? [], source, '/court'),
  );
  return { days: period.row.days, ...(waiver === undefined ? {} : { waiver: readWaiver(waiver.row) }) };
}

/** A notice of the right to object needs its days. */
export function checkObjections(
  objections: ObjectionFacts | undefined,
  law: Law,
  { ordered }: Case,
  source: JsonSource,
): readonly Problem[] {
  if (objections !== undefined) return [];
  const period = objectionPeriod(law, ordered);
  return period.found ? [] : [{ ...period.problem, place: source.placeOf('/ordered') }];
}

function buildFee({ record, source, law, cautions }: LawSources): FeeFacts | undefined {
  const lookup = filingFee(law, record.ordered);
  if (!lookup.found) return undefined;
  cautions.push(...listCautions('fee', lookup.warnings, source, '/ordered'));
  const { statutory, administrative, total } = lookup.row;
  return {
    statutory: `$${statutory}`,
    total: `$${total}`,
    ...(administrative === 0 ? {} : { administrative: `$${administrative}` }),
  };
}

/** An order that names the filing fee needs one. */
export function checkFee(
  fee: FeeFacts | undefined,
  law: Law,
  { ordered }: Case,
  source: JsonSource,
): readonly Problem[] {
  if (fee !== undefined) return [];
  const lookup = filingFee(law, ordered);
  return lookup.found ? [] : [{ ...lookup.problem, place: source.placeOf('/ordered') }];
}

function readWaiver({ loses, case: name, reporter }: ObjectionWaiver): Required<ObjectionFacts>['waiver'] {
  return { loses, reporter, ...(name === undefined ? {} : { case: name }) };
}
