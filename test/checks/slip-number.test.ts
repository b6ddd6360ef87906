/** A party word against the party list of the case. */
import { type Facts, foundIn } from './fixture.js';

const code = 'slip-number';
const facts: Facts = {
  parties: [
    { name: 'A. Rivera', role: 'plaintiff' },
    { name: 'Example Corp.', role: 'defendant' },
    { name: 'Sample, LLC', role: 'defendant' },
  ],
};

test.each([
  ['The Plaintiffs’ motion is denied.', 'Plaintiffs'],
  ['The Defendant shall answer.', 'Defendant'],
  ['IT IS ORDERED that Defendant shall answer.', 'Defendant'],
  ['Because Defendant was served by mail, three days are added.', 'Defendant'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text, facts)).toEqual([found]);
});

test.each([
  'The Plaintiff’s motion is denied.',
  'Defendants shall answer.',
  'It does not matter which Defendant wrote the letter.',
  'Each Defendant shall answer.',
  'Pro se plaintiffs must follow the rules.',
  'The rule speaks of “plaintiffs.”',
  'The third-party plaintiffs settled.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text, facts)).toEqual([]);
});
