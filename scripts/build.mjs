/**
 * Makes dist/ of src/: the program and the library as few files of joined modules, since a start reads and links each
 * file on its own, and the types beside them. Run by `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

async function bundleLibrary(plugins) {
  await build({ ...settings, entryPoints: ['src/index.ts'], outbase: 'src', plugins });
}

/** One script of all the modules that `entry` needs, which run when they are needed, and the starter that finds it compiled. */
async function bundleScript({ entry, starter, outfile }, plugins) {
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [entry],
    format: 'cjs',
    define: { 'import.meta.url': 'scriptUrl' },
    // A script by itself has no `import()`; `require` gives the same modules.
    supported: { 'dynamic-import': false },
    banner: { js: '(function (require, scriptUrl) { const module = {};' },
    footer: { js: 'return module.exports; })' },
    plugins,
    write: false,
  });
  const [{ text, hash }] = outputFiles;
  const folder = path.posix.dirname(outfile);
  const name = `${path.posix.basename(entry, '.ts')}-${hash.replaceAll(/[^A-Za-z0-9]/g, '')}`;
  const stem = `${folder}/${name}`;
  mkdirSync(folder, { recursive: true });
  // Seven-bit text is read in one step. Only regular expressions and comments still hold other characters.
  const ascii = text.replaceAll(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(`${stem}.cjs`, ascii);
  writeFileSync(`${folder}/package.json`, `${JSON.stringify({ type: 'commonjs' })}\n`);
  await build({
    ...settings,
    outdir: undefined,
    outfile,
    entryPoints: [starter],
    format: 'cjs',
    banner: {},
    define: { scriptName: JSON.stringify(name) },
  });
  return stem;
}

/** Lets the scripts run, so that their functions are compiled, and keeps the compiled forms. */
function compileScripts(program, worker) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/code-cache.mjs', program, worker], {
    encoding: 'utf8',
    env: { ...process.env, SO_ORDERED_DEBUG: '1' },
  });
  if (status !== 0) throw new Error(`the program does not run: ${stderr}`);
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
const inScripts = [replaceModule('prepared/table', tables.program)];
const program = await bundleScript(
  { entry: 'src/cli/main.ts', starter: 'src/cli/starter.ts', outfile: 'dist/cli/main.js' },
  [...inScripts, plainWidth],
);
const worker = await bundleScript(
  { entry: 'src/batch/worker.ts', starter: 'src/batch/worker-starter.ts', outfile: 'dist/batch/worker.js' },
  inScripts,
);
compileScripts(program, worker);
declareTypes();
