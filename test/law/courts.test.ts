import { courts } from './rows.js';

const rows = [...courts.values()];

describe('the rows of courts', () => {
  test('are the 94 district courts, each once', () => {
    expect(rows).toHaveLength(94);
    expect(new Set(rows.map((court) => court.name)).size).toBe(94);
    expect(new Set(rows.map((court) => court.bluebook)).size).toBe(94);
  });

  test('have time zones that exist', () => {
    const zones = rows.flatMap((court) => [
      court.timeZone,
      ...(court.timeZones ?? []).map(({ zone }) => zone),
    ]);
    for (const timeZone of new Set(zones)) {
      expect(() => new Intl.DateTimeFormat('en-US', { timeZone })).not.toThrow();
    }
  });

  test('name the zone of the court among its zones where there is more than one', () => {
    const split = rows.filter((court) => court.timeZones !== undefined);
    expect(split.length).toBeGreaterThan(10);
    expect(split.filter((court) => court.timeZones?.every(({ zone }) => zone !== court.timeZone))).toEqual(
      [],
    );
  });

  test('have each division line once', () => {
    const twice = rows.filter(
      ({ divisions }) => new Set(divisions.map(({ line }) => line)).size !== divisions.length,
    );
    expect(twice.map((court) => court.id)).toEqual([]);
  });

  test('place cities only in divisions that the court has', () => {
    const lost = rows.flatMap((court) =>
      court.places.filter(
        ({ division }) => division !== undefined && !court.divisions.some(({ name }) => name === division),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('keep the 144 divisions of the statute', () => {
    expect(
      rows.flatMap((court) => court.divisions).filter((division) => division.comprises !== undefined),
    ).toHaveLength(144);
  });

  test('are not checked for Guam, the Northern Mariana Islands, and the Virgin Islands, and say so', () => {
    const unchecked = rows.filter((court) => !court.checked);
    expect(unchecked.map((court) => court.id)).toEqual(['gud', 'nmid', 'vid']);
    expect(unchecked.every((court) => (court.notes ?? []).length > 0)).toBe(true);
  });

  test('know the Jackson Division of the Southern District of Mississippi by an order of 2007', () => {
    const court = courts.get('mssd');
    expect(court).toMatchObject({
      captionLines: ['SOUTHERN DISTRICT OF MISSISSIPPI'],
      stateCode: 'MS',
      circuit: 5,
      bluebook: 'S.D. Miss.',
      timeZone: 'America/Chicago',
      checked: true,
    });
    expect(court?.divisions.find(({ name }) => name === 'Jackson')).toEqual({
      name: 'Jackson',
      line: 'JACKSON DIVISION',
      authority: 'seen on an order of 2007',
      seenInYears: [2007],
    });
  });
});
