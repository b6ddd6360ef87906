/**
 * How this judge writes this order: the package's defaults, what is usual in the court, the chambers profile, and the
 * case's own overrides, each laid over the one before. In: checked values. Out: one complete set of settings.
 */
import type { Chambers } from './chambers-model.js';

type Settings = Readonly<Record<string, unknown>>;

/** Later layers win; objects are laid over key by key, everything else (lists too) is replaced whole. */
export function layOverSettings(...layers: readonly object[]): Settings {
  return layers.reduce<Settings>((under, over) => {
    const result: Record<string, unknown> = { ...under };
    for (const [key, value] of Object.entries(over)) {
      const below = result[key];
      result[key] =
        isSettings(below) && isSettings(value) ? layOverSettings(below, value) : (value as unknown);
    }
    return result;
  }, {});
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The layers have been checked: the profile against its schema, the package's own by a test.
 *
 * @param layers the lowest first: the defaults, the court's usual caption, the caption style's own settings, the
 * profile, the case
 */
export function settleChambers(...layers: readonly object[]): Chambers {
  return layOverSettings(...layers) as unknown as Chambers;
}
