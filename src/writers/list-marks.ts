/** A list's kind of marks and an item's number go in, the mark comes out, as Word would count it. */
import type { List } from '../document/model.js';

export function formatListMark(marks: List['marks'], number: number): string {
  switch (marks) {
    case 'bullet':
      return '•';
    case 'decimal':
      return `${number}.`;
    case 'lower-alpha':
      return `${formatLetters(number)}.`;
    case 'lower-roman':
      return `${formatRoman(number)}.`;
  }
}

/** a to z, then aa, bb, cc: ECMA-376-1:2016, 17.18.59, lowerLetter. */
function formatLetters(number: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

const romanNumerals = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function formatRoman(number: number): string {
  let rest = number;
  let numeral = '';
  for (const [letters, value] of romanNumerals) {
    for (; rest >= value; rest -= value) numeral += letters;
  }
  return numeral;
}
