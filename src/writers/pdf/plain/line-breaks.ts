/**
 * Where a line may end, by the Unicode line breaking algorithm (UAX 14, Unicode 15.0) as Typst applies it, for the
 * characters that the quick writer knows: two neighbours and whether spaces stand between them decide.
 */

const classes = {
  exclamation: '!?',
  quotation: '"\'«»‘’“”‹›',
  prefix: '$+\\£¤¥±€№−',
  postfix: '%¢°‰′″',
  opening: '([{¡¿‚„',
  closing: ')]',
  brace: '}',
  infix: ',.:;',
  hyphen: '-',
  solidus: '/',
  after: '|‐–',
  glue: '\u00a0',
  tie: '‑',
  accent: '´',
  dash: '—',
  dots: '…',
  space: ' ',
  digit: '0123456789',
} as const;

/** `object`: what stands in a line and is no character. `letter`: every other character. */
export type LineBreakClass = keyof typeof classes | 'object' | 'letter';

const names = [...Object.keys(classes), 'object', 'letter'] as readonly LineBreakClass[];

const numberOf = (name: LineBreakClass): number => names.indexOf(name);

/** The number that stands for a class; they are small, so that pairs of them are places in a table. */
export const classCount = names.length;
export const objectClass = numberOf('object');
export const spaceClass = numberOf('space');
export const glueClass = numberOf('glue');

const classOfCharacter = new Map<string, number>(
  Object.entries(classes).flatMap(([name, characters]) =>
    [...characters].map((character): [string, number] => [character, numberOf(name as LineBreakClass)]),
  ),
);

export function lineBreakClass(character: string): number {
  return classOfCharacter.get(character) ?? numberOf('letter');
}

/** Never before these, even after spaces (LB13). */
const neverBefore: ReadonlySet<LineBreakClass> = new Set([
  'brace',
  'closing',
  'exclamation',
  'infix',
  'solidus',
]);

/** Kept together where no space is between them: LB23 to LB30. */
const keptPairs: Readonly<Partial<Record<LineBreakClass, readonly LineBreakClass[]>>> = {
  brace: ['postfix', 'prefix'],
  closing: ['postfix', 'prefix', 'letter', 'digit'],
  digit: ['postfix', 'prefix', 'digit', 'letter', 'opening'],
  postfix: ['opening', 'digit', 'letter'],
  prefix: ['opening', 'digit', 'letter'],
  hyphen: ['digit'],
  infix: ['digit', 'letter'],
  solidus: ['digit'],
  letter: ['digit', 'prefix', 'postfix', 'letter', 'opening'],
};

function mayBreak(before: LineBreakClass, after: LineBreakClass, isSpaced: boolean): boolean {
  if (neverBefore.has(after)) return false;
  // LB14, LB15, LB17
  if (before === 'opening') return false;
  if (before === 'quotation' && after === 'opening') return false;
  if (before === 'dash' && after === 'dash') return false;
  // LB18
  if (isSpaced) return true;
  // LB12, LB12a
  if (before === 'glue' || before === 'tie') return false;
  if (after === 'glue' || after === 'tie') return before === 'after' || before === 'hyphen';
  // LB19, LB20
  if (before === 'quotation' || after === 'quotation') return false;
  if (before === 'object' || after === 'object') return true;
  // LB21, LB22
  if (after === 'after' || after === 'hyphen' || before === 'accent' || after === 'dots') return false;
  return keptPairs[before]?.includes(after) !== true;
}

function makeTable(isSpaced: boolean): Uint8Array {
  return Uint8Array.from(
    names.flatMap((before) => names.map((after) => (mayBreak(before, after, isSpaced) ? 1 : 0))),
  );
}

/** 1 where a line may end between two classes: `before * classCount + after`. */
export const breakTables = { direct: makeTable(false), spaced: makeTable(true) } as const;
