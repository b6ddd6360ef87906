/** The same word twice, unless English or a name wants it so. */
import { foundIn } from './fixture.js';

const code = 'slip-doubled-word';

test.each([
  ['The the motion is denied.', 'The the'],
  ['A copy of the of the order.', 'of the of the'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'The witness had had a copy.',
  'The court finds that that rule applies.',
  'Walla Walla is a town.',
  'Rule Rule 26 is another check’s.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
