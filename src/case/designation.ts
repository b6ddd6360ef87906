/**
 * What an order calls the parties who act: number, article, possessive and pronoun follow from the party list, never
 * from typed words. In: the case and who is meant. Out: the words, with their number.
 */
import { joinList, makePluralPossessive, makePossessive } from '../english.js';
import {
  type Case,
  holdsSide,
  type NamingWords,
  type Party,
  type PartyKind,
  type Pronoun,
  type PronounForms,
  type Role,
  type RoleWords,
  type Side,
  type UnstatedPronoun,
} from './model.js';
import type { Chambers } from './chambers-model.js';

export interface Designation {
  /** `the Defendant`, `Plaintiffs`, `the parties`, `Defendant Example Corp.`, `the Example Defendants`. */
  readonly name: string;
  /** `the Defendant’s`, `Plaintiffs’`. */
  readonly possessive: string;
  /** Role and full name whatever the chambers' form: `Defendant Example Corp.` */
  readonly named: string;
  /** Who acts in court for them: `counsel for the Defendant`, or the party where one has no counsel. */
  readonly representative: string;
  readonly pronoun: PronounForms;
  readonly plural: boolean;
  /** At least one of them has no counsel. */
  readonly proSe: boolean;
  readonly hasCounsel: boolean;
  /** At least one of them is no natural person and cannot appear without counsel. */
  readonly company: boolean;
  /** At least one of them is in custody. */
  readonly prisoner: boolean;
}

export interface Designator {
  /** @param references party ids, group ids, roles, or `all`; a checked case has no others */
  readonly byReference: (references: readonly string[]) => Designation;
  /** Of parties whom no reference need name, such as all without counsel. */
  readonly ofMembers: (members: readonly Party[]) => Designation;
}

export interface NamingRules {
  readonly wording: Pick<Chambers['wording'], 'partyWords' | 'partyNames' | 'unstatedPronoun'>;
  readonly roleWords: RoleWords;
  readonly namingWords: NamingWords;
}

export function createDesignator(record: Case, rules: NamingRules): Designator {
  const known = new Map<string, Designation>();
  // The facts of an order name the same few parties again and again.
  const byReference = (references: readonly string[]): Designation => {
    const key = references.join('\0');
    let made = known.get(key);
    if (made === undefined) {
      made = designate(record, references, findMembers(record, references), rules);
      known.set(key, made);
    }
    return made;
  };
  const ofMembers = (members: readonly Party[]): Designation =>
    members.length === record.parties.length ? byReference(['all']) : designate(record, [], members, rules);
  return { byReference, ofMembers };
}

function designate(
  record: Case,
  references: readonly string[],
  members: readonly Party[],
  rules: NamingRules,
): Designation {
  const { text, isOneName } = nameMembers(record, references, members, rules);
  const plural = isPlural(members);
  // `the Defendants’`, but `Defendants Example Corp. and B. Davis’s`: the last name's own.
  const possessive = plural && !isOneName ? makePluralPossessive(text) : makePossessive(text);
  const proSe = members.some((party) => party.proSe === true);
  return {
    name: text,
    possessive,
    named: nameByRole(members, rules, (party) => party.name),
    representative: proSe ? text : `${rules.namingWords.counselFor} ${text}`,
    pronoun: pronounOf(members, text, possessive, rules),
    plural,
    proSe,
    hasCounsel: !proSe,
    company: members.some((party) => party.kind === 'company'),
    prisoner: members.some((party) => party.prisoner !== undefined),
  };
}

/** `A. Rivera v. Example Corp.`, `In re Example Litigation`: the first of each side, for titles and file names. */
export function nameCase(record: Case, roleWords: RoleWords, inRe: string): string {
  const { matter, parties } = record;
  const names = (['plaintiff', 'defendant'] as const).flatMap((side) => {
    const first = parties.find((party) => holdsSide(roleWords[party.role], side));
    return first === undefined ? [] : [first.short ?? first.name];
  });
  if (matter !== undefined && (matter.alone === true || names.length < 2)) return `${inRe} ${matter.name}`;
  return names.length === 0 ? parties.slice(0, 2).map(nameShortly).join(' v. ') : names.join(' v. ');
}

/** The parties meant by ids, groups, roles or `all`, in the order of the case file. */
export function findMembers(record: Case, references: readonly string[]): readonly Party[] {
  return record.parties.filter((party) => references.some((reference) => isMeant(record, party, reference)));
}

export function holdsRole(party: Party, role: string): boolean {
  return party.role === role || party.also?.some((other) => other === role) === true;
}

/** Several parties, or one entry that stands for several. */
export function isPlural(members: readonly Party[]): boolean {
  return members.length > 1 || members.some((party) => party.plural === true);
}

