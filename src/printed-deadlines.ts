/**
 * Which deadlines an order says. In: the deadlines of an order kind and the paths of the values that its filled text
 * holds. Out: those that stand in it, and a warning for each that the judge chose and that does not.
 */
import type { DeclaredDeadline, ScheduleProblem } from './deadlines/schedule-model.js';
import type { DeadlinesById } from './schedule-order.js';

export function findPrintedDeadlines(
  scheduled: DeadlinesById,
  declared: readonly DeclaredDeadline[],
  paths: readonly string[],
): { readonly shown: DeadlinesById; readonly problems: readonly ScheduleProblem[] } {
  const isShown = ({ id, field }: DeclaredDeadline): boolean =>
    paths.some((path) => isBelow(path, `deadlines.${id}`) || isAtOrBelow(path, `order.${field}`));
  const hidden = declared.filter((deadline) => scheduled[deadline.id] !== undefined && !isShown(deadline));
  if (hidden.length === 0) return { shown: scheduled, problems: [] };
  const shown = Object.fromEntries(
    Object.entries(scheduled).filter(([id]) => hidden.every((deadline) => deadline.id !== id)),
  );
  const problems = hidden
    .filter(({ id }) => scheduled[id]?.source !== 'default')
    .map(({ id, field, label }): ScheduleProblem => ({
      deadlineId: id,
      field,
      problem: {
        code: 'deadline-not-printed',
        message: `the order does not say when the ${label} is due, although the case file sets it`,
        severity: 'warning',
        hint: 'take the key away, or change what makes the order leave it out',
      },
    }));
  return { shown, problems };
}

function isBelow(path: string, outer: string): boolean {
  return path.length > outer.length && path.startsWith(outer) && path.charAt(outer.length) === '.';
}

function isAtOrBelow(path: string, outer: string): boolean {
  return path === outer || isBelow(path, outer);
}
