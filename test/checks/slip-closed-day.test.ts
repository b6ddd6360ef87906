/** A date in the words of an order on which something is due and the court is closed. */
import { type Facts, foundIn } from './fixture.js';

const code = 'slip-closed-day';
const facts: Facts = { closedOn: (date) => (date.endsWith('07-04') ? 'a legal holiday' : undefined) };

test.each([['File it on or before July 4, 2026.', 'July 4, 2026']])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text, facts)).toEqual([found]);
});

test.each([
  'The accident was on July 4, 2026.',
  'File it by July 6, 2026.',
  'The motion was filed by July 4, 2020.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text, facts)).toEqual([]);
});
