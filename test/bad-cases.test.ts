/**
 * Each case file of test/bad-cases has one mistake, and beside it the report that a person reads, to the letter.
 * `npm run accept` writes the reports anew; read each before it is committed.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

import { decodeUtf8 } from '../src/case/decode.js';
import { reportProblems } from '../src/cli/report.js';
import { OrderError } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { type RenderedOrder, renderOrder, type SourceText } from '../src/render.js';

const folder = 'test/bad-cases';
const accepting = process.env.ACCEPT === '1' && process.env.CI === undefined;
const library = loadLibrary();

function read(file: string, name: string = path.basename(file)): SourceText {
  return { file: name, text: decodeUtf8(fs.readFileSync(file), name) };
}

const goodCase = read(`${folder}/good/case.json`);
const goodChambers = read(`${folder}/good/chambers.json`);

/** What the command line would print, without colour; the empty text where nothing is wrong. */
function reportOf(subject: string, step: () => unknown): string {
  try {
    step();
    return '';
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return reportProblems(error.problems, subject, 'nothing written', { colour: false });
  }
}

function render(caseFile: SourceText, chambers: SourceText = goodChambers): RenderedOrder {
  return renderOrder(caseFile, { chambers, sign: true }, library);
}

function expectReport(file: string, report: string): void {
  expect(report).not.toBe('');
  // No report is a tool against the terminal that shows it.
  expect(report).not.toMatch(/[^\n\P{C}]/u);
  if (accepting) fs.writeFileSync(file, report);
  expect(report).toBe(fs.readFileSync(file, 'utf8'));
}

const namesIn = (place: string, ending: string): readonly string[] =>
  fs
    .readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

/** Too large, or too dull, to keep as files. */
const generated: Readonly<Record<string, () => Uint8Array>> = {
  'file-of-50-megabytes': () => Buffer.alloc(50_000_000, ' '),
  'levels-10000-deep': () => Buffer.from(`{ "court": ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n`),
  'levels-10000-deep-cut-off': () => Buffer.from('{"motion":'.repeat(10_000)),
};

describe('a case file with a mistake is refused with the report beside it', () => {
  const names = namesIn(folder, '.json');

  test.each(names)('%s', (name) => {
    const report = reportOf(`${name}.json`, () => render(read(`${folder}/${name}.json`)));
    expectReport(`${folder}/${name}.txt`, report);
  });

  test.each(Object.keys(generated))('%s', (name) => {
    const bytes = generated[name]?.() ?? new Uint8Array();
    const file = `${name}.json`;
    const report = reportOf(file, () => render({ file, text: decodeUtf8(bytes, file) }));
    expectReport(`${folder}/${name}.txt`, report);
  });

  test('every case file has a report, and every report a case file', () => {
    expect(names.length).toBeGreaterThanOrEqual(42);
    expect(namesIn(folder, '.txt')).toEqual(
      [
        ...names,
        ...Object.keys(generated),
        'template-typo-in-a-condition',
        'template-field-of-no-order',
      ].sort(),
    );
  });
});

describe('a chambers profile with a mistake is refused with the report beside it', () => {
  const profiles = `${folder}/profiles`;

  test.each(namesIn(profiles, '.json'))('%s', (name) => {
    const report = reportOf('case.json', () => render(goodCase, read(`${profiles}/${name}.json`)));
    expectReport(`${profiles}/${name}.txt`, report);
  });

  test('every profile has a report, and every report a profile', () => {
    expect(namesIn(profiles, '.txt')).toEqual(namesIn(profiles, '.json'));
  });
});

describe('a template with a mistake is refused when it is asked for', () => {
  test.each([
    [
      'template-typo-in-a-condition',
      'deny-missing-certificate/order.hbs',
      'order.prejudice',
      'order.prejudise',
    ],
    ['template-field-of-no-order', 'rule-on-motion/template.json', '"motion.type"', '"motion.tpye"'],
  ])('%s', (name, file, right, wrong) => {
    const root = fs.mkdtempSync(path.join(tmpdir(), 'so-ordered-'));
    try {
      for (const part of ['templates', 'data', 'layout', 'schemas']) {
        fs.cpSync(part, path.join(root, part), { recursive: true });
      }
      const place = path.join(root, 'templates', file);
      const text = fs.readFileSync(place, 'utf8');
      const mistaken = text.replace(right, wrong);
      expect(mistaken).not.toBe(text);
      fs.writeFileSync(place, mistaken);
      const report = reportOf('templates', () => loadLibrary(root).kinds.values());
      expectReport(`${folder}/${name}.txt`, report);
    } finally {
      fs.rmSync(root, { recursive: true });
    }
  });
});

describe('what looks like a mistake and is none', () => {
  test('the case that all bad cases were made from', () => {
    expect(render(goodCase).files).toHaveLength(3);
  });

  test('a UTF-8 byte-order mark and Windows line ends', () => {
    const text = `\uFEFF${goodCase.text.replaceAll('\n', '\r\n')}`;
    const order = render({ file: 'case.json', text: decodeUtf8(Buffer.from(text), 'case.json') });
    expect(order.files.map((file) => Buffer.from(file.bytes).toString('base64'))).toEqual(
      render(goodCase).files.map((file) => Buffer.from(file.bytes).toString('base64')),
    );
  });

  test.each(['../../x', '..\\..\\x', '/etc/x', 'C:\\x', '..', 'con'])(
    'the path %s as a name and as a number',
    (written) => {
      const text = goodCase.text
        .replace('"A. Rivera"', () => JSON.stringify(written))
        .replace('"3:26cv52"', () => JSON.stringify(written));
      const { files } = render({ file: 'case.json', text });
      expect(files).toHaveLength(3);
      for (const { name } of files) {
        expect(name).not.toMatch(/[/\\:]|^\.|\.\./);
        expect(path.dirname(path.resolve('output', name))).toBe(path.resolve('output'));
      }
    },
  );
});
