/** Every sample case and every sample of an order kind: the quick writer's pages are Typst's. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadLibrary } from '../../../src/library.js';
import { composeOrder, readSources, type SourceText } from '../../../src/render.js';
import { readKindSamples, sampleChambers } from '../../kind-samples.js';
import { expectSamePages } from './both-writers.js';

const library = loadLibrary();
const read = (file: string): SourceText => ({ file, text: readFileSync(file, 'utf8') });

interface Sample {
  readonly source: SourceText;
  readonly chambers: SourceText;
}

const caseFiles = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && path.basename(file) !== 'chambers.json')
  .map((file) => path.join('samples', file))
  .map((file): Sample => ({
    source: read(file),
    chambers: read(path.join(path.dirname(file), 'chambers.json')),
  }));
const kindSamples = [...library.kinds.keys()].flatMap((kind) =>
  readKindSamples(kind).map(({ source }): Sample => ({ source, chambers: sampleChambers })),
);

test.each([false, true])(
  'the samples have the same pages, signed and draft: %p',
  async (isMarked) => {
    let set = 0;
    for (const { source, chambers } of [...caseFiles, ...kindSamples]) {
      const settings = { sign: isMarked, draft: isMarked };
      const { document, style } = composeOrder(readSources(source, chambers), settings, library);
      if (await expectSamePages(document, style)) set += 1;
    }
    expect(set).toBeGreaterThan(4);
  },
  300_000,
);

test('the order that the whole program began with is set by the quick writer', async () => {
  const sources = readSources(read('samples/eeoc-v-renal-care.json'), read('samples/chambers.json'));
  const { document, style } = composeOrder(sources, {}, library);
  expect(await expectSamePages(document, style)).toBe(true);
});
