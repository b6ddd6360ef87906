/** A citation in, the rows of the table that speak of the same rule out. */
import { isInForce } from '../law/in-force.js';
import type { Law, RuleText } from '../law/model.js';
import { keepByObject, keepRecentOf } from '../recent-results.js';
import { baseOf, type FederalCitation, findCitations, holds } from './citation.js';

/** A row with what its citation says. */
export interface CitedRow {
  readonly row: RuleText;
  readonly cited: FederalCitation;
}

export const listCitedRows = keepByObject((law: Law) =>
  law.rules.flatMap((row): CitedRow[] => {
    const [cited] = findCitations(row.cite.short, law);
    return cited === undefined || cited.body === 'local' ? [] : [{ row, cited }];
  }),
);

export interface RowsOfCitation {
  /** Of the very paragraph, in force on one of the days. */
  readonly exact: readonly RuleText[];
  /** Of a paragraph that holds the cited one, or stands in it, in force on one of the days. */
  readonly related: readonly RuleText[];
  /** Of the very paragraph, on other days. */
  readonly otherDays: readonly RuleText[];
  /** The table has something of this rule or section, whatever its paragraph and day. */
  readonly isKnown: boolean;
}

/** @param dates the days on which the rule may be asked for: the order's, and its motion's */
export function findRows(law: Law, citation: FederalCitation, dates: readonly string[]): RowsOfCitation {
  return rowsBy(law)({ citation, dates });
}

/** What of a citation and its order decides which rows it means. */
interface Asked {
  readonly citation: FederalCitation;
  readonly dates: readonly string[];
}

const rowsBy = keepByObject((law: Law) =>
  keepRecentOf(
    200,
    ({ citation: { body, title, number }, dates }: Asked) => `${body} ${title} ${number} ${dates.join(' ')}`,
    (asked) => searchRows(law, asked),
  ),
);

function searchRows(law: Law, { dates, citation }: Asked): RowsOfCitation {
  const family = listCitedRows(law).filter(
    ({ cited }) =>
      cited.body === citation.body &&
      cited.title === citation.title &&
      baseOf(cited.number) === baseOf(citation.number),
  );
  const inForce = (row: RuleText): boolean => dates.some((date) => isInForce(row, date));
  const isSame = ({ cited }: CitedRow): boolean => cited.number === citation.number;
  const isRelated = ({ cited }: CitedRow): boolean =>
    holds(cited.number, citation.number) || holds(citation.number, cited.number);
  const rows = (keep: (each: CitedRow) => boolean): readonly RuleText[] =>
    family.filter(keep).map(({ row }) => row);
  return {
    exact: rows((each) => isSame(each) && inForce(each.row)),
    related: rows((each) => !isSame(each) && isRelated(each) && inForce(each.row)),
    otherDays: rows((each) => isSame(each) && !inForce(each.row)),
    isKnown: family.length > 0,
  };
}
