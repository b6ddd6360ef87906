/**
 * The party list against itself and against what refers to it: ids, groups, movants, status words. In: a case that
 * its schema accepts. Out: problems with places.
 */
import type { Place, Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { holdsRole, isPerson, isPlural } from './designation.js';
import { listMotions } from './motions.js';
import { type Case, holdsSide, type Party, type Role, type RoleWords, roles } from './model.js';

type PlaceOf = (pointer: string) => Place;

/** Where a case file names parties by their ids, groups or roles: the motion, and fields of an order kind. */
export interface PartyReference {
  readonly pointer: string;
  readonly reference: string;
  /** For messages: `mover`, `party`. */
  readonly subject: string;
}

export interface PartyRules {
  readonly roleWords: RoleWords;
  /** The references in the fields of the order kinds. */
  readonly references: readonly PartyReference[];
}

export function checkParties(record: Case, rules: PartyRules, placeOf: PlaceOf): readonly Problem[] {
  const movers = listMotions(record).flatMap(({ motion, pointer }) =>
    motion.by.map((reference, index): PartyReference => {
      return { pointer: `${pointer}/by/${index}`, reference, subject: 'mover' };
    }),
  );
  const problems = [
    ...checkIds(record, placeOf),
    ...checkGroups(record, placeOf),
    ...checkReferences(record, [...movers, ...rules.references], placeOf),
  ];
  for (const [index, party] of record.parties.entries()) checkParty(party, index, problems, placeOf);
  problems.push(
    ...checkRelators(record, rules.roleWords, placeOf),
    ...checkSides(record, rules.roleWords, placeOf),
  );
  return problems;
}

function checkIds({ parties, groups = [] }: Case, placeOf: PlaceOf): Problem[] {
  const taken = new Set<string>();
  const problems: Problem[] = [];
  const take = (id: string | undefined, list: 'parties' | 'groups', index: number): void => {
    if (id === undefined) return;
    if (id !== 'all' && !roles.includes(id as Role) && !taken.has(id)) {
      taken.add(id);
      return;
    }
    problems.push({
      code: 'case-value-not-allowed',
      message: `the id "${id}" is already taken`,
      place: placeOf(`/${list}/${index}/id`),
      hint: 'give each party and group an id of its own; the names of roles and "all" are not free',
    });
  };
  for (const [index, party] of parties.entries()) take(party.id, 'parties', index);
  for (const [index, group] of groups.entries()) take(group.id, 'groups', index);
  return problems;
}

function checkGroups(record: Case, placeOf: PlaceOf): Problem[] {
  if (record.groups === undefined) return [];
  const ids = record.parties.flatMap((party) => (party.id === undefined ? [] : [party.id]));
  return record.groups.flatMap((group, index) =>
    group.members.flatMap((member, position): Problem[] =>
      ids.includes(member)
        ? []
        : [
            {
              code: 'case-party-unknown',
              message: `member ${position + 1} of group ${index + 1} is not the id of a party`,
              place: placeOf(`/groups/${index}/members/${position}`),
              expected: ids,
              hint: suggestName(member, ids) ?? 'give the party an "id" and name it here',
            },
          ],
    ),
  );
}

function checkReferences(
  record: Case,
  references: readonly PartyReference[],
  placeOf: PlaceOf,
): readonly Problem[] {
  if (references.every(({ reference }) => isKnown(record, reference))) return [];
  const present = new Set<string>(record.parties.flatMap((party) => [party.role, ...(party.also ?? [])]));
  const ids = [
    ...record.parties.flatMap((party) => (party.id === undefined ? [] : [party.id])),
    ...(record.groups ?? []).map((group) => group.id),
  ];
  return references
    .filter(({ reference }) => !isKnown(record, reference))
    .map(({ pointer, reference, subject }) => {
      const place = placeOf(pointer);
      if (roles.includes(reference as Role)) {
        return {
          code: 'case-role-without-party',
          message: `the ${subject} is the ${reference}, and no party has that role`,
          place,
          expected: [...present],
          hint: 'compare it with the roles under "parties"',
        };
      }
      const known = [...present, 'all', ...ids];
      return {
        code: 'case-party-unknown',
        message: `the ${subject} is not a party, a group, or a role`,
        place,
        expected: known,
        hint: suggestName(reference, known) ?? 'give the party an "id" and name it here',
      };
    });
}

function isKnown({ parties, groups = [] }: Case, reference: string): boolean {
  return (
    reference === 'all' ||
    parties.some((party) => holdsRole(party, reference) || party.id === reference) ||
    groups.some(({ id }) => id === reference)
  );
}

/** A relator stands in the caption behind the one who sues, so somebody must. */
function checkRelators(record: Case, roleWords: RoleWords, placeOf: PlaceOf): Problem[] {
  const sues = record.parties.some((party) => holdsSide(roleWords[party.role], 'plaintiff'));
  if (sues) return [];
  return record.parties.flatMap((party, index): Problem[] => {
    if (roleWords[party.role].stands !== 'ex-rel') return [];
    const message = `party ${index + 1} is a relator, and nobody sues on the relation`;
    const hint = 'name the United States or the State as plaintiff, and the relator after it';
    const place = placeOf(`/parties/${index}/role`);
    return [{ code: 'case-role-without-party', message, place, hint }];
  });
}

/** What one entry says of a party, against the rest of what it says. */
function checkParty(party: Party, at: number, problems: Problem[], placeOf: PlaceOf): void {
  const code = 'case-value-not-allowed';
  const { kind, pronoun } = party;
  if (kind !== undefined && pronoun !== undefined && (pronoun === 'it') === isPerson(kind)) {
    const message = `the pronoun does not fit a party of the kind ${kind}`;
    const hint = 'compare "pronoun" with "kind"; without a pronoun the program writes the right one';
    problems.push({ code, message, place: placeOf(`/parties/${at}/pronoun`), hint });
  }
  if (party.proSe === true && party.counsel !== undefined) {
    const message = 'the party has counsel and appears without counsel';
    const hint = 'take away "proSe" or "counsel"';
    problems.push({ code, message, place: placeOf(`/parties/${at}/counsel`), hint });
  }
  for (const [index, role] of (party.also ?? []).entries()) {
    if (role !== party.role) continue;
    const message = `the party has the role ${role} already`;
    const hint = '"also" lists further roles only';
    problems.push({ code, message, place: placeOf(`/parties/${at}/also/${index}`), hint });
  }
}

/** Whether words hold one of `names`: alone, or as a part of `Plaintiff/Counter-Defendant`. */
function holdsWord(words: string, names: readonly string[]): boolean {
  const escaped = names.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}/]/g, '\\$&'));
  return new RegExp(`(?:^|[\\s/-])(?:${escaped.join('|')})(?=$|[\\s/,.-])`, 'iu').test(words);
}

