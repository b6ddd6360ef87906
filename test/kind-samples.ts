/** The samples of an order kind: sample.json with expected.txt, and every pair of its samples folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import type { SourceText } from '../src/render.js';

export interface KindSample {
  /** `sample`, or the name of a file in the samples folder. */
  readonly name: string;
  readonly source: SourceText;
  /** The text that the sample makes. */
  readonly expected: string;
}

/** The profile of every sample; what a sample needs beside it stands under its own `chambers`. */
export const sampleChambers: SourceText = {
  file: 'chambers.json',
  text: '{ "judge": { "name": "J. Sample" } }',
};

export function readKindSamples(kind: string): readonly KindSample[] {
  const folder = `templates/${kind}/samples`;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const paths = names.sort().map((name) => `${folder}/${name.replace(/\.json$/, '')}`);
  return [
    read('sample', `templates/${kind}/sample.json`, `templates/${kind}/expected.txt`),
    ...paths.map((path) => read(path.slice(folder.length + 1), `${path}.json`, `${path}.txt`)),
  ];
}

function read(name: string, file: string, expected: string): KindSample {
  return { name, source: { file, text: readFileSync(file, 'utf8') }, expected };
}
