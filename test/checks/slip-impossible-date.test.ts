/** A day that no calendar has. */
import { foundIn } from './fixture.js';

const code = 'slip-impossible-date';

test.each([
  ['Due February 30, 2026.', 'February 30, 2026'],
  ['Due 13/45/2026.', '13/45/2026'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Due February 28, 2026.',
  'Due February 29, 2028.',
  'Notice under Miss. Code Ann. §§ 11-46-9 and 11-46-11 was due.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
