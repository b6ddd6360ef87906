import { readFileSync } from 'node:fs';
import { countLines, measureWidth } from '../../src/writers/text-width.js';
import { text } from './kitchen-sink.js';

/** Advances from the font's own tables (OpenType: cmap format 4, hmtx), to hold the typed ones against. */
function readAdvances(path: string): (code: number) => number {
  const font = readFileSync(`node_modules/@expo-google-fonts/tinos/${path}`);
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  const table = (name: string): number => tables.get(name) ?? NaN;
  const cmap = table('cmap');
  let subtable = NaN;
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const record = cmap + 4 + 8 * index;
    const isUnicode = font.readUInt16BE(record) === 3 && font.readUInt16BE(record + 2) === 1;
    if (isUnicode) subtable = cmap + font.readUInt32BE(record + 4);
  }
  const segments = font.readUInt16BE(subtable + 6) / 2;
  const [ends, starts] = [subtable + 14, subtable + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  return (code) => {
    for (let at = 0; at < 2 * segments; at += 2) {
      if (font.readUInt16BE(ends + at) < code) continue;
      const range = font.readUInt16BE(offsets + at);
      const start = font.readUInt16BE(starts + at);
      const glyph = range === 0 ? code : font.readUInt16BE(offsets + at + range + 2 * (code - start));
      return font.readUInt16BE(table('hmtx') + 4 * ((glyph + font.readInt16BE(deltas + at)) & 0xffff));
    }
    return NaN;
  };
}

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));

const others = ['‘', '’', '“', '”', '–', '—', '§', '¶', '…', '•', '\u00a0', 'é', 'Ñ'];

test.each([
  ['regular', '400Regular/Tinos_400Regular.ttf', false, [...printable, ...others]],
  ['bold', '700Bold/Tinos_700Bold.ttf', true, printable],
] as const)('the typed widths of the %s face are those of the font', (_, path, bold, characters) => {
  const advance = readAdvances(path);
  for (const character of characters) {
    expect([character, measureWidth([text(character)], 2048, bold)]).toEqual([
      character,
      advance(character.codePointAt(0) ?? 0),
    ]);
  }
});

test('lines are counted as they break: at spaces, after hyphens, and inside a word that is too long', () => {
  const count = (words: string, widthPt: number): number => countLines([text(words)], widthPt, 12);
  const word = measureWidth([text('EXAMPLE')], 12);
  expect(count('EXAMPLE', word)).toBe(1);
  expect(count('EXAMPLE EXAMPLE', word)).toBe(2);
  expect(count('EXAMPLE-EXAMPLE', word + 5)).toBe(2);
  expect(count('EXAMPLE\u00a0EXAMPLE', word)).toBe(3);
  expect(count('EXAMPLEEXAMPLE', word)).toBe(2);
  expect(countLines([text('A'), { kind: 'line-break' }, text('B')], 100, 12)).toBe(2);
});

test('a space that no longer fits does not begin a line', () => {
  expect(countLines([text('EXAMPLE ')], measureWidth([text('EXAMPLE')], 12), 12)).toBe(1);
});
