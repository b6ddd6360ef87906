/**
 * How this chambers writes this order: defaults, the court's usual caption, the caption style, the profile and the case
 * laid over one another, with the place where each setting was made. In: a checked case and profile. Out: the settings.
 */
import { settleCaptionStyle } from './caption-style.js';
import { settleChambers } from './case/chambers.js';
import { usualCaption } from './case/court.js';
import type { Case } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import { hasValue } from './case/field-value.js';
import type { JsonSource, SourceText } from './case/read.js';
import type { OwnTemplates, ProfileText } from './case/profile.js';
import type { CaptionStyle } from './document/page-style.js';
import { type Place, type Problem, throwProblems } from './error.js';
import type { Library } from './library.js';
import { suggestName } from './nearest-name.js';

export interface CaseSources {
  readonly source: JsonSource;
  readonly profile: JsonSource;
  /** The chambers' own rows of law, where the profile names some. */
  readonly law?: readonly SourceText[];
  /** Its own order kinds, where the profile names some. */
  readonly templates?: OwnTemplates;
}

/** The files that a profile names, as they were read with it. */
export function takeNamedFiles({ law, templates }: ProfileText): Pick<CaseSources, 'law' | 'templates'> {
  return { ...(law === undefined ? {} : { law }), ...(templates === undefined ? {} : { templates }) };
}

export interface CaseSettings {
  readonly chambers: Chambers;
  readonly captionStyle: CaptionStyle;
  /** Where a setting was made, by its path in the profile: in the case file, the profile, or the package's defaults. */
  readonly placeOf: (path: string) => Place;
}

/**
 * The caption style is settled first: it brings settings of its own, which profile and case can change.
 *
 * @throws OrderError where a setting names a row of layout/ that does not exist
 */
export function settleForCase(
  { court, chambers }: Pick<Case, 'court' | 'chambers'>,
  sources: SettingSources,
  library: Library,
): CaseSettings {
  const { chambersDefaults, courtStyles, captionStyles, mastheads } = library.layout;
  const placeOf = createSettingPlacer(sources);
  const usual = { caption: usualCaption(courtStyles, court) };
  const layers = layChambers(sources.profile.value as object, chambers ?? {}, library);
  const { style, masthead } = settleChambers(chambersDefaults, usual, ...layers).caption;
  const settled = settleCaptionStyle(captionStyles, style);
  const known = captionStyles.map((row) => row.id);
  throwProblems([
    ...(typeof style === 'string'
      ? checkRowName('/caption/style', style, known, placeOf)
      : checkRowName('/caption/style/like', style.like, known, placeOf)),
    ...(typeof masthead === 'string'
      ? checkRowName('/caption/masthead', masthead, Object.keys(mastheads), placeOf)
      : []),
  ]);
  if (settled === undefined) throw new TypeError('a caption style without a row');
  return {
    chambers: settleChambers(chambersDefaults, usual, settled.settings, ...layers),
    captionStyle: settled.style,
    placeOf,
  };
}

/** The form of the order changes what the profile says of all orders, and the case has the last word. */
function layChambers(profile: object, own: object, { layout }: Library): readonly object[] {
  const { form, minuteOrder } = settleChambers(layout.chambersDefaults, profile, own);
  const { captionStyle } = minuteOrder;
  const isMinutes = form !== 'order' && captionStyle !== undefined;
  const caption = isMinutes ? { caption: { style: captionStyle } } : {};
  return [profile, layout.orderForms[form], caption, own];
}

/** A profile, and the case that goes with it where the case makes settings of its own. */
export type SettingSources = Pick<CaseSources, 'profile'> & Partial<Pick<CaseSources, 'source'>>;

/** The profile or the case makes this setting; else it is the package's. */
export function isSetByChambers({ source, profile }: CaseSources, path: string): boolean {
  return hasValue(source.value, `/chambers${path}`) || hasValue(profile.value, path);
}

const defaultsFile = 'layout/chambers-defaults.json';

function createSettingPlacer({ source, profile }: SettingSources): (path: string) => Place {
  return (path) => {
    if (source !== undefined && hasValue(source.value, `/chambers${path}`))
      return source.placeOf(`/chambers${path}`);
    if (hasValue(profile.value, path)) return profile.placeOf(path);
    return { file: defaultsFile, path };
  };
}

/** A setting that names a row of layout/: an unknown name is a mistake of the profile. */
function checkRowName(
  path: string,
  name: string,
  known: readonly string[],
  placeOf: (path: string) => Place,
): readonly Problem[] {
  if (known.includes(name)) return [];
  const hint = suggestName(name, known);
  return [
    {
      code: 'case-value-not-allowed',
      message: `${path.slice(path.lastIndexOf('/') + 1)} of caption is not one of the known values`,
      place: placeOf(path),
      expected: known,
      ...(hint === undefined ? {} : { hint }),
    },
  ];
}
