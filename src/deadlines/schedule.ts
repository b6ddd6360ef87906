/** The deadlines of one order: what its template declares and what the case chooses in, dates with ledgers out. */
import { OrderError, type Problem } from '../error.js';
import { chooseDeadline, writePeriod } from './chain.js';
import {
  formatLongDate,
  formatOrdinalDate,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
} from './calendar-date.js';
import { computeDeadline } from './deadline.js';
import { checkFixedDate } from './fixed-date.js';
import type { Deadline } from './ledger.js';
import { checkScheduledDate } from './schedule-check.js';
import { completePeriod, type FullPeriod } from './schedule-period.js';
import type {
  ChosenDeadline,
  ChosenPeriod,
  DatedDeadline,
  DeclaredDeadline,
  Schedule,
  ScheduleContext,
  ScheduledDeadline,
  ScheduleProblem,
} from './schedule-model.js';

/** What a choice comes to: a date with its ledger, words, or nothing where a problem was noted. */
type Outcome =
  | { readonly kind: 'date'; readonly ledger: Deadline; readonly isFixed: boolean }
  | { readonly kind: 'words'; readonly words: string }
  | undefined;

interface Work {
  readonly declared: ReadonlyMap<string, DeclaredDeadline>;
  readonly chosen: Readonly<Record<string, ChosenDeadline>>;
  readonly context: ScheduleContext;
  readonly done: Map<string, ScheduledDeadline | undefined>;
  readonly underWay: Set<string>;
  readonly problems: ScheduleProblem[];
}

function note(work: Work, deadline: DeclaredDeadline, problem: Problem): undefined {
  work.problems.push({ deadlineId: deadline.id, field: deadline.field, problem });
  return undefined;
}

/** The day that a name stands for, words for an event to come, or nothing where a problem was noted. */
function findAnchor(
  work: Work,
  deadline: DeclaredDeadline,
  period: FullPeriod,
): CalendarDate | { words: string } | undefined {
  const { context, declared } = work;
  const { from } = period;
  if (from === 'ordered') return context.ordered;
  const event = context.events?.[from];
  if (event !== undefined) return event;
  const other = declared.get(from);
  if (other === undefined) {
    note(work, deadline, {
      code: 'deadline-anchor-unknown',
      message: `${deadline.label} runs from ${JSON.stringify(from)}, which is no event and no other deadline`,
      expected: ['ordered', ...Object.keys(context.events ?? {}), ...declared.keys()].filter(
        (name) => name !== deadline.id,
      ),
    });
    return undefined;
  }
  if (work.underWay.has(from)) {
    note(work, deadline, {
      code: 'deadline-anchor-circular',
      message: `${deadline.label} and ${other.label} run from each other`,
      hint: 'let one of them run from the order or from an event',
    });
    return undefined;
  }
  const scheduled = schedule(work, other);
  if (scheduled === undefined) return undefined;
  if (scheduled.kind === 'words') return { words: `the ${other.label} is due` };
  return period.anchor === 'unrolled' ? scheduled.ledger.unrolled : scheduled.date;
}

function computePeriod(work: Work, deadline: DeclaredDeadline, period: FullPeriod): Outcome {
  const anchor = findAnchor(work, deadline, period);
  if (anchor === undefined) return undefined;
  const { n, unit, direction, service } = period;
  if (typeof anchor !== 'string') {
    return { kind: 'words', words: writePeriod(n, unit, direction, anchor.words, service) };
  }
  const ledger = computeDeadline(
    {
      ...work.context,
      trigger: anchor,
      period: { n, unit },
      direction,
      ...(service === undefined ? {} : { service: { method: service, actor: 'served' as const } }),
    },
    work.context.data,
  );
  return { kind: 'date', ledger, isFixed: false };
}

function settleOne(work: Work, deadline: DeclaredDeadline, chosen: string | ChosenPeriod): Outcome {
  if (typeof chosen !== 'string') {
    const period = completePeriod(deadline, chosen);
    if (!('code' in period)) return computePeriod(work, deadline, period);
    note(work, deadline, period);
    return undefined;
  }
  const date = parseCalendarDate(chosen);
  if (date === undefined) {
    note(work, deadline, {
      code: 'deadline-date-form',
      message: `${deadline.label}: this is not a day of the calendar`,
      expected: ['a date YYYY-MM-DD that exists, or a period such as {"days": 14}'],
    });
    return undefined;
  }
  return { kind: 'date', ledger: checkFixedDate(date, work.context, work.context.data), isFixed: true };
}

