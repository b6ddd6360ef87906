/**
 * Makes a hundred orders that differ in all that a chambers can change, each as Word file and PDF, and holds the Word
 * file as LibreOffice prints it against the PDF: the same lines on the same pages. A line of output for each order
 * whose lines differ, with the first such line.
 *
 * usage: node scripts/ci/check-line-breaks.mjs [COUNT [FONT]]
 *
 * FONT is the name of a file of layout/fonts; default: times-new-roman.
 *
 * Needs soffice (Debian: libreoffice-writer), fonts as wide as Word's (fonts-liberation) and pdftotext
 * (poppler-utils). Exit codes: 0 at least 95 of 100 alike, 1 fewer, 2 it could not check.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { printWordFiles, readLines } from './office.mjs';
import { loadTestModules } from './test-modules.mjs';

const wanted = 0.95;

/** Text that stands in the same line is compared without its spaces: a gap between two columns is no word. */
function compareLines(pdf, word) {
  const plain = ({ page, line }) => `${page}: ${line.replaceAll(' ', '')}`;
  const count = Math.max(pdf.length, word.length);
  for (let index = 0; index < count; index += 1) {
    const [one, other] = [pdf[index], word[index]];
    if (one === undefined || other === undefined || plain(one) !== plain(other)) return { one, other };
  }
  return undefined;
}

/**
 * How far the lines of two files that are alike stand apart, beyond what the two fonts make of every line. Lines in
 * smaller letters are left out: notes and their marks.
 */
function measureDrift(pdf, word) {
  const apart = pdf.map(({ y }, at) => word[at].y - y).sort((one, other) => one - other);
  const usual = apart[Math.floor(apart.length / 2)];
  const text = pdf.map(({ y, line }, at) => ({ line, by: Math.abs(word[at].y - y - usual) }));
  return Math.max(...text.filter(({ line }) => !/^\d+$/.test(line)).map(({ by }) => by));
}

const show = (line) =>
  line === undefined ? 'nothing' : `page ${line.page} at ${line.y.toFixed(1)}: ${line.line}`;

async function main([count = '100', font]) {
  const { makeVariedOrders, writeDocx, writePdf } = await loadTestModules();
  const orders = makeVariedOrders(Number(count), font);
  const folder = mkdtempSync(join(tmpdir(), 'so-ordered-lines-'));
  try {
    const files = orders.map(({ name, document, style }) => {
      writeFileSync(join(folder, `${name}.docx`), writeDocx(document, style));
      writeFileSync(join(folder, `${name}.pdf`), writePdf(document, style));
      return join(folder, `${name}.docx`);
    });
    const printed = join(folder, 'printed');
    mkdirSync(printed);
    const pages = printWordFiles(files, printed, join(folder, 'profile'));
    let alike = 0;
    let drift = 0;
    for (const [index, { name, style }] of orders.entries()) {
      const body = { fromPt: style.marginPt.top, toPt: style.paper.heightPt - style.marginPt.bottom + 2 };
      const pdf = readLines(join(folder, `${name}.pdf`), body);
      const word = readLines(pages[index], body);
      const difference = compareLines(pdf, word);
      if (difference === undefined) {
        alike += 1;
        drift = Math.max(drift, measureDrift(pdf, word));
      } else
        console.error(
          `${name}: PDF ${show(difference.one)}\n${''.padEnd(name.length)}  Word ${show(difference.other)}`,
        );
    }
    console.log(
      `${alike} of ${orders.length} orders have the same lines on the same pages in LibreOffice and in the PDF;` +
        ` no line of these stands more than ${drift.toFixed(1)} pt elsewhere`,
    );
    return alike >= wanted * orders.length ? 0 : 1;
  } finally {
    if (process.env.KEEP === undefined) rmSync(folder, { recursive: true, force: true });
    else console.log(folder);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
