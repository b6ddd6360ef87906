/**
 * Holds what an order does against what the judge may do: matters that need the consent of all parties, reports
 * that need a referral, and times that no court extends. In: a checked case and its order kinds. Out: which kinds only recommend, or every problem.
 */
import { valueAt } from './case/field-value.js';
import type { Case, OrderRequest } from './case/model.js';
import type { JsonSource } from './case/read.js';
import type { Place, Problem } from './error.js';
import { readTimeRule } from './law/fixed-time.js';
import type { Circuit, DispositiveMatter, Law } from './law/model.js';
import { findMatter } from './law/power.js';
import type { Disposition, KindDeclaration } from './template/declaration.js';

export interface RequestedKind {
  readonly name: string;
  readonly declaration: Pick<KindDeclaration, 'disposes' | 'extends' | 'reports'>;
  readonly order: OrderRequest;
  /** Its place in the case file's list. */
  readonly index: number;
}

export interface PowerSources {
  readonly record: Case;
  readonly source: JsonSource;
  readonly circuit: Circuit;
  readonly law: Law;
}

/** What the judge may do with each kind of this order. */
export interface PowerOverKinds {
  /** Names of kinds whose decision goes to the district judge as a recommendation, 28 U.S.C. § 636(b)(1)(B). */
  readonly recommended: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

export function judgePower(kinds: readonly RequestedKind[], sources: PowerSources): PowerOverKinds {
  const recommended = new Set<string>();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const kind of kinds) {
    problems.push(...checkReferral(kind, sources), ...checkExtension(kind, sources));
    for (const disposition of kind.declaration.disposes ?? []) {
      if (!applies(disposition, kind.order)) continue;
      const placeOf = (): Place => sources.source.placeOf(`/orders/${kind.index}${pointerOf(disposition)}`);
      const found = findMatter(sources.law, disposition.matter, sources.circuit, sources.record.ordered);
      if (!found.found) {
        problems.push({ ...found.problem, place: placeOf() });
        continue;
      }
      warnings.push(...found.warnings.map((warning) => ({ ...warning, place: placeOf() })));
      // 28 U.S.C. § 636(c)(1): with consent, any or all proceedings in a civil matter.
      if (!found.row.dispositive || sources.record.referral?.authority === 'consent') continue;
      // § 636(b)(1)(B): proposed findings and recommendations, where the judge has been designated for them.
      if (disposition.withoutConsent === 'recommend' && sources.record.referral?.authority === 'report')
        recommended.add(kind.name);
      else problems.push(refuse(kind, disposition, found.row, sources));
    }
  }
  return { recommended, problems, warnings };
}

/** 28 U.S.C. § 636(b)(1)(B): a report is for a judge who has designated the magistrate judge to write one. */
function checkReferral(
  { name, declaration, index }: RequestedKind,
  sources: PowerSources,
): readonly Problem[] {
  const { referral } = sources.record;
  if (declaration.reports !== true || referral?.authority === 'report') return [];
  const place = sources.source.placeOf(`/orders/${index}/kind`);
  const notes = [
    { message: 'how the judge has the case is said here', place: sources.source.placeOf('/referral') },
  ];
  if (referral?.authority === 'consent') {
    return [
      {
        code: 'law-report-not-referred',
        message: `the order kind ${name} reports to a district judge, and all parties have consented that the magistrate judge decides (28 U.S.C. § 636(c)(1))`,
        place,
        hint: 'write an order that rules: `so-ordered templates` lists the kinds',
        notes,
      },
    ];
  }
  return [
    {
      code: 'law-report-not-referred',
      message: `the order kind ${name} reports to a district judge, and the case was not referred for a report (28 U.S.C. § 636(b)(1)(B))`,
      place,
      hint: 'where the district judge has asked for a report, give the case "referral": { "authority": "report" }',
      ...(referral === undefined ? {} : { notes }),
    },
  ];
}

function applies({ when }: Disposition, order: OrderRequest): boolean {
  if (when === undefined) return true;
  const value = valueAt(order, when.field);
  return when.is.some((accepted) => accepted === value);
}

function pointerOf({ when }: Disposition): string {
  return when === undefined ? '/kind' : `/${when.field.replaceAll('.', '/')}`;
}

function refuse(
  kind: RequestedKind,
  { withoutConsent }: Disposition,
  row: DispositiveMatter,
  { record, source, circuit }: PowerSources,
): Problem {
  const list = '28 U.S.C. § 636(b)(1)(A), (c)(1)';
  const basis = row.circuits === 'all' ? list : `${list}; ${row.authority}`;
  const report =
    withoutConsent === 'recommend'
      ? 'where the district judge has asked for a report, give the case "referral": { "authority": "report" }'
      : 'without consent, write a report and recommendation';
  const referral = record.referral;
  return {
    code: 'law-power-missing',
    message: `the order kind ${kind.name} decides ${row.name}, which a magistrate judge${
      row.circuits === 'all' ? '' : ` in circuit ${circuit}`
    } decides only with the consent of all parties (${basis})`,
    place: source.placeOf(`/orders/${kind.index}/kind`),
    hint: report,
    ...(referral === undefined
      ? {}
      : {
          notes: [{ message: 'how the judge has the case is said here', place: source.placeOf('/referral') }],
        }),
  };
}

/** Fed. R. Civ. P. 6(b)(2): a court must not extend the time to act under the rules that it lists. */
function checkExtension(kind: RequestedKind, { record, source, law }: PowerSources): readonly Problem[] {
  const field = kind.declaration.extends;
  if (field === undefined) return [];
  const cite = valueAt(kind.order, field);
  if (typeof cite !== 'string') return [];
  const place = source.placeOf(`/orders/${kind.index}/${field.replaceAll('.', '/')}`);
  const time = readTimeRule(law, cite, record.ordered);
  switch (time.kind) {
    case 'open':
      return [];
    case 'fixed':
      return [
        {
          code: 'law-time-fixed',
          message: `the time to act under Rule ${time.paragraph} must not be extended (Fed. R. Civ. P. 6(b)(2))`,
          place,
          hint: 'deny the extension, or decide the motion that is there',
        },
      ];
    case 'unclear':
      return [
        {
          code: 'law-time-fixed',
          message: `Rule ${time.rule} has times that must not be extended (${time.paragraphs.join(', ')}; Fed. R. Civ. P. 6(b)(2)), and the paragraph is not named`,
          place,
          hint: 'name the paragraph that sets the deadline',
        },
      ];
    case 'no-row':
      return [
        {
          code: 'law-row-missing',
          message: 'which times a court must not extend on the day of the order is not in the table',
          place,
        },
      ];
  }
}
