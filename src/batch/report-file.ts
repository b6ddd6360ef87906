/**
 * The report of a run: opened before the long work, so that a wrong path is told at once; filled case by case; given its name
 * when it is whole.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { OrderError } from '../error.js';
import { makeFolder } from '../files/folder.js';
import { attempt } from '../files/system-error.js';
import { writeCsvReport } from './report-csv.js';
import { writeHtmlReport } from './report-html.js';
import { writeJsonReport } from './report-json.js';
import type { ReportCase, ReportHead } from './report-record.js';
import { splitLines } from './lines.js';
import { openScratch } from './scratch.js';
import type { Summary } from './summary.js';
import { nameTemporary } from '../files/temporary-name.js';

export type ReportForm = 'json' | 'csv' | 'html';
export const reportForms: readonly ReportForm[] = ['json', 'csv', 'html'];

/** By the ending of the name; undefined for any other. */
export function formOfReport(file: string): ReportForm | undefined {
  return reportForms.find((form) => file.toLowerCase().endsWith(`.${form}`));
}

const cannotWrite = 'the report cannot be written';

export interface ReportFile {
  readonly add: (one: ReportCase) => void;
  /** @throws OrderError `output-not-written` */
  readonly finish: (head: ReportHead, summary: Summary) => Promise<void>;
  /** Takes back what was begun. */
  readonly abandon: () => void;
}

/**
 * @param mayReplace whether a report of that name may be there already
 * @throws OrderError `output-exists`, `output-not-written`
 */
export function openReport(file: string, form: ReportForm, mayReplace: boolean): ReportFile {
  if (!mayReplace && fs.existsSync(file)) {
    const hint = 'name another file, or replace it with --force';
    throw new OrderError([
      { code: 'output-exists', message: 'the file is there already', place: { file }, hint },
    ]);
  }
  const temporary = path.join(path.dirname(file), nameTemporary());
  makeFolder(path.dirname(file));
  const descriptor = attempt({ problem: 'output-not-written', file, what: cannotWrite }, () => {
    return fs.openSync(temporary, 'wx');
  });
  const scratch = openScratch();
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    fs.closeSync(descriptor);
    scratch.close();
  };
  return {
    add: (one) => {
      scratch.append(Buffer.from(`${JSON.stringify(one)}\n`));
    },
    finish: async (head, summary) => {
      const pieces = writeReport(form, head, summary, readRecords(scratch.read()));
      for await (const piece of pieces)
        attempt({ problem: 'output-not-written', file, what: cannotWrite }, () => {
          fs.writeFileSync(descriptor, piece);
        });
      close();
      attempt({ problem: 'output-not-written', file, what: cannotWrite }, () => {
        fs.renameSync(temporary, file);
      });
    },
    abandon: () => {
      close();
      fs.rmSync(temporary, { force: true });
    },
  };
}

function writeReport(
  form: ReportForm,
  head: ReportHead,
  summary: Summary,
  cases: AsyncIterable<ReportCase>,
): AsyncGenerator<string> {
  switch (form) {
    case 'json':
      return writeJsonReport(head, summary, cases);
    case 'csv':
      return writeCsvReport(cases);
    case 'html':
      return writeHtmlReport(head, summary, cases);
  }
}

/** A record is a few kilobytes; one with a thousand problems of a hostile case may be more. */
const longestRecord = 50_000_000;

async function* readRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReportCase> {
  for await (const line of splitLines(bytes, longestRecord)) {
    if (line === 'too-long') throw new TypeError('a record of a report that is too long to be read again');
    yield JSON.parse(Buffer.from(line).toString('utf8')) as ReportCase;
  }
}
