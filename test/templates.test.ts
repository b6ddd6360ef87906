/** One loop over every order kind: adding a folder adds its tests. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { OrderError, type Problem } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources, renderOrder, type SourceText } from '../src/render.js';
import { folderFiles } from '../src/template/kind-folder.js';
import { findSlips } from './document-slips.js';
import { readKindSamples, sampleChambers } from './kind-samples.js';
import { readOrderWords } from './writers/words.js';

const library = loadLibrary();
const chambers = sampleChambers;

function problemsOf(source: SourceText): readonly Problem[] {
  try {
    renderOrder(source, { chambers, formats: ['txt'] }, library);
    return [];
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
}

/** The pointers of every field that a schema requires, as far as the sample goes down that way. */
function requiredPointers(schema: object, value: unknown, pointer: string): readonly string[] {
  const { required = [], properties = {} } = schema as {
    required?: readonly string[];
    properties?: Record<string, object>;
  };
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(properties).flatMap(([key, child]) =>
    requiredPointers(child, (value as Record<string, unknown>)[key], `${pointer}/${key}`),
  );
  return [...required.map((key) => `${pointer}/${key}`), ...inner];
}

function without(value: unknown, pointer: string): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>(
    (current, key) => current[key] as Record<string, unknown>,
    copy,
  );
  Reflect.deleteProperty(parent, last);
  return copy;
}

describe.each([...library.kinds.values()])('the order kind $name', (kind) => {
  const samples = readKindSamples(kind.name);
  const [sample] = samples;
  if (sample === undefined) throw new TypeError('a kind without a sample');

  test('has the six files and no other', () => {
    expect([...kind.folder.files.keys()].sort()).toEqual([...folderFiles].sort());
  });

  test('prints the judge’s own reasons once', () => {
    expect(kind.template.source.text.match(/^\{\{> reasons\}\}$/gm)).toHaveLength(1);
  });

  test('has a plain sample, the hardest one, and one composed with another kind', () => {
    expect(samples.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['sample', 'hardest', 'composed']),
    );
    const composed = samples.find(({ name }) => name === 'composed');
    const { orders } = JSON.parse(composed?.source.text ?? '{}') as { orders: readonly { kind: string }[] };
    expect(new Set(orders.map((order) => order.kind)).size).toBeGreaterThan(1);
    expect(orders.map((order) => order.kind)).toContain(kind.name);
  });

  test('has for every sample its text, and no other file', () => {
    const folder = `templates/${kind.name}/samples`;
    const names = samples.slice(1).flatMap(({ name }) => [`${name}.json`, `${name}.txt`]);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  test('has a README with its four headings', () => {
    const headings = (kind.folder.files.get('README.md')?.text ?? '').match(/^## .+$/gm);
    expect(headings).toEqual(['## When to use it', '## Fields', '## Authority', '## Composes with']);
  });

  test.each(samples)('gives the expected text from $name', ({ source, expected }) => {
    const { files } = renderOrder(source, { chambers, formats: ['txt'] }, library);
    const text = new TextDecoder().decode(files[0]?.bytes);
    if (process.env.ACCEPT === '1') writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, 'utf8'));
  });

  test.each(samples)('has the same words in Word, PDF and text of $name', async ({ source }) => {
    const { files } = renderOrder(source, { chambers }, library);
    const { document, style } = composeOrder(readSources(source, chambers), {}, library);
    const bytesOf = (format: string): Uint8Array =>
      files.find((file) => file.format === format)?.bytes ?? new Uint8Array();
    const made = { docx: bytesOf('docx'), pdf: bytesOf('pdf'), txt: bytesOf('txt') };
    const words = await readOrderWords(made, document, style);
    expect(words.docx).toEqual(words.txt);
    expect(words.pdf).toEqual(words.txt);
    expect(words.txt.length).toBeGreaterThan(50);
  });

  test.each(samples)('prints no slip of a template in $name', ({ source }) => {
    const { document } = composeOrder(readSources(source, chambers), {}, library);
    expect(findSlips(document)).toEqual([]);
  });

  const value: unknown = JSON.parse(sample.source.text);
  const index = (value as { orders: readonly { kind: string }[] }).orders.findIndex(
    (order) => order.kind === kind.name,
  );
  const order: unknown = (value as { orders: readonly unknown[] }).orders[index];
  const pointers = requiredPointers(kind.schema, order, `/orders/${index}`).filter(
    (pointer) => !pointer.endsWith('/kind'),
  );

  test.each(pointers)('reports %s when it is taken away', (pointer) => {
    const problems = problemsOf({
      file: sample.source.file,
      text: JSON.stringify(without(value, pointer), null, 2),
    });
    expect(problems.map((problem) => [problem.code, problem.place?.path])).toContainEqual([
      'case-field-missing',
      pointer,
    ]);
  });

  const ofMotion = ['/motion', '/motion/type', '/motion/by'];
  const needed = kind.declaration.needs.includes('motion') ? ofMotion : [];

  test('reports the motion, or a part of it, when it is taken away', () => {
    for (const pointer of needed) {
      const text = JSON.stringify(without(value, pointer), null, 2);
      const problems = problemsOf({ file: sample.source.file, text });
      const found = problems.map((problem) => [problem.code, problem.place?.path]);
      expect(found).toContainEqual(['case-field-missing', pointer]);
    }
  });
});
