/**
 * Makes orders of every length from 1 to 120 sentences, of four kinds of body, and holds the last page that LibreOffice
 * prints of the Word file to what a judge expects: closing and signature together, and two lines of the body over them.
 *
 * usage: node scripts/ci/check-office-signature.mjs
 *
 * Needs soffice (Debian: libreoffice-writer), fonts as wide as Times New Roman (fonts-liberation) and pdftotext
 * (poppler-utils). Exit codes: 0 every order as expected, 1 some are not, 2 it could not check.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { printWordFiles, readLines } from './office.mjs';
import { loadTestModules } from './test-modules.mjs';

const longest = 120;
const sentencesOfPage = 18;
const signature = 'Jane Q. Example / UNITED STATES MAGISTRATE JUDGE';

/**
 * What is wrong with the last page. A paragraph or a quotation that fits no page together with the ending cannot be kept
 * with it, so the closing alone stands over the signature then.
 */
function findFault(lines, isLong) {
  const last = lines.filter(({ page }) => page === lines.at(-1).page).map(({ line }) => line);
  const closing = last.findIndex((line) => line.startsWith('IT IS SO ORDERED'));
  if (closing < 0) return 'no closing on the last page';
  if (closing < 2 && !isLong) return `${closing} lines of the body over the closing`;
  const under = last.slice(closing + 1).join(' / ');
  return under === signature ? undefined : `"${under}" under the closing`;
}

async function main() {
  const { endingBlocks, growingBodies, kitchenSink, pageStyle, writeDocx } = await loadTestModules();
  const { marginPt, paper } = pageStyle;
  const body = { fromPt: marginPt.top, toPt: paper.heightPt - marginPt.bottom + 2 };
  const folder = mkdtempSync(join(tmpdir(), 'so-ordered-signature-'));
  try {
    const orders = growingBodies.flatMap(({ name, make }, kind) =>
      Array.from({ length: longest }, (_, index) => {
        const file = join(folder, `${kind}-${index + 1}.docx`);
        writeFileSync(
          file,
          writeDocx({ ...kitchenSink, blocks: [...make(index + 1), ...endingBlocks] }, pageStyle),
        );
        const isLong = make(index + 1).length === 1 && index + 1 > sentencesOfPage;
        return { file, isLong: isLong && !name.includes('list'), name: `${name} of ${index + 1} sentences` };
      }),
    );
    const printed = join(folder, 'printed');
    mkdirSync(printed);
    const pages = printWordFiles(
      orders.map(({ file }) => file),
      printed,
      join(folder, 'profile'),
    );
    let faults = 0;
    for (const [index, { name, isLong }] of orders.entries()) {
      const fault = findFault(readLines(pages[index], body), isLong);
      if (fault === undefined) continue;
      faults += 1;
      console.error(`${name}: ${fault}`);
    }
    console.log(
      `${orders.length} Word files end in LibreOffice with their signature under the text, but ${faults}`,
    );
    return faults === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
