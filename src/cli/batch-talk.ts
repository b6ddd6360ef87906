/** What a batch says: each result as a line of JSON, or the problems of bad cases and a summary for a person. */
import * as path from 'node:path';
import type { CaseResult } from '../batch/model.js';
import { describePlace } from '../batch/report-record.js';
import { describeSummary, type Summary } from '../batch/summary.js';
import type { Problem } from '../error.js';
import { problemToJson } from '../problem-json.js';
import type { BatchWords } from './batch-request.js';
import { createProgress, type Progress } from './progress.js';
import { reportProblems } from './report.js';
import { escapeText } from './source-line.js';
import { chooseStyle, printJson, printResult, printTalk } from './terminal.js';

/** What a person has to know of the run beside its cases. */
export interface Remarks {
  /** Why the run ended before its end, where no person ended it. */
  readonly problems: readonly Problem[];
  /** Files of an earlier run that no case of this one asks for. */
  readonly stale: readonly string[];
  /** Lines of the journal that could not be read. */
  readonly brokenLines: number;
}

export interface Talk {
  readonly begin: (cases: number) => void;
  /** For the progress only: results are told in the order of the input, cases are done in any. */
  readonly count: (status: CaseResult['status']) => void;
  readonly tell: (result: CaseResult) => void;
  readonly say: (text: string) => void;
  /** The batch cannot be run at all. */
  readonly refuse: (problems: readonly Problem[]) => void;
  readonly sumUp: (summary: Summary, remarks: Remarks) => void;
  readonly end: () => void;
}

export function createTalk(words: BatchWords): Talk {
  let progress: Progress | undefined;
  let told = 0;
  let [done, refused] = [0, 0];
  const say = (text: string): void => {
    if (progress === undefined) printTalk(text);
    else progress.say(text);
  };
  const end = (): void => {
    progress?.end();
    progress = undefined;
  };
  return {
    begin: (cases) => {
      progress = createProgress(cases);
    },
    count: (status) => {
      done += 1;
      if (status === 'refused') refused += 1;
      progress?.show(done, refused);
    },
    tell: (result) => {
      if (words.json) printJson(resultToJson(result, words));
      else if (result.status === 'refused') {
        told += 1;
        say(reportRefused(result, told, words));
      }
    },
    say,
    refuse: (problems) => {
      end();
      if (words.json) printJson({ files: [], warnings: [], problems: problems.map(problemToJson) });
      else printTalk(reportProblems(problems, nameBatch(words), 'no order written', chooseStyle()));
    },
    sumUp: (summary, remarks) => {
      end();
      const problems = remarks.problems.map(problemToJson);
      if (words.json) printJson({ summary: { ...summary, problems, stale: remarks.stale } });
      else {
        printTalk(describeRemarks(remarks, words));
        printResult(describeSummary(summary));
      }
    },
    end,
  };
}

/** More than these would roll the first out of sight; each further problem has one line. */
const mostInFull = 20;

function reportRefused({ name, problems }: CaseResult, told: number, { folder }: BatchWords): string {
  const outcome = folder === undefined ? undefined : 'nothing written';
  if (told <= mostInFull) return `${reportProblems(problems, name, outcome, chooseStyle())}\n`;
  const lines = problems.map(({ code, message, place }) => {
    const at = describePlace(place, name);
    return `${escapeText(name)}: ${escapeText(message)}${at === '' ? '' : ` (${escapeText(at)})`} [${code}]\n`;
  });
  return lines.join('');
}

function resultToJson(
  { name, files, deadlines, warnings, problems, status }: CaseResult,
  words: BatchWords,
): object {
  return {
    case: name,
    status,
    files: files.map(({ format, name: file, sha256, bytes }) => ({
      format,
      path: path.join(words.folder ?? '.', file),
      sha256,
      bytes,
    })),
    deadlines,
    warnings: warnings.map(problemToJson),
    problems: problems.map(problemToJson),
  };
}

function describeRemarks({ problems, stale, brokenLines }: Remarks, words: BatchWords): string {
  const lines = [
    ...(problems.length === 0
      ? []
      : [
          reportProblems(
            problems,
            nameBatch(words),
            'the run ended early; go on with --resume',
            chooseStyle(),
          ),
        ]),
    ...(brokenLines === 0
      ? []
      : [`warning: ${brokenLines} lines of the journal cannot be read; their orders were made again\n`]),
    ...(stale.length === 0 ? [] : [describeStale(stale, words)]),
  ];
  return lines.join('');
}

/** An order that is superseded and still lies there could be docketed. */
function describeStale(stale: readonly string[], { folder = '.' }: BatchWords): string {
  const shown = stale.slice(0, 10).map((name) => `  ${escapeText(path.join(folder, name))}\n`);
  const more = stale.length > shown.length ? [`  and ${stale.length - shown.length} more\n`] : [];
  const head =
    'warning: these files of an earlier run are not what the input asks for now; look at them, and take them away\n';
  return [head, ...shown, ...more].join('');
}

function nameBatch({ form, input }: BatchWords): string {
  return form === 'standard-input' ? 'standard input' : input;
}
