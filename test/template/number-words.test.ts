import { writeCountWords, writeNumber, writeOrdinal } from '../../src/template/number-words.js';

test.each([
  [0, 'zero'],
  [1, 'one'],
  [9, 'nine'],
  [10, 'ten'],
  [12, 'twelve'],
  [14, 'fourteen'],
  [15, 'fifteen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
  [20, 'twenty'],
  [21, 'twenty-one'],
  [40, 'forty'],
  [55, 'fifty-five'],
  [80, 'eighty'],
  [99, 'ninety-nine'],
  [100, 'one hundred'],
  [101, 'one hundred one'],
  [110, 'one hundred ten'],
  [120, 'one hundred twenty'],
  [365, 'three hundred sixty-five'],
  [999, 'nine hundred ninety-nine'],
])('%i is %s', (value, words) => {
  expect(writeNumber(value)).toBe(words);
  expect(writeCountWords(value)).toBe(`${words} (${value})`);
});

test('the thousand numbers from 0 to 999 are all written, each in its own words', () => {
  const words = Array.from({ length: 1000 }, (_, value) => writeNumber(value));
  expect(new Set(words).size).toBe(1000);
  expect(
    words.filter((word) => !/^[a-z]+(?:-[a-z]+)?(?: hundred(?: [a-z]+(?:-[a-z]+)?)?)?$/.test(word ?? '')),
  ).toEqual([]);
  const reading = readNumbers();
  expect(words.map((word) => reading(word ?? ''))).toEqual(Array.from({ length: 1000 }, (_, value) => value));
});

/** Reads the words back, by another way than they were written: sums of the words' own values. */
function readNumbers(): (words: string) => number {
  const values: Readonly<Record<string, number>> = {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  };
  return (words) =>
    words
      .split(/[ -]/)
      .reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + (values[word] ?? Number.NaN)), 0);
}

test.each([-1, 1000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d has no words', (value) => {
  expect(writeNumber(value)).toBeUndefined();
  expect(writeCountWords(value)).toBeUndefined();
});

test.each([
  [0, '0th'],
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [10, '10th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [31, '31st'],
  [101, '101st'],
  [111, '111th'],
  [112, '112th'],
  [1013, '1013th'],
])('%i is the %s', (value, written) => {
  expect(writeOrdinal(value)).toBe(written);
});
