/** A weekday that is not the date’s. */
import { findingsOf, foundIn } from './fixture.js';

const code = 'slip-weekday';

test.each([
  ['Set for Tuesday, March 12, 2007.', 'March 12, 2007'],
  ['Signed Monday, the 23rd day of February, 2007.', '23rd day of February, 2007'],
  ['Due March 12, 2007 (Tuesday).', 'March 12, 2007'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Set for Monday, March 12, 2007.',
  'The Friday before March 12, 2007.',
  'The court sat March 3, 2026.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});

test('the hint gives the date with its weekday', () => {
  const [finding] = findingsOf(code, 'Set for Tuesday, March 12, 2007.');
  expect(finding?.hint).toBe('if the date is right, it is Monday, March 12, 2007');
});
