/**
 * What the templates can say of a case: its words with number, possessive, cites and ruling words worked out. In: a
 * checked case and the rows that apply to it. Out: the facts of schemas/facts.schema.json, and what to tell the person.
 */
import { type Designation, type Designator, rolesOn } from '../case/designation.js';
import type { Case, Court, Party, RoleWords, Side } from '../case/model.js';
import type { Chambers } from '../case/chambers-model.js';
import type { PlacedMotion } from '../case/motions.js';
import type { JsonSource } from '../case/read.js';
import type { Law } from '../law/model.js';
import { keepLast } from '../recent-results.js';
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
  readonly restricted: string | undefined;
  readonly parties: PartyFacts;
  readonly plaintiff: Designation | undefined;
  readonly defendant: Designation | undefined;
  readonly ruling: RulingWords;
  /** The motions that the order is on, as `motion.named` has them. */
  readonly motions: readonly string[] | undefined;
}

/** What one order kind's template has beside the common facts. */
export interface KindFacts {
  readonly motion?: MotionFacts;
  readonly conferral?: ConferralFacts;
  /** What to say if a fact with its path is printed. */
  readonly cautions: readonly Caution[];
}

/** Made when a template asks: few name more than one of them. */
export interface PartyFacts {
  readonly proSe: boolean;
  readonly all: Designation;
  /** Those without counsel, to whom the clerk mails. */
  readonly withoutCounsel: Designation | undefined;
  readonly withCounsel: Designation | undefined;
  readonly inCustody: Designation | undefined;
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
  /** Of the motions described so far, by their places in the case file. */
  readonly motionFacts: Map<string, MotionFacts>;
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
    restricted: record.restricted,
    parties: buildParties(sources),
    plaintiff: buildSide('plaintiff', sources),
    defendant: buildSide('defendant', sources),
    ...buildLawFacts(sources),
    ruling: setRuling(chambers.wording.rulingWord, sources.rulingWords),
    motions:
      motions.length === 0 ? undefined : motions.map((placed) => describeMotion(placed, sources).named),
  };
}

export function buildKindFacts(placed: PlacedMotion | undefined, sources: FactSources): KindFacts {
  if (placed === undefined) return { cautions: [] };
  const cautions: Caution[] = [];
  const conferral = buildConferral(placed, sources, cautions);
  return { motion: describeMotion(placed, sources), conferral, cautions };
}

function describeMotion(placed: PlacedMotion, sources: FactSources): MotionFacts {
  const facts = sources.motionFacts.get(placed.pointer) ?? buildMotion(placed, sources);
  sources.motionFacts.set(placed.pointer, facts);
  return facts;
}

/** The same for every order of a chambers. */
const setRuling = keepLast((rulingWord: Chambers['wording']['rulingWord'], rulingWords: RulingWords) => {
  const words = Object.entries(rulingWords).map(([key, word]) => {
    const isSmall = rulingWord === 'small' || (rulingWord === 'capitals' && key.endsWith('Prejudice'));
    return [key, isSmall ? word : word.toUpperCase()];
  });
  return Object.fromEntries(words) as RulingWords;
});

function buildParties({ record, designate }: FactSources): PartyFacts {
  const ofThose = (isMeant: (party: Party) => boolean): Designation | undefined => {
    const members = record.parties.filter(isMeant);
    return members.length === 0 ? undefined : designate.ofMembers(members);
  };
  return {
    proSe: record.parties.some((party) => party.proSe === true),
    get all() {
      return designate.byReference(['all']);
    },
    get withoutCounsel() {
      return ofThose((party) => party.proSe === true);
    },
    get withCounsel() {
      return ofThose((party) => party.proSe !== true);
    },
    get inCustody() {
      return ofThose((party) => party.prisoner !== undefined);
    },
  };
}

function buildSide(side: Side, { record, roleWords, designate }: FactSources): Designation | undefined {
  const roles = rolesOn(side, record, roleWords);
  return roles.length === 0 ? undefined : designate.byReference(roles);
}
