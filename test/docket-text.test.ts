/** The docket text of every sample, beside each other in one file that a clerk can read; and what it may never say. */
import { readFileSync, writeFileSync } from 'node:fs';

import { OrderError } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { renderOrder, type RenderOptions, type SourceText } from '../src/render.js';
import { readKindSamples, sampleChambers } from './kind-samples.js';

const library = loadLibrary();

function docketOf(source: SourceText, options: Partial<RenderOptions> = {}): string {
  const order = renderOrder(source, { chambers: sampleChambers, formats: ['docket'], ...options }, library);
  return new TextDecoder().decode(order.files[0]?.bytes);
}

const seed: SourceText = {
  file: 'seed.json',
  text: readFileSync('samples/eeoc-v-renal-care.json', 'utf8'),
};

function profile(settings: object): RenderOptions['chambers'] {
  return { file: 'chambers.json', text: JSON.stringify({ judge: { name: 'J. Sample' }, ...settings }) };
}

test('the docket text of every sample', () => {
  const texts = [...library.kinds.values()].flatMap(({ name }) =>
    readKindSamples(name).map(({ source }) => `${source.file}\n${docketOf(source, { sign: true })}`),
  );
  const golden = 'test/docket-texts.txt';
  const written = texts.join('\n');
  if (process.env.ACCEPT === '1') writeFileSync(golden, written);
  expect(written).toBe(readFileSync(golden, 'utf8'));
  for (const text of texts) expect(text).not.toMatch(/[{}\u2018-\u201D\u00A0]|undefined| [,;.]| {2}|;;|\.\./);
});

test('the seed order as the clerk keys it, with the judge’s act and the clerk’s initials', () => {
  expect(docketOf(seed, { sign: true, chambers: profile({ docket: { initials: 'BEE' } }) })).toBe(
    'ORDER denying Motion for Protective Order; directing the parties to present a jointly prepared protective ' +
      'order. Jointly prepared paper due by 3/12/2007. Signed by Magistrate Judge J. Sample on 2/23/2007. (BEE)\n',
  );
});

test('no one has signed until the person running the command says so', () => {
  expect(docketOf(seed)).toContain('Signed by Magistrate Judge ____________________ on 2/23/2007.');
});

test('a byline enters the order', () => {
  const chambers = profile({ signature: { form: 'byline' } });
  expect(docketOf(seed, { sign: true, chambers })).toContain('Entered by Magistrate Judge J. Sample on');
});

test('a sealed case says no more than that', () => {
  const text = JSON.stringify({ ...(JSON.parse(seed.text) as object), sealed: true });
  expect(docketOf({ file: 'sealed.json', text }, { sign: true })).toBe('SEALED ORDER.\n');
});

test('a text that is longer than the court allows is refused, never cut', () => {
  const run = (): string => docketOf(seed, { chambers: profile({ docket: { maxLength: 60 } }) });
  expect(run).toThrow(OrderError);
  expect(run).toThrow('docket-too-long');
});

test('it is made only where it is asked for, in a file of its own name', () => {
  const { files } = renderOrder(seed, { chambers: sampleChambers, formats: ['txt', 'docket'] }, library);
  expect(files.map(({ name }) => name)).toEqual([
    '3-05CV52WA-order-2007-02-23.txt',
    '3-05CV52WA-order-2007-02-23.docket.txt',
  ]);
  const usual = renderOrder(seed, { chambers: sampleChambers }, library);
  expect(usual.files.map(({ format }) => format)).toEqual(['docx', 'pdf', 'txt']);
});
