/**
 * Fills the templates of a case's order kinds and reads them as parts of one order, in the order in which a judge
 * rules: motions first, schedules after. In: a checked case with its settings. Out: parts, title, decretal formulas.
 */
import { createDesignator, type Designator } from './case/designation.js';
import type { Case } from './case/model.js';
import { buildDecretal } from './decretal.js';
import type { DecretalForm } from './document/decretal.js';
import type { Inlines } from './document/model.js';
import { parseOrderPart, type OrderPart } from './document/parse.js';
import type { Problem } from './error.js';
import type { CourtRow } from './law-data.js';
import type { Library } from './library.js';
import { buildContexts, type CaseForOrder, createEnvironment, type KindInOrder } from './order-context.js';
import { type ChambersTitles, fillTitle } from './order-title.js';
import { findPrintedDeadlines } from './printed-deadlines.js';
import { type DeadlinesById, type OrderSchedule, placeDeadlineProblems } from './schedule-order.js';
import type { Caution } from './template/facts.js';
import type { FilledText, FillEnvironment } from './template/fill.js';

export interface FillSources extends CaseForOrder {
  readonly titles: ChambersTitles;
}

export interface FilledOrder {
  readonly parts: readonly OrderPart[];
  /** A line each, as the chambers' or the kind's formula has it. */
  readonly title: readonly Inlines[];
  readonly decretal: DecretalForm;
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
  const cautions: Caution[] = [];
  const environment = createEnvironment(sources, warnings);
  const { roleWords, namingWords } = library.layout;
  const designate = createDesignator(record, { wording: chambers.wording, roleWords, namingWords });
  const kinds = sortKinds(record, library);
  const contexts = buildContexts(kinds, { ...sources, court, environment, designate, cautions, warnings });
  const deadlines = new Map<string, DeadlinesById>();
  const note = (filled: FilledText, { kind, index }: KindInOrder): void => {
    const printed = cautions.filter(({ path }) =>
      filled.values.some((value) => value.path === path || value.path.startsWith(`${path}.`)),
    );
    warnings.push(...printed.map(({ warning }) => warning));
    const scheduled = sources.schedule.get(kind.name) ?? {};
    const paths = filled.values.map(({ path }) => path);
    const { shown, problems } = findPrintedDeadlines(scheduled, kind.declaration.deadlines, paths);
    deadlines.set(kind.name, shown);
    warnings.push(...placeDeadlineProblems(problems, index, sources.source));
  };
  const parts = kinds.map((entry, position) => {
    const { template } = entry.kind;
    const filled = template.fill(contexts[position] ?? {}, environment);
    note(filled, entry);
    return parseOrderPart(nameOrder(filled, entry.index), template.source.file);
  });
  const decretal = buildDecretal(chambers, formulas, environment);
  const title = kinds
    .slice(0, 1)
    .flatMap(({ kind }) => fillTitle(kind, titles, contexts[0] ?? {}, environment));
  const told = dropRepeated(warnings);
  return { parts, title, decretal, designate, court, environment, deadlines, warnings: told };
}

function sortKinds(record: Case, library: Library): readonly KindInOrder[] {
  return record.orders
    .map((order, index): KindInOrder => {
      const kind = library.kinds.get(order.kind);
      if (kind === undefined) throw new TypeError(`a checked case with the unknown kind ${order.kind}`);
      return { kind, order, index };
    })
    .sort((one, other) => one.kind.declaration.position - other.kind.declaration.position);
}

/** A template knows its own fields as `order.due`; the case file has them under `orders.1.due`. */
function nameOrder(filled: FilledText, index: number): FilledText {
  return {
    ...filled,
    values: filled.values.map((value) => ({
      ...value,
      path: value.path.replace(/^order\./, `orders.${index}.`),
    })),
  };
}

function dropRepeated(warnings: readonly Problem[]): readonly Problem[] {
  return warnings.filter(
    (warning, index) => warnings.findIndex((other) => other.message === warning.message) === index,
  );
}
