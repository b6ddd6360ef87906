/**
 * What an order calls the parties who act: number, article and possessive follow from the party list, never from
 * typed words. In: the case and who is meant. Out: the words, with their number.
 */
import type { Case, Party, PartyWords, Role, RoleWords } from './model.js';

export interface Designation {
  /** `the Defendant`, `Plaintiffs`, `the parties`, `Defendant Example Corp.`, `the Example Defendants`. */
  readonly name: string;
  /** `the Defendant’s`, `Plaintiffs’`. */
  readonly possessive: string;
  readonly plural: boolean;
  /** At least one of them has no counsel. */
  readonly proSe: boolean;
}

/** @param by party ids, group ids, roles, or `all`; a checked case has no others */
export function designateParties(
  record: Case,
  by: readonly string[],
  roleWords: RoleWords,
  partyWords: PartyWords,
): Designation {
  const members = record.parties.filter((party) => by.some((reference) => isMeant(record, party, reference)));
  const plural = members.length > 1;
  const name = nameParties(record, by, members, roleWords, partyWords);
  return {
    name,
    possessive: makePossessive(name, plural),
    plural,
    proSe: members.some((party) => party.proSe === true),
  };
}

function isMeant(record: Case, party: Party, reference: string): boolean {
  const group = record.groups?.find((candidate) => candidate.id === reference);
  if (group !== undefined) return party.id !== undefined && group.members.includes(party.id);
  return reference === 'all' || party.role === reference || party.id === reference;
}

function nameParties(
  record: Case,
  by: readonly string[],
  members: readonly Party[],
  roleWords: RoleWords,
  partyWords: PartyWords,
): string {
  if (members.length === record.parties.length && members.length > 1) return 'the parties';
  const group = by.length === 1 ? record.groups?.find((candidate) => candidate.id === by[0]) : undefined;
  if (group !== undefined) return `the ${group.name}`;
  const roles = [...new Set(members.map((party) => party.role))];
  const [role] = roles;
  if (
    roles.length === 1 &&
    role !== undefined &&
    members.length === record.parties.filter((party) => party.role === role).length
  ) {
    return withArticle(roleWord(role, members.length, roleWords, partyWords), partyWords);
  }
  const named = roles.map((each) => {
    const holders = members.filter((party) => party.role === each);
    return `${roleWord(each, holders.length, roleWords, partyWords)} ${joinNames(holders.map((party) => party.short ?? party.name))}`;
  });
  return joinNames(named);
}

function roleWord(role: Role, count: number, roleWords: RoleWords, partyWords: PartyWords): string {
  const word = count > 1 ? roleWords[role].many : roleWords[role].one;
  return partyWords === 'the-small' ? word.toLowerCase() : word;
}

function withArticle(word: string, partyWords: PartyWords): string {
  return partyWords === 'bare-capital' ? word : `the ${word}`;
}

/** A and B; A, B, and C. */
function joinNames(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
}

/** A plural that ends in s takes the apostrophe alone; a single name takes ’s whatever it ends in. */
function makePossessive(name: string, plural: boolean): string {
  return plural && /s$/i.test(name) ? `${name}’` : `${name}’s`;
}
