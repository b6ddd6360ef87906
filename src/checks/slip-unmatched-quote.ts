/** A quotation mark without its partner. A quotation of several paragraphs opens each of them and closes the last. */
import type { Check, Finding } from './model.js';
import { findQuotations } from './quotation-span.js';

export const slipUnmatchedQuote: Check = {
  code: 'slip-unmatched-quote',
  severity: 'error',
  find: ({ passages }) =>
    passages.flatMap((passage, index): Finding[] => {
      const { unmatched } = findQuotations(passage.text);
      const goesOn = passages[index + 1]?.text.startsWith('“') === true;
      return unmatched
        .filter((at) => !(goesOn && passage.text[at] === '“' && at === unmatched.at(-1)))
        .map((at) => ({
          at: { passage, from: at, to: at + 1 },
          message: 'a quotation mark has no partner',
          hint: 'close the quotation, or take the mark away',
        }));
    }),
};
