import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OrderError } from '../../src/error.js';
import { loadCourts, loadLaw } from '../../src/law-data.js';
import { root } from './rows.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'law-data-'));
  cpSync(path.join(root, 'data'), path.join(folder, 'data'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function problemsOf(load: () => unknown): readonly string[] {
  try {
    load();
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems.map(
      ({ code, message, place }) => `${code}: ${place?.file ?? 'all files'}: ${message}`,
    );
  }
  return [];
}

describe('the reader of the rows', () => {
  test('refuses a file that is missing', () => {
    rmSync(path.join(folder, 'data/law/rules.json'));
    expect(problemsOf(() => loadLaw(folder))).toEqual([
      'package-file-broken: data/law/rules.json: this file of the package cannot be read',
    ]);
  });

  test('refuses a file that is cut off', () => {
    writeFileSync(path.join(folder, 'data/courts/districts.json'), '{ "courts": [');
    expect(problemsOf(() => loadCourts(folder))).toEqual([
      'package-file-broken: data/courts/districts.json: the file ends before it is complete',
    ]);
  });

  test.each(['[]', 'null', '{ "fees": [] }', '{ "fees": {} }'])('refuses a file without rows: %s', (text) => {
    writeFileSync(path.join(folder, 'data/law/filing-fees.json'), text);
    expect(problemsOf(() => loadLaw(folder))).toEqual([
      'law-row-invalid: data/law/filing-fees.json: this file of the package has no list of fees',
    ]);
  });

  test('refuses two versions for one day', () => {
    const file = path.join(folder, 'data/law/filing-fees.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"to": "2013-04-30"', '"to": "2013-05-01"'));
    expect(problemsOf(() => loadLaw(folder))).toEqual([
      'law-row-invalid: all files: fee civil-action: two versions on one day (2006-04-09 to 2013-05-01; 2013-05-01 to 2020-11-30)',
    ]);
  });
});
