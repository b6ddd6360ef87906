import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readCaseFile, readChambers } from '../../src/files/case-file.js';
import { OrderError, type Problem } from '../../src/error.js';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-ordered-input-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const at = (...names: readonly string[]): string => path.join(folder, ...names);
const put = (text: string, ...names: readonly string[]): string => {
  fs.mkdirSync(path.dirname(at(...names)), { recursive: true });
  fs.writeFileSync(at(...names), text);
  return at(...names);
};

function problemOf(step: () => unknown): Problem | undefined {
  try {
    step();
  } catch (error) {
    if (error instanceof OrderError) return error.problems[0];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a case file', () => {
  test('is read with the name it was called by', () => {
    const file = put('{}', 'my case é.json');
    expect(readCaseFile(file)).toEqual({ file, text: '{}' });
  });

  test('that is a folder is refused, with the case files in it', () => {
    put('{}', 'cases', 'one.json');
    put('{}', 'cases', 'chambers.json');
    expect(problemOf(() => readCaseFile(at('cases')))).toEqual({
      code: 'case-file-unreadable',
      message: 'this is a folder, not a case file',
      place: { file: at('cases') },
      hint: `name the case file itself, such as ${at('cases', 'one.json')}`,
    });
  });

  test.each([
    ['renal-car.json', 'did you mean FOLDER/renal-care.json?'],
    ['Renal-Care.JSON', 'did you mean FOLDER/renal-care.json?'],
    ['renal-care', 'did you mean FOLDER/renal-care.json?'],
    ['renal-care.jsn', 'did you mean FOLDER/renal-care.json?'],
    ['*.json', 'this shell does not fill in * and ?: name each file'],
    ['orders"', 'a folder before a closing quotation mark must not end in a backslash'],
    ['none/case.json', 'there is no folder FOLDER/none either: check the path'],
    ['something-else.txt', undefined],
  ])('that is not there, such as %s, is refused with: %s', (name, hint) => {
    put('{}', 'renal-care.json');
    const problem = problemOf(() => readCaseFile(at(name)));
    expect(problem).toMatchObject({ code: 'case-file-unreadable', message: 'there is no such case file' });
    expect(problem?.hint?.replaceAll(folder, 'FOLDER').replaceAll('\\', '/')).toBe(hint);
  });

  test("in another shell's quotation marks is told so", () => {
    expect(problemOf(() => readCaseFile("'case.json'"))?.hint).toBe(
      'the quotation marks are part of the name: this shell quotes with "…"',
    );
  });

  test('below a file is refused with what is wrong in the path', () => {
    put('{}', 'chambers.json');
    const file = path.join(put('{}', 'one.json'), 'two.json');
    expect(problemOf(() => readCaseFile(file))?.message).toBe(
      'the case file cannot be read: a part of the path is a file, not a folder',
    );
    expect(readChambers(file, undefined).file).toBe(path.join(folder, 'chambers.json'));
  });

  test('of fifty megabytes is given up at five', () => {
    const file = put('', 'big.json');
    fs.truncateSync(file, 50_000_000);
    expect(problemOf(() => readCaseFile(file))).toMatchObject({
      code: 'case-file-too-large',
      place: { file },
    });
  });

  test('that never ends is given up at five megabytes', () => {
    if (process.platform === 'win32') return;
    expect(problemOf(() => readCaseFile('/dev/zero'))?.code).toBe('case-file-too-large');
  });
});

describe('the chambers profile', () => {
  test('is the nearest one above the case file', () => {
    put('far', 'chambers.json');
    put('{}', 'a', 'b', 'case.json');
    const readFrom = (): string => readChambers(at('a', 'b', 'case.json'), undefined).text;
    expect(readFrom()).toBe('far');
    put('near', 'a', 'chambers.json');
    expect(readFrom()).toBe('near');
    put('beside', 'a', 'b', 'chambers.json');
    expect(readFrom()).toBe('beside');
  });

  test('is the one that was chosen', () => {
    put('beside', 'chambers.json');
    expect(readChambers(at('case.json'), put('chosen', 'other.json'))).toEqual({
      file: at('other.json'),
      text: 'chosen',
    });
    expect(problemOf(() => readChambers(at('case.json'), at('othr.json')))).toMatchObject({
      code: 'case-file-unreadable',
      message: 'there is no such chambers profile',
      hint: `did you mean ${at('other.json')}?`,
    });
  });

  test('brings the rows of law that it names: a file, or all of a folder in the order of their names', () => {
    const profile = put('{ "judge": {}, "law": "rows/fees.json" }', 'chambers.json');
    put('{ "filingFees": [] }', 'rows', 'fees.json');
    put('{}', 'rows', 'b.json');
    put('not read', 'rows', 'notes.txt');
    expect(readChambers(at('case.json'), profile).law).toEqual([
      { file: at('rows', 'fees.json'), text: '{ "filingFees": [] }' },
    ]);
    put('{ "judge": {}, "law": "rows" }', 'chambers.json');
    expect(readChambers(at('case.json'), profile).law?.map(({ file }) => file)).toEqual([
      at('rows', 'b.json'),
      at('rows', 'fees.json'),
    ]);
  });

  test('that names rows which are not there is refused', () => {
    put('{ "law": "rowz.json" }', 'chambers.json');
    put('{}', 'rows.json');
    expect(problemOf(() => readChambers(at('case.json'), undefined))).toMatchObject({
      code: 'case-file-unreadable',
      message: 'there is no such file of rows of law',
      place: { file: at('rowz.json') },
      hint: `did you mean ${at('rows.json')}?`,
    });
  });

  test.each(['{ "law": 7 }', '{ "law": " " }', '{ "law": ', '[]'])(
    'that is wrong in itself is read all the same, for the report: %s',
    (text) => {
      const file = put(text, 'chambers.json');
      expect(readChambers(at('case.json'), undefined)).toEqual({ file, text });
    },
  );

  test('that is nowhere is missed, with how to begin one', () => {
    expect(problemOf(() => readChambers(at('case.json'), undefined))).toEqual({
      code: 'chambers-missing',
      message: 'there is no chambers.json beside the case file or in a folder above it',
      place: { file: at('chambers.json') },
      hint: 'name the profile with --chambers FILE, or begin one with: so-ordered new chambers -o chambers.json',
    });
  });
});
