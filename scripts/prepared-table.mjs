/**
 * Does the work that src/prepared/ can find again: compiles the package's schemas and checks its templates, by running
 * the sources once on the sample of every order kind and writing down what they look for.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** Stands for src/prepared/find.ts while the sources run here. */
const recorder = `
  export const asked = new Map();
  export function findPrepared(kind, writeInput) {
    const input = writeInput();
    asked.set(kind + input, { kind, input });
  }
`;

/** The family of type that the quick PDF writer sets. */
const quickFamily = JSON.parse(readFileSync('layout/fonts/times-new-roman.json', 'utf8'));

const entry = `
  export { loadLibrary, renderOrder, OrderError } from './src/index.ts';
  export { readFontFiles } from './src/pdf-families.ts';
  export { reportProblems } from './src/cli/report.ts';
  export { ajvOptions, formats } from './src/case/schema-validator.ts';
  export { keyOf } from './src/prepared/key.ts';
  export { asked } from './src/prepared/find.ts';
  export { prepareTemplate } from './src/template/prepared-template.ts';
  export { preparePart } from './src/writers/docx/fixed-parts.ts';
  export { loadFontFamily, makeFontFamily } from './src/writers/pdf/plain/font-family.ts';
`;

/**
 * @param settings the build's own for esbuild
 * @throws PackageProblems where a template, schema or sample of the package has a mistake
 * @returns the texts of two modules that stand for src/prepared/table.ts: for the library the larger results are files in
 *   dist/prepared/, so that a start reads only those it needs; for the program, whose compiled form V8 keeps, all stand
 *   in the table
 */
export async function prepareTables(settings) {
  const sources = await importSources(settings);
  const problems = renderSamples(sources);
  if (problems.length > 0)
    throw new PackageProblems(
      sources.reportProblems(problems, 'the templates', 'nothing built', { colour: false }),
    );
  sources.loadFontFamily(sources.readFontFiles(quickFamily));
  const results = await Promise.all(
    [...sources.asked.values()].map(async ({ kind, input }) => {
      const text = await makers[kind](input, sources);
      return text === undefined ? [] : [{ kind, key: sources.keyOf(kind, input), text }];
    }),
  );
  mkdirSync('dist/prepared');
  return {
    library: writeTable(results.flat(), keepInFile),
    program: writeTable(results.flat(), keepInTable),
  };
}

function writeTable(results, keep) {
  const rows = results.map((result) => `'${result.key}': () => ${keep(result)},\n`);
  return `
    import { createRequire } from 'node:module';
    import path from 'node:path';
    import { packageFolder } from './src/package-folder.ts';
    const load = createRequire(path.join(packageFolder, 'dist/prepared/'));
    export const preparedTable = {\n${rows.join('')}};
  `;
}

/** @returns the expression that gives the result; what only an order as a PDF needs is a file in the program too */
function keepInTable({ kind, key, text }) {
  if (kind === 'font-family') return keepInFile({ kind, key, text });
  return kind === 'schema' ? `{ const module = {}; ${text}; return module.exports; }` : `(${text})`;
}

function keepInFile({ kind, key, text }) {
  if (kind !== 'schema' && text.length < 4000) return `(${text})`;
  const name = kind === 'schema' ? `${key}.cjs` : `${key}.json`;
  writeFileSync(`dist/prepared/${name}`, text);
  return `load('./${name}')`;
}

async function importSources(settings) {
  const file = path.resolve('dist/sources.mjs');
  const { outputFiles } = await build({
    ...settings,
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    plugins: [replaceModule('prepared/find', recorder)],
    splitting: false,
    write: false,
  });
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file));
  } finally {
    rmSync(file);
  }
}

/** An esbuild plugin: these contents for the module of src/. */
export function replaceModule(name, contents) {
  const filter = new RegExp(`[\\\\/]src[\\\\/]${name.replace('/', '[\\\\/]')}\\.ts$`);
  return {
    name: `replace ${name}`,
    setup: ({ onLoad }) => {
      onLoad({ filter }, () => ({ contents, loader: 'js', resolveDir: process.cwd() }));
    },
  };
}

/** What is wrong with the package's own files, in the words of `check --templates`. */
export class PackageProblems extends Error {}

/**
 * Each order kind with each masthead that a court can have; what a chambers writes itself is its own.
 * @returns the problems that were found on the way, each once
 */
function renderSamples(sources) {
  const problems = new Map();
  const collect = (step) => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof sources.OrderError)) throw error;
      for (const problem of error.problems) problems.set(JSON.stringify(problem), problem);
    }
  };
  const library = collect(() => sources.loadLibrary());
  if (library !== undefined) renderKinds(sources, library, collect);
  return [...problems.values()];
}

function renderKinds({ renderOrder }, library, collect) {
  for (const masthead of Object.keys(library.layout.mastheads)) {
    const profile = { judge: { name: 'A. Example' }, caption: { masthead } };
    const chambers = { file: 'chambers.json', text: JSON.stringify(profile) };
    for (const name of library.kinds.keys()) {
      for (const draft of [false, true]) {
        collect(() => {
          const sample = library.kinds.get(name).folder.files.get('sample.json');
          renderOrder(sample, { chambers, formats: ['docx'], draft }, library);
        });
      }
    }
  }
}

/** How each kind of result is made; undefined where it cannot be. */
const makers = {
  schema: compileSchema,
  template: (input, { prepareTemplate }) => JSON.stringify(prepareTemplate(JSON.parse(input))),
  'font-family': (_, { makeFontFamily, readFontFiles }) =>
    JSON.stringify(makeFontFamily(readFontFiles(quickFamily).read())),
  'word-part': (input, { preparePart }) => JSON.stringify(preparePart(JSON.parse(input))),
};

async function compileSchema(input, { ajvOptions, formats }) {
  const code = { source: true, formats: _`formats` };
  const ajv = new Ajv2020({ ...ajvOptions, formats, code });
  const validator = standaloneCode(ajv, ajv.compile(JSON.parse(input)));
  const contents = `module.exports = (formats) => { const module = {}; ${validator}; return module.exports; };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
}
