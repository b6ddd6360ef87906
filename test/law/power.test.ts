import { readTimeRule } from '../../src/law/fixed-time.js';
import type { Circuit, MatterId } from '../../src/law/model.js';
import { objectionPeriod, objectionWaiver } from '../../src/law/objection.js';
import { circuits, findMatter } from '../../src/law/power.js';
import { law, rowOf, warningsOf } from './rows.js';

const matters: readonly MatterId[] = [...new Set(law.dispositiveMatters.map(({ id }) => id))];

describe('the matters that need consent', () => {
  const everywhere = matters.flatMap((id) => circuits.map((circuit) => [id, circuit] as const));

  test.each(everywhere)('%s in circuit %s has one row on any day from 1990 on', (id, circuit) => {
    for (const day of ['1990-12-01', '2007-02-23', '2015-06-08', '2026-11-24'])
      expect(findMatter(law, id, circuit, day).found).toBe(true);
  });

  test.each([
    [5, '2016-04-18', false],
    [5, '2016-04-19', true],
    [2, '2008-05-27', false],
    [2, '2008-05-28', true],
    [9, '2015-06-08', true],
    [6, '2001-07-25', true],
    [10, '2000-10-16', true],
    [3, '1998-10-27', true],
    [11, '2026-11-24', false],
  ] as const)('a remand in circuit %s on %s is dispositive: %s', (circuit, date, dispositive) => {
    expect(rowOf(findMatter(law, 'remand', circuit, date)).dispositive).toBe(dispositive);
  });

  test('comes with a warning where no decision was read', () => {
    expect(warningsOf(findMatter(law, 'remand', 11, '2026-11-24'))).toEqual([
      'that remand to state court needs no consent of the parties in circuit 11 on 2026-11-24 was not checked against a source',
    ]);
    expect(warningsOf(findMatter(law, 'remand', 5, '2026-11-24'))).toEqual([]);
    expect(warningsOf(findMatter(law, 'dismissal', 11, '2026-11-24'))).toEqual([]);
  });

  test('is missing on a day before the statute named magistrate judges', () => {
    expect(findMatter(law, 'dismissal', 5, '1990-11-30')).toMatchObject({
      found: false,
      problem: { code: 'law-row-missing', expected: ['days from 1990-12-01'] },
    });
  });
});

describe('the right to object', () => {
  test.each([
    ['2009-11-30', 10],
    ['2009-12-01', 14],
    ['2026-11-24', 14],
  ])('on %s lasts %s days', (date, days) => {
    expect(rowOf(objectionPeriod(law, date)).days).toBe(days);
  });

  test('has no row before Rule 72', () => {
    expect(objectionPeriod(law, '1983-07-31').found).toBe(false);
  });

  test.each(circuits.map((circuit) => [circuit]))('is lost by silence in circuit %s', (circuit) => {
    expect(objectionWaiver(law, circuit, '2026-11-24')).toBeDefined();
  });

  test.each([
    [5, 'plain-error', "Douglass v. United Servs. Auto. Ass'n", []],
    [3, 'de-novo', 'Henderson v. Carlson', []],
    [
      9,
      'facts',
      'Martinez v. Ylst',
      [
        'what is lost by not objecting (Martinez v. Ylst, 951 F.2d 1153 (9th Cir. 1991)) was not checked against a source',
      ],
    ],
    [
      11,
      'plain-error',
      undefined,
      ['what is lost by not objecting (11th Cir. R. 3-1) was not checked against a source'],
    ],
  ] as const)('in circuit %s loses %s', (circuit: Circuit, loses, name, warnings) => {
    const found = objectionWaiver(law, circuit, '2026-11-24');
    expect(rowOf(found)).toMatchObject({ loses });
    expect(rowOf(found).case).toBe(name);
    expect(warningsOf(found)).toEqual(warnings);
  });

  test('has no consequence in the table before the circuit spoke', () => {
    expect(objectionWaiver(law, 5, '1996-03-27')).toBeUndefined();
  });
});

describe('the times of Rule 6(b)(2)', () => {
  test.each([
    ['Fed. R. Civ. P. 59(e)', '59(e)'],
    ['Rule 60(b)', '60(b)'],
    ['60(b)(1)', '60(b)'],
    ['Federal Rule of Civil Procedure 50(b)', '50(b)'],
    ['Rules 52(b) and 59(e)', '52(b)'],
    ['Fed. R. Civ. P. 6(b) and 59(d)', '59(d)'],
  ])('are fixed for %s', (cite, paragraph) => {
    expect(readTimeRule(law, cite, '2026-11-24')).toMatchObject({ kind: 'fixed', paragraph });
  });

  test.each([
    'Fed. R. Civ. P. 12(a)(1)(A)(i)',
    'Fed. R. Civ. P. 59(c)',
    'Fed. R. Civ. P. 60(c)(1)',
    'Rule 33(b)(2)',
    'the scheduling order of March 12, 2026',
    'Local Rule 59.1',
    'Fed. R. App. P. 4(a)(1)(A)',
    '28 U.S.C. § 636(b)(1)',
    'Fed. R. Crim. P. 59(a)',
  ])('are no matter for %s', (cite) => {
    expect(readTimeRule(law, cite, '2026-11-24')).toEqual({ kind: 'open' });
  });

  test('are unclear where the paragraph is not named', () => {
    expect(readTimeRule(law, 'Rule 59', '2026-11-24')).toEqual({
      kind: 'unclear',
      rule: '59',
      paragraphs: ['59(b)', '59(d)', '59(e)'],
    });
  });

  test('are those of the day: Rule 50(c)(2) until 2007, Rule 50(d) after', () => {
    expect(readTimeRule(law, 'Rule 50(c)(2)', '2007-11-30')).toMatchObject({ kind: 'fixed' });
    expect(readTimeRule(law, 'Rule 50(c)(2)', '2007-12-01')).toEqual({ kind: 'open' });
    expect(readTimeRule(law, 'Rule 50(d)', '2007-12-01')).toMatchObject({ kind: 'fixed' });
  });

  test('have no row before 1993', () => {
    expect(readTimeRule(law, 'Rule 59(e)', '1993-11-30')).toEqual({ kind: 'no-row' });
  });
});
