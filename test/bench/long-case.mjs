/**
 * The case file of a report of some thirty pages, with its table of contents, footnotes, quotations and tables: the
 * text of templates/report-and-recommendation/samples/hardest.json, told once for each of several incidents.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const packageFolder = path.resolve(import.meta.dirname, '../..');
const sample = 'templates/report-and-recommendation/samples/hardest.json';
const names = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

/** The headings say which incident they are about, and each incident has notes of its own. */
function tellAgain(texts, name) {
  const heading = `## The ${name} Incident`;
  const again = texts.map((text) =>
    text.replace(/^## /u, '### ').replaceAll(/\[\^([a-z]+)\]/gu, `[^$1-${name.toLowerCase()}]`),
  );
  return [heading, ...again];
}

/** @param incidents four of them make about thirty pages */
export function makeLongCase(incidents = 4) {
  const value = JSON.parse(readFileSync(path.join(packageFolder, sample), 'utf8'));
  const [report] = value.orders;
  const told = names.slice(0, incidents);
  const repeat = (texts) => told.flatMap((name) => tellAgain(texts, name));
  value.orders = [{ ...report, background: repeat(report.background), reasons: repeat(report.reasons) }];
  return value;
}
