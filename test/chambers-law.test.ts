import { readJson, type SourceText } from '../src/case/read.js';
import { layChambersLaw } from '../src/chambers-law.js';
import { OrderError } from '../src/error.js';
import { certificateRule } from '../src/law/certificate.js';
import { filingFee } from '../src/law/filing-fee.js';
import type { Law } from '../src/law/model.js';
import { ruleInForce } from '../src/law/rule.js';
import { loadLibrary } from '../src/library.js';
import { rowOf, warningsOf } from './law/rows.js';

const library = loadLibrary();
const local = {
  id: 'flmd-own',
  courts: ['flmd'],
  cite: { long: 'Local Rule 3.01(g)', short: 'Local Rule 3.01(g)' },
  scope: 'all',
  form: 'certificate',
  certificateName: 'Local Rule 3.01(g) Certification',
  mode: 'live',
  contents: ['manner', 'agreement'],
  summary: 'requires the movant to confer with the opposing party before filing a motion',
  from: '2021-02-01',
  to: null,
  datesKnown: true,
  seen: { from: '2021-02-01', to: '2026-11-24' },
  confidence: 'R',
  source: 'the rules on the court’s web page',
  checked: true,
};
const fee = {
  id: 'civil-action',
  from: '2024-01-01',
  to: null,
  statutory: 350,
  administrative: 55,
  total: 405,
  authority: 'the fee schedule on the court’s web page',
  checked: true,
};
const rule = {
  id: 'local-7-1',
  cite: { long: 'Local Rule 7.1', short: 'L.R. 7.1', rule: 'L.R. 7.1' },
  title: 'Length',
  text: 'A brief must not exceed twenty pages.',
  from: '2020-01-01',
  to: null,
  coveredTo: '2026-12-31',
  authority: 'the rules on the court’s web page',
  checked: true,
  datesChecked: true,
};

const fileOf = (rows: object, file = 'law.json'): SourceText => ({
  file,
  text: JSON.stringify(rows, null, 2),
});

function lay(...files: readonly SourceText[]): Law {
  const profile = readJson({
    file: 'chambers.json',
    text: '{ "judge": { "name": "J" }, "law": "law.json" }',
  });
  const source = readJson({ file: 'case.json', text: '{}' });
  return layChambersLaw({ source, profile, law: files }, library);
}

function problemsOf(...files: readonly SourceText[]): readonly string[] {
  try {
    lay(...files);
    return [];
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems.map(
      ({ code, message, place }) => `${code} ${place?.file ?? ''}${place?.path ?? ''}: ${message}`,
    );
  }
}

describe('a chambers’ own rows of law', () => {
  test('stand before those of the package, on their days', () => {
    const law = lay(fileOf({ certificateRules: [local], filingFees: [fee] }));
    expect(rowOf(certificateRule(law, 'flmd', '2026-06-01')).id).toBe('flmd-own');
    expect(warningsOf(certificateRule(law, 'flmd', '2026-06-01'))).toEqual([]);
    expect(rowOf(certificateRule(law, 'flmd', '2021-01-31')).id).toBe('flmd-3.01-g-old');
    expect(warningsOf(filingFee(law, '2026-06-01'))).toEqual([]);
    expect(warningsOf(filingFee(law, '2023-12-15'))).toHaveLength(1);
  });

  test('for all motions stand before a rule of the package for discovery motions', () => {
    const law = lay(fileOf({ certificateRules: [{ ...local, courts: ['ksd'] }] }));
    expect(rowOf(certificateRule(law, 'ksd', '2026-06-01')).id).toBe('flmd-own');
    expect(rowOf(certificateRule(law, 'azd', '2026-06-01')).id).toBe('azd-7.2-j');
  });

  test('add rules that the package does not know, and leave the package’s alone', () => {
    const law = lay(fileOf({ $schema: 'x', title: 'Ours', notes: ['a note'], rules: [rule] }));
    expect(rowOf(ruleInForce(law, 'local-7-1', '2026-06-01')).text).toBe(rule.text);
    expect(rowOf(ruleInForce(law, 'frcp-26-c', '2026-06-01'))).toEqual(
      rowOf(ruleInForce(library.law, 'frcp-26-c', '2026-06-01')),
    );
    expect(library.law.rules.some(({ id }) => id === 'local-7-1')).toBe(false);
  });

  test('can stand in several files', () => {
    const law = lay(fileOf({ rules: [rule] }, 'law/a.json'), fileOf({ filingFees: [fee] }, 'law/b.json'));
    expect(warningsOf(filingFee(law, '2026-06-01'))).toEqual([]);
    expect(rowOf(ruleInForce(law, 'local-7-1', '2026-06-01')).id).toBe('local-7-1');
  });

  test('are told like any other where they are not checked', () => {
    const law = lay(fileOf({ filingFees: [{ ...fee, total: 400, administrative: 50, checked: false }] }));
    expect(warningsOf(filingFee(law, '2026-06-01'))).toEqual([
      'the filing fee of $400 on 2026-06-01 was not checked against a source',
    ]);
  });
});

describe('a mistake in them', () => {
  test('is reported at its place, all in one run', () => {
    const { authority, ...silent } = fee;
    expect(authority).toBeDefined();
    expect(
      problemsOf(
        fileOf({
          rulez: [],
          filingFees: [
            silent,
            { ...fee, from: '2024-02-30' },
            { ...fee, from: '2025-01-01', to: '2024-12-31' },
          ],
          certificateRules: [
            { ...local, courts: ['flmd', 'flx'] },
            { ...local, confidence: 'M' },
          ],
          rules: { 'frcp-26-c': rule },
        }),
        { file: 'law/broken.json', text: '{ "rules": [' },
      ),
    ).toEqual([
      'case-field-unknown law.json/rulez: this key is no sort of row',
      'case-value-type law.json/rules: rules is not a list',
      expect.stringMatching(/^case-file-not-json law\/broken\.json/) as string,
      'case-field-missing law.json/filingFees/0/authority: authority is missing',
      'case-date-impossible law.json/filingFees/1/from: from is not a day of the calendar',
      'law-row-invalid law.json/filingFees/2/to: the last day lies before the first',
      'case-court-unknown law.json/certificateRules/0/courts/1: this is not the id of a federal district court',
      expect.stringMatching(/^case-value-not-allowed law\.json\/certificateRules\/1\/confidence/) as string,
    ]);
  });

  test('two rows that hold on one day are refused, and both are shown', () => {
    const two = [fee, { ...fee, from: '2025-01-01' }];
    expect(
      problemsOf(fileOf({ filingFees: two.slice(0, 1) }), fileOf({ filingFees: two.slice(1) }, 'b.json')),
    ).toEqual([
      'law-row-invalid b.json/filingFees/0: fee civil-action: two versions on one day (days from 2024-01-01; days from 2025-01-01)',
    ]);
    try {
      lay(fileOf({ filingFees: two }));
      throw new Error('nothing was refused');
    } catch (error) {
      if (!(error instanceof OrderError)) throw error;
      expect(error.problems).toMatchObject([
        { place: { path: '/filingFees/1' }, notes: [{ place: { path: '/filingFees/0' } }] },
      ]);
    }
  });

  test('a profile that names rows which were not read is refused', () => {
    expect(problemsOf()).toEqual([
      'law-row-missing chambers.json/law: the profile names rows of law, and none were read',
    ]);
  });

  test('a file that is no object is refused', () => {
    expect(problemsOf(fileOf([rule]))).toEqual([
      'case-value-type law.json: a file of rows of law is an object with a list for each sort of row',
    ]);
  });
});
