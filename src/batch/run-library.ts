/**
 * The order kinds that the words of a whole batch can name (--kind, --defaults, the columns of a table): the package's,
 * with those of the profile that goes with the input. Each case is then made with its own profile's.
 */
import * as path from 'node:path';
import { layChambersTemplates } from '../chambers-templates.js';
import { collectProblems, type Problem } from '../error.js';
import { readChambers, standardInput } from '../files/case-file.js';
import type { Library } from '../library.js';
import type { PlanWords } from './open-plan.js';

export interface RunLibrary {
  readonly library: Library;
  /** Why there may be kinds that the library does not know; every case will say so itself. */
  readonly problems: readonly Problem[];
}

export function layRunTemplates(
  { input, form, chambers }: Pick<PlanWords, 'input' | 'form'> & { readonly chambers?: string | undefined },
  library: Library,
): RunLibrary {
  const problems: Problem[] = [];
  const beside = { folder: path.join(input, 'case.json'), 'standard-input': standardInput };
  const profile = collectProblems(problems, () =>
    readChambers(form === 'folder' || form === 'standard-input' ? beside[form] : input, chambers),
  );
  if (profile?.templates === undefined) return { library, problems };
  return { library: layChambersTemplates({ templates: profile.templates }, library), problems };
}
