/** The JSON reports of the parts of one batch in, the report of the whole out: every case once, in the order of the input. */
import * as path from 'node:path';
import { OrderError, type Problem } from '../error.js';
import { openBytes } from './input.js';
import { splitLines } from './lines.js';
import { wholeInput } from './model.js';
import type { ReportFile } from './report-file.js';
import type { ReportCase, ReportHead } from './report-record.js';
import { createTally, type Summary } from './summary.js';

interface ReportPart {
  readonly file: string;
  readonly head: ReportHead & { readonly summary: Summary };
}

/**
 * @param out the file that the whole is written to; links are made anew from there
 * @throws OrderError `batch-report-invalid`
 */
export async function mergeReports(
  files: readonly string[],
  out: string,
  report: ReportFile,
): Promise<Summary> {
  const parts = await Promise.all(files.map(async (file) => ({ file, head: await readHead(file) })));
  const first = checkParts(parts);
  const tally = createTally();
  for await (const one of mergeCases(parts, path.dirname(path.resolve(out)))) {
    report.add(one);
    tally.add(one);
  }
  const summary = tally.finish(parts.reduce((sum, { head }) => sum + head.summary.cases, 0));
  const { report: form, version, input, total, run } = first.head;
  await report.finish({ report: form, version, input, total, run, shard: wholeInput }, summary);
  return summary;
}

/** All parts of one batch, each once. */
function checkParts(parts: readonly ReportPart[]): ReportPart {
  const [first] = parts;
  if (first === undefined) throw new TypeError('no report to merge');
  const { of } = first.head.shard;
  const problems = parts.flatMap(({ file, head }, index): Problem[] => {
    if (head.run !== first.head.run || head.total !== first.head.total || head.shard.of !== of)
      return [refuse(file, `the report is of another batch than ${first.file}`)];
    const earlier = parts.slice(0, index).find((other) => other.head.shard.part === head.shard.part);
    return earlier === undefined ? [] : [refuse(file, `the report is of the same part as ${earlier.file}`)];
  });
  const present = new Set(parts.map(({ head }) => head.shard.part));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((part) => !present.has(part));
  if (problems.length === 0 && missing.length > 0)
    problems.push(
      refuse(first.file, `the reports of these parts of ${of} are missing: ${missing.join(', ')}`),
    );
  if (problems.length > 0) throw new OrderError(problems);
  return first;
}

/** Each report is in the order of the input; so the next case of all is the least of those that stand first. */
async function* mergeCases(parts: readonly ReportPart[], folder: string): AsyncGenerator<ReportCase> {
  const queues = parts.map(({ file }) => ({ file, cases: readCases(file) }));
  const heads = await Promise.all(
    queues.map(async ({ file, cases }) => ({
      file,
      cases,
      next: (await cases.next()).value as ReportCase | undefined,
    })),
  );
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next !== undefined && head.next.index < (least?.next?.index ?? Infinity)) least = head;
    }
    if (least?.next === undefined) return;
    const from = path.dirname(path.resolve(least.file));
    const files = least.next.files.map((file) => ({ ...file, path: turnPath(file.path, from, folder) }));
    yield { ...least.next, files };
    least.next = (await least.cases.next()).value as ReportCase | undefined;
  }
}

function turnPath(file: string, from: string, to: string): string {
  return path.relative(to, path.resolve(from, file)).replaceAll(path.sep, '/');
}

const longestLine = 50_000_000;

async function readHead(file: string): Promise<ReportPart['head']> {
  for await (const line of splitLines(openBytes(file).read(), longestLine)) {
    const head = parseLine(line, (text) => `${text}]}`);
    if (!isHead(head)) break;
    return head;
  }
  throw new OrderError([refuse(file, 'the file is no report of a batch as JSON')]);
}

async function* readCases(file: string): AsyncGenerator<ReportCase> {
  let number = 0;
  let isWhole = false;
  for await (const line of splitLines(openBytes(file).read(), longestLine)) {
    number += 1;
    if (number === 1) continue;
    if (line !== 'too-long' && Buffer.from(line).toString() === ']}') {
      isWhole = true;
      continue;
    }
    const one = parseLine(line, (text) => text.replace(/,$/, ''));
    if (!isCase(one))
      throw new OrderError([
        { ...refuse(file, 'a line of the report is no case'), place: { file, line: number } },
      ]);
    yield one;
  }
  if (!isWhole) throw new OrderError([refuse(file, 'the report is cut off')]);
}

function parseLine(line: Uint8Array | 'too-long', complete: (text: string) => string): unknown {
  if (line === 'too-long') return undefined;
  try {
    return JSON.parse(complete(Buffer.from(line).toString('utf8')));
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is ReportPart['head'] {
  if (typeof value !== 'object' || value === null) return false;
  const { report, shard, summary, run, total } = value as Partial<ReportPart['head']>;
  return (
    report === 1 &&
    typeof run === 'string' &&
    typeof total === 'number' &&
    typeof shard?.of === 'number' &&
    typeof shard.part === 'number' &&
    typeof summary?.cases === 'number'
  );
}

function isCase(value: unknown): value is ReportCase {
  if (typeof value !== 'object' || value === null) return false;
  const { index, name, status, files, deadlines, problems, warnings } = value as Partial<ReportCase>;
  const lists = [files, deadlines, problems, warnings];
  const known = status === 'written' || status === 'kept' || status === 'checked' || status === 'refused';
  return typeof index === 'number' && typeof name === 'string' && known && lists.every(Array.isArray);
}

function refuse(file: string, message: string): Problem {
  return {
    code: 'batch-report-invalid',
    message,
    place: { file },
    hint: 'name the .json report of each part, each once',
  };
}
