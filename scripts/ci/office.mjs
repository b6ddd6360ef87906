/** LibreOffice and what is read of the pages it prints: for the checks that hold Word files to what they show. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (result.error !== undefined) throw new Error(`${command} does not run: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`${command} failed:\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

/** In a longer list LibreOffice 7.4 leaves out what comes after some 250 arguments, and says nothing. */
const filesPerRun = 100;

/**
 * Prints Word files as PDF into a folder.
 *
 * @param profile a folder for LibreOffice's own files, so that it does not meet another one that runs
 */
export function printWordFiles(files, folder, profile) {
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', 'pdf'];
  for (let start = 0; start < files.length; start += filesPerRun) {
    run('soffice', [...options, '--outdir', folder, ...files.slice(start, start + filesPerRun)]);
  }
  return files.map((file) => {
    const printed = join(folder, basename(file).replace(/docx$/, 'pdf'));
    if (!existsSync(printed)) throw new Error(`LibreOffice made nothing of ${file}`);
    return printed;
  });
}

/** Two words are on one line when their lower edges are no further apart than this. */
const sameLinePt = 2.5;

/**
 * The lines of a PDF between two heights of the page, from the top: page, height of the line's lower edge, words from
 * left to right.
 */
export function readLines(pdf, { fromPt = 0, toPt = Infinity } = {}) {
  const xml = run('pdftotext', ['-bbox', pdf, '-']);
  const pages = xml.split('<page ').slice(1);
  return pages.flatMap((page, index) => {
    const words = [
      ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g),
    ]
      .map(([, x, , y, word]) => ({ x: Number(x), y: Number(y), word: unescape(word) }))
      .filter(({ y }) => y > fromPt && y < toPt)
      .sort((one, other) => one.y - other.y);
    const lines = [];
    for (const word of words) {
      const line = lines.at(-1);
      if (line !== undefined && word.y - line.y <= sameLinePt) line.words.push(word);
      else lines.push({ y: word.y, words: [word] });
    }
    return lines.map(({ y, words: inLine }) => ({
      page: index + 1,
      y,
      line: inLine
        .sort((one, other) => one.x - other.x)
        .map(({ word }) => word)
        .join(' '),
    }));
  });
}

function unescape(text) {
  const characters = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => characters[name]);
}
