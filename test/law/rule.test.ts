import { citeRule, ruleInForce } from '../../src/law/rule.js';
import { filingFee } from '../../src/law/filing-fee.js';
import { law, rowOf, warningsOf } from './rows.js';

describe('a rule on a day', () => {
  test.each([
    ['frcp-26-c', '2007-11-30', 'Fed. R. Civ. P. 26(c)', 'accompanied by a certification'],
    ['frcp-26-c', '2007-12-01', 'Fed. R. Civ. P. 26(c)(1)', 'must include a certification'],
    ['frcp-37-a', '2007-11-30', 'Fed. R. Civ. P. 37(a)(2)(B)', 'to secure the information or material'],
    ['frcp-37-a', '2007-12-01', 'Fed. R. Civ. P. 37(a)(1)', 'in an effort to obtain it'],
    ['frcp-37-d', '2007-11-30', 'Fed. R. Civ. P. 37(d)', 'shall include a certification'],
    ['frcp-37-d', '2007-12-01', 'Fed. R. Civ. P. 37(d)(1)(B)', 'must include a certification'],
    ['frcp-16-b-4', '2007-11-30', 'Fed. R. Civ. P. 16(b)', 'shall not be modified'],
    ['frcp-16-b-4', '2007-12-01', 'Fed. R. Civ. P. 16(b)(4)', 'may be modified only'],
    ['frcp-72-a', '2009-11-30', 'Fed. R. Civ. P. 72(a)', 'within 10 days'],
    ['frcp-72-a', '2009-12-01', 'Fed. R. Civ. P. 72(a)', 'within 14 days'],
    ['frcp-72-b-2', '2009-11-30', 'Fed. R. Civ. P. 72(b)(2)', 'Within 10 days'],
    ['frcp-72-b-2', '2009-12-01', 'Fed. R. Civ. P. 72(b)(2)', 'Within 14 days'],
    ['28-usc-636-b-1', '2009-11-30', '28 U.S.C. § 636(b)(1)', 'Within ten days'],
    ['28-usc-636-b-1', '2009-12-01', '28 U.S.C. § 636(b)(1)', 'Within fourteen days'],
    ['frcp-4-m', '2015-11-30', 'Fed. R. Civ. P. 4(m)', 'within 120 days'],
    ['frcp-4-m', '2015-12-01', 'Fed. R. Civ. P. 4(m)', 'within 90 days'],
    ['frcp-26-f-3', '2025-11-30', 'Fed. R. Civ. P. 26(f)(3)', 'including—if the parties agree'],
    ['frcp-26-f-3', '2025-12-01', 'Fed. R. Civ. P. 26(f)(3)', 'the timing and method for complying'],
    ['28-usc-1914-a', '2006-04-08', '28 U.S.C. § 1914(a)', 'a filing fee of $250'],
    ['28-usc-1914-a', '2006-04-09', '28 U.S.C. § 1914(a)', 'a filing fee of $350'],
  ])('%s on %s is %s: "%s"', (id, date, cite, words) => {
    const row = rowOf(ruleInForce(law, id, date));
    expect(row.cite.short).toBe(cite);
    expect(row.text).toContain(words);
  });

  test('never says in Rule 26(c) what the old Rule 37 said: "not making the disclosure"', () => {
    expect(rowOf(ruleInForce(law, 'frcp-26-c', '2007-02-23')).text).not.toContain(
      'not making the disclosure',
    );
    expect(rowOf(ruleInForce(law, 'frcp-26-c', '2012-03-16')).text).not.toContain(
      'not making the disclosure',
    );
    expect(rowOf(ruleInForce(law, 'frcp-37-a-2-A', '2007-02-23')).text).toContain(
      'the party not making the disclosure',
    );
  });

  test('comes without a warning where wording and day are covered by a source', () => {
    expect(warningsOf(ruleInForce(law, 'frcp-26-c', '2012-03-16'))).toEqual([]);
    expect(warningsOf(ruleInForce(law, 'frcp-37-d', '2026-11-30'))).toEqual([]);
  });

  test('comes with a warning where the wording was not checked', () => {
    const lookup = ruleInForce(law, 'frcp-6-b-2', '2008-05-01');
    expect(lookup.found && lookup.warnings).toEqual([
      {
        code: 'law-row-unchecked',
        severity: 'warning',
        message:
          'the wording of Fed. R. Civ. P. 6(b)(2) in force on 2008-05-01 was not checked against a source',
        hint: 'compare the words with the rule before the order is signed',
      },
    ]);
  });

  test('comes with a warning after the last day of which the source speaks', () => {
    expect(warningsOf(ruleInForce(law, 'frcp-26-c', '2026-12-01'))).toEqual([
      'the wording of Fed. R. Civ. P. 26(c)(1) was checked for days to 2026-11-30, not for 2026-12-01',
    ]);
  });

  test('is missing before the first version, and the report names the days that the table knows', () => {
    expect(ruleInForce(law, 'frcp-26-c', '1993-11-30')).toEqual({
      found: false,
      problem: {
        code: 'law-row-missing',
        message: 'the wording of frcp-26-c on 1993-11-30 is not in the table',
        expected: ['1993-12-01 to 2007-11-30', 'days from 2007-12-01'],
        hint: 'quote the rule in the case file, or add the version to the rows of law',
      },
    });
  });

  test('is missing under a name that no row has, and the nearest name is suggested', () => {
    expect(ruleInForce(law, 'frpc-26-c', '2012-03-16')).toEqual({
      found: false,
      problem: {
        code: 'law-row-missing',
        message: 'no rule of law is called frpc-26-c',
        hint: 'did you mean "frcp-26-c"?',
      },
    });
  });

  test('gets no suggestion where no name is near', () => {
    const lookup = ruleInForce(law, 'constitution', '2012-03-16');
    expect(lookup).toMatchObject({ problem: { hint: 'the ids stand in data/law/rules.json' } });
  });

  test('is cited long, short, and by its number after that', () => {
    const row = rowOf(ruleInForce(law, 'frcp-26-c', '2012-03-16'));
    expect(citeRule(row, 'long')).toBe('Federal Rule of Civil Procedure 26(c)(1)');
    expect(citeRule(row, 'short')).toBe('Fed. R. Civ. P. 26(c)(1)');
    expect(citeRule(row, 'later')).toBe('Rule 26(c)(1)');
  });
});

describe('the filing fee on a day', () => {
  test.each([
    ['2006-04-08', 250],
    ['2006-04-09', 350],
    ['2013-04-30', 350],
    ['2013-05-01', 400],
    ['2020-11-30', 400],
    ['2020-12-01', 402],
    ['2023-11-30', 402],
    ['2023-12-01', 405],
  ])('on %s is $%i', (date, total) => {
    expect(rowOf(filingFee(law, date)).total).toBe(total);
  });

  test('is told to be unchecked where no source was read', () => {
    expect(warningsOf(filingFee(law, '2024-01-02'))).toEqual([
      'the filing fee of $405 on 2024-01-02 was not checked against a source',
    ]);
    expect(warningsOf(filingFee(law, '2007-02-23'))).toEqual([]);
  });

  test('is missing before the table begins', () => {
    expect(filingFee(law, '2005-02-05')).toMatchObject({
      found: false,
      problem: { code: 'law-row-missing' },
    });
  });
});
