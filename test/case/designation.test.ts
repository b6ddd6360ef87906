/** What an order calls its parties: each row is a party list, who is meant, and the words that follow from it. */
import { readFileSync } from 'node:fs';

import { createDesignator, type Designation } from '../../src/case/designation.js';
import type { Case, NamingWords, Party, RoleWords } from '../../src/case/model.js';
import type { Chambers } from '../../src/case/chambers-model.js';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const roleWords = read('layout/role-words.json') as RoleWords;
const namingWords = read('layout/naming-words.json') as NamingWords;
const defaults = (read('layout/chambers-defaults.json') as Chambers).wording;

type Wording = Partial<Chambers['wording']>;

function designate(parties: readonly Party[], by: readonly string[], wording: Wording = {}): Designation {
  const groups = [{ id: 'examples', name: 'Example Defendants', members: ['corp', 'inc'] }];
  const record = { parties, groups } as unknown as Case;
  return createDesignator(record, {
    wording: { ...defaults, ...wording },
    roleWords,
    namingWords,
  }).byReference(by);
}

const rivera: Party = { id: 'rivera', name: 'A. Rivera', role: 'plaintiff' };
const chen: Party = { id: 'chen', name: 'B. Chen', role: 'plaintiff' };
const corp: Party = { id: 'corp', name: 'Example Corp.', role: 'defendant', kind: 'company' };
const inc: Party = { id: 'inc', name: 'Sample, Inc.', short: 'Sample', role: 'defendant', kind: 'company' };
const davis: Party = { id: 'davis', name: 'C. Davis', role: 'defendant' };

const names: readonly (readonly [readonly Party[], readonly string[], Wording, string, string])[] = [
  [[rivera, corp], ['defendant'], {}, 'the Defendant', 'the Defendant’s'],
  [[rivera, corp], ['corp'], {}, 'the Defendant', 'the Defendant’s'],
  [[rivera, corp], ['all'], {}, 'the parties', 'the parties’'],
  [[rivera, chen, corp], ['plaintiff'], {}, 'the Plaintiffs', 'the Plaintiffs’'],
  [[rivera, chen, corp], ['plaintiff'], { partyWords: 'bare-capital' }, 'Plaintiffs', 'Plaintiffs’'],
  [[rivera, corp], ['plaintiff'], { partyWords: 'the-small' }, 'the plaintiff', 'the plaintiff’s'],
  [[rivera, corp], ['plaintiff'], { partyWords: 'bare-small' }, 'plaintiff', 'plaintiff’s'],
  [[rivera, corp, inc], ['corp'], {}, 'Defendant Example Corp.', 'Defendant Example Corp.’s'],
  [[rivera, corp, inc, davis], ['examples'], {}, 'the Example Defendants', 'the Example Defendants’'],
  [
    [rivera, corp, inc, davis],
    ['inc', 'davis'],
    {},
    'Defendants Sample and C. Davis',
    // The last name is one person's: `Davis’s`, not `Davis’`.
    'Defendants Sample and C. Davis’s',
  ],
  [
    [rivera, chen, corp, davis],
    ['chen', 'corp'],
    {},
    'Plaintiff B. Chen and Defendant Example Corp.',
    'Plaintiff B. Chen and Defendant Example Corp.’s',
  ],
  [[rivera, inc], ['inc'], { partyNames: 'short-name' }, 'Sample', 'Sample’s'],
  [
    [rivera, corp, inc],
    ['defendant'],
    { partyNames: 'short-name' },
    'Example Corp. and Sample',
    'Example Corp. and Sample’s',
  ],
  [
    [
      rivera,
      { ...corp, name: 'Commissioner of Social Security', kind: 'agency', called: 'the Commissioner' },
    ],
    ['defendant'],
    {},
    'the Commissioner',
    'the Commissioner’s',
  ],
  [
    [rivera, { ...davis, name: 'Does 1-10', kind: 'unnamed', plural: true }],
    ['defendant'],
    {},
    'the Defendants',
    'the Defendants’',
  ],
  [
    [
      { ...rivera, role: 'petitioner' },
      { ...davis, role: 'respondent', capacity: 'Warden' },
    ],
    ['respondent'],
    {},
    'the Respondent',
    'the Respondent’s',
  ],
  [
    [rivera, { ...corp, also: ['counter-claimant'] }],
    ['counter-claimant'],
    {},
    'the Counter-Claimant',
    'the Counter-Claimant’s',
  ],
  [[rivera, { ...corp, also: ['counter-claimant'] }], ['corp'], {}, 'the Defendant', 'the Defendant’s'],
];

