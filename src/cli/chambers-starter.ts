/**
 * The chambers profile to start from: every setting with what it says and its default, as a comment, so that a
 * chambers takes the two slashes away where it writes otherwise. In: the profile's schema and the defaults.
 */
interface SettingSchema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
}

const opening = [
  '// How this judge writes. Only the name is needed: a line with two slashes before it is a remark, and every setting',
  '// shows its default or an example. Take the slashes away to change it. docs/chambers.md has them all in a table.',
];

/** @param schema of the profile; `defaults` has a value for most of its keys */
export function startChambers(schema: object, defaults: object): string {
  const { properties = {}, $defs } = schema as SettingSchema & { $defs: Record<string, SettingSchema> };
  const lines = listSettings(properties, defaults, '  ', (reference) => $defs[reference]);
  const named = lines.map((line) => line.replace('// "name": "Jane Q. Example",', '"name": "A. Example",'));
  return `${[...opening, '{', ...named, '}'].join('\n')}\n`;
}

type Resolve = (definition: string) => SettingSchema | undefined;

function listSettings(
  properties: Readonly<Record<string, SettingSchema>>,
  defaults: unknown,
  indent: string,
  resolve: Resolve,
): readonly string[] {
  return Object.entries(properties).flatMap(([key, own]): readonly string[] => {
    if (key === '$schema') return [];
    const known =
      typeof defaults === 'object' ? (defaults as Record<string, unknown> | null)?.[key] : undefined;
    const schema = { ...resolve(own.$ref?.replace('#/$defs/', '') ?? ''), ...own };
    const remark = wrapRemark(schema.description ?? '', indent);
    // What is complete or absent cannot stand there half empty: it is shown whole, as an example.
    const isWhole = schema.required !== undefined && known === undefined;
    if (schema.properties !== undefined && !isWhole) {
      const inner = listSettings(schema.properties, known, `${indent}  `, resolve);
      return [...remark, `${indent}"${key}": {`, ...inner, `${indent}},`];
    }
    const value = known ?? schema.examples?.[0];
    if (value === undefined) throw new TypeError(`the setting ${key} has no default and no example`);
    return [...remark, `${indent}// "${key}": ${JSON.stringify(value)},`];
  });
}

const width = 110;

function wrapRemark(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && `${indent}${last} ${word}`.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`// ${word}`);
  }
  return lines.map((line) => indent + line);
}
