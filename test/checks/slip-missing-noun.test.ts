/** A demonstrative or an article with nothing behind it. */
import { foundIn } from './fixture.js';

const code = 'slip-missing-noun';

test.each([
  ['Failure may result in dismissal of this without further notice.', 'this'],
  ['The is denied.', 'The'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Dismissal of this action without further notice.',
  'He was aware of this without being told.',
  'The in camera review is closed.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
