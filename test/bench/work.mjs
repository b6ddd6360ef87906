/**
 * The work that is measured: the seed order's two kinds and its length, with the parties, the number, the papers and
 * the dates different in each case. A number in; the case file of that number, and the values that a template filler
 * needs for the same order, out. The fillers' template is the Word file of one such order with tags for its values, so
 * that each peer gives the same pages.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageFolder, renderCase } from './program.mjs';

const sample = JSON.parse(readFileSync(path.join(packageFolder, 'samples/eeoc-v-renal-care.json'), 'utf8'));
const papers = ['proposed protective order', 'proposed confidentiality agreement', 'proposed discovery plan'];
const lasts = [
  'Rivera',
  'Chen',
  'Diaz',
  'Okafor',
  'O’Neil',
  'Peña',
  'Smith & Jones',
  'Nguyen',
  'Haddad',
  'Ito',
];
const companies = ['Example Corp.', 'Sample Freight, Inc.', 'Invented Mills, LLC', 'Model Rail Co.'];

const pick = (list, index) => list[index % list.length];
const two = (number) => String(number).padStart(2, '0');
const ordered = '2007-02-23';

/** A Monday to Thursday of March or April 2007: a court day of every court, holidays apart. */
function chooseDue(index) {
  const week = index % 5;
  return new Date(Date.UTC(2007, 2, 12 + 7 * week + (index % 4)));
}

const months = ['January', 'February', 'March', 'April'];

export const mark = 'S/{{judge.name}}';
export const chambers = {
  judge: { name: 'A. Example' },
  caption: { pivot: 'VS.' },
  signature: { mark },
};

/** The values of case `index`, as its order prints them. */
export function valuesOf(index) {
  const due = chooseDue(index);
  return {
    plaintiff: `${String.fromCharCode(65 + (index % 26))}. ${pick(lasts, index)}`.toUpperCase(),
    defendant: `${pick(companies, index)} No. ${index}`.toUpperCase(),
    number: `3:${two(index % 100)}CV${1000 + index}WA`,
    certificate: `Certificate of Good Faith No. ${index}`,
    paper: pick(papers, index),
    due: `${months[due.getUTCMonth()]} ${due.getUTCDate()}, ${due.getUTCFullYear()}`,
  };
}

export function caseOf(index) {
  return makeCase(valuesOf(index), chooseDue(index).toISOString().slice(0, 10));
}

function makeCase({ plaintiff, defendant, number, certificate, paper }, due) {
  const [denial, schedule] = sample.orders;
  return {
    ...sample,
    $schema: undefined,
    number,
    parties: [
      { name: plaintiff, role: 'plaintiff' },
      { name: defendant, role: 'defendant' },
    ],
    ordered,
    orders: [
      { ...denial, called: certificate },
      { ...schedule, called: paper, due },
    ],
  };
}

/** Lines of JSON, as `so-ordered batch` reads them. */
export function* listCases(count) {
  for (let index = 0; index < count; index += 1) yield `${JSON.stringify(caseOf(index))}\n`;
}

/** The fillers' template: the bytes of a Word file whose changing words are tags in braces. */
export async function makeTemplate() {
  const words = {
    plaintiff: 'XPLAINTIFFX',
    defendant: 'XDEFENDANTX',
    number: '3:07CV7777WA',
    certificate: 'Xcertificatex',
    paper: 'Xpaperx',
    due: 'March 13, 2007',
  };
  const bytes = await renderCase(makeCase(words, '2007-03-13'), chambers, 'docx');
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml']).replaceAll(
    '</w:t></w:r><w:r><w:t xml:space="preserve">',
    '',
  );
  for (const [name, text] of Object.entries(words)) {
    const pattern = new RegExp(
      text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]'),
      'gi',
    );
    if (!pattern.test(xml)) throw new Error(`the order does not print its ${name}`);
    xml = xml.replaceAll(pattern, `{${name}}`);
  }
  parts['word/document.xml'] = strToU8(xml);
  return zipSync(parts);
}
