/**
 * The dates that the order kinds of a case set, each held against the calendars of its court. In: a checked case and
 * the kinds' declarations. Out: each deadline by its id, and what the person should know of it.
 */
import { valueAt } from './case/field-value.js';
import type { Case, OrderRequest } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import type { JsonSource } from './case/read.js';
import { settleChambers } from './case/chambers.js';
import { findMotion } from './case/motions.js';
import type { ChambersCalendar } from './chambers-calendar.js';
import { compileDeadlineFormulas, type DeadlineFormulas } from './chambers-formulas.js';
import { createDeadlineWriter } from './deadline-words.js';
import { type CalendarDate, parseCalendarDate } from './deadlines/calendar-date.js';
import type { DeadlinePlace } from './deadlines/place.js';
import { scheduleDeadlines } from './deadlines/schedule.js';
import type {
  ChosenDeadline,
  DeclaredDeadline,
  ScheduledDeadline,
  ScheduleEvent,
  Schedule,
  ScheduleProblem,
} from './deadlines/schedule-model.js';
import { isError, type Problem, throwProblems } from './error.js';
import type { Library } from './library.js';
import { keepLast, keepRecentOf } from './recent-results.js';
import type { KindDeclaration } from './template/declaration.js';

const defaultsFile = 'layout/chambers-defaults.json';

export type DeadlinesById = Readonly<Record<string, ScheduledDeadline>>;

export interface ScheduledKind {
  readonly kind: string;
  readonly deadlines: DeadlinesById;
}

export interface OrderSchedule {
  /** One entry for each of the case's orders, in their order. */
  readonly deadlines: readonly ScheduledKind[];
  readonly warnings: readonly Problem[];
}

export interface ScheduleSources {
  readonly record: Case;
  readonly source: JsonSource;
  readonly chambers: Chambers;
  readonly formulas: DeadlineFormulas;
  readonly calendar: ChambersCalendar;
  readonly library: Library;
}

/** @throws OrderError with the problems of every date at once, such as a fixed date on a Sunday */
export function scheduleOrder(sources: ScheduleSources): OrderSchedule {
  const problems: Problem[] = [];
  const deadlines = sources.record.orders.map((order, index) => {
    const scheduled = scheduleKind(order, sources);
    problems.push(...placeDeadlineProblems(scheduled.problems, index, sources.source));
    return { kind: order.kind, deadlines: scheduled.deadlines };
  });
  throwProblems(problems.filter(isError));
  return { deadlines, warnings: problems };
}

/**
 * The dates of a case that has other problems, as far as they can be checked: a person should not meet the Sunday only
 * after mending the spelling.
 * @param profile the chambers profile, or an empty object where it has problems of its own
 */
export function findDateProblems(source: JsonSource, profile: object, library: Library): readonly Problem[] {
  const { ordered, orders } = (source.value ?? {}) as Partial<Case>;
  const isDated = typeof ordered === 'string' && parseCalendarDate(ordered) !== undefined;
  if (!isDated || !Array.isArray(orders)) return [];
  const { chambersDefaults: defaults } = library.layout;
  // Formulas of the profile may be what is wrong; no problem of a date prints their words.
  const usual = settleChambers(defaults, {}, {}, {});
  const formulas = compileDeadlineFormulas(usual, (path) => ({ file: defaultsFile, path }));
  const chambers = settleChambers(defaults, {}, profile, {});
  const calendar = { added: chambers.addedDays, policy: chambers.holidays };
  // The day and the kinds have been looked at; nothing else of the case is used as it stands.
  const record = source.value as Case;
  const sources: ScheduleSources = { record, source, chambers, formulas, calendar, library };
  return orders.flatMap((order: OrderRequest | null, index) => {
    const kind = library.kinds.get(order?.kind ?? '');
    if (order === null || kind === undefined || kind.check(order).length > 0) return [];
    return placeDeadlineProblems(scheduleKind(order, sources).problems, index, source).filter(isError);
  });
}

