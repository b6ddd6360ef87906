/** A blank that was left, in each of its forms. */
import { listPassages } from '../../src/checks/passages.js';
import { documentOf, findIn, foundIn, orderOf } from './fixture.js';

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

test('the blank for the judge’s name in an unsigned byline is none; the same blank in the judge’s words is', () => {
  const blank = '_'.repeat(20);
  const find = (path: string): number => {
    const byline = [
      { kind: 'text', text: 'Entered by ' },
      { kind: 'text', text: blank, mergedFrom: path },
      { kind: 'text', text: ', United States Magistrate Judge.' },
    ] as const;
    const order = { ...orderOf(''), passages: listPassages(documentOf(byline)) };
    return findIn(code, order).length;
  };
  expect(find('judge.name')).toBe(0);
  expect(find('orders.0.reasons')).toBe(1);
  expect(find('judge.name')).toBe(0);
});
