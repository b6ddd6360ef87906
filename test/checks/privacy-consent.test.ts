/** Who did not consent to a magistrate judge. */
import { foundIn } from './fixture.js';

const code = 'privacy-consent';

test.each([
  [
    'Because Defendant has not consented to the jurisdiction of a magistrate judge, the motion is for the district judge.',
    'Defendant has not consented',
  ],
  [
    'The plaintiff declined to consent to a magistrate judge under 28 U.S.C. § 636(c).',
    'plaintiff declined to consent',
  ],
  [
    'Plaintiff A. Rivera withheld her consent under Rule 73, and the case was reassigned.',
    'Plaintiff A. Rivera withheld her consent',
  ],
  ['Example Corp. did not consent to trial before a magistrate judge.', 'Example Corp. did not consent'],
  [
    'The magistrate judge may not enter judgment without the defendant’s consent.',
    'without the defendant’s consent',
  ],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Not all parties have consented to the jurisdiction of a magistrate judge.',
  'The parties have not all consented under 28 U.S.C. § 636(c).',
  'All parties have consented to a magistrate judge.',
  'The parties are free to withhold consent to a magistrate judge without adverse substantive consequences.',
  'Defendant did not consent to the amendment.',
  'Plaintiff has not consented to the release of her records.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
