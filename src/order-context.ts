/**
 * What the templates of an order see: the facts of the case with each kind's own fields and deadlines, and what they
 * take from the chambers' and law's words. In: a checked case with its settings. Out: a context for each kind.
 */
import { writeHour } from './appointment.js';
import type { Designator } from './case/designation.js';
import type { Case, Court } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import { listMotions, type PlacedMotion } from './case/motions.js';
import type { JsonSource } from './case/read.js';
import type { Formulas } from './chambers-formulas.js';
import { chooseDateForm } from './deadline-words.js';
import { checkDateOrder } from './date-order.js';
import { settleMandate } from './decretal.js';
import { OrderError, type Place, type Problem, throwProblems } from './error.js';
import type { RuleText } from './law/model.js';
import { citeRule, ruleInForce } from './law/rule.js';
import type { Library } from './library.js';
import type { KindInOrder } from './order-parts.js';
import { judgePower } from './power.js';
import { type CitedRecord, createRecordCiter } from './record-cite.js';
import { type DeadlinesById, findPlace, type OrderSchedule } from './schedule-order.js';
import type { Caution } from './template/caution.js';
import {
  buildFacts,
  buildKindFacts,
  type CommonFacts,
  type FactSources,
  type KindFacts,
} from './template/facts.js';
import type { FillEnvironment } from './template/fill.js';
import { checkFee, checkObjections } from './template/law-facts.js';
import { fillPlainText } from './template/formula.js';
import { checkConferral } from './template/motion-facts.js';
import { wordOwnFields } from './template/own-fields.js';

export interface CaseForOrder {
  readonly record: Case;
  readonly source: JsonSource;
  readonly chambers: Chambers;
  readonly formulas: Formulas;
  readonly schedule: OrderSchedule['deadlines'];
  readonly library: Library;
}

interface ContextSources extends CaseForOrder {
  readonly court: Court;
  readonly environment: FillEnvironment;
  readonly designate: Designator;
  readonly warnings: Problem[];
}

/** What a kind's template sees, and what to tell the person of it. */
export interface KindContext {
  readonly context: object;
  /** Due where the order prints what they are about. */
  readonly cautions: readonly Caution[];
}

/** @throws OrderError where no rule asks for what a kind rests on */
export function buildContexts(
  kinds: readonly KindInOrder[],
  sources: ContextSources,
): readonly KindContext[] {
  const { record, source, formulas, environment, designate, library } = sources;
  const citeRecord = createRecordCiter(formulas, environment);
  const { roleWords, rulingWords, motionWords } = library.layout;
  const cautions: Caution[] = [];
  const factSources: FactSources = {
    ...sources,
    ...{ law: library.law, roleWords, rulingWords, motionWords, cautions },
    citeMotion: (placed, form) => citeRecord(citedMotion(placed, source), form),
    motionFacts: new Map(),
  };
  const concerned = listMotions(record).filter(({ pointer }) =>
    kinds.some(({ motion }) => motion?.pointer === pointer),
  );
  const facts = buildFacts(concerned, factSources);
  const power = judgePower(
    kinds.map(({ kind: { name, declaration }, order, index, motion }) => {
      // A declaration may ask for the motion's own fields, such as `motion.type`.
      return { name, declaration, order: { ...order, motion: motion?.motion }, index };
    }),
    { record, source, circuit: sources.court.circuit, law: library.law },
  );
  const factsOf = new Map<string | undefined, KindFacts>();
  const entries = kinds.map((part) => {
    const own = factsOf.get(part.motion?.pointer) ?? buildKindFacts(part.motion, factSources);
    factsOf.set(part.motion?.pointer, own);
    return { part, own };
  });
  throwProblems([
    ...entries.flatMap(({ part, own }) => checkNeeds(part, own, facts, sources)),
    ...power.problems,
    ...checkDateOrder(
      kinds.map(({ kind: { declaration }, order, index, motion }) => ({ declaration, order, index, motion })),
      source,
    ),
  ]);
  sources.warnings.push(...power.warnings);
  return entries.map(({ part: { kind, order, index, composition }, own }) => ({
    cautions: [...cautions, ...own.cautions],
    context: {
      ...facts,
      power:
        facts.power === undefined
          ? undefined
          : { ...facts.power, recommends: power.recommended.has(kind.name) },
      motion: own.motion,
      conferral: own.conferral,
      composition,
      order: wordOwnFields(order, kind.schema, {
        designate,
        citeRecord: (reference, pointer) => {
          const placeOf = (): Place => source.placeOf(`/orders/${index}${pointer}`);
          return citeRecord({ reference, placeOf }, 'bracketed');
        },
        writeHour: (appointment, pointer) => {
          const place = source.placeOf(`/orders/${index}${pointer}/time`);
          return writeHour(appointment, findPlace(record, library), library.layout.timeWords, place);
        },
      }),
      deadlines: listDeadlineFacts(sources.schedule[index]?.deadlines ?? {}),
    },
  }));
}

/** What a kind needs that only the tables of law can give. */
function checkNeeds(
  { kind, order, motion }: KindInOrder,
  { conferral }: Pick<KindFacts, 'conferral'>,
  facts: CommonFacts,
  { record, source, library }: CaseForOrder,
): readonly Problem[] {
  const { needs } = kind.declaration;
  return [
    ...(needs.includes('conferral') && motion !== undefined && conferral !== undefined
      ? checkConferral(conferral, motion, order, source)
      : []),
    ...(needs.includes('objections') ? checkObjections(facts.objections, library.law, record, source) : []),
    ...(needs.includes('fee') ? checkFee(facts.fee, library.law, record, source) : []),
  ];
}

/** One value for every place of the order; nothing of the ledger goes into it. */
function listDeadlineFacts(deadlines: DeadlinesById): object {
  const facts: Record<string, object> = {};
  for (const [id, deadline] of Object.entries(deadlines)) {
    const { phrase, day } = deadline;
    facts[id] = deadline.kind === 'date' ? { phrase, day, date: deadline.date } : { phrase, day };
  }
  return facts;
}

function citedMotion({ motion, pointer }: PlacedMotion, source: JsonSource): CitedRecord {
  const { record: reference, filed } = motion;
  if (reference === undefined) throw new TypeError('a cite to a motion without its place in the record');
  const placeOf = (): Place => source.placeOf(`${pointer}/record`);
  return { reference, placeOf, ...(filed === undefined ? {} : { filed }) };
}

/** @param warnings takes what is to be told of the rows of law that the order prints */
export function createEnvironment(
  { record, source, chambers, formulas, library }: CaseForOrder,
  warnings: Problem[],
): FillEnvironment {
  const find = (id: string): RuleText => {
    const lookup = ruleInForce(library.law, id, record.ordered);
    const placeOf = (): Place => source.placeOf('/ordered');
    if (!lookup.found) throw new OrderError([{ ...lookup.problem, place: placeOf() }]);
    warnings.push(...lookup.warnings.map((warning) => ({ ...warning, place: placeOf() })));
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
