/** The pages that people read: every error code has its entry, and every link inside the project leads somewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { problemCodes } from '../src/error.js';
import { helpers } from '../src/template/helpers.js';

const left = new Set(['node_modules', 'dist', 'output', 'coverage', '.git']);

function findPages(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : findPages(file);
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

/** Without fenced and inline code: what stands there is shown, not linked. */
function readProse(page: string): string {
  return readFileSync(page, 'utf8')
    .replace(/^```[^]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '');
}

/** As GitHub makes the anchor of a heading: small letters, hyphens for spaces, no other signs. */
function anchorsOf(page: string): readonly string[] {
  const headings = readFileSync(page, 'utf8').match(/^#+ .+$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function findBrokenLinks(page: string): readonly string[] {
  const targets = [...readProse(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const linked = file === '' ? page : path.join(path.dirname(page), decodeURIComponent(file));
    if (!existsSync(linked)) return true;
    return anchor !== undefined && !anchorsOf(linked).includes(anchor);
  });
}

const pages = findPages('.');

test('docs/errors.md has one entry for every error code, in the order of the codes, and no other', () => {
  const headings = readFileSync('docs/errors.md', 'utf8').match(/^## .+$/gm);
  expect(headings).toEqual(problemCodes.map((code) => `## ${code}`));
});

test('every entry of docs/errors.md says what it means and gives an example', () => {
  const [, ...entries] = readFileSync('docs/errors.md', 'utf8').split(/^## /m);
  const thin = entries.filter((entry) => !/\bExample:\s/.test(entry) || entry.length < 150);
  expect(thin.map((entry) => entry.split('\n')[0])).toEqual([]);
});

test('docs/authoring.md lists every helper as it is written', () => {
  const page = readFileSync('docs/authoring.md', 'utf8');
  const missing = [...helpers.values()].filter(({ usage }) => !page.includes(`| \`${usage}\` |`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

describe('the pages on the case file and the profile', () => {
  const readSchema = (name: string): object => JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as object;

  function listKeys(schema: object): readonly string[] {
    return Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null) return [];
      return keyword === 'properties' ? [...Object.keys(value), ...listKeys(value)] : listKeys(value);
    });
  }

  // docs/chambers.md sends a chambers that draws a caption of its own to docs/captions.md.
  test.each([
    [['case-file.md'], 'case-base.schema.json'],
    [['chambers.md', 'captions.md'], 'chambers.schema.json'],
  ])('%j name every key of %s', (pageNames, name) => {
    const page = pageNames.map((pageName) => readFileSync(`docs/${pageName}`, 'utf8')).join('\n');
    const keys = listKeys(readSchema(name));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !new RegExp(`[\`.]${key.replace('$', '\\$')}[\`.]`).test(page))).toEqual([]);
  });
});

describe('what an editor shows of a field', () => {
  /** Conditions say what else holds of a field, not what the field is. */
  const conditions = new Set(['if', 'then', 'else', 'not', 'allOf', 'anyOf', 'oneOf']);

  function listSilent(schema: object, pointer: string): readonly string[] {
    return Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null || conditions.has(keyword)) return [];
      const below = `${pointer}/${keyword}`;
      if (keyword !== 'properties') return listSilent(value, below);
      return Object.entries(value as Record<string, object>).flatMap(([name, field]) => [
        ...('description' in field || 'const' in field ? [] : [`${below}/${name}`]),
        ...listSilent(field, `${below}/${name}`),
      ]);
    });
  }

  const kinds = readdirSync('templates').filter((name) => !name.startsWith('_'));
  test.each([
    'schemas/case-base.schema.json',
    'schemas/chambers.schema.json',
    'schemas/order-kind.schema.json',
    ...kinds.map((kind) => `templates/${kind}/schema.json`),
  ])('every field of %s has a description', (file) => {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
    expect(listSilent(schema, '')).toEqual([]);
  });
});

test('the pages that are made from data are what the data make of them', () => {
  const run = spawnSync(process.execPath, ['scripts/make-docs.mjs', '--check'], { encoding: 'utf8' });
  expect(run.stdout + run.stderr).toBe('');
  expect(run.status).toBe(0);
});

test('there are pages to look at', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', path.join('docs', 'authoring.md')]));
});

test.each(pages)('every link of %s leads to a file or heading of this project', (page) => {
  expect(findBrokenLinks(page)).toEqual([]);
});
