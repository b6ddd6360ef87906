/**
 * What the clerk keys when the order is entered, from the same values as the order: what it does, what falls due, who
 * signed. In: the clauses of an order's kinds, its title and its dates. Out: one line, within the court's length.
 */
import type { Case } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import { isClosed } from './case/sealing.js';
import type { Formulas } from './chambers-formulas.js';
import { writeWholeText } from './docket-entry.js';
import type { OrderDocument } from './document/model.js';
import { type Place, type Problem, throwProblems } from './error.js';
import type { DeadlinesById } from './schedule-order.js';
import type { FillEnvironment, Template } from './template/fill.js';
import { fillPlainText } from './template/formula.js';

/** One order kind's share of the text. */
export interface DocketPart {
  /** What it does: `denying without prejudice 40 Motion to Compel`. */
  readonly action: string;
  readonly deadlines: DeadlinesById;
  /** The kind's own words for a deadline that is not simply due, by its id. */
  readonly ownWords: ReadonlyMap<string, Template>;
}

/** What a docket text is made of. */
export interface DocketContents {
  readonly parts: readonly DocketPart[];
  readonly title: string;
  readonly record: Case;
  readonly chambers: Chambers;
  readonly formulas: Formulas;
  readonly environment: FillEnvironment;
  /** The order itself, for an entry of all its words. */
  readonly document: OrderDocument;
  /** The person running the command says that the judge has signed. */
  readonly sign: boolean;
  readonly placeOf: (path: string) => Place;
}

const blankName = '_'.repeat(20);

/** @throws OrderError where the text is longer than the court allows */
export function writeDocketText(contents: DocketContents): string {
  const { record, chambers, placeOf } = contents;
  // What a closed case orders is no one's to read on a public docket.
  const join = chambers.docket.entry === 'whole' ? joinWholeEntry : joinEntry;
  const text = isClosed(record) ? chambers.docket.sealed : plainSigns(join(contents));
  throwProblems(checkLength(text, chambers.docket.maxLength, placeOf));
  return text;
}

function joinEntry(contents: DocketContents): string {
  const { parts, title, chambers } = contents;
  const actions = parts.map(({ action }) => action);
  const what = [title.toUpperCase(), actions.join('; ')].filter((part) => part !== '').join(' ');
  return [`${what}.`, ...listDue(contents), signEntry(contents), ...markEntry(chambers)].join(' ');
}

/** A text-only entry: there is no document beside it, so it says all that the order says. */
function joinWholeEntry(contents: DocketContents): string {
  const { document, title, chambers, placeOf } = contents;
  const hasByline = chambers.signature.form === 'byline';
  const text = writeWholeText(document, hasByline, placeOf('/form'));
  return [`${title.toUpperCase()}:`, text, signEntry(contents), ...markEntry(chambers)].join(' ');
}

function markEntry({ docket: { initials } }: Chambers): readonly string[] {
  return initials === undefined ? [] : [`(${initials})`];
}

/** The same day as in the order, or the same words where the event has not happened. */
function listDue({ parts, formulas, environment }: DocketContents): readonly string[] {
  const due = parts.flatMap(({ deadlines, ownWords }) =>
    Object.entries(deadlines).map(([id, { label, phrase, ...deadline }]) => {
      const day = deadline.kind === 'date' ? { day: deadline.date } : undefined;
      const usual = day === undefined ? formulas.docketDueInWords : formulas.docketDue;
      return fillPlainText(ownWords.get(id) ?? usual, { label, phrase, ...day }, environment);
    }),
  );
  // Parts on several motions can set one deadline.
  return [...new Set(due)];
}

/** Without the judge's act the name stays blank, as under the order. */
function signEntry({ record, chambers, formulas, environment, sign }: DocketContents): string {
  const { judge, signature } = chambers;
  const title = judge.title.replace(/\b(?:United States|U\.S\.) /, '');
  const facts = { ordered: record.ordered, judge: { name: sign ? judge.name : blankName, title } };
  const formula = signature.form === 'byline' ? formulas.docketEntered : formulas.docketSigned;
  return fillPlainText(formula, facts, environment);
}

/** A clerk's window takes plain signs. */
function plainSigns(text: string): string {
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll('\u00A0', ' ');
}

function checkLength(
  text: string,
  limit: number | undefined,
  placeOf: DocketContents['placeOf'],
): readonly Problem[] {
  const length = Array.from(text).length;
  if (limit === undefined || length <= limit) return [];
  return [
    {
      code: 'docket-too-long',
      message: `the docket text has ${length} characters, and the court allows ${limit}`,
      place: placeOf('/docket/maxLength'),
      hint: 'key it by hand, or write two orders; nothing is cut off silently',
    },
  ];
}