function checkSides(record: Case, roleWords: RoleWords, placeOf: PlaceOf): Problem[] {
  const overrides = statusOverridesOf(record.chambers);
  if (overrides === undefined) return [];
  return [
    ...checkStatusWords(record, record.chambers, roleWords, (pointer) => placeOf(`/chambers${pointer}`)),
    ...Object.keys(overrides)
      .filter((role) => roles.includes(role as Role) && countHolders(record, role) === 0)
      .map((role): Problem => ({
        code: 'case-role-without-party',
        message: `the caption has words for the role ${role}, and no party has that role`,
        place: placeOf(`/chambers/caption/statusOverrides/${role}`),
        hint: 'take the words away, or add the party',
      })),
  ];
}

/**
 * The status words that a chambers sets for a role, against the number of parties who have it.
 *
 * @param settings a chambers profile, or a case's overrides of one; a profile may have words for absent roles
 */
export function checkStatusWords(
  record: Case,
  settings: unknown,
  roleWords: RoleWords,
  placeOf: PlaceOf,
): Problem[] {
  const overrides = statusOverridesOf(settings);
  if (overrides === undefined) return [];
  const singular = Object.values(roleWords).map((row) => row.one);
  const plural = Object.values(roleWords).map((row) => row.many);
  return Object.entries(overrides).flatMap(([role, words]): Problem[] => {
    const place = placeOf(`/caption/statusOverrides/${role}`);
    if (!roles.includes(role as Role)) {
      const message = `"${role}" is not a role`;
      const hint = hintOf(suggestName(role, roles));
      return [{ code: 'case-value-not-allowed', message, place, expected: [...roles], ...hint }];
    }
    const holders = record.parties.filter((party) => party.role === role);
    const count = holders.length;
    const isWrong = count > 0 && holdsWord(words, isPlural(holders) ? singular : plural);
    if (!isWrong) return [];
    const holding =
      count > 1 ? `${count} parties have` : isPlural(holders) ? 'several have' : 'one party has';
    const number = isPlural(holders) ? 'singular' : 'plural';
    const message = `the caption's status word is ${number}, and ${holding} the role ${role}`;
    const hint = 'the number follows from the party list; take the words away to let the program write them';
    return [{ code: 'case-caption-number', message, place, hint }];
  });
}

function countHolders(record: Case, role: string): number {
  return record.parties.filter((party) => holdsRole(party, role)).length;
}

function hintOf(hint: string | undefined): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

function statusOverridesOf(settings: unknown): Readonly<Record<string, string>> | undefined {
  const chambers = settings as { caption?: { statusOverrides?: Record<string, string> } } | undefined;
  return chambers?.caption?.statusOverrides;
}
