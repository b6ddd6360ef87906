/**
 * A problem in, the same out with no more of its lines than a report shows. A case of a batch can be one line of
 * megabytes and have thousands of problems, and each that leaves its thread takes a copy of its line along.
 */
import type { Place, Problem } from '../error.js';

/** In characters, on each side of the place; a report shows far less. */
const keptAround = 1000;

export function cutLines(problem: Problem): Problem {
  const { place, notes } = problem;
  return {
    ...problem,
    ...(place === undefined ? {} : { place: cutLine(place) }),
    ...(notes === undefined
      ? {}
      : {
          notes: notes.map((note) =>
            note.place === undefined ? note : { ...note, place: cutLine(note.place) },
          ),
        }),
  };
}

function cutLine(place: Place): Place {
  const { lineText, column = 1 } = place;
  if (lineText === undefined || lineText.length <= 2 * keptAround) return place;
  const from = Math.max(0, column - 1 - keptAround);
  return { ...place, lineText: lineText.slice(from, column - 1 + keptAround), lineFrom: from + 1 };
}
