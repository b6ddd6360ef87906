/** An account, a card, a loan: more than the last four digits. */
import { foundIn } from './fixture.js';

const code = 'privacy-account-number';

test.each([
  ['Wired to account number 0012345678.', '0012345678'],
  ['Card 4111 1111 1111 1111 was used.', '4111 1111 1111 1111'],
  ['Loan No. 123456789 is in default.', '123456789'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'The account ending in 5678 was closed.',
  'Account xxxx5678 was opened.',
  'Account for 12,500 units.',
  'Tracking number 9400 1118 9922 3344 5566 77.',
  'The loan of $125,000.00.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
