/**
 * Fills the templates of a case's order kinds and reads them as parts of one order, in the order in which a judge
 * rules: motions first, schedules after. In: a checked case with its settings. Out: parts, title, decretal formulas.
 */
import { createDesignator } from './case/designation.js';
import type { Case, Chambers, OrderRequest, RecordReference } from './case/model.js';
import type { JsonSource } from './case/read.js';
import type { Formulas } from './chambers-formulas.js';
import { parseLine, parseOrderPart, type OrderPart } from './document/parse.js';
import type { Inlines } from './document/model.js';
import { chooseDateForm } from './deadline-words.js';
import { OrderError, type Problem, throwProblems } from './error.js';
import { citeRule, ruleInForce } from './law/rule.js';
import type { RuleText } from './law/model.js';
import type { CourtRow } from './law-data.js';
import type { Library } from './library.js';
import { judgePower } from './power.js';
import { findPrintedDeadlines } from './printed-deadlines.js';
import { placeDeadlineProblems, type DeadlinesById, type OrderSchedule } from './schedule-order.js';
import type { OrderKind } from './template/catalog.js';
import { buildFacts, checkConferral, type Caution } from './template/facts.js';
import { checkFee, checkObjections } from './template/law-facts.js';
import type { FilledText, FillEnvironment } from './template/fill.js';
import { fillPlainText } from './template/formula.js';
import { wordOwnFields } from './template/own-fields.js';

export interface FillSources {
  readonly record: Case;
  readonly source: JsonSource;
  readonly chambers: Chambers;
  readonly formulas: Formulas;
  readonly schedule: OrderSchedule['deadlines'];
  readonly library: Library;
}

export interface FilledOrder {
  readonly parts: readonly OrderPart[];
  readonly title: string;
  readonly decretal: { readonly first: Inlines; readonly further: Inlines };
  readonly court: CourtRow;
  readonly environment: FillEnvironment;
  /** Those that the order prints: a template may leave out what a condition of its own rules out. */
  readonly deadlines: OrderSchedule['deadlines'];
  readonly warnings: readonly Problem[];
}

interface KindInOrder {
  readonly kind: OrderKind;
  readonly order: OrderRequest;
  /** Its place in the case file's list. */
  readonly index: number;
}

export function fillOrder(sources: FillSources): FilledOrder {
  const { record, source, chambers, formulas, library } = sources;
  const court = library.courts.get(record.court);
  if (court === undefined) throw new TypeError(`a checked case with the unknown court ${record.court}`);
  const warnings: Problem[] = [];
  const cautions: Caution[] = [];
  const environment = createEnvironment(sources, warnings);
  const citeRecord = ({ number, attachment }: RecordReference): string => {
    const record = attachment === undefined ? String(number) : `${number}-${attachment}`;
    return fillPlainText(formulas.recordCite, { record }, environment);
  };
  const { layout } = library;
  const { roleWords, namingWords } = layout;
  const designate = createDesignator(record, { wording: chambers.wording, roleWords, namingWords });
  const facts = buildFacts({
    record,
    source,
    chambers,
    court,
    law: library.law,
    roleWords,
    rulingWords: layout.rulingWords,
    designate,
    citeRecord,
    cautions,
  });
  const kinds = sortKinds(record, library);
  const power = judgePower(
    kinds.map(({ kind: { name, declaration }, order, index }) => ({ name, declaration, order, index })),
    { record, source, circuit: court.circuit, law: library.law },
  );
  throwProblems([
    ...kinds
      .filter(({ kind }) => kind.declaration.needs.includes('conferral'))
      .flatMap(({ order }) => checkConferral(facts.conferral, order, source)),
    ...kinds
      .filter(({ kind }) => kind.declaration.needs.includes('objections'))
      .flatMap(() => checkObjections(facts.objections, library.law, record, source)),
    ...kinds
      .filter(({ kind }) => kind.declaration.needs.includes('fee'))
      .flatMap(() => checkFee(facts.fee, library.law, record, source)),
    ...power.problems,
  ]);
  warnings.push(...power.warnings);
  const deadlines = new Map<string, DeadlinesById>();
  const parts = kinds.map((entry, position) => {
    const scheduled = sources.schedule.get(entry.kind.name) ?? {};
    const composition = {
      first: position === 0,
      last: position === kinds.length - 1,
      motionDenied: kinds.slice(0, position).some(({ kind }) => kind.declaration.ruling === 'denied'),
    };
    const context = {
      ...facts,
      ...(facts.power === undefined
        ? {}
        : { power: { ...facts.power, recommends: power.recommended.has(entry.kind.name) } }),
      composition,
      order: wordOwnFields(entry.order, entry.kind.schema, { designate, citeRecord }),
      deadlines: listDeadlineFacts(scheduled),
    };
    const filled = entry.kind.template.fill(context, environment);
    const printed = cautions.filter(({ path }) =>
      filled.values.some((value) => value.path === path || value.path.startsWith(`${path}.`)),
    );
    warnings.push(...printed.map(({ warning }) => warning));
    const paths = filled.values.map(({ path }) => path);
    const { shown, problems } = findPrintedDeadlines(scheduled, entry.kind.declaration.deadlines, paths);
    deadlines.set(entry.kind.name, shown);
    warnings.push(...placeDeadlineProblems(problems, entry.index, source));
    return parseOrderPart(nameOrder(filled, entry.index), entry.kind.template.source.file);
  });
  const line = (template: Formulas['closing']): Inlines =>
    parseLine(template.fill({}, environment), template.source.file);
  const decretal = { first: line(formulas.firstDecretal), further: line(formulas.furtherDecretal) };
  const title = kinds[0]?.kind.declaration.title ?? 'ORDER';
  return { parts, title, decretal, court, environment, deadlines, warnings: dropRepeated(warnings) };
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

/** One value for every place of the order; nothing of the ledger goes into it. */
function listDeadlineFacts(deadlines: DeadlinesById): object {
  return Object.fromEntries(
    Object.entries(deadlines).map(([id, deadline]) => {
      const { phrase, day } = deadline;
      return [id, deadline.kind === 'date' ? { phrase, day, date: deadline.date } : { phrase, day }];
    }),
  );
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

function createEnvironment(
  { record, source, chambers, formulas, library }: FillSources,
  warnings: Problem[],
): FillEnvironment {
  const find = (id: string): RuleText => {
    const lookup = ruleInForce(library.law, id, record.ordered);
    const place = source.placeOf('/ordered');
    if (!lookup.found) throw new OrderError([{ ...lookup.problem, place }]);
    warnings.push(...lookup.warnings.map((warning) => ({ ...warning, place })));
    return lookup.row;
  };
  const environment: FillEnvironment = {
    formatDate: chooseDateForm(chambers),
    cite: (id) => citeRule(find(id), 'short'),
    quote: (id) => find(id).text,
    mandate: chambers.wording.mandate,
    rule: (ruling, plural) =>
      fillPlainText(formulas.rulingPhrase, { be: plural ? 'are' : 'is', ruling }, environment),
  };
  return environment;
}

function dropRepeated(warnings: readonly Problem[]): readonly Problem[] {
  return warnings.filter(
    (warning, index) => warnings.findIndex((other) => other.message === warning.message) === index,
  );
}
