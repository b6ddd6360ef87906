/** A quotation of a rule that the table cannot vouch for: it has no words to hold it against, or unchecked ones. */
import { showRange } from '../law/in-force.js';
import type { Attribution } from './attribution.js';
import type { CaseCheck, CheckedOrder, Finding } from './model.js';
import { canQuote, judgeQuotations, type Verdict } from './quotation-verdict.js';

export const authorityQuotationUnknown: CaseCheck = {
  code: 'authority-quotation-unknown',
  severity: 'advice',
  canBeIn: canQuote,
  findInCase: (suspects, order) =>
    judgeQuotations(suspects, order).flatMap(({ attribution, verdict }): Finding[] => {
      const message = describe(attribution, verdict, order);
      if (message === undefined) return [];
      const { passage, from, to } = attribution;
      return [
        {
          at: { passage, from, to },
          message,
          hint: 'compare the words with the rule before the order is signed',
        },
      ];
    }),
};

function describe(
  { passage, from, to, citation }: Attribution,
  verdict: Verdict,
  { dates }: CheckedOrder,
): string | undefined {
  switch (verdict.kind) {
    case 'differs':
      return undefined;
    case 'agrees': {
      // What a template takes from a row is told with the row.
      const isOwn = passage.values.some(
        (value) => value.from < to && from < value.to && isFreeText(value.path),
      );
      return verdict.rule.checked || !isOwn
        ? undefined
        : `the quotation agrees with the row of ${verdict.rule.cite} for ${dates[0]}, which was not checked against a source`;
    }
    case 'other-version':
      return `the words quoted from ${citation.written} are those of ${showRange(verdict.version)}, and the row for ${dates[0]} was not checked against a source`;
    case 'unknown':
      return `the table has no words of ${citation.written} on ${dates[0]} to compare the quotation with`;
  }
}

/** A field of the case file, and not a fact that the tables gave. */
function isFreeText(path: string): boolean {
  return /^(?:orders\.\d|title$|motion\.)/u.test(path);
}