/** @param index the order kind's place in the case file's list */
export function placeDeadlineProblems(
  problems: readonly ScheduleProblem[],
  index: number,
  source: JsonSource,
): readonly Problem[] {
  return problems.map(({ field, problem }) => ({
    ...problem,
    place: source.placeOf(`/orders/${index}/${field.replaceAll('.', '/')}`),
    ...(problem.code === 'deadline-before-order'
      ? { notes: [{ message: 'the order is dated here', place: source.placeOf('/ordered') }] }
      : {}),
  }));
}

function scheduleKind(order: OrderRequest, sources: ScheduleSources): Schedule {
  const { record, chambers, formulas, calendar, library } = sources;
  const declaration = library.kinds.get(order.kind)?.declaration;
  if (declaration === undefined) throw new TypeError(`a checked case with the unknown kind ${order.kind}`);
  // A deadline whose field is absent, and which has no default, is one that the judge did not set. A default stands
  // for a field of an object only where the case gives the object.
  const set = declaration.deadlines.filter(
    ({ field, default: usual }) =>
      valueAt(order, field) !== undefined ||
      (usual !== undefined && valueAt(order, parentOf(field)) !== undefined),
  );
  const schedule = createScheduler(chambers, formulas, calendar, library.readDeadlineData);
  return schedule({
    set,
    chosen: set.map(({ field }) => valueAt(order, field) as ChosenDeadline | undefined),
    place: findPlace(record, library),
    ordered: record.ordered,
    events: { ...listCommonEvents(record, order, chambers), ...listOwnEvents(order, declaration) },
  });
}

/** All that a schedule hangs on beside the chambers and the calendars. */
interface AskedSchedule {
  readonly set: readonly DeclaredDeadline[];
  /** What the case gives for each of them; undefined for the default. */
  readonly chosen: readonly (ChosenDeadline | undefined)[];
  readonly place: DeadlinePlace;
  readonly ordered: CalendarDate;
  readonly events: Readonly<Record<string, ScheduleEvent>>;
}

/** One for the orders that follow each other: in a docket the same days are set again and again. */
const createScheduler = keepLast(
  (
    chambers: Chambers,
    formulas: DeadlineFormulas,
    calendar: ChambersCalendar,
    readDeadlineData: Library['readDeadlineData'],
  ) =>
    keepRecentOf(200, nameAsked, ({ set, chosen, place, ordered, events }: AskedSchedule): Schedule => {
      const byId = Object.fromEntries(set.map(({ id }, index) => [id, chosen[index]]));
      return scheduleDeadlines(set, byId, {
        ...calendar,
        ...{ place, ordered, events },
        writer: createDeadlineWriter(chambers, formulas),
        data: readDeadlineData(),
      });
    }),
);

function nameAsked({ set, chosen, place, ordered, events }: AskedSchedule): string {
  return JSON.stringify([set, chosen, place.court?.id, place.division, ordered, events]);
}

/** Without its court, as in a case with a misspelled one, a date is held against the federal calendar alone. */
export function findPlace({ court: id, division }: Case, library: Library): DeadlinePlace {
  const court = library.courts.get(id);
  if (court === undefined) return {};
  return typeof division === 'string' ? { court, division } : { court };
}

/** Entry and service follow the order, so no case file knows their day. */
function listCommonEvents(
  record: Case,
  order: OrderRequest,
  chambers: Chambers,
): Readonly<Record<string, ScheduleEvent>> {
  const words = chambers.wording.deadlines.events;
  const common = {
    order: { words: words.order, date: record.ordered },
    entry: { words: words.entry },
    service: { words: words.service },
  };
  const motion = findMotion(record, order)?.motion;
  return motion === undefined
    ? common
    : { ...common, filed: dateEvent(words.filed, valueAt(motion, 'filed')) };
}

function listOwnEvents(
  order: OrderRequest,
  { events = [] }: KindDeclaration,
): Readonly<Record<string, ScheduleEvent>> {
  return Object.fromEntries(
    events.map(({ id, words, field }) => [id, dateEvent(words, valueAt(order, field))]),
  );
}

function dateEvent(words: string, day: unknown): ScheduleEvent {
  const date = typeof day === 'string' ? parseCalendarDate(day) : undefined;
  return date === undefined ? { words } : { words, date };
}

/** `statement` of `statement.due`; of a field of the order itself, the order. */
function parentOf(field: string): string {
  return field.split('.').slice(0, -1).join('.');
}
