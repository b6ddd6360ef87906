/** The built program and its library, as the bench runs them. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const packageFolder = path.resolve(import.meta.dirname, '../..');
export const dist = process.env.SO_ORDERED_DIST ?? path.join(packageFolder, 'dist');
export const program = path.join(dist, 'cli/main.js');

export async function loadProgram() {
  const { loadLibrary, renderOrder } = await import(pathToFileURL(path.join(dist, 'index.js')));
  return { library: loadLibrary(), renderOrder };
}

/** The bytes of one order. */
export async function renderCase(caseFile, chambers, format) {
  const { library, renderOrder } = await loadProgram();
  const text = (file, value) => ({ file, text: JSON.stringify(value) });
  const options = { chambers: text('chambers.json', chambers), formats: [format], sign: true };
  return renderOrder(text('case.json', caseFile), options, library).files[0].bytes;
}
