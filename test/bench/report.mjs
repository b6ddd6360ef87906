/** Writes the tables of test/bench/results/ into docs/performance.md, with the shape of the machine they were measured on. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import path from 'node:path';
import { packageFolder } from './program.mjs';

const folder = path.join(import.meta.dirname, 'results');
const page = path.join(packageFolder, 'docs/performance.md');
const begin = '<!-- figures: written by npm run bench -->';
const end = '<!-- end of figures -->';

function tableOf({ title, rows }) {
  const columns = Object.keys(rows[0]);
  const isNumber = (column) => rows.every((row) => /^[\d.]+$/.test(String(row[column])));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(columns),
    line(columns.map((column) => (isNumber(column) ? '--:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => String(row[column])))),
  ].join('\n');
}

const processors = cpus();
const machine =
  `Machine: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ` +
  `${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release().split('-')[0]}, Node ${process.version}.`;
const tables = readdirSync(folder)
  .toSorted()
  .map((name) => tableOf(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
const text = readFileSync(page, 'utf8');
const [before] = text.split(begin);
const [, after] = text.split(end);
if (after === undefined) throw new Error(`${page} has no place for the figures`);
writeFileSync(page, `${before}${begin}\n\n${machine}\n\n${tables.join('\n\n')}\n\n${end}${after}`);
