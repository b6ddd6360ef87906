/** What the table cannot vouch for is said, and is no error. */
import { findingsOf, foundIn } from './fixture.js';

const code = 'authority-quotation-unknown';

test('a rule of which the table has nothing', () => {
  const text = 'Fed. R. Civ. P. 83(b) provides that “[n]o sanction or other disadvantage may be imposed.”';
  expect(findingsOf(code, text)[0]?.message).toBe(
    'the table has no words of Fed. R. Civ. P. 83(b) on 2026-06-01 to compare the quotation with',
  );
});

test('words that are those of an unchecked row', () => {
  const text =
    'Rule 26(c) asks that it be “accompanied by a certification that the movant has in good faith conferred.”';
  expect(findingsOf(code, text, { ordered: '2007-02-23' })[0]?.message).toBe(
    'the quotation agrees with the row of Fed. R. Civ. P. 26(c) for 2007-02-23, which was not checked against a source',
  );
});

test('words of a checked version on a day whose row is unchecked', () => {
  const text =
    'Rule 26(c) requires a movant to “include a certification that the movant has in good faith conferred.”';
  expect(findingsOf(code, text, { ordered: '2007-02-23' })[0]?.message).toMatch(
    /are those of days from 2007-12-01/,
  );
});

test.each([
  'Rule 26(c)(1) says that the motion “must include a certification that the movant has in good faith conferred.”',
  'Fed. R. Civ. P. 83(b) speaks of “good cause.”',
])('has nothing to say of: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
