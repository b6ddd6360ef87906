/**
 * What the templates can say of a case: its words with number, possessive, cites and ruling words worked out. In: a
 * checked case and the rows that apply to it. Out: the facts of schemas/facts.schema.json, and what to tell the person.
 */
import { type Designation, type Designator, findMembers } from '../case/designation.js';
import {
  type Case,
  type Chambers,
  type Court,
  holdsSide,
  type Motion,
  type OrderRequest,
  type RecordReference,
  type Role,
  type RoleWords,
  type Side,
} from '../case/model.js';
import type { JsonSource } from '../case/read.js';
import { OrderError, type Problem } from '../error.js';
import { certificateClause, certificateRule, motionType } from '../law/certificate.js';
import type { Law } from '../law/model.js';
import { buildLawFacts, type LawFacts } from './law-facts.js';

export interface MotionFacts {
  readonly title: string;
  readonly generic: string;
  readonly mover: string;
  readonly movant: Designation;
  /** The side that the movants do not stand on; absent where they stand on both or on neither. */
  readonly opponent?: Designation;
  readonly record?: string;
  readonly recordInText?: string;
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

export interface CommonFacts extends LawFacts {
  readonly court: { readonly word: string; readonly name: string };
  readonly judge: { readonly name: string; readonly title: string };
  readonly ordered: string;
  readonly number: string;
  readonly sealed: boolean;
  readonly restricted?: string;
  readonly parties: PartyFacts;
  readonly plaintiff?: Designation;
  readonly defendant?: Designation;
  readonly motion?: MotionFacts;
  readonly conferral?: ConferralFacts;
  readonly ruling: RulingWords;
}

export interface PartyFacts {
  readonly proSe: boolean;
  readonly all: Designation;
  /** Those without counsel, to whom the clerk mails. */
  readonly withoutCounsel?: Designation;
}

export interface FactSources {
  readonly record: Case;
  readonly source: JsonSource;
  readonly chambers: Chambers;
  readonly court: Court;
  readonly law: Law;
  readonly roleWords: RoleWords;
  readonly rulingWords: RulingWords;
  readonly designate: Designator;
  /** Cites to the motion, in brackets or as a part of the sentence. */
  readonly citeMotion: (reference: RecordReference, form: 'bracketed' | 'in-text') => string;
  /** What to say if a fact with this path is printed. */
  readonly cautions: Caution[];
}

/** A warning about a row of law, due only where the order prints words of that row. */
export interface Caution {
  readonly path: string;
  readonly warning: Problem;
}

export type RulingWord =
  | 'granted'
  | 'grantedInPart'
  | 'denied'
  | 'deniedInPart'
  | 'moot'
  | 'stricken'
  | 'sustained'
  | 'overruled'
  | 'vacated'
  | 'stayed'
  | 'withPrejudice'
  | 'withoutPrejudice';

/** layout/ruling-words.json: each word in small letters. */
export type RulingWords = Readonly<Record<RulingWord, string>>;

export function buildFacts(sources: FactSources): CommonFacts {
  const { record, chambers, court } = sources;
  return {
    court: { word: chambers.wording.courtWord, name: court.name },
    judge: { name: chambers.judge.name, title: chambers.judge.title },
    ordered: record.ordered,
    number: record.number,
    sealed: record.sealed === true,
    ...(record.restricted === undefined ? {} : { restricted: record.restricted }),
    parties: buildParties(sources),
    ...buildSides(sources),
    ...buildLawFacts(sources),
    ruling: buildRuling(sources),
    ...(record.motion === undefined
      ? {}
      : { motion: buildMotion(record.motion, sources), conferral: buildConferral(record.motion, sources) }),
  };
}

function buildRuling({ chambers, rulingWords }: FactSources): RulingWords {
  const { rulingWord } = chambers.wording;
  const words = Object.entries(rulingWords).map(([key, word]) => {
    const isSmall = rulingWord === 'small' || (rulingWord === 'capitals' && key.endsWith('Prejudice'));
    return [key, isSmall ? word : word.toUpperCase()];
  });
  return Object.fromEntries(words) as RulingWords;
}

function buildParties({ record, designate }: FactSources): PartyFacts {
  const without = record.parties.filter((party) => party.proSe === true);
  return {
    proSe: without.length > 0,
    all: designate.byReference(['all']),
    ...(without.length === 0 ? {} : { withoutCounsel: designate.ofMembers(without) }),
  };
}

function buildSides(sources: FactSources): Pick<CommonFacts, Side> {
  const { designate } = sources;
  const plaintiff = rolesOn('plaintiff', sources);
  const defendant = rolesOn('defendant', sources);
  return {
    ...(plaintiff.length === 0 ? {} : { plaintiff: designate.byReference(plaintiff) }),
    ...(defendant.length === 0 ? {} : { defendant: designate.byReference(defendant) }),
  };
}

/** The roles of one side that someone in this case has. */
function rolesOn(side: Side, { record, roleWords }: FactSources): readonly Role[] {
  const held = new Set(record.parties.flatMap((party) => [party.role, ...(party.also ?? [])]));
  return [...held].filter((role) => holdsSide(roleWords[role], side));
}

function buildMotion(motion: Motion, sources: FactSources): MotionFacts {
  const { law, designate, citeMotion } = sources;
  const type = motionType(law, motion.type);
  const generic = motion.generic ?? type?.generic;
  const title = motion.title ?? type?.title;
  // The schema asks for both where the type is `other`.
  if (generic === undefined || title === undefined)
    throw new TypeError(`a motion of type ${motion.type} without words`);
  return {
    title,
    generic,
    mover: type?.mover ?? `a party filing a ${generic}`,
    movant: designate.byReference(motion.by),
    ...nameOpponent(motion, sources),
    ...(motion.record === undefined
      ? {}
      : {
          record: citeMotion(motion.record, 'bracketed'),
          recordInText: citeMotion(motion.record, 'in-text'),
        }),
    ...(motion.filed === undefined ? {} : { filed: motion.filed }),
  };
}

function nameOpponent(motion: Motion, sources: FactSources): Pick<MotionFacts, 'opponent'> {
  const movants = findMembers(sources.record, motion.by);
  const opposed = (['plaintiff', 'defendant'] as const)
    .map((side) => rolesOn(side, sources))
    .filter((side) => !findMembers(sources.record, side).some((party) => movants.includes(party)));
  const [opponent, ...others] = opposed;
  if (opponent === undefined || opponent.length === 0 || others.length > 0) return {};
  return { opponent: sources.designate.byReference(opponent) };
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
