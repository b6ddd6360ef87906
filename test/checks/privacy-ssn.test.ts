/** A social-security number: found however it is written, and never repeated. */
import { findingsOf, foundIn } from './fixture.js';

const code = 'privacy-ssn';

test.each([
  ['Plaintiff’s SSN is 219-09-9999.', '219-09-9999'],
  ['Her Social Security number, 219 09 9999, is on file.', '219 09 9999'],
  ['SSN 219099999.', '219099999'],
  ['His number is 219-09-XXXX.', '219-09-XXXX'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'His Social Security number ends in 9999.',
  'The exhibit shows xxx-xx-9999.',
  'Claim No. 219-09-9999 was denied.',
  'Call 601-555-0123.',
  '42 U.S.C. § 405(g) applies.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});

test('the message does not repeat the number', () => {
  const [finding] = findingsOf(code, 'Plaintiff’s SSN is 219-09-9999.');
  expect(finding?.message).toBe('a social-security number would be printed');
  expect(JSON.stringify({ ...finding, at: undefined })).not.toMatch(/\d{4}/);
});
