/**
 * A pattern and a passage in; a finding for each match out: the form that most checks have. A pattern that ignores case
 * goes without the flag u wherever it can: with both, V8 folds each letter by Unicode and takes up to ten times as long.
 */
import type { Finding, Passage } from './model.js';

export interface Words {
  readonly message: string;
  readonly hint?: string;
}

/**
 * @param pattern with the flag g; its group `at`, where it has one, is the stretch that is found
 * @param accept whether a match is one after all; default: every match is
 */
export function findPattern(
  passage: Passage,
  pattern: RegExp,
  words: Words,
  accept?: (match: RegExpExecArray) => boolean,
): readonly Finding[] {
  const matches = listMatches(passage.text, pattern);
  if (matches.length === 0) return noFindings;
  return matches.filter(accept ?? isAny).map((match) => {
    const at = match.groups?.['at'];
    const from = match.index + (at === undefined ? 0 : match[0].lastIndexOf(at));
    return { at: { passage, from, to: from + (at ?? match[0]).length }, ...words };
  });
}

const noFindings: readonly Finding[] = [];
const isAny = (): boolean => true;
const noMatches: readonly RegExpExecArray[] = [];

/**
 * What `matchAll` gives, without the copy of the pattern that it makes for each text: most texts have no match.
 *
 * @param pattern with the flag g; no match of it is empty
 */
export function listMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return noMatches;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    match = pattern.exec(text);
  }
  return matches;
}

/** The text before a match, at most `length` characters of it. */
export function before(match: RegExpExecArray, length: number): string {
  return match.input.slice(Math.max(0, match.index - length), match.index);
}

/** The text after a match, at most `length` characters of it. */
export function after(match: RegExpExecArray, length: number): string {
  const end = match.index + match[0].length;
  return match.input.slice(end, end + length);
}

/** One slip can have several of a check's forms; the first is told. The findings are those of one passage. */
export function dropOverlapping(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ at }, index) =>
      findings.findIndex((other) => other.at.from < at.to && at.from < other.at.to) === index,
  );
}
