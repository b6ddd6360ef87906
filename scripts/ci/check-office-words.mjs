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
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { strFromU8, unzipSync } from 'fflate';
import { printWordFiles, run } from './office.mjs';

/** Only what is between the margins: a draft's header and the page numbers are no words of the order. */
function readBody(printed, { top, bottom }) {
  const body = ['-r', '72', '-x', '0', '-y', `${top}`, '-W', '612', '-H', `${792 - top - bottom}`];
  return run('pdftotext', ['-layout', ...body, printed, '-']);
}

/** The upper and lower margin that the Word file asks for, in whole points; pleading paper has a low foot. */
function readMargins(xml) {
  const [attributes] = /<w:pgMar [^>]*>/.exec(xml);
  const points = (side) => Math.floor(Number(new RegExp(`w:${side}="(\\d+)"`).exec(attributes)[1]) / 20);
  return { top: points('top'), bottom: points('bottom') };
}

/** What is drawn by a typist or counted by Word: ruled lines, a caption's rail, bullets, marks of notes. */
const drawn = /^(_+\/?|=+|\/|[)\]§:*|]|\|\||•|\d+)$/;
const raisedDigits = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;
/** The dots that lead from a heading in the table of contents to its page; an ellipsis has three or four. */
const leaders = /\.{5,}/g;

/**
 * Words are split at hyphens, at dashes and between the brackets of a citation, where a line may end, and lose the digits at their end, among which a page
 * does not tell a note's mark from a number.
 */
function countWords(text) {
  const counts = new Map();
  for (const part of text
    .replace(raisedDigits, '')
    .replace(leaders, ' ')
    .split(/[\s\f–—-]+|(?<=\))(?=\()/)) {
    const word = part.replace(/(?<=[\p{L}\p{P}])\d+$/u, '');
    if (word !== '' && !drawn.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function compare(printed, text, repeated) {
  const words = new Set([...printed.keys(), ...text.keys()]);
  return [...words].flatMap((word) => {
    const [onPage, inText] = [printed.get(word) ?? 0, text.get(word) ?? 0];
    const isAsOften = onPage === inText || (onPage > inText && repeated.has(word));
    return isAsOften ? [] : [`"${word}" ${onPage} times on the page, ${inText} times in the text`];
  });
}

const readDocument = (file) => strFromU8(unzipSync(readFileSync(file))['word/document.xml']);

/** A table's header comes again on every page that the table goes on to. */
function readHeaderWords(xml) {
  const rows = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader(?:(?!<\/w:tr>).)*<\/w:tr>/gs)];
  const runs = rows.flatMap(([row]) => [...row.matchAll(/<w:t[ >][^<]*/g)]);
  return countWords(runs.map(([run]) => run.slice(run.indexOf('>') + 1)).join(' '));
}

/** Two samples can have files of one name, so each gets a name of its own first. */
function printAll(files, work) {
  const printed = join(work, 'printed');
  mkdirSync(printed);
  const copies = files.map((file, index) => {
    const copy = join(work, `${index}.docx`);
    copyFileSync(file, copy);
    return copy;
  });
  return printWordFiles(copies, printed, join(work, 'profile'));
}

function main([folder]) {
  if (folder === undefined) throw new Error('usage: node scripts/ci/check-office-words.mjs FOLDER');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.docx'),
  );
  if (names.length === 0) throw new Error(`${folder} has no Word file`);
  const work = mkdtempSync(join(tmpdir(), 'so-ordered-office-'));
  try {
    const pages = printAll(
      names.map((name) => join(folder, name)),
      work,
    );
    let different = 0;
    for (const [index, name] of names.entries()) {
      const xml = readDocument(join(folder, name));
      const printed = readBody(pages[index], readMargins(xml));
      const text = readFileSync(join(folder, name.replace(/docx$/, 'txt')), 'utf8').replace(/^DRAFT.*/, '');
      const faults = compare(countWords(printed), countWords(text), readHeaderWords(xml));
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
