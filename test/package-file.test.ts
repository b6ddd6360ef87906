/** A damaged installation is told with its file and place, and is no bug. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { OrderError } from '../src/error.js';
import { loadLibrary } from '../src/library.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-ordered-package-'));
  for (const name of ['data', 'layout', 'schemas', 'templates'])
    cpSync(name, path.join(folder, name), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function problemsOf(step: () => unknown): readonly string[] {
  try {
    step();
    return [];
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems.map(
      ({ code, message, place }) =>
        `${code} ${place?.file ?? ''}:${place?.line ?? 0}:${place?.column ?? 0} ${message}`,
    );
  }
}

const missing = (file: string): readonly string[] => [
  `package-file-broken ${file}:0:0 this file of the package cannot be read`,
];

test.each(['layout/page-style.json', 'schemas/facts.schema.json', 'data/courts/districts.json'])(
  'without %s',
  (file) => {
    rmSync(path.join(folder, file));
    expect(problemsOf(() => loadLibrary(folder))).toEqual(missing(file));
  },
);

test.each(['templates', 'templates/_partials'])('without the folder %s', (name) => {
  rmSync(path.join(folder, name), { recursive: true });
  expect(problemsOf(() => loadLibrary(folder))).toEqual(missing(name));
});

test('with a calendar that is gone, at the first order that sets a date', () => {
  const { readDeadlineData } = loadLibrary(folder);
  rmSync(path.join(folder, 'data/deadlines/federal-holidays.json'));
  expect(problemsOf(readDeadlineData)).toEqual(missing('data/deadlines/federal-holidays.json'));
});

test('with a file that is no JSON, at the place where it stops being JSON', () => {
  writeFileSync(path.join(folder, 'layout/page-style.json'), '{\n  "paper": { "widthPt": 612,, }\n}\n');
  expect(problemsOf(() => loadLibrary(folder))).toEqual([
    expect.stringMatching(/^package-file-broken layout\/page-style\.json:2:\d+ /),
  ]);
});

test('with an order kind that is broken: the others stay usable, and all problems come when all are asked for', () => {
  rmSync(path.join(folder, 'templates/joint-order-schedule/sample.json'));
  writeFileSync(path.join(folder, 'templates/deny-missing-certificate/order.hbs'), '{{motoin}}');
  const { kinds } = loadLibrary(folder);
  expect(kinds.get('general-order')?.name).toBe('general-order');
  const problems = problemsOf(() => kinds.values());
  expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    'template-path-unknown templates/deny-missing-certificate/order.hbs:1:3',
    'template-folder-incomplete templates/joint-order-schedule:0:0',
  ]);
});
