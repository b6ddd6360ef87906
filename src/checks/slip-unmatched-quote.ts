/** A quotation mark without its partner. A quotation of several paragraphs opens each of them and closes the last. */
import type { CaseCheck, Finding } from './model.js';
import { findQuotations } from './quotation-span.js';

export const slipUnmatchedQuote: CaseCheck = {
  code: 'slip-unmatched-quote',
  severity: 'error',
  canBeIn: ({ text }) => findQuotations(text).unmatched.length > 0,
  findInCase: (suspects, { passages }) =>
    suspects.flatMap((passage): Finding[] => {
      const { unmatched } = findQuotations(passage.text);
      const goesOn = passages[passages.indexOf(passage) + 1]?.text.startsWith('“') === true;
      return unmatched
        .filter((at) => !(goesOn && passage.text[at] === '“' && at === unmatched.at(-1)))
        .map((at) => ({
          at: { passage, from: at, to: at + 1 },
          message: 'a quotation mark has no partner',
          hint: 'close the quotation, or take the mark away',
        }));
    }),
};
