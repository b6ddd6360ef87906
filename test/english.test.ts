import {
  capitalize,
  chooseArticle,
  joinList,
  lowerFirst,
  makePluralPossessive,
  makePossessive,
} from '../src/english.js';

test.each([
  [['A'], 'A', 'A'],
  [['A', 'B'], 'A and B', 'A or B'],
  [['A', 'B', 'C'], 'A, B, and C', 'A, B, or C'],
  [['A', 'B', 'C', 'D'], 'A, B, C, and D', 'A, B, C, or D'],
  [['Acme, Inc.', 'B'], 'Acme, Inc. and B', 'Acme, Inc. or B'],
])('%j is listed', (items, and, or) => {
  expect([joinList(items, 'and'), joinList(items, 'or')]).toEqual([and, or]);
});

test.each([
  ['Example Corp.', 'Example Corp.’s'],
  ['Renal Care Group, Inc.', 'Renal Care Group, Inc.’s'],
  ['A. Jones', 'A. Jones’s'],
  ['Defendant', 'Defendant’s'],
])('one owner: %s, %s', (owner, written) => {
  expect(makePossessive(owner)).toBe(written);
});

test.each([
  ['Plaintiffs', 'Plaintiffs’'],
  ['the parties', 'the parties’'],
  ['PLAINTIFFS', 'PLAINTIFFS’'],
  ['the children', 'the children’s'],
])('several owners: %s, %s', (owners, written) => {
  expect(makePluralPossessive(owners)).toBe(written);
});

test.each([
  ['the parties', 'The parties'],
  ['“the parties”', '“The parties”'],
  ['(the parties)', '(The parties)'],
  ['éclair', 'Éclair'],
  ['The', 'The'],
  ['3rd party', '3rd party'],
  ['§ 1983 claim', '§ 1983 claim'],
])('%s begins a sentence as %s', (text, written) => {
  expect(capitalize(text)).toBe(written);
});

test.each([
  ['Motion to Compel', 'motion to Compel'],
  ['A motion', 'a motion'],
  ['“Motion”', '“motion”'],
  ['EEOC charge', 'EEOC charge'],
  ['A. Rivera', 'A. Rivera'],
  ['X-ray', 'X-ray'],
  ['motion', 'motion'],
])('%s stands in a sentence as %s', (text, written) => {
  expect(lowerFirst(text)).toBe(written);
});

const an: readonly string[] = [
  'order',
  'amended complaint',
  'expert',
  'Individual',
  'hour',
  'honest mistake',
  'honorable discharge',
  'heir',
  'Hourly rate',
  'uninsured driver',
  'unidentified person',
  'unincorporated association',
  'unopposed motion',
  'unnamed party',
  'urgent motion',
  'umbrella',
  'usher',
  'utter failure',
  'urban court',
  'upper limit',
  'onerous duty',
  'oral motion',
  'Oregon law',
  'Oneida',
  'ouster',
  'FLSA claim',
  'FMLA claim',
  'MRI',
  'EEOC charge',
  'ADA claim',
  'NLRB order',
  'SEC filing',
  'IRS levy',
  'LLC',
  'HMO',
  'F.B.I. report',
  'S.D. Miss. rule',
  'R&R',
  'X-ray',
  'e-mail',
  'A',
  'M.D.',
  'MRIs',
  'NAACP suit',
  'H-1B visa',
  'S corporation',
  '8-day trial',
  '8',
  '80-page brief',
  '800',
  '11-page brief',
  '11th-hour motion',
  '18-month stay',
  '11,000',
  '18,500',
  '1812 statute',
  '8,000',
  '$8 million bond',
  '$80',
  '“amended” complaint',
  '(unopposed) motion',
  '8th Circuit case',
];
const a: readonly string[] = [
  'motion',
  'Motion',
  'party',
  'European firm',
  'union',
  'unit',
  'unanimous jury',
  'uniform rule',
  'unique case',
  'United States court',
  'university',
  'unilateral act',
  'use',
  'user',
  'usual practice',
  'utility',
  'usurious loan',
  'ubiquitous sign',
  'uranium mine',
  'Utah court',
  'eulogy',
  'ewe',
  'UFO',
  'one-day trial',
  'one',
  'once-pending motion',
  'history',
  'historic site',
  'hearing',
  'hotel',
  'year',
  'Herbert letter',
  'U.S. court',
  'UCC filing',
  'U-turn',
  'B.A.',
  'D.C. court',
  'RICO claim',
  'FOIA request',
  'HIPAA form',
  'FEMA grant',
  'NASA contract',
  'HUD rule',
  'Chapter 7 case',
  '7-day trial',
  '1-day trial',
  '10-day trial',
  '12',
  '100',
  '110',
  '180-day stay',
  '1,100',
  '1,800',
  '118',
  '1',
  '2012 order',
  '$5 bond',
  '$1,800',
  '§ 1983 claim',
  '“joint” motion',
  'FedEx label',
  'xylophone',
  '',
];

test.each(an)('an %s', (text) => {
  expect(chooseArticle(text)).toBe('an');
});

test.each(a)('a %s', (text) => {
  expect(chooseArticle(text)).toBe('a');
});
