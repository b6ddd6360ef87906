/** The code of a conference, under each of its names. */
import { foundIn } from './fixture.js';

const code = 'privacy-passcode';

test.each([
  ['Enter passcode 123456.', '123456'],
  ['Access code: 1234567#.', '1234567#'],
  ['The password is Sample2026.', 'Sample2026'],
  ['The PIN you mailed me, 4459, did not work.', '4459'],
  ['Dial in and, at the prompt, 5512077#.', '5512077#'],
])('finds it in: %s', (text, found) => {
  expect(foundIn(code, text)).toEqual([found]);
});

test.each([
  'The passcode will be sent by e-mail.',
  'Dial extension 4455.',
  'Miss. Code Ann. § 11-1-60.',
  'The parcel, PIN 14-21-111-008, was sold.',
  'ZIP code 39201.',
])('finds nothing in: %s', (text) => {
  expect(foundIn(code, text)).toEqual([]);
});
