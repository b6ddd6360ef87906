/** A bracket without its partner: "(Doc. 40", "26(c", "[75)". */
import { checkPassages, type Finding } from './model.js';
import { listMatches } from './pattern.js';

const brackets = /[()[\]{}]/gu;
const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** `a)`, `2)` and `iv)` number the parts of a sentence: the first, or one that follows another. */
const numbering = /(?:^|[\s,;:]|(?<!\d)[—–-])(?<label>\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})$/u;

export const slipUnmatchedBracket = checkPassages(
  'slip-unmatched-bracket',
  'error',
  /[()[\]{}]/u,
  (passage): Finding[] => {
    const { text } = passage;
    const open: number[] = [];
    const unmatched: number[] = [];
    for (const { 0: mark, index } of listMatches(text, brackets)) {
      const opener = partner[mark];
      if (opener === undefined) open.push(index);
      else if (text[open.at(-1) ?? -1] === opener) open.pop();
      else if (mark !== ')' || !isNumbering(text.slice(0, index))) {
        // "(Doc. 40]" is one slip, not two.
        const isMistyped = open.length > 0;
        if (isMistyped) open.pop();
        unmatched.push(index);
      }
    }
    return [...unmatched, ...open]
      .toSorted((one, other) => one - other)
      .map((at) => ({
        at: { passage, from: at, to: at + 1 },
        message: 'a bracket has no partner',
        hint: 'close the bracket, or take it away',
      }));
  },
);

function isNumbering(ahead: string): boolean {
  const label = numbering.exec(ahead)?.groups?.['label'];
  if (label === undefined) return false;
  return /^(?:1|a|i)$/i.test(label) || /(?:^|[\s,;:]|(?<!\d)[—–-])(?:1|a|i)\)/i.test(ahead);
}
