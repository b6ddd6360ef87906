/** The forms that any order can take: a signed order, a minute order, a text-only entry of the docket. */
import { readFileSync } from 'node:fs';

import { OrderError } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources, renderOrder, type RenderOptions } from '../src/render.js';
import { readKindSamples } from './kind-samples.js';

const library = loadLibrary();
const chambers: RenderOptions['chambers'] = {
  file: 'chambers.json',
  text: JSON.stringify({
    judge: { name: 'J. Sample' },
    wording: { closing: 'SO ORDERED.', decretalForm: 'numbered' },
    copies: { form: 'of-record' },
  }),
};

function sampleOf(kind: string, settings: object): { readonly file: string; readonly text: string } {
  const record = JSON.parse(readFileSync(`templates/${kind}/sample.json`, 'utf8')) as { chambers?: object };
  return {
    file: 'case.json',
    text: JSON.stringify({ ...record, chambers: { ...record.chambers, ...settings } }),
  };
}

function kindsOfBlocks(settings: object): readonly string[] {
  const sources = readSources(sampleOf('strike-filing', settings), chambers);
  return composeOrder(sources, {}, library).document.blocks.map(({ kind }) => kind);
}

function docketOf(kind: string, settings: object, sign: boolean): string {
  const { files } = renderOrder(sampleOf(kind, settings), { chambers, formats: ['docket'], sign }, library);
  return new TextDecoder().decode(files[0]?.bytes);
}

test('a minute order has a byline for closing and signature, whatever the profile says of orders', () => {
  expect(kindsOfBlocks({})).toEqual(expect.arrayContaining(['closing', 'signature', 'copies']));
  const minutes = kindsOfBlocks({ form: 'minute-order' });
  expect(minutes).not.toEqual(expect.arrayContaining(['closing']));
  expect(minutes).not.toEqual(expect.arrayContaining(['signature']));
  expect(minutes.slice(0, 3)).toEqual(['caption', 'title', 'paragraph']);
  expect(minutes.at(-1)).toBe('copies');
});

test('the case has the last word on the form that it asks for', () => {
  expect(kindsOfBlocks({ form: 'minute-order', wording: { closing: 'SO ORDERED.' } })).toContain('closing');
});

test('the judge is named in the entry only where the judge has acted', () => {
  expect(docketOf('strike-filing', { form: 'text-only' }, false)).toMatch(
    / Entered by Magistrate Judge _+ on 9\/8\/2026\.\n$/,
  );
  expect(docketOf('strike-filing', { form: 'text-only' }, true)).toContain(
    'Entered by Magistrate Judge J. Sample',
  );
});

test('a text-only entry says every word of every kind, but for those with pages of their own', () => {
  const paged: string[] = [];
  for (const { name } of library.kinds.values()) {
    for (const { source } of readKindSamples(name)) {
      const record = JSON.parse(source.text) as { chambers?: object };
      const text = JSON.stringify({ ...record, chambers: { ...record.chambers, form: 'text-only' } });
      try {
        const options = { chambers, formats: ['docket'] as const, sign: true };
        const { files } = renderOrder({ file: source.file, text }, options, library);
        const entry = new TextDecoder().decode(files[0]?.bytes);
        if (!entry.startsWith('SEALED'))
          expect({ file: source.file, entry }).toEqual({
            file: source.file,
            entry: expect.not.stringMatching(/ {2}|undefined| [,;]|[{}]|\uFFFC/) as string,
          });
      } catch (error) {
        if (!(error instanceof OrderError)) throw error;
        expect(error.problems.map(({ code }) => code)).toEqual(['docket-not-text-only']);
        paged.push(name);
      }
    }
  }
  expect([...new Set(paged)]).toEqual(['stipulated-protective-order']);
});
