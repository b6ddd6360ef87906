/** The checks on whole orders: what is found, where it is said to stand, and what becomes of the order. */
import { readFileSync } from 'node:fs';

import { OrderError, type Problem } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { renderOrder, type RenderedOrder, type SourceText } from '../src/render.js';

const library = loadLibrary();
const read = (file: string): SourceText => ({ file, text: readFileSync(file, 'utf8') });
const chambers: SourceText = { file: 'chambers.json', text: '{ "judge": { "name": "J. Sample" } }' };

const record = {
  court: 'ksd',
  number: '2:26-cv-01234',
  parties: [
    { name: 'A. Rivera', role: 'plaintiff' },
    { name: 'Example Corp.', role: 'defendant' },
  ],
  ordered: '2026-09-08',
  orders: [{ kind: 'general-order', paragraphs: ['the motion is denied.'] }],
};

function caseWith(reasons: string, more: object = {}): SourceText {
  const [order] = record.orders;
  const value = { ...record, orders: [{ ...order, reasons }], ...more };
  return { file: 'case.json', text: JSON.stringify(value, null, 2) };
}

function render(source: SourceText, refuseSlips = false): RenderedOrder {
  return renderOrder(source, { chambers, formats: ['txt'], refuseSlips }, library);
}

function problemsOf(source: SourceText, refuseSlips = false): readonly Problem[] {
  try {
    render(source, refuseSlips);
    return [];
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
}

describe('the order of 2007', () => {
  const seed = read('samples/eeoc-v-renal-care.json');
  const seedChambers = read('samples/chambers.json');
  const findingsOf = (source: SourceText): readonly Problem[] =>
    renderOrder(source, { chambers: seedChambers, formats: ['txt'] }, library).warnings;

  test('is written, and its misquotation told with its field', () => {
    const [finding] = findingsOf(seed).filter(({ code }) => code === 'authority-quotation');
    expect(finding).toMatchObject({
      severity: 'warning',
      place: { file: 'samples/eeoc-v-renal-care.json', path: '/orders/0/quotation' },
    });
    expect(finding?.notes?.map(({ message }) => message)).toContain(
      '“not making the disclosure” stands in Fed. R. Civ. P. 37(a)(2)(A) (1993-12-01 to 2007-11-30)',
    );
  });

  test('is not mended by taking the four words out: the rest is of the rule as restyled later', () => {
    const text = seed.text.replace(' not making the disclosure', '');
    expect(text).not.toBe(seed.text);
    const [finding] = findingsOf({ ...seed, text }).filter(({ code }) => code === 'authority-quotation');
    expect(finding?.notes?.[0]?.message).toMatch(/^these are the words of Fed\. R\. Civ\. P\. 26\(c\)\(1\)/);
    // Dated a year later, the same words are right.
    const later = text.replace('2007-02-23', '2008-02-22').replace('2007-03-12', '2008-03-10');
    const codes = findingsOf({ ...seed, text: later }).map(({ code }) => code);
    expect(codes).not.toContain('authority-quotation');
  });

  test('passes in the words of its day', () => {
    const text = seed.text
      .replace(' not making the disclosure', '')
      .replace('"include a', '"accompanied by a');
    const codes = findingsOf({ ...seed, text }).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('authority-'))).toEqual([]);
  });
});

describe('a slip', () => {
  const source = caseWith('The court has reviewed the the motion. It was filed on time.');

  test('is told, and the order written', () => {
    const { files, warnings } = render(source);
    expect(files).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'slip-doubled-word', severity: 'warning' }]);
  });

  test('stops the order where slips are refused', () => {
    expect(problemsOf(source, true)).toMatchObject([{ code: 'slip-doubled-word', severity: 'error' }]);
  });

  test('is shown to the letter', () => {
    const [{ place } = {}] = render(source).warnings;
    const { lineText = '', column = 0, length = 0 } = place ?? {};
    expect(lineText.slice(column - 1, column - 1 + length)).toBe('the the');
    expect(place?.path).toBe('/orders/0/reasons');
  });

  test('that is advice stops nothing', () => {
    const advised = caseWith('Failure may result in dismissal of this without further notice.');
    expect(problemsOf(advised, true)).toEqual([]);
    expect(render(advised, true).warnings).toMatchObject([{ code: 'slip-missing-noun', severity: 'advice' }]);
  });
});

