/** The library with the order kinds of the chambers at hand, for the commands that name kinds and read no case. */
import type { ProfileText } from '../case/profile.js';
import { findChambers, readChambers, standardInput } from '../files/case-file.js';
import type { Library } from '../library.js';

export interface ChambersLibrary {
  readonly library: Library;
  /** Undefined where no profile was named and none was found: the package's kinds are then all there are. */
  readonly chambers?: ProfileText;
}

/**
 * @param chosen the profile; default: the nearest in the current folder or above it
 * @throws OrderError with the problems of the profile and of the folder that it names
 */
export async function loadChambersLibrary(chosen: string | undefined): Promise<ChambersLibrary> {
  const { loadLibrary } = await import('../library.js');
  const { readProfileJson } = await import('../case/profile.js');
  const { layChambersTemplates } = await import('../chambers-templates.js');
  const library = loadLibrary();
  const chambers = chosen === undefined ? findChambers('.') : readChambers(standardInput, chosen);
  if (chambers === undefined) return { library };
  // A profile that cannot be read names no folder: that there are no kinds of its own would be a guess.
  const profile = readProfileJson(chambers);
  const { templates } = chambers;
  const sources = templates === undefined ? { profile } : { profile, templates };
  return { library: layChambersTemplates(sources, library), chambers };
}