function isMeant(record: Case, party: Party, reference: string): boolean {
  const group = record.groups?.find((candidate) => candidate.id === reference);
  if (group !== undefined) return party.id !== undefined && group.members.includes(party.id);
  return reference === 'all' || holdsRole(party, reference) || party.id === reference;
}

interface Name {
  readonly text: string;
  /** Ends in the name of one party, not in a word for several. */
  readonly isOneName: boolean;
}

function nameMembers(
  record: Case,
  references: readonly string[],
  members: readonly Party[],
  rules: NamingRules,
): Name {
  if (members.length === record.parties.length && members.length > 1)
    return { text: rules.namingWords.all, isOneName: false };
  const [reference = ''] = references;
  const group = references.length === 1 ? record.groups?.find(({ id }) => id === reference) : undefined;
  if (group !== undefined) return { text: `the ${group.name}`, isOneName: false };
  const [only] = members;
  if (members.length === 1 && only?.called !== undefined) return { text: only.called, isOneName: true };
  if (rules.wording.partyNames === 'short-name')
    return { text: joinList(members.map(nameShortly), 'and'), isOneName: true };
  const role = findSharedRole(record, references, members);
  if (role !== undefined) {
    return { text: withArticle(roleWord(role, isPlural(members), rules), rules), isOneName: false };
  }
  return { text: nameByRole(members, rules, (party) => party.short ?? party.name), isOneName: true };
}

/** The role that all of them hold and nobody else does: it names them without their names. */
function findSharedRole(
  record: Case,
  references: readonly string[],
  members: readonly Party[],
): Role | undefined {
  const [first] = members;
  const named = references.length === 1 ? references[0] : undefined;
  const candidates = [first?.role, ...(first?.also ?? [])].filter((role) => role !== undefined);
  const wanted = candidates.find((role) => role === named) ?? first?.role;
  if (wanted === undefined || !members.every((party) => holdsRole(party, wanted))) return undefined;
  const holders = record.parties.filter((party) => holdsRole(party, wanted));
  return holders.length === members.length ? wanted : undefined;
}

function nameShortly(party: Party): string {
  return party.called ?? party.short ?? party.name;
}

/** `Plaintiff A. Rivera and Defendants Example Corp. and Sample, Inc.` */
function nameByRole(members: readonly Party[], rules: NamingRules, nameOf: (party: Party) => string): string {
  const [only] = members;
  if (only !== undefined && members.length === 1)
    return `${roleWord(only.role, isPlural(members), rules)} ${nameOf(only)}`;
  const named = [...new Set(members.map((party) => party.role))].map((role) => {
    const holders = members.filter((party) => party.role === role);
    return `${roleWord(role, isPlural(holders), rules)} ${joinList(holders.map(nameOf), 'and')}`;
  });
  return joinList(named, 'and');
}

function roleWord(role: Role, plural: boolean, { roleWords, wording }: NamingRules): string {
  const word = plural ? roleWords[role].many : roleWords[role].one;
  return wording.partyWords.endsWith('-small') ? word.toLowerCase() : word;
}

function withArticle(word: string, { wording }: NamingRules): string {
  return wording.partyWords.startsWith('the-') ? `the ${word}` : word;
}

/** Where nobody has said what the party is, its name again: never a guess. */
function pronounOf(
  members: readonly Party[],
  name: string,
  possessive: string,
  { wording, namingWords }: NamingRules,
): PronounForms {
  const pronoun = choosePronoun(members, wording.unstatedPronoun);
  return pronoun === 'name' ? { subject: name, object: name, possessive } : namingWords.pronouns[pronoun];
}

function choosePronoun(members: readonly Party[], unstated: UnstatedPronoun): Pronoun | 'name' {
  const [party] = members;
  if (party === undefined || isPlural(members)) return 'they';
  if (party.pronoun !== undefined) return party.pronoun;
  if (party.kind === undefined) return 'name';
  return isPerson(party.kind) ? unstated : 'it';
}

/** Whether `he`, `she` or `they` can stand for it. */
export function isPerson(kind: PartyKind): boolean {
  switch (kind) {
    case 'individual':
    case 'minor':
    case 'unnamed':
      return true;
    case 'company':
    case 'agency':
    case 'property':
      return false;
  }
}

/** The roles of one side that someone in this case has. */
export function rolesOn(side: Side, record: Case, roleWords: RoleWords): readonly Role[] {
  const held: Role[] = [];
  const add = (role: Role): void => {
    if (!held.includes(role) && holdsSide(roleWords[role], side)) held.push(role);
  };
  for (const { role, also } of record.parties) {
    add(role);
    also?.forEach(add);
  }
  return held;
}
