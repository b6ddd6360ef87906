/** The dates that the order kinds of a case set. In: a checked case and the kinds' declarations. Out: each date by its id. */
import { calendarDate, type CalendarDate } from './deadlines/calendar-date.js';
import type { Case } from './case/model.js';
import type { JsonSource } from './case/read.js';
import type { Problem } from './error.js';
import type { Library } from './library.js';

export interface OrderSchedule {
  /** By order kind, then by deadline id. */
  readonly deadlines: ReadonlyMap<string, Readonly<Record<string, { readonly date: CalendarDate }>>>;
  readonly warnings: readonly Problem[];
}

export function scheduleOrder(record: Case, _source: JsonSource, library: Library): OrderSchedule {
  const deadlines = new Map(
    record.orders.map((order) => {
      const declared = library.kinds.get(order.kind)?.declaration.deadlines ?? [];
      const set = declared.flatMap(({ id, field }) => {
        const value = valueAt(order, field);
        return typeof value === 'string' ? [[id, { date: calendarDate(value) }] as const] : [];
      });
      return [order.kind, Object.fromEntries(set)] as const;
    }),
  );
  return { deadlines, warnings: [] };
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
