/** An order in, each quotation of a rule in it with what the table says of it out. */
import { isInForce } from '../law/in-force.js';
import type { CertificateRule, Law, RuleText } from '../law/model.js';
import { keepByObject, keepRecentOf } from '../recent-results.js';
import { type Attribution, listAttributions } from './attribution.js';
import {
  type Citation,
  type FederalCitation,
  holds,
  listLocalNames,
  type LocalCitation,
} from './citation.js';
import type { CheckedOrder, Passage } from './model.js';
import { findQuotations } from './quotation-span.js';
import { findRows, listCitedRows } from './rule-rows.js';
import { compareWords, countWords, isQuotedFrom } from './wording.js';

/** The words of the row that a quotation is held against. */
export interface HeldAgainst {
  readonly cite: string;
  readonly text: string;
  readonly checked: boolean;
  readonly note?: string;
}

export type Verdict =
  | { readonly kind: 'agrees'; readonly rule: HeldAgainst }
  /** `otherDays`: the row of which these are the words, on other days. */
  | { readonly kind: 'differs'; readonly rule: HeldAgainst; readonly otherDays?: RuleText }
  /** The row for the day was not checked; the words are those of a version that was. */
  | { readonly kind: 'other-version'; readonly rule: HeldAgainst; readonly version: RuleText }
  /** The table has no words to hold it against. */
  | { readonly kind: 'unknown' };

/** What of a quotation and its order decides what is said of it. */
export interface AskedQuotation extends Pick<CheckedOrder, 'court' | 'dates'> {
  readonly text: string;
  readonly citation: Citation;
}

export interface JudgedQuotation {
  readonly attribution: Attribution;
  readonly asked: AskedQuotation;
  readonly verdict: Verdict;
}

/** One or two words are a term rather than a quotation. */
const leastWords = 3;
/** From so much on the quotation is meant to be this row's, though its citation names a larger or smaller part. */
const meantLikeness = 0.6;

/** Whether a passage can have a rule's words: a caption and a signature have none, a block has no quotation marks. */
export function canQuote({ kind, text }: Passage): boolean {
  if (kind === 'caption' || kind === 'signature') return false;
  return kind === 'block-quote' || findQuotations(text).quotations.length > 0;
}

/** Two checks ask for the quotations of an order. */
const judged = new WeakMap<CheckedOrder, readonly JudgedQuotation[]>();

/** @param quoting the passages of the order that can quote */
export function judgeQuotations(
  quoting: readonly Passage[],
  order: CheckedOrder,
): readonly JudgedQuotation[] {
  const { law, court, dates } = order;
  const known = judged.get(order);
  if (known !== undefined) return known;
  const quotations = quoting.flatMap((passage) =>
    listAttributions(passage, order)
      .filter(({ text }) => countWords(text) >= leastWords)
      .map((attribution) => {
        const asked = { text: attribution.text, citation: attribution.citation, court, dates };
        return { attribution, asked, verdict: verdictBy(law)(asked) };
      }),
  );
  judged.set(order, quotations);
  return quotations;
}

/** A batch quotes the same words in every order. */
const verdictBy = keepByObject((law: Law) =>
  keepRecentOf(100, nameQuotation, (asked: AskedQuotation) => judge(asked, law)),
);

/** One name for those of which the same is said. */
export function nameQuotation({ text, citation, court, dates }: AskedQuotation): string {
  const { body, number, written } = citation;
  const set = citation.body === 'local' ? citation.name : citation.title;
  return JSON.stringify([body, set, number, written, court, dates, text]);
}

function judge(asked: AskedQuotation, law: Law): Verdict {
  const { citation } = asked;
  return citation.body === 'local' ? judgeLocal(asked, citation, law) : judgeFederal(asked, citation, law);
}

function judgeFederal({ text, dates }: AskedQuotation, citation: FederalCitation, law: Law): Verdict {
  const { exact, related } = findRows(law, citation, dates);
  const agreeing = [...exact, ...related].find((row) => isQuotedFrom(text, row.text));
  if (agreeing !== undefined) return { kind: 'agrees', rule: heldAgainst(agreeing) };
  const rule = exact[0] ?? findMeant(text, related);
  if (rule === undefined) return { kind: 'unknown' };
  const version = listCitedRows(law).find(
    ({ row, cited }) =>
      row !== rule &&
      cited.body === citation.body &&
      (row.id === rule.id || holds(cited.number, citation.number) || holds(citation.number, cited.number)) &&
      !dates.some((date) => isInForce(row, date)) &&
      isQuotedFrom(text, row.text),
  )?.row;
  if (version === undefined) return { kind: 'differs', rule: heldAgainst(rule) };
  return version.checked && !rule.checked
    ? { kind: 'other-version', rule: heldAgainst(rule), version }
    : { kind: 'differs', rule: heldAgainst(rule), otherDays: version };
}

/** Of a local rule the table has the words that a source quotes, never all of it. */
function judgeLocal({ text, court, dates }: AskedQuotation, citation: LocalCitation, law: Law): Verdict {
  const rows = [
    ...new Set(
      listLocalNames(law)
        .filter(
          ({ name, number, row }) =>
            name === citation.name &&
            row.courts.includes(court) &&
            (holds(number, citation.number) || holds(citation.number, number)),
        )
        .map(({ row }) => row),
    ),
  ].filter(
    (row): row is CertificateRule & { readonly quote: string } =>
      row.quote !== undefined && dates.some((date) => isInForce(row, date)),
  );
  const agreeing = rows.find((row) => isQuotedFrom(text, row.quote));
  if (agreeing !== undefined) return { kind: 'agrees', rule: localHeld(agreeing) };
  const meant = rows.find((row) => compareWords(text, row.quote).likeness >= meantLikeness);
  return meant === undefined ? { kind: 'unknown' } : { kind: 'differs', rule: localHeld(meant) };
}

function findMeant(text: string, rows: readonly RuleText[]): RuleText | undefined {
  return rows
    .map((row) => ({ row, likeness: compareWords(text, row.text).likeness }))
    .filter(({ likeness }) => likeness >= meantLikeness)
    .toSorted((one, other) => other.likeness - one.likeness)[0]?.row;
}

function heldAgainst({ cite, text, checked, note }: RuleText): HeldAgainst {
  return { cite: cite.short, text, checked, ...(note === undefined ? {} : { note }) };
}

function localHeld({ cite, quote, checked }: CertificateRule & { readonly quote: string }): HeldAgainst {
  return { cite: cite.short, text: quote, checked };
}
