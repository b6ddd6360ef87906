/**
 * A caption style as a chambers names it goes in, the complete style comes out: a row of layout/caption-styles.json, or
 * such a row with the chambers' own changes. Rows of layout/ are written in the same way, each like an earlier one.
 */
import { layOverSettings } from './case/chambers.js';
import type { CaptionStyle } from './document/page-style.js';

/** What a row changes in the row that it is like; the first row changes nothing and names everything. */
interface CaptionStyleChange extends Partial<Omit<CaptionStyle, 'id' | 'places' | 'right'>> {
  readonly places?: Partial<CaptionStyle['places']>;
  readonly right?: Partial<CaptionStyle['right']>;
}

/** A row of layout/caption-styles.json. */
export interface CaptionStyleRow extends CaptionStyleChange {
  readonly id: string;
  readonly like?: string;
  /** Where the look was seen. */
  readonly authority: string;
  /** Settings of a chambers profile that go with this look, unless the profile says otherwise. */
  readonly settings?: object;
}

/** The name of a row, or a row that the chambers makes for itself. */
export type CaptionStyleSetting = string | (CaptionStyleChange & { readonly like: string });

export interface SettledCaptionStyle {
  readonly style: CaptionStyle;
  readonly settings: object;
}

/** @returns nothing where no row has the name that is asked for */
export function settleCaptionStyle(
  rows: readonly CaptionStyleRow[],
  setting: CaptionStyleSetting,
): SettledCaptionStyle | undefined {
  const name = typeof setting === 'string' ? setting : setting.like;
  const chain = followRows(rows, name);
  if (chain.length === 0) return undefined;
  const own = typeof setting === 'string' ? [] : [setting];
  const looks = [...chain, ...own].reduce<Partial<CaptionStyleRow>>(layOverLook, {});
  const { like: _like, settings: _settings, authority: _authority, ...style } = looks;
  return {
    // The rows of layout/ are held by a test to add up to complete styles.
    style: { ...style, id: name } as CaptionStyle,
    settings: layOverSettings(...chain.map(({ settings }) => settings ?? {})),
  };
}

/** The row of that name and those that it is like, the first one first. */
function followRows(rows: readonly CaptionStyleRow[], name: string | undefined): readonly CaptionStyleRow[] {
  const at = rows.findIndex((row) => row.id === name);
  const row = rows[at];
  return row === undefined ? [] : [...followRows(rows.slice(0, at), row.like), row];
}

/** Of two objects inside a look only places and right column are laid over key by key: a divider is one thing. */
function layOverLook(
  under: Partial<CaptionStyleRow>,
  over: Partial<CaptionStyleRow>,
): Partial<CaptionStyleRow> {
  return {
    ...under,
    ...over,
    ...(under.places === undefined ? {} : { places: { ...under.places, ...over.places } }),
    ...(under.right === undefined ? {} : { right: { ...under.right, ...over.right } }),
  };
}
