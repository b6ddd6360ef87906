import fc from 'fast-check';
import { decodeUtf8, maxCaseFileBytes } from '../../src/case/decode.js';
import { OrderError, type Problem } from '../../src/error.js';

function problemOf(bytes: Uint8Array): Problem | undefined {
  try {
    decodeUtf8(bytes, 'case.json');
    return undefined;
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    expect(error.problems).toHaveLength(1);
    return error.problems[0];
  }
}

const text = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('the bytes of a case file', () => {
  test('are read as UTF-8, letter for letter', () => {
    expect(decodeUtf8(text('{"a":"é 漢 😀"}\r\n'), 'case.json')).toBe('{"a":"é 漢 😀"}\r\n');
  });

  test('may begin with the mark that Notepad writes, which is dropped', () => {
    expect(decodeUtf8(text([0xef, 0xbb, 0xbf], '{}'), 'case.json')).toBe('{}');
  });

  test('may be none: what an empty file lacks is not a matter of its encoding', () => {
    expect(decodeUtf8(new Uint8Array(), 'case.json')).toBe('');
  });

  test.each([
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
    ['UTF-16', [0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d]],
    ['UTF-16', [0x7b, 0x00, 0x7d, 0x00]],
    ['UTF-16', [0x00, 0x7b, 0x00, 0x7d]],
    ['UTF-32', [0xff, 0xfe, 0x00, 0x00, 0x7b, 0x00, 0x00, 0x00]],
  ])('are refused by name if they are %s: %j', (name, bytes) => {
    expect(problemOf(Uint8Array.from(bytes))).toEqual({
      code: 'case-file-not-utf8',
      message: `the file is ${name}, not UTF-8`,
      place: { file: 'case.json' },
      hint: 'save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)',
    });
  });

  test('are refused at the line and column of the first byte that is no character', () => {
    // Windows-1252, as an old word processor saves it.
    const problem = problemOf(text('{\n  "name": "漢 Ren', [0xe9], '"\n}\n'));
    expect(problem).toMatchObject({
      code: 'case-file-not-utf8',
      message: 'the file is not UTF-8: byte 0xE9 begins no character',
      place: { line: 2, column: 17, length: 1, lineText: '  "name": "漢 Ren\uFFFD"' },
    });
  });

  test('count the column without the byte-order mark, as an editor does', () => {
    expect(problemOf(text([0xef, 0xbb, 0xbf], '{"', [0xff]))?.place).toMatchObject({ line: 1, column: 3 });
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['an overlong form of three bytes', [0xe0, 0x80, 0xaf]],
    ['half of a pair of UTF-16', [0xed, 0xa0, 0x80]],
    ['a character past the last', [0xf4, 0x90, 0x80, 0x80]],
    ['a continuation without a start', [0x80]],
    ['a file that ends within a character', [0xe6, 0xbc]],
  ])('are refused for %s', (_, bytes) => {
    expect(problemOf(text('{"a":"', bytes))?.place).toMatchObject({ line: 1, column: 7 });
  });

  test('are refused past the size of a case file, at the very limit not', () => {
    expect(problemOf(new Uint8Array(maxCaseFileBytes).fill(0x20))).toBeUndefined();
    expect(problemOf(new Uint8Array(maxCaseFileBytes + 1).fill(0x20))).toMatchObject({
      code: 'case-file-too-large',
      message: 'the file is larger than 5 MB, too large for a case file',
    });
  });

  test('are accepted exactly where the platform decodes them too', () => {
    const awkward = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0x9f,
      0xa0,
      0xbf,
      0xc2,
      0xe0,
      0xe1,
      0xed,
      0xf0,
      0xf1,
      0xf4,
    );
    fc.assert(
      fc.property(fc.array(awkward, { maxLength: 6 }), (bytes) => {
        const all = text('{"', bytes);
        let decoded: string | undefined;
        try {
          decoded = new TextDecoder('utf-8', { fatal: true }).decode(all);
        } catch {
          decoded = undefined;
        }
        if (decoded === undefined) expect(problemOf(all)?.code).toBe('case-file-not-utf8');
        else expect(decodeUtf8(all, 'case.json')).toBe(decoded);
      }),
      { numRuns: 3000 },
    );
  });
});
