/** The hour of a conference: named by the time that the court's place keeps on its day, or refused. */
import { readFileSync } from 'node:fs';

import { type TimeWords, writeHour } from '../src/appointment.js';
import type { CourtFacts } from '../src/deadlines/place.js';
import { OrderError } from '../src/error.js';
import { loadLibrary } from '../src/library.js';

const readWords = (name: string): unknown => JSON.parse(readFileSync(`layout/${name}-words.json`, 'utf8'));
const words = { zones: readWords('zone'), hours: readWords('hour') } as TimeWords;
const { courts } = loadLibrary();
const at = { file: 'case.json', line: 1, column: 1 };

const [winter, summer] = ['2026-01-14', '2026-08-19'];

function hour(id: string, date: string, time: string, division?: string, zone?: string): string {
  const court = courts.get(id);
  if (court === undefined) throw new TypeError(`no court ${id}`);
  const place = { court, ...(division === undefined ? {} : { division }) };
  return writeHour({ date, time, ...(zone === undefined ? {} : { zone }) }, place, words, at);
}

function refusal(...input: Parameters<typeof hour>): string {
  try {
    return hour(...input);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems.map(({ code }) => code).join();
  }
}

test.each([
  ['nysd', winter, '10:30', undefined, '10:30 a.m. EST'],
  ['nysd', summer, '10:30', undefined, '10:30 a.m. EDT'],
  ['tnmd', winter, '14:05', undefined, '2:05 p.m. CST'],
  ['tnmd', summer, '14:05', undefined, '2:05 p.m. CDT'],
  ['azd', winter, '09:00', undefined, '9:00 a.m. MST'],
  ['azd', summer, '09:00', undefined, '9:00 a.m. MST'],
  ['cod', summer, '09:00', undefined, '9:00 a.m. MDT'],
  ['cand', summer, '09:00', undefined, '9:00 a.m. PDT'],
  ['hid', summer, '09:00', undefined, '9:00 a.m. HST'],
  ['gud', winter, '09:00', undefined, '9:00 a.m. ChST'],
  ['prd', summer, '09:00', undefined, '9:00 a.m. AST'],
  ['flnd', winter, '12:00', 'Pensacola', '12:00 noon CST'],
  ['flnd', winter, '00:00', 'Tallahassee', '12:00 midnight EST'],
  ['akd', summer, '12:30', undefined, '12:30 p.m. AKDT'],
])('in %s on %s, %s in the division %s is %s', (id, date, time, division, words) => {
  expect(hour(id, date, time, division)).toBe(words);
});

test('the days of the change are named by the hour', () => {
  expect(hour('tnmd', '2026-03-08', '01:30')).toBe('1:30 a.m. CST');
  expect(hour('tnmd', '2026-03-08', '03:30')).toBe('3:30 a.m. CDT');
});

test('an hour that never comes, or comes twice, is refused', () => {
  expect(refusal('tnmd', '2026-03-08', '02:30')).toBe('deadline-time-impossible');
  expect(refusal('tnmd', '2026-11-01', '01:30')).toBe('deadline-time-impossible');
});

test('a court of two times needs its division, or the zone beside the hour', () => {
  expect(refusal('flnd', winter, '09:00')).toBe('deadline-zone-missing');
  expect(refusal('ksd', winter, '09:00', undefined, 'America/Nowhere')).toBe('deadline-zone-missing');
  expect(hour('flnd', winter, '09:00', undefined, 'America/Chicago')).toBe('9:00 a.m. CST');
});

test('every zone of every court has names', () => {
  const named = words.zones.map(({ zone }) => zone);
  const used = [...courts.values()].flatMap(({ timeZone, timeZones = [] }: CourtFacts) => [
    timeZone,
    ...timeZones.map(({ zone }) => zone),
  ]);
  expect([...new Set(used)].filter((zone) => !named.includes(zone))).toEqual([]);
});
