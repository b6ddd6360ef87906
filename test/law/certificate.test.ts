import { certificateClause, certificateRule, motionType } from '../../src/law/certificate.js';
import type { Lookup } from '../../src/law/model.js';
import type { ClauseInForce } from '../../src/law/certificate.js';
import { citeRule } from '../../src/law/rule.js';
import { law, rowOf, warningsOf } from './rows.js';

function clauseOf(type: string, date: string): Lookup<ClauseInForce> {
  const row = motionType(law, type);
  if (row === undefined) throw new Error(`no motion type ${type}`);
  return certificateClause(law, row, date);
}

/** The sentence that a template makes of a clause. */
function sentenceOf(type: string, date: string): string {
  const { clause, rule } = rowOf(clauseOf(type, date));
  return `${citeRule(rule, 'short')} ${clause.introduction} "${clause.quote}."`;
}

describe('the local rule on certificates', () => {
  test('is Unif. Local R. 37.1(A) in the Southern District of Mississippi on February 23, 2007', () => {
    const lookup = certificateRule(law, 'mssd', '2007-02-23');
    const row = rowOf(lookup);
    expect(`${citeRule(row, 'short')} ${row.summary}.`).toBe(
      'Unif. Local R. 37.1(A) requires counsel to confer in good faith prior to the filing of a discovery motion.',
    );
    expect(row.quote).toBe(
      'A Good Faith Certificate (Official Form No. 5) shall be filed with all discovery motions, with a copy to the Magistrate Judge.',
    );
    expect(row).toMatchObject({
      certificateName: 'Good Faith Certificate',
      formNumber: 'Official Form No. 5',
      quoteIsSentence: true,
    });
    expect(warningsOf(lookup)).toEqual([]);
  });

  test.each([
    ['mssd', '2012-03-15', 'Unif. Local R. 37.1(A)'],
    ['msnd', '2012-03-16', 'L.U.Civ.R. 37(a)'],
    ['mssd', '2026-06-01', 'L.U.Civ.R. 37(a)'],
    ['ksd', '2020-07-16', 'D. Kan. Rule 37.2'],
    ['flmd', '2021-01-31', 'M.D. Fla. L.R. 3.01(g)'],
    ['azd', '2026-06-01', 'LRCiv 7.2(j)'],
    ['cod', '2013-11-30', 'D.C.COLO.LCivR 7.1A'],
    ['cod', '2013-12-01', 'D.C.COLO.LCivR 7.1(a)'],
    ['nvd', '2016-04-30', 'LR 26-7(b)'],
    ['nvd', '2016-05-01', 'LR 26-7(c)'],
  ])('of %s on %s is %s', (court, date, cite) => {
    expect(rowOf(certificateRule(law, court, date)).cite.short).toBe(cite);
  });

  test('changes its words with its version', () => {
    expect(rowOf(certificateRule(law, 'ksd', '2020-06-14')).quote).toContain(
      'unless counsel for the moving party',
    );
    expect(rowOf(certificateRule(law, 'ksd', '2020-06-15')).quote).toContain(
      'unless the attorney for the moving party',
    );
    expect(rowOf(certificateRule(law, 'flmd', '2021-01-31')).confidence).toBe('O');
    expect(rowOf(certificateRule(law, 'flmd', '2021-02-01')).confidence).toBe('M');
  });

  test('comes with a warning outside the days on which it was seen', () => {
    expect(warningsOf(certificateRule(law, 'mssd', '2006-05-01'))).toEqual([
      'the local rule Unif. Local R. 37.1(A) (mssd) was checked for 2007-02-23, not for 2006-05-01',
    ]);
    expect(warningsOf(certificateRule(law, 'azd', '2026-06-01'))).toEqual([
      'the local rule LRCiv 7.2(j) (azd) was checked for 2011-01-12 to 2023-01-09, not for 2026-06-01',
    ]);
  });

  test('comes with a warning where no dated source was read', () => {
    expect(warningsOf(certificateRule(law, 'flmd', '2026-06-01'))).toEqual([
      'the local rule M.D. Fla. L.R. 3.01(g) (flmd) was not checked against a dated source',
    ]);
  });

  test('is the one for discovery motions where a court has another for all motions', () => {
    expect(rowOf(certificateRule(law, 'cacd', '2026-06-01')).cite.short).toBe('L.R. 37-1');
  });

  test('is undefined for a court that the table does not know', () => {
    expect(certificateRule(law, 'wyd', '2026-06-01')).toBeUndefined();
    expect(certificateRule(law, 'nowhere', '2026-06-01')).toBeUndefined();
  });

  test('is called by its short number after the first mention, or by its short cite where it has none', () => {
    const row = rowOf(certificateRule(law, 'mssd', '2007-02-23'));
    expect(citeRule(row, 'later')).toBe('Rule 37.1(A)');
    const { later, ...cite } = row.cite;
    expect(later).toBe('Rule 37.1(A)');
    expect(citeRule({ ...row, cite }, 'later')).toBe('Unif. Local R. 37.1(A)');
  });
});

describe('the clause of the federal rule', () => {
  test.each([
    [
      'protective-order',
      '2007-11-30',
      'Fed. R. Civ. P. 26(c) requires that a motion for a protective order be "accompanied by a certification that the movant has in good faith conferred or attempted to confer with other affected parties in an effort to resolve the dispute without court action."',
    ],
    [
      'protective-order',
      '2007-12-01',
      'Fed. R. Civ. P. 26(c)(1) requires a party moving for a protective order to "include a certification that the movant has in good faith conferred or attempted to confer with other affected parties in an effort to resolve the dispute without court action."',
    ],
    [
      'compel',
      '2007-11-30',
      'Fed. R. Civ. P. 37(a)(2)(B) requires a party moving to compel discovery to "include a certification that the movant has in good faith conferred or attempted to confer with the person or party failing to make the discovery in an effort to secure the information or material without court action."',
    ],
    [
      'compel',
      '2007-12-01',
      'Fed. R. Civ. P. 37(a)(1) requires a party moving to compel disclosure or discovery to "include a certification that the movant has in good faith conferred or attempted to confer with the person or party failing to make disclosure or discovery in an effort to obtain it without court action."',
    ],
    [
      'sanctions',
      '2007-12-01',
      'Fed. R. Civ. P. 37(d)(1)(B) requires a party moving for sanctions for a failure to answer or respond to "include a certification that the movant has in good faith conferred or attempted to confer with the party failing to act in an effort to obtain the answer or response without court action."',
    ],
  ])('for %s on %s makes a sentence', (type, date, sentence) => {
    expect(sentenceOf(type, date)).toBe(sentence);
  });

  test("carries the warnings of the rule's row", () => {
    expect(warningsOf(clauseOf('compel', '2012-03-16'))).toEqual([]);
    expect(warningsOf(clauseOf('compel', '2006-05-01'))).toEqual([]);
    expect(warningsOf(clauseOf('compel', '2026-12-01'))).toEqual([
      'the wording of Fed. R. Civ. P. 37(a)(1) was checked for days to 2026-11-30, not for 2026-12-01',
    ]);
  });

  test('is missing on a day before the rules asked for a certificate', () => {
    expect(clauseOf('compel', '1993-11-30')).toEqual({
      found: false,
      problem: {
        code: 'law-row-missing',
        message:
          'the rule that asks for a certificate with a motion to compel on 1993-11-30 is not in the table',
        expected: ['1993-12-01 to 2007-11-30', 'days from 2007-12-01'],
      },
    });
  });

  test('is not there for a kind of motion that needs no certificate', () => {
    expect(motionType(law, 'other')).toBeUndefined();
  });
});
