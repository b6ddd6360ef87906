/**
 * The dates that the order kinds of a case set, each held against the calendars of its court. In: a checked case and
 * the kinds' declarations. Out: each date by its id, and what the person should know of it.
 */
import type { Case, Court, OrderRequest } from './case/model.js';
import type { JsonSource } from './case/read.js';
import type { CalendarDate } from './deadlines/calendar-date.js';
import { scheduleDeadlines } from './deadlines/schedule.js';
import type { ChosenDeadline } from './deadlines/schedule-model.js';
import { type Problem, throwProblems } from './error.js';
import type { Library } from './library.js';

export interface OrderSchedule {
  /** By order kind, then by deadline id. */
  readonly deadlines: ReadonlyMap<string, Readonly<Record<string, { readonly date: CalendarDate }>>>;
  readonly warnings: readonly Problem[];
}

/** @throws OrderError with the problems of every date at once, such as a fixed date on a Sunday */
export function scheduleOrder(record: Case, source: JsonSource, library: Library): OrderSchedule {
  const court = library.courts.get(record.court);
  if (court === undefined) throw new TypeError(`a checked case with the unknown court ${record.court}`);
  const problems: Problem[] = [];
  const deadlines = new Map(
    record.orders.map((order, index) => {
      const scheduled = scheduleKind(record, order, court, library);
      problems.push(
        ...scheduled.problems.map(({ field, problem }): Problem => ({
          ...problem,
          place: source.placeOf(`/orders/${index}/${field.replaceAll('.', '/')}`),
        })),
      );
      return [order.kind, scheduled.dates] as const;
    }),
  );
  throwProblems(problems.filter((problem) => problem.severity !== 'warning'));
  return { deadlines, warnings: problems };
}

function scheduleKind(
  record: Case,
  order: OrderRequest,
  court: Court,
  library: Library,
): {
  readonly dates: Readonly<Record<string, { readonly date: CalendarDate }>>;
  readonly problems: ReturnType<typeof scheduleDeadlines>['problems'];
} {
  const declared = library.kinds.get(order.kind)?.declaration.deadlines ?? [];
  // A deadline whose field is absent, and which has no default, is one that the judge did not set.
  const set = declared.filter(
    (deadline) => deadline.default !== undefined || valueAt(order, deadline.field) !== undefined,
  );
  const chosen = Object.fromEntries(
    set.map(({ id, field }) => [id, valueAt(order, field) as ChosenDeadline]),
  );
  const place = { court, ...(record.division === undefined ? {} : { division: record.division }) };
  const schedule = scheduleDeadlines(set, chosen, {
    place,
    ordered: record.ordered,
    data: library.readDeadlineData(),
  });
  const dates = Object.values(schedule.deadlines).flatMap((deadline) =>
    deadline.kind === 'date' ? [[deadline.id, { date: deadline.date }] as const] : [],
  );
  return { dates: Object.fromEntries(dates), problems: schedule.problems };
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (current, key) =>
        typeof current === 'object' && current !== null
          ? (current as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}
