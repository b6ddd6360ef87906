/**
 * Makes dist/ of src/: the program and the library as few files of joined modules, since a start reads and links each
 * file on its own, and the types beside them. Run by `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { build } from 'esbuild';

/** Packages with files of their own beside their modules: native code, a worker's script. */
const external = ['@myriaddreamin/typst-ts-node-compiler', 'piscina'];

/** CommonJS packages ask for Node's own modules through `require`, which a module of ECMAScript does not have. */
const banner =
  "import { createRequire as createPackageRequire } from 'node:module';" +
  'const require = createPackageRequire(import.meta.url);';

async function bundle() {
  await build({
    // A thread's program is a file of its own, and is found from the package's folder.
    entryPoints: ['src/index.ts', 'src/cli/main.ts', 'src/batch/worker.ts'],
    outbase: 'src',
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
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
  });
}

function declareTypes() {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the types of src/ do not hold');
}

rmSync('dist', { recursive: true, force: true });
await bundle();
declareTypes();
