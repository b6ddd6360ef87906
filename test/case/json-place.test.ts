/** Where a value stands is looked up in the text itself, so every form of JSON must lead to its place. */
import { readJson } from '../../src/case/read.js';

const text = `{
  // a remark with "a": 1 in it
  "list": [{ "no": 1 }, [2, { "a/b": "x:y{" }], ],
  "ke\\u0079": { "": true },
}`;
const source = readJson({ file: 'case.json', text, firstLine: 10 }, { allowsComments: true });

function wordsAt(pointer: string, of: 'value' | 'key' = 'value'): string {
  const { line, column, length, lineText } =
    of === 'key' ? source.placeOfKey(pointer) : source.placeOf(pointer);
  return `${line} ${lineText?.slice((column ?? 1) - 1, (column ?? 1) - 1 + (length ?? 0))}`;
}

test.each([
  ['/list', '12 [{ "no": 1 }, [2, { "a/b": "x:y{" }], ]'],
  ['/list/0/no', '12 1'],
  ['/list/1/1', '12 { "a/b": "x:y{" }'],
  ['/list/1/1/a~1b', '12 "x:y{"'],
  ['/key/', '13 true'],
])('the value at %s', (pointer, expected) => {
  expect(wordsAt(pointer)).toBe(expected);
});

test('the nearest value around one that is not there', () => {
  expect(wordsAt('/list/0/yes/1')).toBe('12 { "no": 1 }');
  expect(wordsAt('/list/7')).toBe(wordsAt('/list'));
});

test('a key, and for an entry of a list the entry', () => {
  expect(wordsAt('/key', 'key')).toBe('13 "ke\\u0079"');
  expect(wordsAt('/list/1/1/a~1b', 'key')).toBe('12 "a/b"');
  expect(wordsAt('/list/0', 'key')).toBe('12 { "no": 1 }');
});

test('a key that stands twice in other letters is found', () => {
  expect(() => readJson({ file: 'case.json', text: '{"a": 1, "\\u0061": 2}' })).toThrow(/case-key-duplicate/);
});
