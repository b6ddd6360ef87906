/**
 * How this judge writes this order: the package's defaults, what is usual in the court, the chambers profile, and the
 * case's own overrides, each laid over the one before. In: checked values. Out: one complete set of settings.
 */
import type { Chambers } from './model.js';

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

/** The layers have been checked: the profile against its schema, the defaults and the court's row by a test. */
export function settleChambers(
  defaults: object,
  court: object,
  profile: object,
  overrides: object,
): Chambers {
  return layOverSettings(defaults, court, profile, overrides) as unknown as Chambers;
}