describe('a private number', () => {
  const reasons = 'The claimant’s Social Security number is 219-09-9999.';

  test('stops the order, and is repeated nowhere', () => {
    const problems = problemsOf(caseWith(reasons));
    expect(problems).toMatchObject([
      { code: 'privacy-ssn', place: { file: 'case.json', path: '/orders/0/reasons' } },
    ]);
    expect(JSON.stringify(problems)).not.toContain('9999');
  });

  test('may stand where the case file says why', () => {
    const allowed = [{ path: '/orders/0/reasons', reason: '5.2(h)' }];
    expect(problemsOf(caseWith(reasons, { privacy: { allowed } }))).toEqual([]);
  });

  test('needs the right field', () => {
    const allowed = [{ path: '/orders/0/paragraphs/0', reason: '5.2(h)' }];
    expect(problemsOf(caseWith(reasons, { privacy: { allowed } })).map(({ code }) => code)).toEqual([
      'privacy-ssn',
      'privacy-allowance-unused',
    ]);
  });

  test('needs a reason that the rule knows', () => {
    const allowed = [{ path: '/orders/0/reasons', reason: 'because' }];
    expect(problemsOf(caseWith(reasons, { privacy: { allowed } }))).toMatchObject([
      { code: 'case-value-not-allowed', place: { path: '/privacy/allowed/0/reason' } },
    ]);
  });

  test('a minor’s name is found in the party list, and may stand by order', () => {
    const parties = [{ name: 'Carlos Rivera', role: 'plaintiff', kind: 'minor' }, record.parties[1]];
    expect(problemsOf(caseWith('The motion is late.', { parties }))).toMatchObject([
      { code: 'privacy-minor-name', place: { path: '/parties/0/name' } },
    ]);
    const privacy = { allowed: [{ path: '/parties/0/name', reason: 'order' }] };
    expect(problemsOf(caseWith('The motion is late.', { parties, privacy }))).toEqual([]);
  });
});

describe('who withheld consent', () => {
  const reasons = 'The Plaintiff has not consented to the jurisdiction of a magistrate judge.';

  test('is said in no order', () => {
    expect(problemsOf(caseWith(reasons))).toMatchObject([
      { code: 'privacy-consent', severity: 'error', place: { path: '/orders/0/reasons' } },
    ]);
  });

  test('is let stand by nothing, for no exemption of Rule 5.2 is one of Rule 73(b)(1)', () => {
    const privacy = { allowed: [{ path: '/orders/0/reasons', reason: 'order' }] };
    const codes = problemsOf(caseWith(reasons, { privacy })).map(({ code }) => code);
    expect(codes).toContain('privacy-consent');
  });

  test('leaves the sentence that not all have consented alone', () => {
    expect(problemsOf(caseWith('Not all parties have consented to a magistrate judge.'))).toEqual([]);
  });
});

test('of several motions each brings the rules of its own day', () => {
  const motion = (id: string, filed: string): object => ({ id, type: 'compel', by: ['plaintiff'], filed });
  const motions = [motion('old', '2007-11-01'), motion('new', '2008-01-15')];
  const reasons =
    'Rule 37(a)(2)(A) then asked for a certification that the movant “has in good faith conferred or attempted to confer with the party not making the disclosure.” Fed. R. Civ. P. 37(a)(2)(A).';
  const [order] = record.orders;
  const orders = [{ ...order, reasons }];
  const codesWith = (more: object): readonly string[] =>
    render(caseWith(reasons, { ordered: '2008-02-22', orders, ...more })).warnings.map(({ code }) => code);
  expect(codesWith({})).toContain('authority-citation');
  expect(codesWith({ motions })).toEqual([]);
});

test('a date in free text is held against the calendar of the court', () => {
  const { warnings } = render(caseWith('The parties shall confer on or before Saturday, October 3, 2026.'));
  expect(warnings).toMatchObject([
    {
      code: 'slip-closed-day',
      severity: 'advice',
      message: expect.stringMatching(/is a Saturday$/) as string,
    },
  ]);
});

test('the samples that ship with the program have no slip of their own', () => {
  for (const name of ['rivera-v-example', 'chen-v-sample', 'diaz-v-example']) {
    const order = renderOrder(
      read(`samples/docket/${name}.json`),
      { chambers: read('samples/docket/chambers.json'), formats: ['txt'] },
      library,
    );
    expect(order.warnings.filter(({ code }) => /^(?:authority|privacy|slip)-/.test(code))).toEqual([]);
  }
});
