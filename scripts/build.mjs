/**
 * Makes dist/ of src/: the program and the library as few files of joined modules, since a start reads and links each
 * file on its own, and the types beside them. Run by `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { build } from 'esbuild';
import { PackageProblems, prepareTables, replaceModule } from './prepared-table.mjs';

/** Packages with files of their own beside their modules: native code, a worker's script. */
const external = ['@myriaddreamin/typst-ts-node-compiler', 'piscina'];

/** CommonJS packages ask for Node's own modules through `require`, which a module of ECMAScript does not have. */
const banner =
  "import { createRequire as createPackageRequire } from 'node:module';" +
  'const require = createPackageRequire(import.meta.url);';

/** How the modules are joined, for every run of esbuild. */
const settings = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // The form that can be joined, where a package has both.
  mainFields: ['module', 'main'],
  external,
  banner: { js: banner },
  // A bug report names functions, so names and lines stay as they are written.
  minifySyntax: true,
  legalComments: 'inline',
  logLevel: 'warning',
};

/**
 * yargs measures its help with string-width, which takes a tenth of a start to set up its tables of Unicode. Plain text is
 * as wide as it is long; the package itself is asked only for the rest.
 */
const plainWidth = {
  name: 'plain width',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^string-width$/ }, ({ namespace, resolveDir }) =>
      namespace === 'plain-width' ? undefined : { path: resolveDir, namespace: 'plain-width' },
    );
    onLoad({ filter: /.*/, namespace: 'plain-width' }, ({ path }) => ({
      contents: `export default (text, options) =>
        /^[ -~]*$/.test(text) ? text.length : require('string-width').default(text, options);`,
      resolveDir: path,
    }));
  },
};

/** The library, and the program of a batch's threads, which is found from the package's folder. */
async function bundleLibrary(plugins) {
  await build({
    ...settings,
    entryPoints: ['src/index.ts', 'src/batch/worker.ts'],
    outbase: 'src',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins,
  });
}

/** The command line: one script, whose modules run when they are needed, and the starter that finds it compiled. */
async function bundleProgram(plugins) {
  const { outputFiles } = await build({
    ...settings,
    entryPoints: ['src/cli/main.ts'],
    format: 'cjs',
    define: { 'import.meta.url': 'programUrl' },
    // A script by itself has no `import()`; `require` gives the same modules.
    supported: { 'dynamic-import': false },
    banner: { js: '(function (require, programUrl) {' },
    footer: { js: '})' },
    plugins: [...plugins, plainWidth],
    write: false,
  });
  const [{ text, hash }] = outputFiles;
  const programName = `program-${hash.replaceAll(/[^A-Za-z0-9]/g, '')}`;
  mkdirSync('dist/cli', { recursive: true });
  // Seven-bit text is read in one step. Only regular expressions and comments still hold other characters.
  const ascii = text.replaceAll(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(`dist/cli/${programName}.cjs`, ascii);
  writeFileSync('dist/cli/package.json', `${JSON.stringify({ type: 'commonjs' })}\n`);
  await build({
    ...settings,
    entryPoints: { 'cli/main': 'src/cli/starter.ts' },
    format: 'cjs',
    banner: {},
    define: { programName: JSON.stringify(programName) },
  });
  const files = [`dist/cli/${programName}.cjs`, `dist/cli/${programName}.code`];
  const run = spawnSync(process.execPath, ['scripts/code-cache.mjs', ...files], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the program does not run: ${run.stderr}`);
}

function declareTypes() {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the types of src/ do not hold');
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const tables = await prepareTables(settings).catch((error) => {
  if (!(error instanceof PackageProblems)) throw error;
  process.stderr.write(error.message);
  process.exit(1);
});
await bundleLibrary([replaceModule('prepared/table', tables.library)]);
await bundleProgram([replaceModule('prepared/table', tables.program)]);
declareTypes();
