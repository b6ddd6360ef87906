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

test('brackets with nothing in them, and a comma after the last value, end where they end', () => {
  const holder = readJson(
    { file: 'case.json', text: '{"none": {}, "empty": [], "last": [[1,], 2,], "after": [3]}' },
    { allowsComments: true },
  );
  const at = (pointer: string): string => {
    const { column = 0, length = 0, lineText = '' } = holder.placeOf(pointer);
    return lineText.slice(column - 1, column - 1 + length);
  };
  expect(at('/after/0')).toBe('3');
  expect(at('/last/1')).toBe('2');
  expect(at('/last/0/0')).toBe('1');
  expect(at('/last/0/1')).toBe('[1,]');
  expect(at('/none/a')).toBe('{}');
  expect(at('/empty/0')).toBe('[]');
  expect(at('/after/0/a')).toBe('3');
});

test('places are the same in whatever order, and however often, they are asked for', () => {
  const count = 500;
  const parties = Array.from({ length: count }, (_, index) => ({ name: `P${index}`, role: 'plaintiff' }));
  const many = { file: 'case.json', text: JSON.stringify({ first: 1, parties, last: [1, 2] }, null, 1) };
  const pointers = ['/last/1', '/parties/7/none', '/parties/499/role', '/parties/0', '/first', ''];
  const placed = readJson(many);
  for (let index = count - 1; index >= 0; index -= 1) {
    const { line, lineText } = placed.placeOf(`/parties/${index}/name`);
    expect([line, lineText]).toEqual([5 + 4 * index, `   "name": "P${index}",`]);
  }
  for (const pointer of pointers) {
    const alone = readJson(many);
    expect(placed.placeOf(pointer)).toEqual(alone.placeOf(pointer));
    expect(placed.placeOfKey(pointer)).toEqual(alone.placeOfKey(pointer));
  }
});
