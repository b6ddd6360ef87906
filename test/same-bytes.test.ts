/** The same case file gives the same bytes: twice in one process, and in any time zone and locale. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { loadLibrary } from '../src/library.js';
import { renderOrder } from '../src/render.js';

const run = promisify(execFile);
const caseName = 'samples/eeoc-v-renal-care.json';
const chambersName = 'samples/chambers.json';
const read = (file: string): { file: string; text: string } => ({ file, text: readFileSync(file, 'utf8') });

type Sums = Readonly<Record<string, string>>;

function renderSums(draft: boolean): Sums {
  const options = { chambers: read(chambersName), sign: true, draft };
  const { files } = renderOrder(read(caseName), options, loadLibrary());
  return Object.fromEntries(
    files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}

/** The built program, as a person runs it, which also says in which zone and locale it ran. */
const script = `
  import { createHash } from 'node:crypto';
  import { readFileSync } from 'node:fs';
  import { loadLibrary, renderOrder } from './dist/index.js';
  const read = (file) => ({ file, text: readFileSync(file, 'utf8') });
  const options = { chambers: read('${chambersName}'), sign: true, draft: false };
  const { files } = renderOrder(read('${caseName}'), options, loadLibrary());
  const sums = files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]);
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  console.log(JSON.stringify({ timeZone, locale, sums: Object.fromEntries(sums) }));
`;

/** Each zone with a locale: Turkish has its own capital of i, German its own decimal point. */
const runs = [
  { zone: 'America/New_York', setting: 'tr_TR.UTF-8', locale: 'tr-TR' },
  { zone: 'Pacific/Honolulu', setting: 'de_DE.UTF-8', locale: 'de-DE' },
  { zone: 'Asia/Tokyo', setting: 'tr_TR.UTF-8', locale: 'tr-TR' },
  { zone: 'Pacific/Kiritimati', setting: 'de_DE.UTF-8', locale: 'de-DE' },
] as const;

describe('the same case file gives the same bytes', () => {
  const first = renderSums(false);

  test('twice in one process, with a library read anew', () => {
    expect(Object.keys(first)).toHaveLength(3);
    expect(renderSums(false)).toEqual(first);
  });

  test('as a draft too, which is not the same as the order', () => {
    const draft = renderSums(true);
    expect(renderSums(true)).toEqual(draft);
    expect(Object.values(draft).filter((sum) => Object.values(first).includes(sum))).toEqual([]);
  });

  test('in processes of four time zones and two locales', async () => {
    if (!existsSync('dist/index.js')) throw new Error('dist is missing: npm run build');
    const results = await Promise.all(
      runs.map(async ({ zone, setting }) => {
        const env = { ...process.env, TZ: zone, LANG: setting, LC_ALL: setting, NODE_OPTIONS: '' };
        const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
        return JSON.parse(stdout) as { timeZone: string; locale: string; sums: Sums };
      }),
    );
    // Windows takes the locale from its settings, not from the environment.
    const isPosix = process.platform !== 'win32';
    expect(results).toEqual(
      runs.map(({ zone, locale }) => ({
        timeZone: zone,
        locale: isPosix ? locale : (expect.any(String) as string),
        sums: first,
      })),
    );
  });
});
