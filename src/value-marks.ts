/**
 * How a filled text holds its values: each as a mark, its number between two characters of private use, which neither a
 * case nor a template may hold. So no value can become markup, and orders of a kind that differ in their values alone
 * have the same text.
 */
import { keepRecent } from './recent-results.js';

export function writeMark(value: number): string {
  return `\uE000${value}\uE001`;
}

/** The words of a text and the numbers of its values, as they follow each other; no words are empty. */
export const splitAtMarks = keepRecent(1000, (text): readonly (string | number)[] =>
  text
    .split(/\uE000(\d+)\uE001/)
    .map((part, index) => (index % 2 === 0 ? part : Number(part)))
    .filter((part) => part !== ''),
);
