/** The words of `so-ordered batch` in, what is asked for out, or why the command is wrong. Nothing is read or written yet. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { availableParallelism } from 'node:os';
import { formOfEnding, type LineForm } from '../batch/input.js';
import { type Shard, wholeInput } from '../batch/model.js';
import { formOfReport, type ReportForm } from '../batch/report-file.js';
import { type CaseLimits, usualLimits } from '../batch/worker-pool.js';
import { standardInput } from '../files/case-file.js';
import { allFormats, type Format, formats } from '../order-files.js';
import { chooseFormats } from './formats.js';
import { UsageError } from './usage.js';

/** As yargs gives them. */
export interface BatchArguments {
  readonly INPUT: string;
  readonly 'out-dir'?: string;
  readonly format?: readonly string[];
  readonly chambers?: string;
  readonly defaults?: string;
  readonly mapping?: string;
  readonly kind?: string;
  readonly jobs?: string;
  readonly shard?: string;
  readonly report?: string;
  readonly 'case-seconds'?: string;
  readonly 'case-megabytes'?: string;
  readonly sign?: boolean;
  readonly draft?: boolean;
  readonly explain?: boolean;
  readonly strict?: boolean;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly durable?: boolean;
  readonly check?: boolean;
  readonly 'fail-fast'?: boolean;
  readonly json?: boolean;
}

export type InputForm = LineForm | 'folder' | 'standard-input';

/** Nothing is left to guess: every word has its meaning or its default. */
export interface BatchWords {
  readonly input: string;
  readonly form: InputForm;
  /** Undefined: nothing is written. */
  readonly folder: string | undefined;
  readonly formats: readonly Format[];
  readonly chambers: string | undefined;
  readonly defaults: string | undefined;
  readonly mapping: string | undefined;
  readonly orderKind: string | undefined;
  readonly jobs: number;
  readonly shard: Shard;
  readonly report: { readonly file: string; readonly form: ReportForm } | undefined;
  readonly limits: CaseLimits;
  readonly sign: boolean;
  readonly draft: boolean;
  readonly explain: boolean;
  readonly strict: boolean;
  readonly resume: boolean;
  readonly force: boolean;
  readonly durable: boolean;
  readonly failFast: boolean;
  readonly json: boolean;
}

/** @throws UsageError */
export function readBatchArguments(chosen: BatchArguments): BatchWords {
  const form = readForm(chosen.INPUT);
  if (chosen.mapping !== undefined && (form === 'folder' || form === 'json-lines'))
    throw new UsageError(
      '--mapping is for the columns of a table',
      'leave it out for a folder or JSON Lines',
    );
  return {
    input: chosen.INPUT,
    form,
    folder: readFolder(chosen),
    formats: chooseFormats(chosen.format, allFormats, formats),
    chambers: chosen.chambers,
    defaults: chosen.defaults,
    mapping: chosen.mapping,
    orderKind: chosen.kind,
    jobs: readCount('--jobs', chosen.jobs) ?? availableParallelism(),
    shard: readShard(chosen.shard),
    report: readReport(chosen.report),
    limits: {
      seconds: readCount('--case-seconds', chosen['case-seconds']) ?? usualLimits.seconds,
      megabytes: readCount('--case-megabytes', chosen['case-megabytes']) ?? usualLimits.megabytes,
    },
    sign: chosen.sign === true,
    draft: chosen.draft === true,
    explain: chosen.explain === true,
    strict: chosen.strict === true,
    resume: chosen.resume === true,
    force: chosen.force === true,
    durable: chosen.durable === true,
    failFast: chosen['fail-fast'] === true,
    json: chosen.json === true,
  };
}

function readForm(input: string): InputForm {
  if (input === standardInput) return 'standard-input';
  if (fs.statSync(input, { throwIfNoEntry: false })?.isDirectory() === true) return 'folder';
  const form = formOfEnding(input);
  if (form !== undefined) return form;
  if (/\.json$/i.test(input)) {
    throw new UsageError(
      `${input} is one case file, and a batch takes many`,
      `so-ordered render ${input} makes its order; a batch takes a folder, .jsonl, .csv or -`,
    );
  }
  throw new UsageError(
    `${input} is no folder, and its name ends in none of .jsonl, .ndjson, .csv, .tsv`,
    /\.xlsx?$/i.test(input) ? 'in Excel: Save as, CSV UTF-8' : 'check the name and its ending',
  );
}

function readFolder(chosen: BatchArguments): string | undefined {
  const folder = chosen['out-dir'];
  if (chosen.check === true) {
    const writing = (['resume', 'force', 'durable'] as const).find((name) => chosen[name] === true);
    if (folder !== undefined || writing !== undefined)
      throw new UsageError(
        `--check writes nothing, so ${folder === undefined ? `--${writing ?? ''}` : '-o'} means nothing`,
      );
    return undefined;
  }
  if (folder === undefined) {
    throw new UsageError(
      'no folder is named for the orders',
      'name one with -o, or say --check to write nothing',
    );
  }
  if (chosen.resume === true && chosen.force === true) {
    throw new UsageError(
      '--resume and --force contradict each other',
      '--resume keeps what is done, --force makes it again',
    );
  }
  return path.normalize(folder);
}

/** A whole number of at least 1. */
function readCount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new UsageError(`${option} is a whole number from 1 on, such as ${option} 4`);
  return Number(text);
}

function readShard(text: string | undefined): Shard {
  if (text === undefined) return wholeInput;
  const [, part = '', of = ''] = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(text) ?? [];
  if (part === '' || Number(part) > Number(of)) {
    throw new UsageError(`${text} is no part of a batch`, '--shard 2/8 takes the second of eight parts');
  }
  return { part: Number(part), of: Number(of) };
}

/** @throws UsageError where the ending promises no form that a report has */
export function readReport(file: string | undefined): BatchWords['report'] {
  if (file === undefined) return undefined;
  const form = formOfReport(file);
  if (form === undefined)
    throw new UsageError(
      `${file}: a report ends in .json, .csv or .html`,
      'the ending says what it is written as',
    );
  return { file, form };
}
