/**
 * The chambers' own order kinds: the texts that its profile names in, the library with them laid over the package's
 * out. Nothing is looked at again while one profile's cases follow each other.
 */
import type { JsonSource } from './case/read.js';
import type { OwnTemplates } from './case/profile.js';
import { type Problem, throwProblems } from './error.js';
import type { Library } from './library.js';

let last: { readonly under: Library['layTemplates']; readonly laid: Library } | undefined;

/**
 * @param own what was read of the folder; undefined where the profile names none
 * @throws OrderError where the profile names a folder whose files were not handed over
 */
export function layChambersTemplates(
  { profile, templates: own }: { readonly profile?: JsonSource; readonly templates?: OwnTemplates },
  library: Library,
): Library {
  if (own === undefined) {
    if (profile !== undefined) throwProblems(checkHandedOver(profile));
    return library;
  }
  const known = last?.under === library.layTemplates ? last.laid : library;
  if (isSame(own, known.own)) return known;
  const laid = library.layTemplates(own);
  last = { under: library.layTemplates, laid };
  return laid;
}

/** The same texts from the same folder: reports name it. */
function isSame(one: OwnTemplates, other: OwnTemplates | undefined): boolean {
  return one.mark === other?.mark && one.folder === other.folder;
}

function checkHandedOver(profile: JsonSource): readonly Problem[] {
  if (typeof profile.value !== 'object' || profile.value === null || !('templates' in profile.value))
    return [];
  return [
    {
      code: 'template-folder-incomplete',
      message: 'the profile names a folder of templates, and none were read',
      place: profile.placeOf('/templates'),
      hint: 'name a folder with order kinds of your own, or take the setting away',
    },
  ];
}
