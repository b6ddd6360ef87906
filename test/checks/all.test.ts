/** One check is one file, one test, and one heading of docs/checks.md: none is left out of any list. */
import { readdirSync, readFileSync } from 'node:fs';

import { checks } from '../../src/checks/all.js';
import { checkCodes } from '../../src/error.js';

const isCheck = (name: string): boolean => /^(?:authority|privacy|slip)-/.test(name);

function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => isCheck(name) && name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

test('every code has its check, in the order of the codes', () => {
  // Whether an allowance lets anything stand is seen when all checks are done.
  const own = checkCodes.filter((code) => code !== 'privacy-allowance-unused');
  expect(checks.map(({ code }) => code)).toEqual(own);
});

test('every check has a file and a test of its name', () => {
  const codes = checks.map(({ code }) => code).toSorted();
  expect(namesIn('src/checks', '.ts').toSorted()).toEqual(codes);
  expect(namesIn('test/checks', '.test.ts').toSorted()).toEqual(codes);
});

test('docs/checks.md has one entry for every check, in the same order, that says how hard it is', () => {
  const page = readFileSync('docs/checks.md', 'utf8');
  expect(page.match(/^### .+$/gm)).toEqual(checkCodes.map((code) => `### ${code}`));
  for (const { code, severity } of checks) {
    const entry = page.split(`### ${code}\n`)[1]?.split(/^##/m)[0] ?? '';
    expect([code, entry.trim().slice(0, severity.length + 1)]).toEqual([
      code,
      `${severity === 'error' ? 'Error' : 'Advice'}.`,
    ]);
    expect(entry).toMatch(/Example:/);
  }
});

test('no pattern of the passages ignores case by Unicode where letters do not ask for it: that is ten times as slow', () => {
  const slow = readdirSync('src/checks').flatMap((name) =>
    readFileSync(`src/checks/${name}`, 'utf8')
      .split('\n')
      .filter((line) => /\/(?:g?iu|giu|isu)\b/.test(line) && !line.includes('\\p{'))
      .map((line) => `${name}: ${line.trim().slice(0, 60)}`),
  );
  expect(slow).toEqual([]);
});
