/** What is known while the deadlines of an order are worked out, one from another. */
import type { Problem } from '../error.js';
import type { Deadline, Flag } from './ledger.js';
import type {
  ChosenDeadline,
  DatedDeadline,
  DeclaredDeadline,
  ScheduleContext,
  ScheduledDeadline,
  ScheduleProblem,
  Written,
} from './schedule-model.js';

/** What a choice comes to: a date with its ledger, words, or nothing where a problem was noted. */
export type Outcome =
  | {
      readonly kind: 'date';
      readonly ledger: Deadline;
      readonly isFixed: boolean;
      readonly trigger?: DatedDeadline['trigger'];
    }
  | { readonly kind: 'words'; readonly written: Written; readonly flags: readonly Flag[] }
  | undefined;

export interface Work {
  readonly declared: ReadonlyMap<string, DeclaredDeadline>;
  readonly chosen: Readonly<Record<string, ChosenDeadline | undefined>>;
  readonly context: ScheduleContext;
  readonly done: Map<string, ScheduledDeadline | undefined>;
  readonly underWay: Set<string>;
  readonly problems: ScheduleProblem[];
}

export function note(work: Work, deadline: DeclaredDeadline, problem: Problem): void {
  work.problems.push({ deadlineId: deadline.id, field: deadline.field, problem });
}
