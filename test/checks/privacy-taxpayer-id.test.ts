/** A taxpayer number, of a company or a person. */
import { foundIn } from './fixture.js';

const code = 'privacy-taxpayer-id';

test.each([
  ['Example Corp. (EIN 12-3456789) answered.', '12-3456789'],
  ['Its tax ID, 123456789, is printed.', '123456789'],
  ['The ITIN 912-70-1234 was issued.', '912-70-1234'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'The EIN ends in 6789.',
  'The county case was No. 12-3456789.',
  'Produce the tax returns of 2019-2021.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
