/** Orders a second of one warm process on one core, beside the fillers of templates and makers of PDFs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, takeTurns } from './turns.mjs';
import { makeTemplate } from './work.mjs';

const rounds = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(path.join(tmpdir(), 'so-ordered-bench-'));
try {
  const template = path.join(folder, 'template.docx');
  writeFileSync(template, await makeTemplate());
  const counts = { 'so-ordered-docx': 600, 'easy-template-x': 400, docxtemplater: 300 };
  const rates = await takeTurns(counts, { rounds, template });
  const ours = median(rates.get('so-ordered-docx'));
  for (const [name, values] of rates)
    console.log(
      `${name}: ${median(values).toFixed(0)} a second; ours is ${(ours / median(values)).toFixed(2)} times`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
