/**
 * What a sealed or restricted case may not let out beside its order: a report shows no line of its file and no word of
 * its text. In: the value of a case file, checked or not. Out: whether it is closed, and problems without its words.
 */
import { OrderError, type Problem, withoutLine } from '../error.js';

/** Sealed, or open to some only; an unchecked value that only looks so counts too. */
export function isClosed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sealed, restricted } = value as { readonly sealed?: unknown; readonly restricted?: unknown };
  return sealed === true || (restricted !== undefined && restricted !== null);
}

/** Runs a step on a case; from what it throws, a closed case's words are taken away. */
export function keepClosed<Value>(value: unknown, step: () => Value): Value {
  if (!isClosed(value)) return step();
  try {
    return step();
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    throw new OrderError(error.problems.map(withoutWords), { cause: error });
  }
}

/** The place stays, so that the person finds the field; the line, which holds names, goes. */
export function withoutWords({ difference: _words, ...problem }: Problem): Problem {
  const { place, notes, expected, hint, ...rest } = problem;
  const isOfParties = problem.code === 'case-party-unknown';
  const shownPlace = place === undefined ? undefined : withoutLine(place);
  return {
    ...rest,
    ...(shownPlace === undefined ? {} : { place: shownPlace }),
    // The ids of parties are names more often than not.
    ...(expected === undefined || isOfParties ? {} : { expected }),
    ...(hint === undefined || isOfParties ? {} : { hint }),
    ...(notes === undefined
      ? {}
      : {
          notes: notes.map((note) => {
            const shown = note.place === undefined ? undefined : withoutLine(note.place);
            return { message: note.message, ...(shown === undefined ? {} : { place: shown }) };
          }),
        }),
  };
}
