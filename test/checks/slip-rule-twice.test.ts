/** “Rule” twice before one number. */
import { foundIn } from './fixture.js';

const code = 'slip-rule-twice';

test.each([
  ['Rule Rule 26(c) applies.', 'Rule Rule'],
  ['Fed. R. Civ. P. Rule 37(a)(1) applies.', 'Fed. R. Civ. P. Rule'],
  ['Rule Federal Rule of Civil Procedure 41(a)(1) applies.', 'Rule Federal Rule of Civil Procedure'],
  ['FRBP Rule 9006 applies.', 'FRBP Rule'],
  ['Rule 26(b) of Rule 26 applies.', 'Rule 26(b) of Rule 26'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Rule 26(c) and Rule 37(a) apply.',
  'Under the Federal Rules of Civil Procedure, Rule 26(c) governs.',
  'Rule 4 of the Rules Governing Section 2255 Proceedings applies.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
