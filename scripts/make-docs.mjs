/**
 * Writes the pages of docs/ that are made from data. With --check it writes nothing: it names the pages that are no
 * longer what the data would make, and exits 1.
 *
 * usage: node scripts/make-docs.mjs [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

import { writeLawPage } from './docs/law-page.mjs';
import { writeOrdersPage } from './docs/orders-page.mjs';

const pages = { 'docs/law.md': writeLawPage, 'docs/orders.md': writeOrdersPage };

const check = process.argv.includes('--check');
for (const [file, write] of Object.entries(pages)) {
  const text = write();
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stdout.write(`${file} is not what the data make of it; run npm run docs\n`);
    process.exitCode = 1;
  }
}
