import fc from 'fast-check';
import { escapeText, showLine } from '../../src/cli/source-line.js';

/** The two lines as a terminal shows them, trailing spaces aside. */
const show = (line: string, column: number, length: number, width = 40): readonly string[] => {
  const { text, marks } = showLine(line, column, length, width);
  return [text, marks];
};

describe('the line of a problem', () => {
  test('is shown whole where it fits', () => {
    expect(show('  "role": "petitoner",', 11, 11)).toEqual([
      '  "role": "petitoner",',
      '          ^^^^^^^^^^^',
    ]);
  });

  test('has one caret past its end for what is missing there', () => {
    expect(show('  "a": 1', 9, 1)).toEqual(['  "a": 1', '        ^']);
    expect(show('', 1, 1)).toEqual(['', '^']);
    expect(show('ab', 99, 5)).toEqual(['ab', '  ^']);
  });

  test('is cut after the problem if that is near the beginning', () => {
    expect(show(`{"court": "nyxd", "number": "${'x'.repeat(60)}"}`, 11, 6)).toEqual([
      '{"court": "nyxd", "number": "xxxxxxxxx…',
      '          ^^^^^^',
    ]);
  });

  test('is cut around the problem, with what follows it', () => {
    const line = `{${'"a": 1, '.repeat(20)}"court": "nyxd", "number": "1:26-cv-1", "ordered": "2026-01-01"}`;
    expect(show(line, line.indexOf('"nyxd"') + 1, 6)).toEqual([
      '…court": "nyxd", "number": "1:26-cv-1",…',
      '         ^^^^^^',
    ]);
  });

  test('is cut before the problem if that is near the end', () => {
    const line = `{${'"a": 1, '.repeat(20)}"court": "nyxd"}`;
    expect(show(line, line.indexOf('"nyxd"') + 1, 6)).toEqual([
      '…": 1, "a": 1, "a": 1, "court": "nyxd"}',
      '                                ^^^^^^',
    ]);
  });

  test('shows a long problem from its beginning', () => {
    const [text, marks] = show(`{"name": "${'x'.repeat(200)}"}`, 10, 202);
    expect(text).toBe(`…"${'x'.repeat(37)}…`);
    expect(marks).toBe(` ${'^'.repeat(38)}`);
  });

  test('indents by two columns a tab, and names a tab that stands elsewhere', () => {
    expect(show('\t\t"a": "x\ty"', 8, 5)).toEqual(['    "a": "x<U+0009>y"', '         ^^^^^^^^^^^^']);
  });

  test('names what would act on the terminal or turn the text around', () => {
    expect(escapeText('a\u001b[31mb\u202Ec\u200Bd\u0000e\uFEFFf\u0085g\u2028h\uD800i')).toBe(
      'a<U+001B>[31mb<U+202E>c<U+200B>d<U+0000>e<U+FEFF>f<U+0085>g<U+2028>h<U+D800>i',
    );
    expect(escapeText('é 漢 😀 §')).toBe('é 漢 😀 §');
  });

  test('counts columns as a terminal does: two for a character of Chinese, none for an accent of its own', () => {
    expect(show('"漢字": 1', 7, 1)).toEqual(['"漢字": 1', '        ^']);
    expect(show('"e\u0301": 1', 7, 1)).toEqual(['"e\u0301": 1', '     ^']);
    expect(show('"😀": 1', 7, 1)).toEqual(['"😀": 1', '      ^']);
    expect(show('"𝒜": 1', 7, 1)).toEqual(['"𝒜": 1', '     ^']);
  });

  test('is not walked through if it has five million characters', () => {
    const line = `{"a": "${'x'.repeat(5_000_000)}", "court": 1}`;
    const [text] = show(line, line.indexOf('1}') + 1, 1);
    expect(text).toMatch(/^…x+", "court": 1\}$/);
  });

  test('fits its width, and the carets stand under it, wherever the problem is', () => {
    const lines = fc.string({
      unit: fc.constantFrom('a', '"', ' ', '漢', '\t', '\u202e', '😀', 'e\u0301'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(lines, fc.nat(320), fc.integer({ min: 1, max: 200 }), (line, offset, length) => {
        const { text, marks } = showLine(line, offset + 1, length, 60);
        expect(Array.from(text).length).toBeLessThanOrEqual(60);
        expect(marks).toMatch(/^ *\^+$/);
        expect(marks.length).toBeLessThanOrEqual(60);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
