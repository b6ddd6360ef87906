/**
 * What the templates can say of a case: its words with number, possessive, cites and ruling words worked out. In: a
 * checked case and the rows that apply to it. Out: the facts of schemas/facts.schema.json, and what to tell the person.
 */
import { type Designation, type Designator, rolesOn } from '../case/designation.js';
import type { Case, Court, RoleWords, Side } from '../case/model.js';
import type { Chambers } from '../case/chambers-model.js';
import type { PlacedMotion } from '../case/motions.js';
import type { JsonSource } from '../case/read.js';
import type { Law } from '../law/model.js';
import type { Caution } from './caution.js';
import { buildLawFacts, type LawFacts } from './law-facts.js';
import {
  buildConferral,
  buildMotion,
  type ConferralFacts,
  type MotionFacts,
  type MotionWords,
} from './motion-facts.js';

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
  readonly ruling: RulingWords;
  /** The motions that the order is on, as `motion.named` has them. */
  readonly motions?: readonly string[];
}

/** What one order kind's template has beside the common facts. */
export interface KindFacts {
  readonly motion?: MotionFacts;
  readonly conferral?: ConferralFacts;
  /** What to say if a fact with its path is printed. */
  readonly cautions: readonly Caution[];
}

export interface PartyFacts {
  readonly proSe: boolean;
  readonly all: Designation;
  /** Those without counsel, to whom the clerk mails. */
  readonly withoutCounsel?: Designation;
  readonly withCounsel?: Designation;
  readonly inCustody?: Designation;
}

export interface FactSources {
  readonly record: Case;
  readonly source: JsonSource;
  readonly chambers: Chambers;
  readonly court: Court;
  readonly law: Law;
  readonly roleWords: RoleWords;
  readonly rulingWords: RulingWords;
  readonly motionWords: MotionWords;
  readonly designate: Designator;
  /** Cites to the motion, in brackets or as a part of the sentence. */
  readonly citeMotion: (placed: PlacedMotion, form: 'bracketed' | 'in-text') => string;
  /** What to say if a fact with this path is printed. */
  readonly cautions: Caution[];
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

/** @param motions those that the order is on, in its order */
export function buildFacts(motions: readonly PlacedMotion[], sources: FactSources): CommonFacts {
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
    ...(motions.length === 0 ? {} : { motions: motions.map((placed) => buildMotion(placed, sources).named) }),
  };
}

export function buildKindFacts(placed: PlacedMotion | undefined, sources: FactSources): KindFacts {
  if (placed === undefined) return { cautions: [] };
  const cautions: Caution[] = [];
  const conferral = buildConferral(placed, sources, cautions);
  return { motion: buildMotion(placed, sources), conferral, cautions };
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
  const withCounsel = record.parties.filter((party) => party.proSe !== true);
  const inCustody = record.parties.filter((party) => party.prisoner !== undefined);
  return {
    proSe: without.length > 0,
    all: designate.byReference(['all']),
    ...(without.length === 0 ? {} : { withoutCounsel: designate.ofMembers(without) }),
    ...(withCounsel.length === 0 ? {} : { withCounsel: designate.ofMembers(withCounsel) }),
    ...(inCustody.length === 0 ? {} : { inCustody: designate.ofMembers(inCustody) }),
  };
}

function buildSides({ record, roleWords, designate }: FactSources): Pick<CommonFacts, Side> {
  const plaintiff = rolesOn('plaintiff', record, roleWords);
  const defendant = rolesOn('defendant', record, roleWords);
  return {
    ...(plaintiff.length === 0 ? {} : { plaintiff: designate.byReference(plaintiff) }),
    ...(defendant.length === 0 ? {} : { defendant: designate.byReference(defendant) }),
  };
}
