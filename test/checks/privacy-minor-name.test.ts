/** A name that is said to be a minor’s, or that the case file flags. */
import { foundIn } from './fixture.js';

const code = 'privacy-minor-name';

test.each([
  ['The minor plaintiff, Carlos Rivera, was hurt.', 'Carlos Rivera'],
  ['Carlos Rivera, a minor, sues.', 'Carlos Rivera'],
  ['Her 9-year-old son, Carlos Rivera, was hurt.', 'Carlos Rivera'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'C.R., a minor, sues by Maria Rivera.',
  'Maria Rivera is the minor’s mother.',
  'Jane Doe, a minor, sues.',
  'Maria Rivera, a minor shareholder, objects.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});

test('a party flagged as a minor is found wherever the name stands, in capitals too', () => {
  const parties = [{ name: 'Carlos Rivera', role: 'plaintiff', minor: true }];
  expect(foundIn(code, 'CARLOS RIVERA moves to compel.', { parties })).toEqual(['CARLOS RIVERA']);
});

test('initials are what the rule asks for', () => {
  const parties = [{ name: 'C.R.', role: 'plaintiff', minor: true }];
  expect(foundIn(code, 'C.R. moves to compel.', { parties })).toEqual([]);
});
