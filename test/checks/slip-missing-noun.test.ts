/** A demonstrative, an article or a possessive with nothing behind it. */
import { foundIn } from './fixture.js';

const code = 'slip-missing-noun';

test.each([
  ['Failure may result in dismissal of this without further notice.', 'this'],
  ['The deadlines in this are stayed.', 'this'],
  ['The is denied.', 'The'],
  ['The clerk shall terminate the at ECF No. 12.', 'the'],
  ['Plaintiff shall file an on or before June 1, 2026.', 'an'],
  ['Plaintiff’s to compel is denied.', 'Plaintiff’s'],
  ['The Court recommends dismissal of that for want of prosecution.', 'that'],
  ['Defendant shall answer the within 21 days.', 'the'],
  ['The parties shall file their no later than June 1, 2026.', 'their'],
  ['Respondent’s were overruled.', 'Respondent’s'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Dismissal of this action without further notice.',
  'He was aware of this without being told.',
  'The in camera review is closed.',
  'The cost of this to Defendant is slight.',
  'The parties to this and every other related case shall confer.',
  'The motion for costs is denied, and that for fees is granted.',
  'Defendant’s motion is denied; Plaintiff’s is granted.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
