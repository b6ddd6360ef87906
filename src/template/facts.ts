/**
 * What the templates can say of a case: its words with number, possessive, cites and ruling words worked out. In: a
 * checked case and the rows that apply to it. Out: the facts of schemas/facts.schema.json, and what to tell the person.
 */
import { designateParties, type Designation } from '../case/designation.js';
import type { Case, Chambers, Court, Motion, OrderRequest, RoleWords } from '../case/model.js';
import type { JsonSource } from '../case/read.js';
import { OrderError, type Problem } from '../error.js';
import { certificateClause, certificateRule, motionType } from '../law/certificate.js';
import type { Law } from '../law/model.js';

export interface MotionFacts {
  readonly title: string;
  readonly generic: string;
  readonly mover: string;
  readonly movant: Designation;
  readonly record?: string;
  readonly filed?: string;
}

export interface ConferralFacts {
  readonly certificate: string;
  readonly rule: {
    readonly cite: string;
    readonly clause?: { readonly introduction: string; readonly quotation: string };
  };
  readonly localRule?: { readonly cite: string; readonly summary: string; readonly quotation?: string };
}

export interface CommonFacts {
  readonly court: { readonly word: string; readonly name: string };
  readonly judge: { readonly name: string; readonly title: string };
  readonly ordered: string;
  readonly number: string;
  readonly parties: { readonly proSe: boolean };
  readonly motion?: MotionFacts;
  readonly conferral?: ConferralFacts;
  readonly ruling: Readonly<Record<'granted' | 'denied' | 'moot' | 'stricken', string>>;
}

export interface FactSources {
  readonly record: Case;
  readonly source: JsonSource;
  readonly chambers: Chambers;
  readonly court: Court;
  readonly law: Law;
  readonly roleWords: RoleWords;
  /** A cite to the record in the chambers' form. */
  readonly citeRecord: (record: string) => string;
  /** What to say if a fact with this path is printed. */
  readonly cautions: Caution[];
}

/** A warning about a row of law, due only where the order prints words of that row. */
export interface Caution {
  readonly path: string;
  readonly warning: Problem;
}

const rulingWords = ['granted', 'denied', 'moot', 'stricken'] as const;

export function buildFacts(sources: FactSources): CommonFacts {
  const { record, chambers, court } = sources;
  const ruling = Object.fromEntries(
    rulingWords.map((word) => [word, chambers.wording.rulingWord === 'capitals' ? word.toUpperCase() : word]),
  );
  return {
    court: { word: chambers.wording.courtWord, name: court.name },
    judge: { name: chambers.judge.name, title: chambers.judge.title },
    ordered: record.ordered,
    number: record.number,
    parties: { proSe: record.parties.some((party) => party.proSe === true) },
    ruling: ruling as CommonFacts['ruling'],
    ...(record.motion === undefined
      ? {}
      : { motion: buildMotion(record.motion, sources), conferral: buildConferral(record.motion, sources) }),
  };
}

function buildMotion(
  motion: Motion,
  { record, chambers, law, roleWords, citeRecord }: FactSources,
): MotionFacts {
  const type = motionType(law, motion.type);
  const generic = motion.generic ?? type?.generic;
  const title = motion.title ?? type?.title;
  // The schema asks for both where the type is `other`.
  if (generic === undefined || title === undefined)
    throw new TypeError(`a motion of type ${motion.type} without words`);
  const docket = motion.record;
  const number =
    docket === undefined
      ? undefined
      : `${docket.number}${docket.attachment === undefined ? '' : `-${docket.attachment}`}`;
  return {
    title,
    generic,
    mover: type?.mover ?? `a party filing a ${generic}`,
    movant: designateParties(record, motion.by, roleWords, chambers.wording.partyWords),
    ...(number === undefined ? {} : { record: citeRecord(number) }),
    ...(motion.filed === undefined ? {} : { filed: motion.filed }),
  };
}

const usualCertificate = 'certificate of good-faith conference';

/** Which rules ask for a certificate with this motion, in the versions of the day on which it was filed. */
function buildConferral(motion: Motion, { record, source, law, cautions }: FactSources): ConferralFacts {
  const date = motion.filed ?? record.ordered;
  const place = source.placeOf('/motion/type');
  const found = certificateRule(law, record.court, date);
  // A rule for discovery motions does not reach a motion of another sort.
  const local =
    found !== undefined && (found.row.scope === 'all' || motion.type !== 'other') ? found : undefined;
  if (local !== undefined)
    cautions.push(
      ...local.warnings.map((warning) => ({ path: 'conferral.localRule', warning: { ...warning, place } })),
    );
  const row = local?.row;
  const certificate = row?.certificateName ?? usualCertificate;
  const localRule =
    row === undefined
      ? {}
      : {
          localRule: {
            cite: row.cite.short,
            summary: row.summary,
            ...(row.quoteIsSentence === true && row.quote !== undefined ? { quotation: row.quote } : {}),
          },
        };
  const type = motionType(law, motion.type);
  if (type === undefined) return { certificate, rule: { cite: motion.rule ?? '' }, ...localRule };
  const lookup = certificateClause(law, type, date);
  if (!lookup.found) throw new OrderError([{ ...lookup.problem, place }]);
  const { clause, rule } = lookup.row;
  cautions.push(
    ...lookup.warnings.map((warning) => ({ path: 'conferral.rule.clause', warning: { ...warning, place } })),
  );
  return {
    certificate,
    rule: { cite: rule.cite.short, clause: { introduction: clause.introduction, quotation: clause.quote } },
    ...localRule,
  };
}

/** A denial for want of a certificate needs a rule that asks for one: from the tables, or from the judge. */
export function checkConferral(
  conferral: ConferralFacts | undefined,
  order: OrderRequest,
  source: JsonSource,
): readonly Problem[] {
  if (conferral === undefined || conferral.rule.clause !== undefined || conferral.localRule !== undefined)
    return [];
  if ('rule' in order || 'quotation' in order) return [];
  return [
    {
      code: 'law-row-missing',
      message: 'no rule in the tables asks for a certificate with this motion in this court',
      place: source.placeOf('/motion/type'),
      hint: `give the order ${order.kind} a "rule" with its cite and requirement`,
    },
  ];
}
