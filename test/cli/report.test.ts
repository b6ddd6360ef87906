import type { Problem } from '../../src/error.js';
import { countProblems, reportProblem, reportProblems } from '../../src/cli/report.js';
import { problemToJson } from '../../src/problem-json.js';

const plain = { colour: false };

const role: Problem = {
  code: 'case-value-not-allowed',
  message: 'role of party 2 is not a known role',
  place: {
    file: 'samples/docket/03.json',
    path: '/parties/1/role',
    line: 4,
    column: 37,
    length: 11,
    lineText: '  { "name": "A. Rivera", "role":    "petitoner" } ],',
  },
  expected: ['petitioner', 'respondent'],
  hint: 'did you mean "petitioner"?',
};

describe('a report', () => {
  test('shows code, message, place, line, carets, what was expected, and where to read more', () => {
    expect(reportProblem(role, plain)).toBe(
      [
        'error[case-value-not-allowed]: role of party 2 is not a known role',
        '  --> samples/docket/03.json:4:37   /parties/1/role',
        '   |',
        ' 4 |   { "name": "A. Rivera", "role":    "petitoner" } ],',
        '   |                                     ^^^^^^^^^^^',
        '   = expected "petitioner" or "respondent"; did you mean "petitioner"?',
        '   = help: docs/errors.md#case-value-not-allowed',
        '',
      ].join('\n'),
    );
  });

  test('widens its gutter for a long line number', () => {
    const place = {
      file: 'case.json',
      path: '/ordered',
      line: 1204,
      column: 12,
      length: 12,
      lineText: '"ordered": "2026-02-30"',
    };
    const problem: Problem = {
      code: 'case-date-impossible',
      message: 'ordered is a day that does not exist',
      place,
    };
    expect(reportProblem(problem, plain)).toBe(
      [
        'error[case-date-impossible]: ordered is a day that does not exist',
        '     --> case.json:1204:12   /ordered',
        '      |',
        ' 1204 | "ordered": "2026-02-30"',
        '      |            ^^^^^^^^^^^^',
        '      = help: docs/errors.md#case-date-impossible',
        '',
      ].join('\n'),
    );
  });

  test('without a line has only its place, without a place only its words', () => {
    const problem: Problem = {
      code: 'chambers-missing',
      message: 'there is none',
      place: { file: 'x/chambers.json' },
      hint: 'begin one',
    };
    expect(reportProblem(problem, plain)).toBe(
      [
        'error[chambers-missing]: there is none',
        '  --> x/chambers.json',
        '   = hint: begin one',
        '   = help: docs/errors.md#chambers-missing',
        '',
      ].join('\n'),
    );
    expect(reportProblem({ code: 'typst-not-compiled', message: 'no pages' }, plain)).toBe(
      'error[typst-not-compiled]: no pages\n   = help: docs/errors.md#typst-not-compiled\n',
    );
  });

  test('gives other advice than a guess a line of its own, and shortens a long list', () => {
    const expected = Array.from({ length: 12 }, (_, index) => `c${index}`);
    const problem: Problem = {
      code: 'case-court-unknown',
      message: 'no such court',
      expected,
      hint: 'so-ordered courts lists them',
    };
    expect(reportProblem(problem, plain)).toContain(
      '   = expected "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", or 4 more\n   = hint: so-ordered courts lists them\n',
    );
    expect(reportProblem({ ...problem, expected: ['a day'] }, plain)).toContain('= expected a day\n');
    expect(reportProblem({ ...problem, expected: ['1', 'true', 'c'] }, plain)).toContain(
      '= expected 1, true, or "c"\n',
    );
  });

  test('shows a second place with its own line, in the same gutter', () => {
    const problem: Problem = {
      code: 'case-key-duplicate',
      message: 'the key court stands twice',
      place: {
        file: 'case.json',
        path: '/court',
        line: 12,
        column: 3,
        length: 7,
        lineText: '  "court": "nysd"',
      },
      notes: [
        {
          message: 'it stands here first',
          place: { file: 'case.json', line: 2, column: 3, length: 7, lineText: '  "court": "mssd",' },
        },
        { message: 'a key can have one value', place: { file: 'schemas/case.json', line: 3 } },
        { message: 'JSON readers differ on which they take' },
      ],
    };
    expect(reportProblem(problem, plain)).toBe(
      [
        'error[case-key-duplicate]: the key court stands twice',
        '   --> case.json:12:3   /court',
        '    |',
        ' 12 |   "court": "nysd"',
        '    |   ^^^^^^^',
        '    = note: a key can have one value (schemas/case.json:3)',
        '    = note: JSON readers differ on which they take',
        '    = help: docs/errors.md#case-key-duplicate',
        'note: it stands here first',
        '   --> case.json:2:3',
        '    |',
        '  2 |   "court": "mssd",',
        '    |   ^^^^^^^',
        '',
      ].join('\n'),
    );
  });

  test('shows nothing that acts on the terminal, wherever it comes from', () => {
    const hostile = '\u001b[2J\u202E\u0007';
    const text = reportProblems(
      [
        {
          code: 'case-value-form',
          message: hostile,
          place: { file: hostile, path: hostile, line: 1, column: 1, lineText: hostile },
          expected: [hostile],
          hint: hostile,
          notes: [{ message: hostile, place: { file: hostile, line: 1, lineText: hostile } }],
        },
      ],
      hostile,
      undefined,
      plain,
    );
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('separates problems by an empty line and ends with the count', () => {
    const warning: Problem = {
      code: 'law-row-unchecked',
      message: 'a row is unchecked',
      severity: 'warning',
    };
    expect(
      reportProblems(
        [{ code: 'case-value-empty', message: 'number is empty' }, warning],
        'case.json',
        'nothing written',
        plain,
      ),
    ).toBe(
      [
        'error[case-value-empty]: number is empty',
        '   = help: docs/errors.md#case-value-empty',
        '',
        'warning[law-row-unchecked]: a row is unchecked',
        '   = help: docs/errors.md#law-row-unchecked',
        '',
        '1 problem and 1 warning in case.json; nothing written',
        '',
      ].join('\n'),
    );
    expect(reportProblems([], 'case.json', undefined, plain)).toBe('');
  });

  test('counts in words that a person would use', () => {
    const error: Problem = { code: 'case-value-empty', message: 'x' };
    const warning: Problem = { ...error, severity: 'warning' };
    expect(countProblems([error, error], 'case.json', 'nothing written')).toBe(
      '2 problems in case.json; nothing written',
    );
    expect(countProblems([warning], 'case.json', undefined)).toBe('1 warning in case.json');
    expect(countProblems([], 'case.json', undefined)).toBe('no problems in case.json');
  });

  test('is coloured only where it is told to be, and says the same', () => {
    const coloured = reportProblem(role, { colour: true });
    expect(coloured.startsWith('\u001b[1m\u001b[31merror[case-value-not-allowed]')).toBe(true);
    expect(reportProblem({ ...role, severity: 'warning' }, { colour: true })).toContain('\u001b[33mwarning[');
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reportProblem(role, plain));
  });

  test('as JSON says all but the text of the line, which can be of a sealed case', () => {
    expect(
      problemToJson({
        ...role,
        notes: [{ message: 'n', place: { file: 'f', line: 1, lineText: 'secret' } }],
      }),
    ).toEqual({
      severity: 'error',
      code: 'case-value-not-allowed',
      message: 'role of party 2 is not a known role',
      place: { file: 'samples/docket/03.json', path: '/parties/1/role', line: 4, column: 37, length: 11 },
      expected: ['petitioner', 'respondent'],
      hint: 'did you mean "petitioner"?',
      notes: [{ message: 'n', place: { file: 'f', line: 1 } }],
      help: 'docs/errors.md#case-value-not-allowed',
    });
  });
});
