/**
 * The party list against itself and against what refers to it: ids, groups, movants, status words. In: a case that
 * its schema accepts. Out: problems with places.
 */
import type { Place, Problem } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { type Case, type Party, type Role, roles } from './model.js';

type PlaceOf = (pointer: string) => Place;

export function checkParties(record: Case, placeOf: PlaceOf): readonly Problem[] {
  return [
    ...checkIds(record, placeOf),
    ...checkGroups(record, placeOf),
    ...checkMovants(record, placeOf),
    ...checkSides(record, placeOf),
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

function checkMovants(record: Case, placeOf: PlaceOf): Problem[] {
  const present = new Set<string>(record.parties.map((party) => party.role));
  const ids = [
    ...record.parties.flatMap((party) => (party.id === undefined ? [] : [party.id])),
    ...(record.groups ?? []).map((group) => group.id),
  ];
  return (record.motion?.by ?? []).flatMap((mover, index): Problem[] => {
    const place = placeOf(`/motion/by/${index}`);
    if (mover === 'all' || ids.includes(mover) || present.has(mover)) return [];
    if (roles.includes(mover as Role)) {
      return [
        {
          code: 'case-role-without-party',
          message: `the motion is by the ${mover}, and no party has that role`,
          place,
          expected: [...present],
          hint: 'compare it with the roles under "parties"',
        },
      ];
    }
    const known = [...present, 'all', ...ids];
    return [
      {
        code: 'case-party-unknown',
        message: 'the mover is not a party, a group, or a role',
        place,
        expected: known,
        hint: suggestName(mover, known) ?? 'give the party an "id" and name it here',
      },
    ];
  });
}

/** Words that stand for one person or several; the status words of a caption must fit the party list. */
const singularStatus =
  /(?:^|[\s/-])(plaintiff|defendant|petitioner|respondent|intervenor|claimant|appellant|appellee)(?=$|[\s/,-])/i;
const pluralStatus =
  /(?:^|[\s/-])(plaintiffs|defendants|petitioners|respondents|intervenors|claimants|appellants|appellees)(?=$|[\s/,-])/i;

function checkSides(record: Case, placeOf: PlaceOf): Problem[] {
  const overrides = statusOverridesOf(record.chambers);
  return [
    ...checkStatusWords(record, record.chambers, (pointer) => placeOf(`/chambers${pointer}`)),
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
export function checkStatusWords(record: Case, settings: unknown, placeOf: PlaceOf): Problem[] {
  return Object.entries(statusOverridesOf(settings)).flatMap(([role, words]): Problem[] => {
    const place = placeOf(`/caption/statusOverrides/${role}`);
    if (!roles.includes(role as Role)) {
      const message = `"${role}" is not a role`;
      const hint = hintOf(suggestName(role, roles));
      return [{ code: 'case-value-not-allowed', message, place, expected: [...roles], ...hint }];
    }
    const count = countHolders(record, role);
    const isWrong = count > 1 ? singularStatus.test(words) : count === 1 && pluralStatus.test(words);
    if (!isWrong) return [];
    const message =
      count > 1
        ? `the caption's status word is singular, and ${count} parties have the role ${role}`
        : `the caption's status word is plural, and one party has the role ${role}`;
    const hint = 'the number follows from the party list; take the words away to let the program write them';
    return [{ code: 'case-caption-number', message, place, hint }];
  });
}

function countHolders(record: Case, role: string): number {
  return record.parties.filter((party: Party) => party.role === role).length;
}

function hintOf(hint: string | undefined): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

function statusOverridesOf(settings: unknown): Readonly<Record<string, string>> {
  const chambers = settings as { caption?: { statusOverrides?: Record<string, string> } } | undefined;
  return chambers?.caption?.statusOverrides ?? {};
}
