/** A value of ten thousand characters, as long as the schema lets it be, made to lead a pattern astray. */
import { runChecks } from '../../src/checks/run.js';
import { orderOf } from './fixture.js';

const seeds = [
  'a ',
  'Aa ',
  'A. ',
  'Aaaa',
  'aa',
  "A'",
  '1',
  '1 ',
  '1-',
  '12 ',
  '(',
  '[',
  '_ ',
  'X',
  'x ',
  '“',
  '‘',
  'a@',
  'a.',
  ' ',
  'minor Aa ',
  'account number ',
  'date of birth ',
  'born ',
  '123 Aa ',
  '123 Aa St ',
  'passcode ',
  'IT IS ',
  'Rule ',
  'it is so ',
  'Fed. R. Civ. P. ',
  'March 12, 2007 ',
  'Monday ',
  'of the ',
  'Plaintiff ',
  'LR 7 ',
  'mail to ',
  'is ',
];

test.each(seeds)('%j over and over comes to an end', (seed) => {
  const text = `${seed.repeat(Math.ceil(10_000 / seed.length))} minor 1 it is`;
  for (const {
    finding: { at },
  } of runChecks(orderOf(text)))
    expect(at.to).toBeGreaterThan(at.from);
});
