/**
 * Fills the templates of a case's order kinds and reads them as parts of one order, in the order in which a judge
 * rules: motions first, schedules after. In: a checked case with its settings. Out: parts, title, decretal formulas.
 */
import { createDesignator, type Designator } from './case/designation.js';
import { buildDecretal, buildRecommendation } from './decretal.js';
import type { DocketPart } from './docket-text.js';
import type { DecretalForm, RunForm } from './document/decretal.js';
import type { Inlines } from './document/model.js';
import { parseOrderPart, type OrderPart } from './document/parse.js';
import type { DeclaredDeadline } from './deadlines/schedule-model.js';
import { collectProblems, type Problem, throwProblems } from './error.js';
import type { CourtRow } from './law-data.js';
import { buildContexts, type CaseForOrder, createEnvironment, type KindContext } from './order-context.js';
import { arrangeParts, type KindInOrder } from './order-parts.js';
import { type ChambersTitles, fillTitle, type TitledKind } from './order-title.js';
import { findPrintedDeadlines } from './printed-deadlines.js';
import {
  type DeadlinesById,
  type OrderSchedule,
  placeDeadlineProblems,
  type ScheduledKind,
} from './schedule-order.js';
import { dropRepeated } from './repeated.js';
import type { Caution } from './template/caution.js';
import type { FilledText, FillEnvironment } from './template/fill.js';
import { fillPlainText } from './template/formula.js';

export interface FillSources extends CaseForOrder {
  readonly titles: ChambersTitles;
}

export interface FilledOrder {
  readonly parts: readonly OrderPart[];
  /** A line each, as the chambers' or the kind's formula has it. */
  readonly title: readonly Inlines[];
  readonly decretal: DecretalForm;
  readonly recommendation: RunForm;
  /** What each part does, for the docket. */
  readonly docket: readonly DocketPart[];
  readonly designate: Designator;
  readonly court: CourtRow;
  readonly environment: FillEnvironment;
  /** Those that the order prints: a template may leave out what a condition of its own rules out. */
  readonly deadlines: OrderSchedule['deadlines'];
  readonly warnings: readonly Problem[];
}

export function fillOrder(sources: FillSources): FilledOrder {
  const { record, chambers, formulas, titles, library } = sources;
  const court = library.courts.get(record.court);
  if (court === undefined) throw new TypeError(`a checked case with the unknown court ${record.court}`);
  const warnings: Problem[] = [];
  const environment = createEnvironment(sources, warnings);
  const { roleWords, namingWords } = library.layout;
  const designate = createDesignator(record, { wording: chambers.wording, roleWords, namingWords });
  const kinds = arrangeParts(record, library.kinds);
  const contexts = buildContexts(kinds, { ...sources, court, environment, designate, warnings });
  const problems: Problem[] = [];
  const shown = new Map<number, ScheduledKind>();
  const docket: DocketPart[] = [];
  const parts: OrderPart[] = [];
  for (const [position, { kind, index }] of kinds.entries()) {
    const { context, cautions } = contexts[position] ?? { context: {}, cautions: [] };
    const filled = kind.template.fill(context, environment);
    if (cautions.length > 0) warnings.push(...findPrinted(cautions, filled));
    const paths = filled.values.map(({ path }) => path);
    const scheduled = sources.schedule[index]?.deadlines ?? {};
    const printed = findPrintedDeadlines(scheduled, kind.declaration.deadlines, paths);
    shown.set(index, { kind: kind.name, deadlines: printed.shown });
    const action = fillPlainText(kind.docket, context, environment);
    docket.push({
      action,
      deadlines: keepSaid(printed.shown, kind.declaration.deadlines),
      ownWords: kind.docketDue,
    });
    warnings.push(...placeDeadlineProblems(printed.problems, index, sources.source));
    const { file } = kind.template.source;
    const part = collectProblems(problems, () => parseOrderPart(nameOrder(filled, index), file));
    if (part !== undefined) parts.push(part);
  }
  throwProblems(problems);
  const deadlines = [...shown].toSorted(([one], [other]) => one - other).map(([, scheduled]) => scheduled);
  const decretal = buildDecretal(chambers, formulas, environment);
  const recommendation = buildRecommendation(chambers, formulas, environment);
  const title = fillTitle(findTitled(kinds, contexts), titles, environment);
  const told = dropRepeated(warnings, ({ message }) => message);
  return {
    ...{ parts, title, decretal, recommendation, docket },
    ...{ designate, court, environment, deadlines, warnings: told },
  };
}

/** A report gives the order its title; else the kind that stands first. */
function findTitled(kinds: readonly KindInOrder[], contexts: readonly KindContext[]): TitledKind {
  const report = kinds.findIndex(({ kind }) => kind.declaration.reports === true);
  const at = Math.max(0, report);
  const entry = kinds[at];
  if (entry === undefined) throw new TypeError('an order without an order kind');
  return { kind: entry.kind, context: contexts[at]?.context ?? {} };
}

/** What the docket says one by one: not what the kind's own docket text has said. */
function keepSaid(shown: DeadlinesById, declared: readonly DeclaredDeadline[]): DeadlinesById {
  const unsaid = declared.filter(({ docket }) => docket === false).map(({ id }) => id);
  if (unsaid.length === 0) return shown;
  return Object.fromEntries(Object.entries(shown).filter(([id]) => !unsaid.includes(id)));
}

/** A warning is due where the order prints what it is about. */
function findPrinted(cautions: readonly Caution[], { values }: FilledText): readonly Problem[] {
  return cautions
    .filter(({ path }) => values.some((value) => value.path === path || value.path.startsWith(`${path}.`)))
    .map(({ warning }) => warning);
}

/** A template knows its own fields as `order.due`; the case file has them under `orders.1.due`. */
function nameOrder(filled: FilledText, index: number): FilledText {
  const own = 'order.';
  const values = filled.values.map((value) =>
    value.path.startsWith(own)
      ? { ...value, path: `orders.${index}.${value.path.slice(own.length)}` }
      : value,
  );
  return { markdown: filled.markdown, values };
}
