/** A federal rule of which the table has nothing on the day of the order: nobody has looked whether it exists. */
import { showRange } from '../law/in-force.js';
import { canCite, findCitations, type FederalCitation } from './citation.js';
import type { CaseCheck, CheckedOrder, Finding } from './model.js';
import { findRows } from './rule-rows.js';

export const authorityCitationUnknown: CaseCheck = {
  code: 'authority-citation-unknown',
  severity: 'advice',
  canBeIn: canCite,
  findInCase: (suspects, order) => {
    const told = new Set<string>();
    return suspects.flatMap((passage) =>
      findCitations(passage.text, order.law).flatMap((citation): Finding[] => {
        if (citation.body === 'local') return [];
        const key = `${citation.body} ${citation.title} ${citation.number}`;
        const message = told.has(key) ? undefined : describe(citation, order);
        if (message === undefined) return [];
        told.add(key);
        return [
          {
            at: { passage, from: citation.from, to: citation.to },
            message,
            hint: 'look the citation up, or add a row to the rows of law',
          },
        ];
      }),
    );
  },
};

function describe(
  citation: FederalCitation & { readonly written: string },
  { law, dates }: CheckedOrder,
): string | undefined {
  const { exact, related, otherDays, isKnown } = findRows(law, citation, dates);
  if (exact.length > 0) return undefined;
  // Other titles and sections of the Code are not the table's matter.
  if (citation.body === 'statute' && !isKnown) return undefined;
  const [first] = otherDays;
  if (first !== undefined && (first.from ?? '') > dates[0])
    return `the table has ${citation.written} for ${showRange(first)}, not for ${dates[0]}`;
  if (related.some(({ text, cite }) => isNamedIn(citation.number, cite.short, text))) return undefined;
  return first === undefined ? `the table of rules has no ${citation.written}` : undefined;
}

/** A paragraph that holds others, or one whose mark stands in the text of the row above it: `(A)`. */
function isNamedIn(number: string, cite: string, text: string): boolean {
  if (cite.includes(`${number}(`)) return true;
  const mark = /\([A-Za-z0-9]+\)$/u.exec(number)?.[0];
  return mark !== undefined && text.includes(mark);
}
