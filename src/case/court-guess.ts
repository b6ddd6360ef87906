/** A court as somebody wrote it and the courts that there are in; which one may be meant, as a hint, out. */
import type { Court } from './model.js';

/**
 * A court by its name, by its id with two letters changed round, or by an id that is one letter away: two away in
 * four letters is another court.
 */
export function suggestCourt(written: string, courts: ReadonlyMap<string, Court>): string | undefined {
  // No name is half as long; a page of text by mistake would be compared with every court letter by letter.
  if (written.length > 200) return undefined;
  const plain = written.trim().toLowerCase();
  const named = [...courts.values()].find((court) =>
    [court.name, court.bluebook, ...court.captionLines].some(
      (name) => reduceName(name) === reduceName(plain),
    ),
  );
  const turned = [...courts.keys()].find((id) => sortLetters(id) === sortLetters(plain));
  const near = [...courts.keys()].find((id) => isOneLetterAway(id, plain));
  const guess = named?.id ?? turned ?? near;
  return guess === undefined ? undefined : `did you mean "${guess}"?`;
}

/** `U.S. District Court for the Southern District of Mississippi` and its short name are one. */
function reduceName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^.*\bdistrict court(?: for)? (?:the )?/, '')
    .replaceAll(/[^a-z]/g, '');
}

function sortLetters(text: string): string {
  return [...text].sort().join('');
}

function isOneLetterAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  return [...long].some((_, index) => {
    const rest = long.slice(index + 1);
    return (
      long.slice(0, index) === short.slice(0, index) &&
      rest === short.slice(long.length === short.length ? index + 1 : index)
    );
  });
}
