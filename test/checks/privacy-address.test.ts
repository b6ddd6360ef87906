/** The street of a person; not that of a court, an office or a place in dispute. */
import { foundIn } from './fixture.js';

const code = 'privacy-address';

test.each([
  ['Plaintiff resides at 1200 N. Main Street, Jackson.', '1200 N. Main Street'],
  ['Mail this order to A. Rivera, 412 Oak Lane, Topeka.', '412 Oak Lane'],
  ['His last known address is P.O. Box 1234.', 'P.O. Box 1234'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'The hearing is at the courthouse, 501 East Court Street.',
  'The accident happened at 100 Main Street.',
  'See 120 S. Ct. 2000.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
