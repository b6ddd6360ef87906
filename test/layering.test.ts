/** The import table of docs/architecture.md, held by a test: which folder of src may import which. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.resolve('src');

/** The first folder below src, or the file's own name without its ending for those at the top. */
function layerOf(file: string): string {
  const [first = ''] = path.relative(src, file).split(path.sep);
  return first.replace(/\.ts$/, '');
}

const pipeline = [
  'caption',
  'caption-style',
  'chambers-settings',
  'appointment',
  'caption-parties',
  'chambers-formulas',
  'chambers-calendar',
  'chambers-law',
  'chambers-templates',
  'order-kinds',
  'chambers-practice',
  'chambers-sheet',
  'decretal',
  'record-cite',
  'ending',
  'page',
  'pdf-families',
  'power',
  'date-order',
  'docket-entry',
  'docket-text',
  'fill-order',
  'order-context',
  'order-files',
  'order-title',
  'order-parts',
  'seal-line',
  'schedule-order',
  'printed-deadlines',
  'deadline-words',
  'field-place',
  'check-order',
  'check-templates',
  'library',
  'render',
  'law-data',
  'deadline-data',
  'package-file',
  'package-folder',
];
const pure = ['error', 'nearest-name', 'english', 'recent-results', 'repeated', 'value-marks'];

const mayImport: Readonly<Record<string, readonly string[]>> = {
  error: [],
  'nearest-name': [],
  'recent-results': [],
  repeated: [],
  'value-marks': ['recent-results'],
  prepared: [],
  english: [],
  'problem-json': ['error'],
  'stack-frames': [],
  document: pure,
  deadlines: pure,
  law: pure,
  case: [...pure, 'prepared', 'deadlines'],
  template: [...pure, 'prepared', 'case', 'deadlines', 'law'],
  writers: [...pure, 'prepared', 'document'],
  checks: [...pure, 'document', 'deadlines', 'law'],
  ...Object.fromEntries(
    pipeline.map((file) => [
      file,
      [...pure, ...pipeline, 'document', 'deadlines', 'law', 'case', 'template', 'checks', 'writers'],
    ]),
  ),
  index: [...pure, ...pipeline, 'case', 'document'],
  files: [...pure, 'case'],
  batch: [...pure, ...pipeline, 'problem-json', 'stack-frames', 'case', 'template', 'files'],
  cli: [
    ...pure,
    ...pipeline,
    'problem-json',
    'stack-frames',
    'case',
    'deadlines',
    'template',
    'files',
    'batch',
    'index',
  ],
};

/** Each package that only one folder may know. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  docx: ['writers'],
  '@myriaddreamin/typst-ts-node-compiler': ['writers'],
  handlebars: ['template'],
  yargs: ['cli'],
  'date-fns': ['deadlines'],
  '@date-fns/utc': ['deadlines'],
  '@date-fns/tz': ['deadlines'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.join(src, file));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe('the import table', () => {
  test('names every folder and file of src', () => {
    expect([...new Set(files.map(layerOf))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test.each(files.map((file) => [path.relative(src, file), file]))(
    '%s imports only what its folder may',
    (_name, file) => {
      const layer = layerOf(file);
      const own = importsOf(file).filter((name) => name.startsWith('.'));
      const layers = own.map((name) =>
        layerOf(path.resolve(path.dirname(file), name.replace(/\.js$/, '.ts'))),
      );
      const refused = layers.filter((other) => other !== layer && mayImport[layer]?.includes(other) !== true);
      expect(refused).toEqual([]);
    },
  );

  test.each(Object.entries(packagesOf))('%s is known in %s alone', (name, layers) => {
    const users = files.filter((file) =>
      importsOf(file).some((other) => other === name || other.startsWith(`${name}/`)),
    );
    expect(users.map(layerOf).filter((layer) => !layers.includes(layer))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  test('files are read, and processes and folders met, only at the named doors', () => {
    const doors = new Set(['pdf-families', 'package-file', 'package-folder', 'files', 'batch', 'cli']);
    const readers = files.filter((file) =>
      importsOf(file).some((name) => /^node:(fs|child_process|os|process)/.test(name)),
    );
    expect(readers.map(layerOf).filter((layer) => !doors.has(layer))).toEqual([]);
  });

  test('docs/architecture.md names every folder of src', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !page.includes(`${name}/`))).toEqual([]);
  });
});