test.each(names)('%j by %j in the form %j is %s', (parties, by, wording, name, possessive) => {
  const found = designate(parties, by, wording);
  expect([found.name, found.possessive]).toEqual([name, possessive]);
});

const pronouns: readonly (readonly [Partial<Party>, Wording, readonly string[]])[] = [
  [{ kind: 'company' }, {}, ['it', 'it', 'its']],
  [{ kind: 'agency' }, {}, ['it', 'it', 'its']],
  [{ kind: 'property' }, {}, ['it', 'it', 'its']],
  [{ pronoun: 'she' }, {}, ['she', 'her', 'her']],
  [{ kind: 'individual', pronoun: 'they' }, {}, ['they', 'them', 'their']],
  [{ plural: true }, {}, ['they', 'them', 'their']],
  [{ kind: 'individual' }, {}, ['the Defendant', 'the Defendant', 'the Defendant’s']],
  [{ kind: 'individual' }, { unstatedPronoun: 'he-or-she' }, ['he or she', 'him or her', 'his or her']],
  [{ kind: 'minor' }, { unstatedPronoun: 'they' }, ['they', 'them', 'their']],
  // What the party is, nobody has said: `he or she` would be wrong of a company.
  [{}, { unstatedPronoun: 'he-or-she' }, ['the Defendant', 'the Defendant', 'the Defendant’s']],
];

test.each(pronouns)('the pronoun of %j in the form %j is %j', (party, wording, forms) => {
  const { pronoun } = designate([rivera, { ...davis, ...party }], ['defendant'], wording);
  expect([pronoun.subject, pronoun.object, pronoun.possessive]).toEqual(forms);
});

describe('who acts in court', () => {
  test('counsel, for a party that has counsel', () => {
    const found = designate([rivera, corp], ['defendant']);
    expect(found.representative).toBe('counsel for the Defendant');
    expect([found.proSe, found.hasCounsel, found.company]).toEqual([false, true, true]);
  });

  test('the party itself, where it or one of several has none', () => {
    expect(designate([{ ...rivera, proSe: true }, corp], ['plaintiff']).representative).toBe('the Plaintiff');
    const mixed = designate([{ ...rivera, proSe: true }, chen, corp], ['plaintiff']);
    expect(mixed.representative).toBe('the Plaintiffs');
    expect([mixed.proSe, mixed.hasCounsel]).toEqual([true, false]);
  });

  test('a prisoner is known as one', () => {
    const found = designate([{ ...rivera, prisoner: { number: '12345' } }, corp], ['plaintiff']);
    expect(found.prisoner).toBe(true);
  });
});

test('role and full name are there whatever the chambers calls the parties', () => {
  const wording: Wording = { partyNames: 'short-name' };
  expect(designate([rivera, inc], ['defendant'], wording).named).toBe('Defendant Sample, Inc.');
  expect(designate([rivera, corp, inc], ['defendant']).named).toBe(
    'Defendants Example Corp. and Sample, Inc.',
  );
});

test('every role has words for one and for several, and a place in the caption', () => {
  const enumerated = (read('schemas/case-base.schema.json') as { $defs: { role: { enum: string[] } } }).$defs;
  expect(Object.keys(roleWords).sort()).toEqual([...enumerated.role.enum].sort());
});
