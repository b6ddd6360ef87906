/** A problem in, the plain value out that `--json`, a journal and a report of many cases keep of it. */
import { isCheckCode, type Place, type Problem, type ProblemCode, withoutLine } from './error.js';

/** The problem as a machine reads it: everything but the text of lines, which can hold a sealed case's data. */
export function problemToJson(problem: Problem): object {
  return {
    severity: problem.severity ?? 'error',
    code: problem.code,
    message: problem.message,
    ...(problem.place === undefined ? {} : { place: withoutLine(problem.place) }),
    ...(problem.expected === undefined ? {} : { expected: problem.expected }),
    ...(problem.difference === undefined ? {} : { difference: problem.difference }),
    ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    ...(problem.notes === undefined ? {} : { notes: problem.notes.map(noteToJson) }),
    help: helpOf(problem.code),
  };
}

/** Where the entry of a code stands. */
export function helpOf(code: ProblemCode): string {
  return `docs/${isCheckCode(code) ? 'checks' : 'errors'}.md#${code}`;
}

function noteToJson(note: { readonly message: string; readonly place?: Place }): object {
  return note.place === undefined
    ? { message: note.message }
    : { message: note.message, place: withoutLine(note.place) };
}
