/** A rule under a name that it does not have on the day of the order, or a local rule of another court. */
import { certificateRule } from '../law/certificate.js';
import { isInForce, showRange } from '../law/in-force.js';
import type { CertificateRule } from '../law/model.js';
import {
  canCite,
  type Citation,
  type FederalCitation,
  findCitations,
  listLocalNames,
  type LocalCitation,
} from './citation.js';
import { type CheckedOrder, checkPassagesInCase, type Finding } from './model.js';
import { findRows } from './rule-rows.js';

type Words = Pick<Finding, 'message' | 'hint' | 'severity'>;

export const authorityCitation = checkPassagesInCase(
  'authority-citation',
  'error',
  canCite,
  (passage, order) =>
    findCitations(passage.text, order.law).flatMap((citation): Finding[] => {
      const words = judge(citation, order);
      return words === undefined ? [] : [{ at: { passage, from: citation.from, to: citation.to }, ...words }];
    }),
);

function judge(citation: Citation, order: CheckedOrder): Words | undefined {
  return citation.body === 'local' ? judgeLocal(citation, order) : judgeFederal(citation, order);
}

/** Only a paragraph whose name has gone out of use is a mistake; one that came later may have been there before. */
function judgeFederal(
  citation: FederalCitation & { readonly written: string },
  { law, dates }: CheckedOrder,
): Words | undefined {
  const { exact, related, otherDays } = findRows(law, citation, dates);
  if (exact.length > 0 || related.length > 0 || otherDays.length === 0) return undefined;
  const [date] = dates;
  const last = otherDays.toSorted((one, other) => ((one.to ?? '') < (other.to ?? '') ? 1 : -1))[0];
  if (last?.to === null || last?.to === undefined || last.to >= date) return undefined;
  const successor = law.rules.find((row) => row.id === last.id && isInForce(row, date));
  return {
    message: `${citation.written} was the name of the rule (${showRange(last)}), not on ${date}`,
    hint:
      successor === undefined
        ? 'cite the rule by the name that it has on the day of the order'
        : `on that day it is ${successor.cite.short}`,
  };
}

function judgeLocal(
  citation: LocalCitation & { readonly written: string },
  order: CheckedOrder,
): Words | undefined {
  const { law, court, dates } = order;
  const rows = listLocalNames(law)
    .filter(({ name }) => name === citation.name)
    .map(({ row }) => row);
  const own = rows.filter((row) => row.courts.includes(court));
  if (own.length === 0) {
    // "LR" and "Local Rule" are names in many courts: that the table has none for this one proves nothing.
    if (isGeneral(citation.name)) return undefined;
    const courts = [...new Set(rows.flatMap((row) => row.courts))].join(', ');
    return {
      message: `${citation.written} is a rule of ${courts}, and the order is of ${court}`,
      ...hintFor(order),
    };
  }
  const inForce = own.filter((row) => dates.some((date) => isInForce(row, date)));
  if (inForce.length > 0) return undefined;
  // Where the days of a rule are not known, neither is its end.
  if (own.some((row) => !row.datesKnown && row.from === null && row.to === null)) return undefined;
  return {
    message: `${citation.name} was the name of the local rules (${own.map(showRange).join(', ')}), not on ${dates[0]}`,
    ...hintFor(order),
    ...(isCertain(own, order) ? {} : { severity: 'advice' }),
  };
}

/** The day on which one name gave way to the other may not be known: then only an order that was read is proof. */
function isCertain(cited: readonly CertificateRule[], { law, court, dates }: CheckedOrder): boolean {
  if (cited.every(({ datesKnown }) => datesKnown)) return true;
  const [date] = dates;
  const seen = certificateRule(law, court, date)?.row.seen;
  if (seen === undefined || seen === null) return false;
  return cited.some(({ to }) => to !== null && to < date) ? seen.from <= date : date <= seen.to;
}

function hintFor({ law, court, dates }: CheckedOrder): Pick<Finding, 'hint'> {
  const found: CertificateRule | undefined = certificateRule(law, court, dates[0])?.row;
  return found === undefined
    ? {}
    : { hint: `on that day a rule of ${court} is cited as ${found.cite.short}` };
}

/** Nothing in the name says which court it is of. */
function isGeneral(name: string): boolean {
  const letters = name.replaceAll(/[^A-Za-z ]/gu, '');
  return /^(?:(?:Local|Loc|Civil|Civ|Rules?|R|L|of|Procedure|P|LR|LCvR|LCR|LCivR|CivLR|CivR|LCivR|case management order)\s?)+$/i.test(
    letters,
  );
}
