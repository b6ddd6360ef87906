/** A blank that was left, in each of its forms. */
import { foundIn } from './fixture.js';

const code = 'slip-placeholder';

test.each([
  ['Answer by ________.', '________'],
  ['The motion of [NAME] is denied.', '[NAME]'],
  ['Set for March XX, 2026.', 'XX'],
  ['TODO: cite.', 'TODO'],
  ['The motion of {{party}} fails.', '{{party}}'],
  ['Cause was [ ] shown.', '[ ]'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  '“[b]efore service,” the rule says.',
  'The [EEOC] moved.',
  'Title XX applies.',
  'Counts XIX and XX fail.',
  'The number xxx-xx-1234.',
  'write_to@example.gov',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
