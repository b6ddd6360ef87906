import { readdirSync, readFileSync } from 'node:fs';
import { countLines, measureWidth } from '../../src/writers/text-width.js';
import { readFontRow, text, times } from './kitchen-sink.js';

/** Advances from the font's own tables (OpenType: cmap format 4, hmtx), to hold the typed ones against. */
function readAdvances(path: string): (code: number) => number {
  const font = readFileSync(`node_modules/${path}`);
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

const rows = readdirSync('layout/fonts').map((file) => readFontRow(file.replace(/\.json$/, '')));

/** Where the chambers' schema names no family, nobody could set it; where no row has it, no order could be made. */
test('the families that a chambers can set are those of layout/fonts', () => {
  const schema = JSON.parse(readFileSync('schemas/chambers.schema.json', 'utf8')) as {
    properties: { page: { properties: { fontFamily: { enum: readonly string[] } } } };
  };
  const known = schema.properties.page.properties.fontFamily.enum;
  expect(rows.map(({ word }) => word).sort()).toEqual([...known].sort());
});

describe.each(rows)('the widths of $word', ({ package: name, faces, widths }) => {
  const type = { sizePt: widths.unitsPerEm, trackingEm: 0, widths };
  const others = [...Object.keys(widths.others), 'é', 'Ñ'];

  test.each([
    ['regular', 0, false, [...printable, ...others]],
    ['bold', 2, true, printable],
  ] as const)('are those of the %s face in the PDF', (_, index, bold, characters) => {
    const advance = readAdvances(`${name}/${faces[index] ?? ''}`);
    for (const character of characters) {
      expect([character, measureWidth([text(character)], type, bold)]).toEqual([
        character,
        advance(character.codePointAt(0) ?? 0),
      ]);
    }
  });

  test('are known for every character that orders use beside letters', () => {
    expect(Object.keys(widths.others)).toEqual(expect.arrayContaining([...'\u00a0‘’“”–—§¶…•']));
  });
});

const type = { sizePt: 12, trackingEm: 0, widths: times.widths };

test('lines are counted as they break: at spaces, after hyphens, and inside a word that is too long', () => {
  const count = (words: string, widthPt: number): number => countLines([text(words)], widthPt, type);
  const word = measureWidth([text('EXAMPLE')], type);
  expect(count('EXAMPLE', word)).toBe(1);
  expect(count('EXAMPLE EXAMPLE', word)).toBe(2);
  expect(count('EXAMPLE-EXAMPLE', word + 5)).toBe(2);
  expect(count('EXAMPLE\u00a0EXAMPLE', word)).toBe(3);
  expect(count('EXAMPLEEXAMPLE', word)).toBe(2);
  expect(countLines([text('A'), { kind: 'line-break' }, text('B')], 100, type)).toBe(2);
});

test('a space that no longer fits does not begin a line', () => {
  expect(countLines([text('EXAMPLE ')], measureWidth([text('EXAMPLE')], type), type)).toBe(1);
});
