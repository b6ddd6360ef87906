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

/** Tells of every text in a value, with its JSON Pointer. */
export function visitTexts(
  value: unknown,
  pointer: string,
  visit: (text: string, pointer: string) => void,
): void {
  if (typeof value === 'string') visit(value, pointer);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value))
      visitTexts(child, `${pointer}/${escapeKey(key)}`, visit);
  }
}
