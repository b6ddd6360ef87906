/** The profile to start from: sound as it is, and sound with every remark made a setting. */
import { readFileSync } from 'node:fs';

import { readJson } from '../../src/case/read.js';
import { readProfileJson } from '../../src/case/profile.js';
import { startChambers } from '../../src/cli/chambers-starter.js';
import { loadLibrary } from '../../src/library.js';
import { renderOrder, type SourceText } from '../../src/render.js';

const library = loadLibrary();
const text = startChambers(library.schemas.chambers, library.layout.chambersDefaults);
const profile = (written: string): SourceText => ({ file: 'chambers.json', text: written });
const caseFile: SourceText = {
  file: 'case.json',
  text: readFileSync('test/bad-cases/good/case.json', 'utf8'),
};

function writeText(chambers: SourceText): string {
  const { files } = renderOrder(caseFile, { chambers, formats: ['txt'] }, library);
  return new TextDecoder().decode(files[0]?.bytes);
}

test('writes the order that the defaults write', () => {
  expect(writeText(profile(text))).toBe(writeText(profile('{ "judge": { "name": "A. Example" } }')));
});

test('is sound with every setting switched on, and has every key of the schema', () => {
  const all = text.replaceAll(/^( *)\/\/ (?="[A-Za-z]+": .*,$)/gm, '$1');
  const { value } = readProfileJson(profile(all));
  expect(library.checkChambers(value)).toEqual([]);
  const keysOf = (node: unknown): readonly string[] =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.entries(node).flatMap(([key, child]) => [key, ...keysOf(child)])
      : [];
  const top = Object.keys((library.schemas.chambers as { properties: object }).properties);
  expect(Object.keys(value as object)).toEqual(top.filter((key) => key !== '$schema'));
  expect(keysOf(value).length).toBeGreaterThan(80);
});

test('a profile may hold remarks and a last comma; a case file may not', () => {
  const remarked = '{ // a remark\n "judge": { "name": "A. Example", }, }';
  expect(readProfileJson(profile(remarked)).value).toEqual({ judge: { name: 'A. Example' } });
  expect(() => readJson(profile(remarked))).toThrow('case-file-not-json');
});
