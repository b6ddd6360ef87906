/** The writers and the made-up orders of the tests, for checks that need programs which no test may need. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const entry = `
  export { writeDocx } from './src/writers/docx.js';
  export { writePdf } from './test/writers/pdf-fixture.js';
  export * from './test/writers/bodies.js';
  export * from './test/writers/kitchen-sink.js';
  export * from './test/writers/varied-orders.js';
`;

export async function loadTestModules() {
  // Inside the project, so that the packages are found.
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.check-'));
  try {
    const file = join(folder, 'modules.mjs');
    await build({
      stdin: { contents: entry, resolveDir: process.cwd(), sourcefile: 'modules.ts', loader: 'ts' },
      outfile: file,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
      // The fixtures read their files beside themselves.
      define: {
        'import.meta.url': JSON.stringify(pathToFileURL(join(process.cwd(), 'test/writers/x.ts')).href),
      },
    });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
