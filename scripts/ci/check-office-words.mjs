/**
 * A folder of orders goes in (each as .docx and .txt), a line for each difference comes out: every Word file must
 * open in LibreOffice and show, once printed from there, the words of the text, each as often.
 *
 * usage: node scripts/ci/check-office-words.mjs FOLDER
 *
 * Needs soffice (Debian: libreoffice-writer) and pdftotext (poppler-utils). Exit codes: 0 alike, 1 different, 2 it
 * could not check. Order is not compared here: pages put notes and the cells of a caption elsewhere than a text does;
 * the test suite compares order in the files themselves.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

function run(command, args) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${command} does not run: ${error.message}`);
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** One file a run: in a longer list LibreOffice 7.4 leaves out what comes after some 250 arguments, and says nothing. */
function printWordFile(file, profile, folder) {
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', 'pdf'];
  run('soffice', [...options, '--outdir', folder, file]);
  const printed = join(folder, basename(file).replace(/docx$/, 'pdf'));
  if (!existsSync(printed)) throw new Error(`LibreOffice made nothing of ${file}`);
  // Only what is between the margins: a draft's header and the page numbers are no words of the order.
  const body = ['-r', '72', '-x', '0', '-y', '72', '-W', '612', '-H', '648'];
  return run('pdftotext', ['-layout', ...body, printed, '-']);
}

/** What is drawn by a typist or counted by Word: ruled lines, a caption's rail, bullets, marks of notes. */
const drawn = /^(_+|[)\]§:*|]|\|\||•|\d+)$/;
const raisedDigits = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/**
 * Words are split at hyphens and dashes, where a line may end, and lose the digits at their end, among which a page
 * does not tell a note's mark from a number.
 */
function countWords(text) {
  const counts = new Map();
  for (const part of text.replace(raisedDigits, '').split(/[\s\f–—-]+/)) {
    const word = part.replace(/(?<=[\p{L}\p{P}])\d+$/u, '');
    if (word !== '' && !drawn.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function compare(printed, text) {
  const words = new Set([...printed.keys(), ...text.keys()]);
  return [...words].flatMap((word) => {
    const [onPage, inText] = [printed.get(word) ?? 0, text.get(word) ?? 0];
    return onPage === inText ? [] : [`"${word}" ${onPage} times on the page, ${inText} times in the text`];
  });
}

function main([folder]) {
  if (folder === undefined) throw new Error('usage: node scripts/ci/check-office-words.mjs FOLDER');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.docx'),
  );
  if (names.length === 0) throw new Error(`${folder} has no Word file`);
  const work = mkdtempSync(join(tmpdir(), 'so-ordered-office-'));
  try {
    let different = 0;
    for (const [index, name] of names.entries()) {
      const printed = printWordFile(join(folder, name), join(work, 'profile'), join(work, String(index)));
      const text = readFileSync(join(folder, name.replace(/docx$/, 'txt')), 'utf8').replace(/^DRAFT.*/, '');
      const faults = compare(countWords(printed), countWords(text));
      for (const fault of faults) console.error(`${name}: ${fault}`);
      if (faults.length > 0) different += 1;
    }
    console.log(
      `LibreOffice: ${names.length} Word files opened, ${different} with other words than their text`,
    );
    return different === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
