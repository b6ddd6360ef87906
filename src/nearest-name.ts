/** "Did you mean": the accepted name nearest to the one that was written. */
import { closestMatch } from 'leven';

/** Undefined where nothing is near: a far-fetched guess misleads more than it helps. */
export function findNearestName(written: string, accepted: readonly string[]): string | undefined {
  const sameLetters = accepted.find((name) => name.toLowerCase() === written.toLowerCase());
  if (sameLetters !== undefined) return sameLetters;
  const maxDistance = written.length <= 3 ? 1 : Math.max(2, Math.floor(written.length / 3));
  return closestMatch(written, accepted, { maxDistance });
}

/** A hint for a problem: the nearest accepted name, or undefined where none is near. */
export function suggestName(written: string, accepted: readonly string[]): string | undefined {
  const nearest = findNearestName(written, accepted);
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}