function settleWhichever(
  work: Work,
  deadline: DeclaredDeadline,
  which: 'earlier' | 'later',
  options: readonly (string | ChosenPeriod)[],
): Outcome {
  const outcomes = options.map((option) => settleOne(work, deadline, option));
  const known = outcomes.filter((outcome) => outcome !== undefined);
  const [first, ...rest] = known;
  if (known.length < outcomes.length) return undefined;
  if (first === undefined) {
    note(work, deadline, {
      code: 'deadline-period-missing',
      message: `${deadline.label}: there is nothing of which the ${which} could be taken`,
      expected: ['two dates or periods'],
    });
    return undefined;
  }
  const dated = [first, ...rest].filter((outcome) => outcome.kind === 'date');
  if (dated.length === known.length && dated[0] !== undefined) {
    const ledger = chooseDeadline(which, [
      dated[0].ledger,
      ...dated.slice(1).map((outcome) => outcome.ledger),
    ]);
    return { kind: 'date', ledger, isFixed: false };
  }
  const words = known.map((outcome) =>
    outcome.kind === 'words' ? outcome.words : `on or before ${formatLongDate(outcome.ledger.due)}`,
  );
  return { kind: 'words', words: `${words.join(' or ')}, whichever is ${which}` };
}

function settle(work: Work, deadline: DeclaredDeadline, chosen: ChosenDeadline): Outcome {
  if (typeof chosen === 'object' && 'whichever' in chosen)
    return settleWhichever(work, deadline, chosen.whichever, chosen.of);
  if (chosen !== undefined) return settleOne(work, deadline, chosen);
  const usual = deadline.default;
  if (usual === undefined) {
    note(work, deadline, {
      code: 'deadline-missing',
      message: `${deadline.label} has no date, and this order has no default for it`,
      expected: ['a date YYYY-MM-DD', 'a period such as {"days": 14}'],
    });
    return undefined;
  }
  return computePeriod(work, deadline, {
    n: usual.n,
    unit: usual.unit,
    from: usual.from,
    direction: usual.direction ?? 'after',
    anchor: 'rolled',
  });
}

function describe(
  deadline: DeclaredDeadline,
  chosen: ChosenDeadline,
): Omit<DatedDeadline, 'kind' | 'date' | 'weekday' | 'longDate' | 'ordinalDate' | 'ledger' | 'flags'> {
  const { id, label, who, authority } = deadline;
  const source = chosen === undefined ? 'default' : typeof chosen === 'string' ? 'fixed' : 'chosen-period';
  return { id, label, who, authority, source };
}

function finish(work: Work, deadline: DeclaredDeadline, outcome: Outcome): ScheduledDeadline | undefined {
  if (outcome === undefined) return undefined;
  const shared = describe(deadline, work.chosen[deadline.id]);
  if (outcome.kind === 'words') return { ...shared, kind: 'words', words: outcome.words, flags: [] };
  const { ledger, isFixed } = outcome;
  for (const problem of checkScheduledDate(deadline, ledger.due, isFixed, work.context))
    note(work, deadline, problem);
  return {
    ...shared,
    kind: 'date',
    date: ledger.due,
    weekday: weekdayOf(ledger.due),
    longDate: formatLongDate(ledger.due),
    ordinalDate: formatOrdinalDate(ledger.due),
    flags: ledger.flags,
    ledger,
  };
}

function schedule(work: Work, deadline: DeclaredDeadline): ScheduledDeadline | undefined {
  if (work.done.has(deadline.id)) return work.done.get(deadline.id);
  work.underWay.add(deadline.id);
  let scheduled: ScheduledDeadline | undefined;
  try {
    scheduled = finish(work, deadline, settle(work, deadline, work.chosen[deadline.id]));
  } catch (error) {
    // One deadline outside the calendars must not hide the problems of the others.
    if (!(error instanceof OrderError)) throw error;
    for (const problem of error.problems) note(work, deadline, problem);
  }
  work.underWay.delete(deadline.id);
  work.done.set(deadline.id, scheduled);
  return scheduled;
}

/**
 * Every deadline that the order sets, with all problems at once; warnings are among them and say so.
 * @param chosen by deadline id: what the case gives; an id that is absent takes the template's default
 */
export function scheduleDeadlines(
  declared: readonly DeclaredDeadline[],
  chosen: Readonly<Record<string, ChosenDeadline>>,
  context: ScheduleContext,
): Schedule {
  const work: Work = {
    declared: new Map(declared.map((deadline) => [deadline.id, deadline])),
    chosen,
    context,
    done: new Map(),
    underWay: new Set(),
    problems: [],
  };
  const scheduled = declared.flatMap((deadline) => schedule(work, deadline) ?? []);
  return {
    deadlines: Object.fromEntries(scheduled.map((deadline) => [deadline.id, deadline])),
    problems: work.problems,
  };
}
