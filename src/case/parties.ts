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
  const overrides = statusOverridesOf(record);
  return Object.entries(overrides).flatMap(([role, words]): Problem[] => {
    const pointer = `/chambers/caption/statusOverrides/${role}`;
    const holders = record.parties.filter((party: Party) => party.role === role);
    if (!roles.includes(role as Role)) {
      return [
        {
          code: 'case-value-not-allowed',
          message: `"${role}" is not a role`,
          place: placeOf(pointer),
          expected: [...roles],
          ...hintOf(suggestName(role, roles)),
        },
      ];
    }
    if (holders.length === 0) {
      return [
        {
          code: 'case-role-without-party',
          message: `the caption has words for the role ${role}, and no party has that role`,
          place: placeOf(pointer),
          hint: 'take the words away, or add the party',
        },
      ];
    }
    const isWrong = holders.length > 1 ? singularStatus.test(words) : pluralStatus.test(words);
    if (!isWrong) return [];
    const message =
      holders.length > 1
        ? `the caption's status word is singular, and ${holders.length} parties have the role ${role}`
        : `the caption's status word is plural, and one party has the role ${role}`;
    return [
      {
        code: 'case-caption-number',
        message,
        place: placeOf(pointer),
        hint: 'the number follows from the party list; take the words away to let the program write them',
      },
    ];
  });
}

function hintOf(hint: string | undefined): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

function statusOverridesOf(record: Case): Readonly<Record<string, string>> {
  const chambers = (record as { chambers?: { caption?: { statusOverrides?: Record<string, string> } } })
    .chambers;
  return chambers?.caption?.statusOverrides ?? {};
}
