/** The report of a batch in its three forms, and its figures. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { CaseResult } from '../../src/batch/model.js';
import { writeRow } from '../../src/batch/report-csv.js';
import { openReport, type ReportForm } from '../../src/batch/report-file.js';
import { mergeReports } from '../../src/batch/report-merge.js';
import { recordCase, type ReportHead } from '../../src/batch/report-record.js';
import { createTally, describeSummary, formatCount } from '../../src/batch/summary.js';
import { OrderError, type Problem } from '../../src/error.js';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-ordered-report-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const missing: Problem = {
  code: 'case-field-missing',
  message: 'number is missing',
  place: { file: 'cases.csv', line: 3, header: 'Case No.', lineText: 'A. Sealed' },
  hint: 'add "number"',
};
const warning: Problem = { code: 'law-row-unchecked', message: 'a row is unchecked', severity: 'warning' };

function makeResult(index: number, others: Partial<CaseResult> = {}): CaseResult {
  const base = {
    index,
    name: `cases.csv:${index + 2}`,
    files: [],
    deadlines: [],
    warnings: [],
    problems: [],
  };
  return { ...base, status: 'written', ...others };
}

const results: readonly CaseResult[] = [
  makeResult(0, {
    files: [{ format: 'pdf', name: '1-26cv1-order #1.pdf', sha256: 'ab', bytes: 10 }],
    deadlines: [{ kind: 'joint-order-schedule', id: 'joint', due: '2026-03-16' }],
    warnings: [warning],
  }),
  makeResult(1, { status: 'refused', problems: [missing] }),
  makeResult(2, { name: '=HYPERLINK("http://x")<script>', status: 'refused', problems: [missing, missing] }),
];

const head: ReportHead = {
  report: 1,
  version: '0.1.0',
  input: 'cases.csv',
  shard: { part: 1, of: 1 },
  total: 3,
  run: 'r',
};

async function write(
  form: ReportForm,
  of: readonly CaseResult[] = results,
  with_: ReportHead = head,
): Promise<string> {
  const file = path.join(folder, `report-${with_.shard.part}.${form}`);
  const report = openReport(file, form, false);
  const tally = createTally();
  for (const result of of) {
    tally.add(result);
    report.add(recordCase(result, (name) => `orders/${name}`));
  }
  await report.finish(with_, tally.finish(of.length));
  report.abandon();
  return file;
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');

describe('a report', () => {
  test('as JSON is one value, with one case a line', async () => {
    const text = read(await write('json'));
    expect(JSON.parse(text)).toMatchObject({
      report: 1,
      summary: { cases: 3, written: 1, refused: 2, notReached: 0 },
      cases: [
        { index: 0, status: 'written', files: [{ path: 'orders/1-26cv1-order #1.pdf' }] },
        { index: 1, problems: [{ code: 'case-field-missing', place: { line: 3, header: 'Case No.' } }] },
        { index: 2 },
      ],
    });
    expect(text.split('\n')).toHaveLength(1 + 3 + 2);
  });

  test('as CSV is read by a spreadsheet, and no cell is a formula', async () => {
    const text = read(await write('csv'));
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows: readonly (readonly string[])[] = parse(text, { bom: true });
    expect(rows[0]).toEqual(['Case', 'Status', 'Deadlines', 'Problems', 'Warnings', 'Files']);
    expect(rows[1]).toEqual([
      'cases.csv:2',
      'written',
      '2026-03-16 joint',
      '',
      'a row is unchecked [law-row-unchecked]',
      'orders/1-26cv1-order #1.pdf',
    ]);
    expect(rows[2]?.[3]).toBe('number is missing (column "Case No."); add "number" [case-field-missing]');
    expect(rows[3]?.[0]).toBe(`'=HYPERLINK("http://x")<script>`);
  });

  test('as a page escapes every word, links each file, and holds nothing from elsewhere', async () => {
    const text = read(await write('html'));
    expect(text).toContain('<a href="orders/1-26cv1-order%20%231.pdf">pdf</a>');
    expect(text).toContain('=HYPERLINK(&#34;http://x&#34;)&#60;script&#62;');
    expect(text).not.toMatch(/<script|<link|<img|@import|url\(|src=/);
    expect(text.match(/<tr/g)).toHaveLength(1 + 2 + 1 + 3);
    expect(text).toContain('3 cases: 1 written, 2 with problems.');
  });

  test.each<ReportForm>(['json', 'csv', 'html'])(
    'as %s never holds the text of a line or cell',
    async (form) => {
      expect(read(await write(form))).not.toContain('Sealed');
    },
  );

  test('never replaces a file, and leaves nothing else in its folder', async () => {
    const file = await write('json');
    expect(() => openReport(file, 'json', false)).toThrow(OrderError);
    expect(fs.readdirSync(folder)).toEqual(['report-1.json']);
  });

  test('that is abandoned leaves nothing', () => {
    const report = openReport(path.join(folder, 'new', 'report.html'), 'html', false);
    report.add(recordCase(makeResult(0), (name) => name));
    report.abandon();
    expect(fs.readdirSync(path.join(folder, 'new'))).toEqual([]);
  });
});

describe('a cell of a CSV report', () => {
  test('is read back as it was, with an apostrophe where a spreadsheet would see a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
        const [row = []]: readonly (readonly string[])[] = parse(writeRow([...cells, 'end']), {
          relax_quotes: true,
        });
        expect(row).toHaveLength(cells.length + 1);
        row.slice(0, -1).forEach((cell, index) => {
          expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/u);
          expect([cells[index], `'${cells[index] ?? ''}`]).toContain(cell);
        });
      }),
    );
  });
});

describe('a summary', () => {
  test('counts equal problems of several cases as one, the most frequent first, warnings last', () => {
    const tally = createTally();
    for (const result of results) tally.add(result);
    tally.add(makeResult(3, { status: 'refused', problems: [{ ...missing, message: 'judge is missing' }] }));
    expect(describeSummary(tally.finish(20_000))).toBe(
      [
        '1 written, 3 with problems, 19,996 not reached',
        '  2 cases: number is missing (first cases.csv:3)',
        '   1 case: judge is missing (cases.csv:5)',
        '   1 case: warning: a row is unchecked (cases.csv:2)',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
  ])('writes %s as %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });
});

describe('the reports of the parts of one batch', () => {
  const part = async (
    number: number,
    indices: readonly number[],
    others: Partial<ReportHead> = {},
  ): Promise<string> => {
    const of = indices.map((index) => makeResult(index));
    return write('json', of, { ...head, total: 5, shard: { part: number, of: 2 }, ...others });
  };
  const merge = async (files: readonly string[]): Promise<string> => {
    const out = path.join(folder, 'sub', 'all.json');
    const report = openReport(out, 'json', true);
    try {
      await mergeReports(files, out, report);
    } finally {
      report.abandon();
    }
    return read(out);
  };
  const refusal = async (files: readonly string[]): Promise<readonly string[]> => {
    try {
      await merge(files);
    } catch (error) {
      if (error instanceof OrderError) return error.problems.map(({ message }) => message);
      throw error;
    }
    throw new Error('nothing was refused');
  };

  test('make one, in the order of the input, with links from where it lies', async () => {
    const first = await write('json', [results[0] ?? makeResult(0), makeResult(2)], {
      ...head,
      shard: { part: 1, of: 2 },
    });
    const second = await write('json', [makeResult(1)], { ...head, shard: { part: 2, of: 2 } });
    const merged = JSON.parse(await merge([second, first])) as {
      readonly cases: readonly { readonly index: number }[];
    };
    expect(merged).toMatchObject({ shard: { part: 1, of: 1 }, total: 3, summary: { cases: 3, written: 3 } });
    expect(merged.cases.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(merged.cases[0]).toMatchObject({ files: [{ path: '../orders/1-26cv1-order #1.pdf' }] });
  });

  test('are refused if one is missing, twice there, of another batch, or cut off', async () => {
    const [first, second] = [await part(1, [0, 2, 4]), await part(2, [1, 3])];
    expect(await refusal([first])).toEqual(['the reports of these parts of 2 are missing: 2']);
    expect(await refusal([first, second, second])).toEqual([`the report is of the same part as ${second}`]);
    fs.rmSync(second);
    const other = await part(2, [1, 3], { run: 'other' });
    expect(await refusal([first, other])).toEqual([`the report is of another batch than ${first}`]);
    fs.writeFileSync(
      other,
      read(first)
        .replace(/\n\]\}\n$/, '')
        .replace('"part":1', '"part":2'),
    );
    expect(await refusal([first, other])).toEqual(['the report is cut off']);
    fs.writeFileSync(other, '{"cases":[]}');
    expect(await refusal([first, other])).toEqual(['the file is no report of a batch as JSON']);
  });
});
