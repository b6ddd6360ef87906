/** Every sample case file, with the profile that lies beside it: the same words in Word, PDF and text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';

import { bundleDefinitions, type Definitions } from '../src/case/schema-definitions.js';
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources, renderOrder, type SourceText } from '../src/render.js';
import { readOrderWords } from './writers/words.js';

const library = loadLibrary();
const read = (file: string): SourceText => ({ file, text: readFileSync(file, 'utf8') });
const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && path.basename(file) !== 'chambers.json')
  .map((file) => path.join('samples', file));

test('there are samples', () => {
  expect(samples.length).toBeGreaterThan(3);
});

test.each(samples)('%s has the same words in Word, PDF and text', async (file) => {
  const profile = path.join(path.dirname(file), 'chambers.json');
  expect(existsSync(profile)).toBe(true);
  const [caseFile, chambers] = [read(file), read(profile)];
  const { files } = renderOrder(caseFile, { chambers }, library);
  const { document, style } = composeOrder(readSources(caseFile, chambers), {}, library);
  const bytesOf = (format: string): Uint8Array =>
    files.find((one) => one.format === format)?.bytes ?? new Uint8Array();
  const made = { docx: bytesOf('docx'), pdf: bytesOf('pdf'), txt: bytesOf('txt') };
  const words = await readOrderWords(made, document, style);
  expect(words.docx).toEqual(words.txt);
  expect(words.pdf).toEqual(words.txt);
  const text = new TextDecoder().decode(made.txt);
  expect(text.replaceAll(/\n\s*/g, '\n')).not.toMatch(/undefined|[{}]| ,|\.\.|[\uE000-\uF8FF]/);
});

test('the schema that editors use is the one that the program holds a case file against', () => {
  const written: unknown = JSON.parse(readFileSync('schemas/case.schema.json', 'utf8'));
  expect(written).toEqual(library.schemas.case);
});

const shared = JSON.parse(readFileSync('schemas/case-base.schema.json', 'utf8')) as {
  $defs: Definitions;
};
const schemas = [
  ...readdirSync('schemas').map((name) => path.join('schemas', name)),
  ...[...library.kinds.values()].map((kind) => kind.schemaFile),
];

test.each(schemas)('%s is a schema of draft 2020-12 and compiles', (file) => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addFormat('date', true);
  ajv.addFormat('party', true);
  ajv.addFormat('prose', true);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Definitions[string];
  expect(typeof ajv.compile(bundleDefinitions(schema, shared.$defs))).toBe('function');
});
