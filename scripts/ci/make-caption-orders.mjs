/**
 * Writes an order in every caption style, each with one party, with forty, and with a name of 300 characters, in every
 * format into a folder: what the checks of the files hold to their standards beside the samples.
 *
 * usage: node scripts/ci/make-caption-orders.mjs FOLDER
 *
 * Needs the program to be built. Exit codes: 0 written, 1 an order was refused.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadLibrary, renderOrder } from '../../dist/index.js';
import { captionCase, captionProfile, strainedParties } from '../caption-cases.mjs';

function main([folder]) {
  if (folder === undefined) throw new Error('usage: node scripts/ci/make-caption-orders.mjs FOLDER');
  mkdirSync(folder, { recursive: true });
  const library = loadLibrary();
  const { captionStyles } = library.layout;
  for (const { id } of captionStyles) {
    for (const [name, given] of Object.entries(strainedParties)) {
      const { files } = renderOrder(captionCase(id, given), { chambers: captionProfile }, library);
      for (const { format, bytes } of files) writeFileSync(join(folder, `${id}-${name}.${format}`), bytes);
    }
  }
  const count = captionStyles.length * Object.keys(strainedParties).length;
  console.log(`${count} orders in ${captionStyles.length} caption styles`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
