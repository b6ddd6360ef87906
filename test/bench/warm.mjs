/**
 * One warm process on one core: orders a second, beside the fillers of templates and a maker of PDFs, in turns.
 * node test/bench/warm.mjs [ROUNDS]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { record } from './results.mjs';
import { dropFolder, makeFolder, median, spread } from './runs.mjs';
import { takeTurns } from './turns.mjs';
import { makeTemplate } from './work.mjs';

const rounds = Number(process.argv[2] ?? 7);
const folder = makeFolder();
try {
  const template = path.join(folder, 'template.docx');
  writeFileSync(template, await makeTemplate());
  const tables = {
    'DOCX, one warm process': { 'so-ordered-docx': 800, 'easy-template-x': 400, docxtemplater: 300 },
    'PDF, one warm process': { 'so-ordered-pdf': 400, pdfmake: 20 },
  };
  for (const [title, counts] of Object.entries(tables)) {
    const rates = await takeTurns(counts, { rounds, template });
    const [ours = ''] = rates.keys();
    record(
      title,
      [...rates].map(([name, values]) => ({
        name,
        'orders a second': median(values).toFixed(0),
        'least and most': spread(values),
        'ours is so many times': (median(rates.get(ours)) / median(values)).toFixed(2),
      })),
    );
  }
} finally {
  dropFolder(folder);
}
