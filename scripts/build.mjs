/**
 * Makes dist/ of src/: the program and the library as few files of joined modules, since a start reads and links each
 * file on its own, and the types beside them. Run by `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { build } from 'esbuild';
import { replaceModule, prepareTable } from './prepared-table.mjs';

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

async function bundle() {
  const table = await prepareTable(settings);
  await build({
    ...settings,
    // A thread's program is a file of its own, and is found from the package's folder.
    entryPoints: ['src/index.ts', 'src/cli/main.ts', 'src/batch/worker.ts'],
    outbase: 'src',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [replaceModule('prepared/table', table)],
  });
}

function declareTypes() {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the types of src/ do not hold');
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
await bundle();
declareTypes();
