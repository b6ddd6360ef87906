/**
 * What the templates of an order see: the facts of the case with each kind's own fields and deadlines, and what they
 * take from the chambers' and law's words. In: a checked case with its settings. Out: a context for each kind.
 */
import type { Designator } from './case/designation.js';
import type { Case, Chambers, Court, OrderRequest, RecordReference } from './case/model.js';
import type { JsonSource } from './case/read.js';
import type { Formulas } from './chambers-formulas.js';
import { chooseDateForm } from './deadline-words.js';
import { settleMandate } from './decretal.js';
import { OrderError, type Problem, throwProblems } from './error.js';
import type { RuleText } from './law/model.js';
import { citeRule, ruleInForce } from './law/rule.js';
import type { Library } from './library.js';
import { judgePower } from './power.js';
import { type CitedRecord, createRecordCiter } from './record-cite.js';
import type { DeadlinesById, OrderSchedule } from './schedule-order.js';
import type { OrderKind } from './template/catalog.js';
import { buildFacts, type Caution, checkConferral } from './template/facts.js';
import type { FillEnvironment } from './template/fill.js';
import { checkFee, checkObjections } from './template/law-facts.js';
import { fillPlainText } from './template/formula.js';
import { wordOwnFields } from './template/own-fields.js';

export interface CaseForOrder {
  readonly record: Case;
  readonly source: JsonSource;
  readonly chambers: Chambers;
  readonly formulas: Formulas;
  readonly schedule: OrderSchedule['deadlines'];
  readonly library: Library;
}

export interface KindInOrder {
  readonly kind: OrderKind;
  readonly order: OrderRequest;
  /** Its place in the case file's list. */
  readonly index: number;
}

interface ContextSources extends CaseForOrder {
  readonly court: Court;
  readonly environment: FillEnvironment;
  readonly designate: Designator;
  readonly cautions: Caution[];
  readonly warnings: Problem[];
}

/** @throws OrderError where no rule asks for what a kind rests on */
export function buildContexts(kinds: readonly KindInOrder[], sources: ContextSources): readonly object[] {
  const { record, source, formulas, environment, designate, library } = sources;
  const citeRecord = createRecordCiter(formulas, environment);
  const facts = buildFacts({
    ...sources,
    law: library.law,
    roleWords: library.layout.roleWords,
    rulingWords: library.layout.rulingWords,
    citeMotion: (reference, form) => citeRecord(citedMotion(reference, sources), form),
  });
  const power = judgePower(
    kinds.map(({ kind: { name, declaration }, order, index }) => ({ name, declaration, order, index })),
    { record, source, circuit: sources.court.circuit, law: library.law },
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
  sources.warnings.push(...power.warnings);
  return kinds.map(({ kind, order, index }, position) => ({
    ...facts,
    ...(facts.power === undefined
      ? {}
      : { power: { ...facts.power, recommends: power.recommended.has(kind.name) } }),
    composition: {
      first: position === 0,
      last: position === kinds.length - 1,
      motionDenied: kinds.slice(0, position).some((earlier) => earlier.kind.declaration.ruling === 'denied'),
    },
    order: wordOwnFields(order, kind.schema, {
      designate,
      citeRecord: (reference, pointer) => {
        const place = source.placeOf(`/orders/${index}${pointer}`);
        return citeRecord({ reference, place }, 'bracketed');
      },
    }),
    deadlines: listDeadlineFacts(sources.schedule.get(kind.name) ?? {}),
  }));
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

function citedMotion(reference: RecordReference, { record, source }: CaseForOrder): CitedRecord {
  const filed = record.motion?.filed;
  const place = source.placeOf('/motion/record');
  return { reference, place, ...(filed === undefined ? {} : { filed }) };
}

/** @param warnings takes what is to be told of the rows of law that the order prints */
export function createEnvironment(
  { record, source, chambers, formulas, library }: CaseForOrder,
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
    mandate: settleMandate(chambers),
    rule: (ruling, plural) =>
      fillPlainText(formulas.rulingPhrase, { be: plural ? 'are' : 'is', ruling }, environment),
  };
  return environment;
}
