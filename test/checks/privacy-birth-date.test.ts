/** A full date of birth, in each form of a date. */
import { foundIn } from './fixture.js';

const code = 'privacy-birth-date';

test.each([
  ['Plaintiff was born on March 3, 1985.', 'March 3, 1985'],
  ['DOB 3/3/85.', '3/3/85'],
  ['Born in Jackson, Mississippi, on May 5, 1960.', 'May 5, 1960'],
  ['He turned fifty on July 4, 2018.', 'July 4, 2018'],
  ['He did not turn eighteen until August 9, 2021.', 'August 9, 2021'],
  ['He claims to have been born June 1, 2003.', 'June 1, 2003'],
  ['On May 3, 2016, he turned eighteen.', 'May 3, 2016'],
  ['On August 3, 1990, Plaintiff was born.', 'August 3, 1990'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Plaintiff was born in 1985.',
  'Produce the dates of birth of the drivers by March 12, 2026.',
  'He had turned eighteen before August 9, 2021.',
  'The dispute was born on March 3, 2019.',
  'The birth certificate was filed on March 3, 2020.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
