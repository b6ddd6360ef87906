/** A quotation that is not, word for word, what the rule said on the day of the order. */
import { showRange } from '../law/in-force.js';
import { keepRecent } from '../recent-results.js';
import type { Attribution } from './attribution.js';
import type { CaseCheck, CheckedOrder, Finding } from './model.js';
import { canQuote, judgeQuotations, type Verdict } from './quotation-verdict.js';
import { describeOrigin, showUnchecked } from './rule-words.js';
import { compareWords } from './wording.js';

export const authorityQuotation: CaseCheck = {
  code: 'authority-quotation',
  severity: 'error',
  canBeIn: canQuote,
  findInCase: (suspects, order) =>
    judgeQuotations(suspects, order).flatMap(({ attribution, verdict }): Finding[] =>
      verdict.kind === 'differs' ? [report(attribution, verdict, order)] : [],
    ),
};

function report(
  { passage, from, to, text, citation }: Attribution,
  { rule, otherDays }: Extract<Verdict, { readonly kind: 'differs' }>,
  { law, dates }: CheckedOrder,
): Finding {
  const { differences, added } = compareWords(text, rule.text);
  const name = rule.cite;
  const missing = added.flatMap((words) => {
    const origin = describeOrigin(words, law);
    return origin.length === 0 ? [] : [`“${words}” is not in ${name} on ${dates[0]}`, ...origin];
  });
  return {
    at: { passage, from, to },
    message:
      name === citation.written
        ? `the words quoted from ${name} are not those in force on ${dates[0]}`
        : `the words quoted from ${citation.written} are not those of ${name} in force on ${dates[0]}`,
    difference: differences,
    notes: [
      ...(otherDays === undefined
        ? missing
        : [
            `these are the words of ${otherDays.cite.short} (${showRange(otherDays)})${showUnchecked(otherDays)}`,
          ]),
      ...(rule.checked ? [] : [`the row of ${name} for that day was not checked against a source`]),
      ...(rule.note === undefined ? [] : listLeftOut(rule.note)),
    ],
    hint: 'correct the quotation, or quote in brackets and with ellipses what is altered or left out',
  };
}

/** A row that leaves a list out cannot have its words. */
const listLeftOut = keepRecent(50, (note): readonly string[] => {
  const sentence = note.split(/(?<=\.)\s+/u).find((each) => /\bleft out\b/u.test(each));
  return sentence === undefined ? [] : [`of the row: ${sentence}`];
});
