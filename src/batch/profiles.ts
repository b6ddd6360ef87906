/** The chambers profiles of a batch: looked for once for each folder, read once, and handed to each case. */
import * as path from 'node:path';
import { OrderError } from '../error.js';
import { readChambers } from '../files/case-file.js';
import type { CaseTask } from './case-work.js';

/** @returns the profile's text, or what is wrong with it */
export type ProfileReader = (beside: string) => CaseTask['chambers'];

/** @param chosen the profile of all cases; default: the nearest beside or above each */
export function createProfileReader(chosen: string | undefined): ProfileReader {
  const byFolder = new Map<string, CaseTask['chambers']>();
  return (beside) => {
    const folder = chosen ?? path.dirname(beside);
    const known = byFolder.get(folder) ?? readOneProfile(beside, chosen);
    byFolder.set(folder, known);
    return known;
  };
}

function readOneProfile(beside: string, chosen: string | undefined): CaseTask['chambers'] {
  try {
    return readChambers(beside, chosen);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems;
  }
}
