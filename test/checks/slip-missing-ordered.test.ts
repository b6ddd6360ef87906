/** An ordering formula without its verb. */
import { foundIn } from './fixture.js';

const code = 'slip-missing-ordered';

test.each([
  ['IT IS FURTHER that the stay is lifted.', 'IT IS FURTHER that'],
  ['IT IS, THEREFORE, that the motion is denied.', 'IT IS, THEREFORE, that'],
  ['It is further that each party bear its costs.', 'It is further that'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'IT IS FURTHER ORDERED that the stay is lifted.',
  'IT IS SO ORDERED, this the 3rd day of March, 2026.',
  'It is true that the motion was late.',
  'IT IS on this 3rd day of June, 2026, ORDERED that the motion is denied.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
