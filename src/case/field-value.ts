/** A value and a path of keys in, such as `granted.to`; what stands there out, undefined where nothing does. The empty path leads to the value. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('.')
    .reduce<unknown>(
      (current, key) =>
        typeof current === 'object' && current !== null
          ? (current as Readonly<Record<string, unknown>>)[key]
          : undefined,
      value,
    );
}

/** Whether there is a value at a JSON Pointer; keys with `~` or `/` are in no schema, so in no pointer asked for. */
export function hasValue(value: unknown, pointer: string): boolean {
  return pointer
    .split('/')
    .slice(1)
    .every((key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
      value = (value as Record<string, unknown>)[key];
      return true;
    });
}

/** A key as a step of a JSON Pointer. */
export function escapeKey(key: string): string {
  // Hardly any key has one of the signs, and every key of every case comes by here.
  if (!key.includes('~') && !key.includes('/')) return key;
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The key that a step of a JSON Pointer stands for. */
export function unescapeKey(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

export interface FoundText {
  readonly text: string;
  /** JSON Pointer into the value that was searched. */
  readonly pointer: string;
}

const nothing: readonly FoundText[] = [];

/** The texts in a value that are sought. Nearly always there are none, so a pointer is only made for what is found. */
export function findTexts(value: unknown, isSought: (text: string) => boolean): readonly FoundText[] {
  if (typeof value === 'string') return isSought(value) ? [{ text: value, pointer: '' }] : nothing;
  if (typeof value !== 'object' || value === null) return nothing;
  let found: FoundText[] | undefined;
  for (const key of Object.keys(value)) {
    const below = findTexts((value as Readonly<Record<string, unknown>>)[key], isSought);
    if (below.length === 0) continue;
    const step = `/${escapeKey(key)}`;
    found ??= [];
    for (const { text, pointer } of below) found.push({ text, pointer: step + pointer });
  }
  return found ?? nothing;
}
