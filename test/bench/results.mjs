/** The tables of a run: printed, and kept in test/bench/results/ for docs/performance.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'results');

export function record(title, rows) {
  console.log(`\n${title}`);
  console.table(rows);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ title, rows }, undefined, 2)}\n`);
}
