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
