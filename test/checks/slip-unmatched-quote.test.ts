/** A quotation mark without its partner. */
import { foundIn } from './fixture.js';

const code = 'slip-unmatched-quote';

test.each([
  ['He said “never.', '“'],
  ['He wrote, never.” The court disagrees.', '”'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'He said “never.”',
  'The margin is 1" wide.',
  'The parties’ time is short.',
  'In the ’90s they met.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});

test('a quotation of several paragraphs opens each and closes the last', () => {
  expect(foundIn(code, ['“The first paragraph.', '“The second.”'])).toEqual([]);
  expect(foundIn(code, ['“The first paragraph.', 'The second.”'])).toEqual(['“', '”']);
});
