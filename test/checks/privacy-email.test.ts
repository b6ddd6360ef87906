/** An address of a person; the court’s own and those of counsel may stand. */
import { foundIn } from './fixture.js';

const code = 'privacy-email';

test.each([['Write to the pro se Plaintiff at arivera@example.com.', 'arivera@example.com']])(
  'finds it in: %s',
  (text, found) => {
    expect(foundIn(code, text)).toEqual([found]);
  },
);

test.each([
  'Send it to sample_chambers@mssd.uscourts.gov.',
  'Counsel, jsmith@examplelaw.com, shall call.',
  'The handle @example was suspended.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
