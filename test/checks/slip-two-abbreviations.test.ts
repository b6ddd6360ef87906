/** One set of rules under two abbreviations in one order. */
import { foundIn } from './fixture.js';

const code = 'slip-two-abbreviations';

test.each([
  ['LSR 1-1 and LRS 1-1 apply.', 'LRS 1-1'],
  ['Fed. R. Civ. P. 26(c); FRCP 26(c).', 'FRCP'],
  ['Fed. R. App. P. 4(a)(5); FRAP 4(a)(1).', 'FRAP'],
  ['FRBP 9014; Fed. R. Bankr. P. 7004.', 'Fed. R. Bankr. P.'],
  ['20 C.F.R. § 404.1520; 20 CFR § 404.1521.', 'CFR'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'Fed. R. Civ. P. 26(c) and Rule 26(c).',
  'M.D. Fla. L.R. 3.01(g), then L.R. 3.01(g).',
  'Fed. R. App. P. 4(a) and Fed. R. Civ. P. 58.',
  '203 F.R.D. 239 and 250 F.3d 239.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});

test('the two may stand in different paragraphs', () => {
  expect(foundIn(code, ['LSR 1-1 asks for a form.', 'LRS 1-1 says so.'])).toEqual(['LRS 1-1']);
});
