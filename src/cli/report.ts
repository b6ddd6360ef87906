/**
 * Problems in, the text that a person reads out, in the manner of rustc: code, message, place, the line with carets
 * under the problem, what was expected, what to do. The only file that words a report.
 */
import { createColors } from 'picocolors';
import type { Place, Problem } from '../error.js';
import { helpOf } from '../problem-json.js';
import { escapeText, showLine } from './source-line.js';

export interface ReportStyle {
  readonly colour: boolean;
}

/** What became of the case, after the semicolon of the last line: `nothing written`. */
export type Outcome = string | undefined;

const reportWidth = 100;
const mostExpected = 8;

/**
 * All problems of one case, with an empty line between two and a count at the end; each ends with a line end.
 *
 * @param subject what was read, as the person named it: `case.json`
 */
export function reportProblems(
  problems: readonly Problem[],
  subject: string,
  outcome: Outcome,
  style: ReportStyle,
): string {
  if (problems.length === 0) return '';
  const blocks = problems.map((problem) => reportProblem(problem, style));
  return `${blocks.join('\n')}\n${countProblems(problems, subject, outcome)}\n`;
}

/** One problem as a block of lines, each with its line end. */
export function reportProblem(problem: Problem, style: ReportStyle): string {
  const severity = problem.severity ?? 'error';
  const paint = choosePaint(severity, style.colour);
  const gutter = measureGutter([problem.place, ...(problem.notes ?? []).map((note) => note.place)]);
  const located = (problem.notes ?? []).filter((note) => note.place?.lineText !== undefined);
  const unlocated = (problem.notes ?? []).filter((note) => note.place?.lineText === undefined);
  const facts = [
    ...(problem.difference ?? []).flatMap(({ rule, order }) => [
      `the rule:  - ${escapeText(rule)}`,
      `the order: + ${escapeText(order)}`,
    ]),
    ...describeExpectation(problem),
    ...unlocated.map(
      (note) =>
        `note: ${escapeText(note.message)}${note.place === undefined ? '' : ` (${namePlace(note.place)})`}`,
    ),
    `help: ${helpOf(problem.code)}`,
  ];
  const lines = [
    `${paint.severity(`${severity}[${problem.code}]`)}${paint.strong(`: ${escapeText(problem.message)}`)}`,
    ...(problem.place === undefined ? [] : showPlace(problem.place, gutter, paint)),
    ...facts.map((fact) => `${' '.repeat(gutter + 2)}${paint.frame('=')} ${fact}`),
    ...located.flatMap((note) => [
      `${paint.strong('note')}: ${escapeText(note.message)}`,
      ...(note.place === undefined ? [] : showPlace(note.place, gutter, paint)),
    ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** `2 problems and 1 warning in case.json; nothing written`. */
export function countProblems(problems: readonly Problem[], subject: string, outcome: Outcome): string {
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => (problem.severity ?? 'error') === severity).length;
  const counts = [
    countNoun(count('error'), 'problem'),
    countNoun(count('warning'), 'warning'),
    countNoun(count('advice'), 'piece of advice', 'pieces of advice'),
  ].filter((shown) => shown !== '');
  const total = counts.length === 0 ? 'no problems' : joinCounts(counts);
  return `${total} in ${escapeText(subject)}${outcome === undefined ? '' : `; ${outcome}`}`;
}

interface Paint {
  readonly severity: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly frame: (text: string) => string;
}

function choosePaint(severity: NonNullable<Problem['severity']>, colour: boolean): Paint {
  const colours = createColors(colour);
  const hue = severity === 'error' ? colours.red : colours.yellow;
  return {
    severity: (text) => colours.bold(hue(text)),
    strong: (text) => colours.bold(text),
    frame: (text) => colours.cyan(text),
  };
}

/** The width of the widest line number shown, so that the bars of a report stand in one column. */
function measureGutter(places: readonly (Place | undefined)[]): number {
  return Math.max(
    1,
    ...places.map((place) => (place?.lineText === undefined ? 1 : String(place.line ?? 1).length)),
  );
}

function showPlace(place: Place, gutter: number, paint: Paint): readonly string[] {
  const path = place.path === undefined || place.path === '' ? '' : `   ${escapeText(place.path)}`;
  const arrow = `${' '.repeat(gutter + 1)}${paint.frame('-->')} ${namePlace(place)}${path}`;
  if (place.line === undefined || place.lineText === undefined) return [arrow];
  const column = (place.column ?? 1) - (place.lineFrom ?? 1) + 1;
  const shown = showLine(place.lineText, column, place.length ?? 1, reportWidth - gutter - 4);
  const empty = `${' '.repeat(gutter + 2)}${paint.frame('|')}`;
  return [
    arrow,
    empty,
    ` ${paint.frame(`${String(place.line).padStart(gutter)} |`)} ${shown.text}`.trimEnd(),
    `${empty} ${paint.severity(shown.marks)}`,
  ];
}

function namePlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  if (place.header !== undefined)
    return `${escapeText(place.file)}${line}, column "${escapeText(place.header)}"`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  return `${escapeText(place.file)}${line}${column}`;
}

/** A guess belongs on the line of what was expected; any other advice has its own. */
function describeExpectation(problem: Problem): readonly string[] {
  const hint = problem.hint === undefined ? undefined : escapeText(problem.hint);
  if (problem.expected === undefined || problem.expected.length === 0)
    return hint === undefined ? [] : [`hint: ${hint}`];
  const expected = `expected ${listAlternatives(problem.expected.map(quoteLiteral))}`;
  if (hint === undefined) return [expected];
  return hint.startsWith('did you mean') ? [`${expected}; ${hint}`] : [expected, `hint: ${hint}`];
}

/** A word of the file's own language stands in quotation marks; a description, a number or `true` does not. */
function quoteLiteral(expected: string): string {
  const bare = /[\s"`]|^(?:true|false|null|-?\d+)$/u.test(expected);
  return bare ? escapeText(expected) : `"${escapeText(expected)}"`;
}

/** `a`, `a or b`, `a, b, or c`; a long list keeps its first eight. */
function listAlternatives(alternatives: readonly string[]): string {
  const shown = alternatives.length > mostExpected ? alternatives.slice(0, mostExpected) : alternatives;
  const last =
    alternatives.length > mostExpected ? `${alternatives.length - mostExpected} more` : shown.at(-1);
  const rest = alternatives.length > mostExpected ? shown : shown.slice(0, -1);
  if (rest.length === 0) return last ?? '';
  return `${rest.join(', ')}${rest.length > 1 ? ',' : ''} or ${last ?? ''}`;
}

function countNoun(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

/** `2 problems, 1 warning and 3 pieces of advice`. */
function joinCounts(counts: readonly string[]): string {
  return counts.length < 2 ? counts.join('') : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1) ?? ''}`;
}
