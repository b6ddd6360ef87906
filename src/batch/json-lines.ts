/** The bytes of a JSON Lines file in, one case a line out. A line that is too long is told and passed over, not kept. */
import { decodeUtf8, describeTooLarge, maxCaseFileBytes } from '../case/decode.js';
import { OrderError, type Problem } from '../error.js';
import { splitLines } from './lines.js';
import type { CaseContent } from './model.js';

export interface CaseLine {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly content: CaseContent;
}

/** Blank lines are none of the cases. */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<CaseLine> {
  let number = 0;
  for await (const line of splitLines(bytes, maxCaseFileBytes)) {
    number += 1;
    const content = readLine(line, number, file);
    if (content !== undefined) yield { number, content };
  }
}

function readLine(line: Uint8Array | 'too-long', number: number, file: string): CaseContent | undefined {
  if (line === 'too-long')
    return { kind: 'refused', problems: [placeOnLine(describeTooLarge(file), number)] };
  try {
    const text = decodeUtf8(line, file).replace(/\r$/, '');
    if (text.trim() === '') return undefined;
    return { kind: 'text', source: { file, text, firstLine: number } };
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return { kind: 'refused', problems: error.problems.map((problem) => placeOnLine(problem, number)) };
  }
}

/** A line was looked at as if it were a file of its own. */
function placeOnLine(problem: Problem, line: number): Problem {
  return problem.place === undefined ? problem : { ...problem, place: { ...problem.place, line } };
}
