/** A bracket without its partner. */
import { foundIn } from './fixture.js';

const code = 'slip-unmatched-bracket';

test.each([
  ['The motion (Doc. 40 is denied.', '('],
  ['The motion, Doc. 40), is denied.', ')'],
  ['The motion [75) is denied.', ')'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each(['The motion (Doc. 40 [corrected]) is denied.', 'The parties shall 1) confer and 2) report.'])(
  'finds nothing in: %s',
  (text) => {
    expect(foundIn(code, text)).toEqual([]);
  },
);
