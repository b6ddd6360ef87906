/** What the table cannot vouch for is said, and is no error. */
import { findingsOf, foundIn } from './fixture.js';

const code = 'authority-quotation-unknown';

test('a rule of which the table has nothing', () => {
  const text = 'Fed. R. Civ. P. 83(b) provides that “[n]o sanction or other disadvantage may be imposed.”';
  expect(findingsOf(code, text)[0]?.message).toBe(
    'the table has no words of Fed. R. Civ. P. 83(b) on 2026-06-01 to compare the quotation with',
  );
});

const objections = (days: string): string =>
  `Under 28 U.S.C. § 636(b)(1), “[w]ithin ${days} days after being served with a copy, any party may serve and file written objections.”`;

test('words that are those of an unchecked row', () => {
  expect(findingsOf(code, objections('ten'), { ordered: '2008-06-02' })[0]?.message).toBe(
    'the quotation agrees with the row of 28 U.S.C. § 636(b)(1) for 2008-06-02, which was not checked against a source',
  );
});

test('words of a checked version on a day whose row is unchecked', () => {
  expect(findingsOf(code, objections('fourteen'), { ordered: '2008-06-02' })[0]?.message).toMatch(
    /are those of days from 2009-12-01/,
  );
});

test.each([
  'Rule 26(c)(1) says that the motion “must include a certification that the movant has in good faith conferred.”',
  'Fed. R. Civ. P. 83(b) speaks of “good cause.”',
])('has nothing to say of: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
