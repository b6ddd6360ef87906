/** A quotation of a rule, held word for word against the row in force on the day of the order. */
import { findingsOf, foundIn } from './fixture.js';

const code = 'authority-quotation';
const seedWords =
  'include a certification that the movant has in good faith conferred or attempted to confer with other affected parties not making the disclosure in an effort to resolve the dispute without court action';
const rule26 =
  'include a certification that the movant has in good faith conferred or attempted to confer with other affected parties in an effort to resolve the dispute without court action';

describe('the misquotation of 2007', () => {
  const text = `Fed. R. Civ. P. 26(c) requires a party moving for a protective order to “${seedWords}.”`;
  const [finding] = findingsOf(code, text, { ordered: '2007-02-23' });

  test('is found, and the difference is shown word by word', () => {
    expect(finding?.message).toBe(
      'the words quoted from Fed. R. Civ. P. 26(c) are not those in force on 2007-02-23',
    );
    expect(finding?.difference).toEqual([
      {
        rule: 'accompanied by a certification that',
        order: 'include a certification that',
      },
      {
        rule: 'other affected parties in an effort',
        order: 'other affected parties not making the disclosure in an effort',
      },
    ]);
  });

  test('is traced to the rule in which the words stand', () => {
    expect(finding?.notes?.slice(0, 2)).toEqual([
      '“not making the disclosure” is not in Fed. R. Civ. P. 26(c) on 2007-02-23',
      '“not making the disclosure” stands in Fed. R. Civ. P. 37(a)(2)(A) (1993-12-01 to 2007-11-30)',
    ]);
  });
});

test.each([
  ['2012-06-04', `Rule 26(c)(1) requires a movant to “${rule26}.”`],
  // The words that the rule had then.
  ['2007-02-23', `Rule 26(c) asks that it be “${rule26.replace('include', 'accompanied by')}.”`],
  // Another wording that was checked does not convict while the row for the day is unchecked.
  [
    '2008-06-02',
    'Under 28 U.S.C. § 636(b)(1), “[w]ithin fourteen days after being served with a copy, any party may serve and file written objections.”',
  ],
  ['2012-06-04', 'Rule 26(c) requires the movant to “include a certification . . . without court action.”'],
  [
    '2012-06-04',
    'Rule 26(c)(1) says that it “must include a certification that [Defendant] has in good faith conferr[ed] or attempted to confer.”',
  ],
  ['2012-06-04', '“[T]he motion must include a certification.” Fed. R. Civ. P. 26(c)(1).'],
  ['2012-06-04', 'Under Rule 26(c), the court may “issue an order to protect a party . . . from annoyance.”'],
  // Words of a person, not of the rule.
  [
    '2012-06-04',
    'In her Rule 26(c) motion Plaintiff argues that the requests are “overly broad and unduly burdensome.”',
  ],
  ['2012-06-04', 'Rule 26(c) applies. Counsel wrote that he “would not confer at all.”'],
  [
    '2026-06-01',
    'L.U.Civ.R. 37(a) states that “[b]efore service of a discovery motion, counsel must confer in good faith.”',
  ],
])('on %s may stand: %s', (ordered, text) => {
  expect(foundIn(code, text, { ordered })).toEqual([]);
});

test.each([
  [
    'a word changed',
    '2012-06-04',
    'Rule 26(c)(1) says that it “must contain a certification that the movant has in good faith conferred.”',
  ],
  [
    'a word left out',
    '2012-06-04',
    'Rule 26(c)(1) requires that a movant “has in faith conferred or attempted to confer with other affected parties.”',
  ],
  [
    'the citation behind it',
    '2012-06-04',
    '“The motion shall include a certification that the movant conferred.” Fed. R. Civ. P. 26(c)(1).',
  ],
  [
    'the old words after the restyling',
    '2012-06-04',
    'Rule 37(a)(1) asks that the movant confer “with the person or party failing to make the discovery in an effort to secure the information or material without court action.”',
  ],
  [
    'a local rule',
    '2026-06-01',
    'L.U.Civ.R. 37(a) states that “before service of a discovery motion, counsel shall confer in good faith.”',
  ],
  [
    'ten days for fourteen',
    '2026-06-01',
    'Under 28 U.S.C. § 636(b)(1), “[w]ithin ten days after being served with a copy, any party may serve and file written objections.”',
  ],
])('finds %s', (_what, ordered, text) => {
  expect(findingsOf(code, text, { ordered })).toHaveLength(1);
});

test('a row that was not checked is said to be so', () => {
  const text =
    'Under 28 U.S.C. § 636(b)(1), “[w]ithin ten days of service any party may file written objections.”';
  expect(findingsOf(code, text, { ordered: '2008-06-02' })[0]?.notes).toContain(
    'the row of 28 U.S.C. § 636(b)(1) for that day was not checked against a source',
  );
});

test('the words of another day are named by their days', () => {
  const [finding] = findingsOf(
    code,
    'Rule 4(m) says, “If a defendant is not served within 120 days after the complaint is filed.”',
    { ordered: '2020-06-01' },
  );
  expect(finding?.notes?.[0]).toMatch(
    /^these are the words of Fed\. R\. Civ\. P\. 4\(m\) \(2007-12-01 to 2015-11-30\)/,
  );
});

test('a citation that begins the next sentence is not the source', () => {
  const text = `Fed. R. Civ. P. 26(c) requires a movant to “${seedWords}” Unif. Local R. 37.1(A) also asks for a form.`;
  expect(findingsOf(code, text, { ordered: '2007-02-23' })[0]?.message).toMatch(/Rule|R\. Civ\. P\. 26\(c\)/);
});

test.each([
  `Fed. R. Civ. P. 26(c) requires a movant to “${seedWords}.” Unif. Local R. 37.1(A), for its part, asks for a form.`,
  `Rule 26(c) requires a movant to “${seedWords}.” Unif. Local R. 37.1(A), which binds counsel here, asks for more.`,
])('and neither is one that a comma follows: %s', (text) => {
  expect(findingsOf(code, text, { ordered: '2007-02-23' })[0]?.message).toMatch(
    /quoted from .*26\(c\) are not/,
  );
});

test.each([
  `The motion must “${seedWords},” Fed. R. Civ. P. 26(c), and it does not.`,
  `The motion must “${seedWords}.” Fed. R. Civ. P. 26(c), 37(a)(2)(A).`,
])('a citation that ends its own sentence is the source: %s', (text) => {
  expect(findingsOf(code, text, { ordered: '2007-02-23' })).toHaveLength(1);
});

test('a motion that was filed under the old wording may be answered in it', () => {
  const old =
    'Rule 37(a)(2)(A) requires that it “include a certification that the movant has in good faith conferred or attempted to confer with the party not making the disclosure.”';
  expect(foundIn(code, old, { ordered: '2007-12-20', filed: '2007-11-20' })).toEqual([]);
});
