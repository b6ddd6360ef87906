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
  return [
    ...checkIds(record, placeOf),
    ...checkGroups(record, placeOf),
    ...checkReferences(record, [...movers, ...rules.references], placeOf),
    ...record.parties.flatMap((party, index) => checkParty(party, `/parties/${index}`, placeOf)),
    ...checkRelators(record, rules.roleWords, placeOf),
    ...checkSides(record, rules.roleWords, placeOf),
  ];
}

function checkIds(record: Case, placeOf: PlaceOf): Problem[] {
  const taken = new Set<string>([...roles, 'all']);
  const named = [
    ...record.parties.map((party, index) => ({ id: party.id, pointer: `/parties/${index}/id` })),
    ...(record.groups ?? []).map((group, index) => ({ id: group.id, pointer: `/groups/${index}/id` })),
  ];
  return named.flatMap(({ id, pointer }): Problem[] => {
    if (id === undefined) return [];
    if (!taken.has(id)) {
      taken.add(id);
      return [];
    }
    return [
      {
        code: 'case-value-not-allowed',
        message: `the id "${id}" is already taken`,
        place: placeOf(pointer),
        hint: 'give each party and group an id of its own; the names of roles and "all" are not free',
      },
    ];
  });
}

function checkGroups(record: Case, placeOf: PlaceOf): Problem[] {
  const ids = record.parties.flatMap((party) => (party.id === undefined ? [] : [party.id]));
  return (record.groups ?? []).flatMap((group, index) =>
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
  const present = new Set<string>(record.parties.flatMap((party) => [party.role, ...(party.also ?? [])]));
  const ids = [
    ...record.parties.flatMap((party) => (party.id === undefined ? [] : [party.id])),
    ...(record.groups ?? []).map((group) => group.id),
  ];
  return references
    .filter(({ reference }) => reference !== 'all' && !ids.includes(reference) && !present.has(reference))
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
function checkParty(party: Party, pointer: string, placeOf: PlaceOf): Problem[] {
  const code = 'case-value-not-allowed';
  const problems: Problem[] = [];
  const { kind, pronoun } = party;
  if (kind !== undefined && pronoun !== undefined && (pronoun === 'it') === isPerson(kind)) {
    const message = `the pronoun does not fit a party of the kind ${kind}`;
    const hint = 'compare "pronoun" with "kind"; without a pronoun the program writes the right one';
    problems.push({ code, message, place: placeOf(`${pointer}/pronoun`), hint });
  }
  if (party.proSe === true && party.counsel !== undefined) {
    const message = 'the party has counsel and appears without counsel';
    const hint = 'take away "proSe" or "counsel"';
    problems.push({ code, message, place: placeOf(`${pointer}/counsel`), hint });
  }
  (party.also ?? []).forEach((role, index) => {
    if (role !== party.role) return;
    const message = `the party has the role ${role} already`;
    const hint = '"also" lists further roles only';
    problems.push({ code, message, place: placeOf(`${pointer}/also/${index}`), hint });
  });
  return problems;
}

/** Whether words hold one of `names`: alone, or as a part of `Plaintiff/Counter-Defendant`. */
function holdsWord(words: string, names: readonly string[]): boolean {
  const escaped = names.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}/]/g, '\\$&'));
  return new RegExp(`(?:^|[\\s/-])(?:${escaped.join('|')})(?=$|[\\s/,.-])`, 'iu').test(words);
}

function checkSides(record: Case, roleWords: RoleWords, placeOf: PlaceOf): Problem[] {
  const overrides = statusOverridesOf(record.chambers);
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
  const singular = Object.values(roleWords).map((row) => row.one);
  const plural = Object.values(roleWords).map((row) => row.many);
  return Object.entries(statusOverridesOf(settings)).flatMap(([role, words]): Problem[] => {
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

function statusOverridesOf(settings: unknown): Readonly<Record<string, string>> {
  const chambers = settings as { caption?: { statusOverrides?: Record<string, string> } } | undefined;
  return chambers?.caption?.statusOverrides ?? {};
}
