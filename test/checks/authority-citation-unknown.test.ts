/** A citation that nobody has looked up is said once. */
import { foundIn } from './fixture.js';

const code = 'authority-citation-unknown';

test.each([
  ['Fed. R. Civ. P. 26(z) applies.', ['Fed. R. Civ. P. 26(z)']],
  ['Fed. R. Civ. P. 92 and then Rule 92 apply.', ['Fed. R. Civ. P. 92']],
  ['28 U.S.C. § 636(q) applies.', ['28 U.S.C. § 636(q)']],
  ['Rules 26(c) and 93 apply.', ['93']],
])('finds in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual(found);
});

test.each([
  'Fed. R. Civ. P. 26, Rule 37(a) and Rule 37(b)(2)(A)(v) apply.',
  '42 U.S.C. § 1983 is not the table’s matter.',
  'See 203 F.R.D. 239 and Rule of Evidence 502(d).',
  'Local Rule 83.1 and L.R. 7-3 are not federal rules.',
])('has nothing to say of: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});

test('a name that came later is said with its days', () => {
  expect(foundIn(code, 'Fed. R. Civ. P. 26(c)(1) applies.', { ordered: '2007-02-23' })).toEqual([
    'Fed. R. Civ. P. 26(c)(1)',
  ]);
});
