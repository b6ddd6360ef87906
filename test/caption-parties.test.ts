/**
 * Captions for every sort of party list. A file of test/captions-parties changes the good case of test/bad-cases;
 * beside it stands its caption as a reader sees it, flush and with a rail. `npm run accept` writes the captions anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources, renderOrder, type SourceText } from '../src/render.js';

const folder = 'test/captions-parties';
const library = loadLibrary();
const accepting = process.env.ACCEPT === '1' && process.env.CI === undefined;

interface Changes {
  readonly motion?: object | null;
  readonly chambers?: { readonly caption?: object };
}

const readJson = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object;
const good = readJson('test/bad-cases/good/case.json') as { motion: object };

const looks = [
  { caption: { style: 'flush', pivot: 'VS.' } },
  { caption: { style: 'paren', partyNames: 'as-given', statusWords: 'title-case', punctuation: 'commas' } },
];

function readCase(name: string): SourceText {
  const changes = readJson(`${folder}/${name}.json`) as Changes;
  const motion = { ...good.motion, by: ['all'], ...changes.motion };
  const schedule = { kind: 'joint-order-schedule', paper: 'pretrial-order', due: '2026-03-12' };
  const orders = [{ ...schedule, fallback: { mode: 'individual' } }];
  const value = {
    ...good,
    orders,
    ...changes,
    ...(changes.motion === null ? { motion: undefined } : { motion }),
  };
  return { file: `${name}.json`, text: JSON.stringify(value) };
}

function readChambers(look: object): SourceText {
  return { file: 'chambers.json', text: JSON.stringify({ judge: { name: 'J. R. Example' }, ...look }) };
}

/** The text down to the title. */
function captionOf(name: string, look: object): string {
  const order = renderOrder(readCase(name), { chambers: readChambers(look), formats: ['txt'] }, library);
  const text = new TextDecoder().decode(order.files[0]?.bytes);
  return text.slice(0, text.search(/\n *ORDER\n/)).trimEnd();
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

test.each(names)('the caption of %s', (name) => {
  const captions = looks.map((look) => captionOf(name, look)).join(`\n\n${'='.repeat(72)}\n\n`);
  const file = `${folder}/${name}.txt`;
  if (accepting) writeFileSync(file, `${captions}\n`);
  expect(existsSync(file)).toBe(true);
  expect(`${captions}\n`).toBe(readFileSync(file, 'utf8'));
});

test('every caption belongs to a party list', () => {
  const written = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  expect(written.map((file) => file.replace('.txt', ''))).toEqual(names);
});

test.each([
  ['one-and-one', 'A. Rivera v. Example Corp.'],
  ['in-re', 'In re Example Antitrust Litigation'],
  ['in-re-appeal', 'B. Chen v. Example Bank, N.A.'],
  ['in-re-without-parties', 'In re the Search of a Telephone'],
  ['intervenors', 'A. Rivera v. Example Corp.'],
  ['habeas', 'A. Rivera v. D. Evans'],
])('the files of %s are called after %s', (name, called) => {
  const { document } = composeOrder(readSources(readCase(name), readChambers({})), {}, library);
  expect(document.properties.title).toBe(`Order, ${called}, No. 3:26cv52`);
});
