/** The same word twice, unless English or a name wants it so. */
import { foundIn } from './fixture.js';

const code = 'slip-doubled-word';

test.each([
  ['The the motion is denied.', 'The the'],
  ['A copy of the of the order.', 'of the of the'],
  ['On or before on or before June 1.', 'On or before on or before'],
  ['The court finds that that the motion is late.', 'that that'],
  ['See ECF ECF No. 12.', 'ECF ECF'],
  ['Within 14 14 days of service.', '14 14'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'The witness had had a copy.',
  'The court finds that that rule applies.',
  'Walla Walla is a town.',
  'Whether the will will be probated is another question.',
  'The decision in In re Example Corp. controls.',
  'They moved on on Monday.',
  'It failed again and again and again.',
  'Rule Rule 26 is another check’s.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
