/** The right name for the day, and a rule of this court. */
import { findingsOf, foundIn } from './fixture.js';

const code = 'authority-citation';

test.each([
  ['2012-06-04', 'mssd', 'Fed. R. Civ. P. 37(a)(2)(A) applies.', 'Fed. R. Civ. P. 37(a)(2)(A)'],
  ['2026-06-01', 'mssd', 'Unif. Local R. 37.1(A) asks for a certificate.', 'Unif. Local R. 37.1(A)'],
  ['2007-02-23', 'mssd', 'L.U.Civ.R. 37(a) asks for a certificate.', 'L.U.Civ.R. 37(a)'],
  ['2012-06-04', 'mssd', 'M.D. Fla. L.R. 3.01(g) asks for a statement.', 'M.D. Fla. L.R. 3.01(g)'],
  ['2012-06-04', 'flmd', 'D. Kan. Rule 37.2 asks for a conference.', 'D. Kan. Rule 37.2'],
])('on %s in %s finds: %s', (ordered, court, text, found) => {
  expect(foundIn(code, text, { ordered, court })).toEqual([found]);
});

test.each([
  ['2007-02-23', 'mssd', 'Fed. R. Civ. P. 37(a)(2)(A) and Unif. Local R. 37.1(A) apply.'],
  ['2026-06-01', 'mssd', 'Fed. R. Civ. P. 26(c), Rule 37(a)(1) and L.U.Civ.R. 37(a) apply.'],
  ['2026-06-01', 'flmd', 'M.D. Fla. L.R. 3.01(g) and Local Rule 3.01(g) apply.'],
  ['2026-06-01', 'ksd', 'D. Kan. Rule 37.2 and 28 U.S.C. § 636(b)(1)(A) apply.'],
  ['2026-06-01', 'mssd', 'Local Rule 7.2 of some court and LR 37.1 are no names of one court.'],
])('on %s in %s may stand: %s', (ordered, court, text) => {
  expect(foundIn(code, text, { ordered, court })).toEqual([]);
});

test('the hint gives the name of the day', () => {
  const [local] = findingsOf(code, 'Unif. Local R. 37.1(A) applies.', { ordered: '2026-06-01' });
  expect(local?.hint).toBe('on that day a rule of mssd is cited as L.U.Civ.R. 37(a)');
  const [federal] = findingsOf(code, 'Fed. R. Civ. P. 37(a)(2)(B) applies.', { ordered: '2026-06-01' });
  expect(federal?.hint).toBe('on that day it is Fed. R. Civ. P. 37(a)(1)');
});

test('a motion that was filed under the old rules may be answered in their names', () => {
  const text = 'Unif. Local R. 37.1(A) asks for a certificate.';
  expect(foundIn(code, text, { ordered: '2012-04-02', filed: '2012-03-01' })).toEqual([]);
});

test('between two names whose days are not known, the wrong one is advice', () => {
  const [finding] = findingsOf(code, 'L.U.Civ.R. 37(a) applies.', { ordered: '2010-06-01' });
  expect(finding?.severity).toBe('advice');
});
