/** A quotation that is not, word for word, what the rule said on the day of the order. */
import { showRange } from '../law/in-force.js';
import type { Law } from '../law/model.js';
import { keepByObject, keepRecentOf } from '../recent-results.js';
import type { CaseCheck, Finding } from './model.js';
import {
  type AskedQuotation,
  canQuote,
  judgeQuotations,
  nameQuotation,
  type Verdict,
} from './quotation-verdict.js';
import { describeOrigin, showUnchecked } from './rule-words.js';
import { compareWords } from './wording.js';

export const authorityQuotation: CaseCheck = {
  code: 'authority-quotation',
  severity: 'error',
  canBeIn: canQuote,
  findInCase: (suspects, order) =>
    judgeQuotations(suspects, order).flatMap(({ attribution, asked, verdict }): Finding[] => {
      if (verdict.kind !== 'differs') return [];
      const { passage, from, to } = attribution;
      return [{ at: { passage, from, to }, ...wordsBy(order.law)({ asked, verdict }) }];
    }),
};

interface Differing {
  readonly asked: AskedQuotation;
  readonly verdict: Extract<Verdict, { readonly kind: 'differs' }>;
}

/** A batch misquotes the same words in every order, and the whole table is asked where they come from. */
const wordsBy = keepByObject((law: Law) =>
  keepRecentOf(
    50,
    ({ asked }: Differing) => nameQuotation(asked),
    (differing) => describe(differing, law),
  ),
);

function describe(
  { asked: { text, citation, dates }, verdict: { rule, otherDays } }: Differing,
  law: Law,
): Omit<Finding, 'at'> {
  const { differences, added } = compareWords(text, rule.text);
  const name = rule.cite;
  const missing = added.flatMap((words) => {
    const origin = describeOrigin(words, law);
    return origin.length === 0 ? [] : [`“${words}” is not in ${name} on ${dates[0]}`, ...origin];
  });
  return {
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
function listLeftOut(note: string): readonly string[] {
  const sentence = note.split(/(?<=\.)\s+/u).find((each) => /\bleft out\b/u.test(each));
  return sentence === undefined ? [] : [`of the row: ${sentence}`];
}
