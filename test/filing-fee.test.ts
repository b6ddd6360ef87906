/** The filing fee in an order: that of its day, told where nobody has checked it, refused where the table has none. */
import { readFileSync } from 'node:fs';

import { OrderError, type Problem } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { renderOrder } from '../src/render.js';
import { sampleChambers } from './kind-samples.js';

const library = loadLibrary();
const sample = readFileSync('templates/ifp/samples/no-application.json', 'utf8');

function render(
  ordered: string,
  by: string,
): { readonly text: string; readonly warnings: readonly Problem[] } {
  const text = sample.replace('"2026-04-07"', `"${ordered}"`).replace('"2026-05-05"', `"${by}"`);
  const options = { chambers: sampleChambers, formats: ['txt'] } as const;
  const { files, warnings } = renderOrder({ file: 'case.json', text }, options, library);
  const words = new TextDecoder().decode(files[0]?.bytes).replace(/\s+/g, ' ');
  return { text: words, warnings };
}

test.each([
  ['2011-06-13', '2011-07-13', 'pay the filing fee of $350.'],
  [
    '2018-06-12',
    '2018-07-12',
    'pay the filing fee of $400, which is the fee of $350 and the administrative fee of $50.',
  ],
  [
    '2021-06-15',
    '2021-07-15',
    'pay the filing fee of $402, which is the fee of $350 and the administrative fee of $52.',
  ],
  [
    '2026-06-16',
    '2026-07-16',
    'pay the filing fee of $405, which is the fee of $350 and the administrative fee of $55.',
  ],
])('an order of %s names the fee of that day', (ordered, by, words) => {
  expect(render(ordered, by).text).toContain(words);
});

test('a fee that nobody has checked is told, with the day it hangs on', () => {
  const told = (ordered: string, by: string): readonly string[] =>
    render(ordered, by)
      .warnings.map(({ message }) => message)
      .filter((message) => message.includes('filing fee'));
  expect(told('2011-06-13', '2011-07-13')).toEqual([]);
  expect(told('2026-06-16', '2026-07-16')).toEqual([
    'the filing fee of $405 on 2026-06-16 was not checked against a source',
  ]);
});

test('a day before the table is refused', () => {
  const attempt = (): unknown => render('2004-06-15', '2004-07-15');
  expect(attempt).toThrow(OrderError);
  expect(attempt).toThrow('law-row-missing: the filing fee on 2004-06-15 is not in the table');
});
