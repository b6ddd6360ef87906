/** The deadlines of one order: what its template declares and what the case chooses in, dates with ledgers out. */
import { OrderError } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { dayNumber, parseCalendarDate, weekdayOf } from './calendar-date.js';
import { chainDeadline, chooseDeadline } from './chain.js';
import { computeDeadline } from './deadline.js';
import { checkFixedDate } from './fixed-date.js';
import type { Deadline } from './ledger.js';
import { checkPlacement, checkScheduledDate, checkWordedPeriod } from './schedule-check.js';
import { findEvent, flagServiceToCome } from './schedule-event.js';
import { completePeriod, type FullPeriod, orderEvent } from './schedule-period.js';
import type {
  ChosenDeadline,
  ChosenPeriod,
  DeclaredDeadline,
  Schedule,
  ScheduleContext,
  ScheduledDeadline,
  ScheduleEvent,
  Whichever,
} from './schedule-model.js';
import { note, type Outcome, type Work } from './schedule-work.js';

/** An event, or the deadline from which a chain runs on. */
interface Anchor extends ScheduleEvent {
  readonly first?: Deadline;
}

/** What the period runs from, or nothing where a problem was noted. */
function findAnchor(work: Work, deadline: DeclaredDeadline, period: FullPeriod): Anchor | undefined {
  const event = findEvent(period, deadline.label, work.context.events);
  if (event === undefined) return findChained(work, deadline, period);
  if (!('code' in event)) return event;
  note(work, deadline, event);
  return undefined;
}

/** A chain: the period runs from another deadline of the same order. */
function findChained(work: Work, deadline: DeclaredDeadline, period: FullPeriod): Anchor | undefined {
  const { declared, context } = work;
  const { from = orderEvent } = period;
  const other = declared.get(from);
  if (other === undefined) {
    const known = [...Object.keys(context.events), ...declared.keys()].filter((name) => name !== deadline.id);
    note(work, deadline, {
      code: 'deadline-anchor-unknown',
      message: `${deadline.label} runs from ${JSON.stringify(from)}, which is no event and no deadline that this order sets`,
      expected: [...known, 'a date YYYY-MM-DD'],
      hint:
        suggestName(from, known) ??
        'an event without a name is written out: "event": "the ruling on the motion"',
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
  const words = context.writer.writeDue(other.label);
  if (scheduled.kind === 'words') return { words };
  const first = scheduled.ledger;
  return { words, date: period.anchor === 'unrolled' ? first.unrolled : first.due, first };
}

function computePeriod(work: Work, deadline: DeclaredDeadline, period: FullPeriod): Outcome {
  const anchor = findAnchor(work, deadline, period);
  if (anchor === undefined) return undefined;
  const { n, unit, direction, service } = period;
  const { context } = work;
  const { words, date, first } = anchor;
  if (date === undefined) {
    const event = service === undefined ? words : context.writer.writeService(words, service);
    const written = context.writer.writePeriod(n, unit, direction, event);
    for (const problem of checkWordedPeriod(deadline, period, context.ordered)) note(work, deadline, problem);
    return { kind: 'words', written, flags: flagServiceToCome(service, context) };
  }
  const next = {
    ...context,
    period: { n, unit },
    direction,
    ...(service === undefined ? {} : { service: { method: service, actor: 'served' as const } }),
  };
  const ledger =
    first === undefined
      ? computeDeadline({ ...next, trigger: date }, context.data)
      : chainDeadline(first, next, period.anchor, context.data);
  return { kind: 'date', ledger, isFixed: false, trigger: { words, date } };
}

function computeChosenPeriod(work: Work, deadline: DeclaredDeadline, chosen: ChosenPeriod): Outcome {
  const period = completePeriod(deadline, chosen);
  if (!('code' in period)) return computePeriod(work, deadline, period);
  note(work, deadline, period);
  return undefined;
}

function settleFixed(work: Work, deadline: DeclaredDeadline, chosen: string): Outcome {
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
  which: Whichever,
  options: readonly ChosenDeadline[],
): Outcome {
  const outcomes = options.map((option) => settle(work, deadline, option));
  const known = outcomes.filter((outcome) => outcome !== undefined);
  const [first, ...rest] = known;
  if (known.length < outcomes.length) return undefined;
  if (first === undefined || rest.length === 0) {
    note(work, deadline, {
      code: 'deadline-period-missing',
      message: `${deadline.label}: there are no two of which the ${which} could be taken`,
      expected: ['two dates or periods'],
    });
    return undefined;
  }
  const dated = known.filter((outcome) => outcome.kind === 'date');
  const [one, ...others] = dated;
  if (one === undefined || dated.length < known.length) {
    const { writer } = work.context;
    const written = known.map((outcome) =>
      outcome.kind === 'words' ? outcome.written : writer.writeDate(outcome.ledger.due),
    );
    const flags = known.flatMap((outcome) =>
      outcome.kind === 'words' ? outcome.flags : outcome.ledger.flags,
    );
    return { kind: 'words', written: writer.writeWhichever(which, written), flags };
  }
  const ledger = chooseDeadline(which, [one.ledger, ...others.map((outcome) => outcome.ledger)]);
  const picked = dated.find((outcome) => outcome.ledger.due === ledger.due) ?? one;
  return { ...picked, ledger };
}

function settle(work: Work, deadline: DeclaredDeadline, chosen: ChosenDeadline): Outcome {
  if (typeof chosen === 'string') return settleFixed(work, deadline, chosen);
  const which = (['earlier', 'later'] as const).filter((name) => name in chosen);
  const [name, second] = which;
  if (name === undefined) return computeChosenPeriod(work, deadline, chosen as ChosenPeriod);
  const beside = Object.keys(chosen).filter((key) => key !== name);
  if (second !== undefined || beside.length > 0) {
    note(work, deadline, {
      code: 'deadline-options-conflict',
      message: `${deadline.label}: ${name} and ${beside.join(' and ')} are both given`,
      expected: [`"${name}" alone, with a list of dates or periods`],
    });
    return undefined;
  }
  const options = (chosen as Readonly<Record<Whichever, readonly ChosenDeadline[]>>)[name];
  return settleWhichever(work, deadline, name, options);
}

function settleDeclared(work: Work, deadline: DeclaredDeadline): Outcome {
  const chosen = work.chosen[deadline.id] ?? deadline.default;
  if (chosen !== undefined) return settle(work, deadline, chosen);
  note(work, deadline, {
    code: 'deadline-missing',
    message: `${deadline.label} has no date, and this order has no default for it`,
    expected: ['a date YYYY-MM-DD', 'a period such as {"days": 14}'],
  });
  return undefined;
}

function finish(work: Work, deadline: DeclaredDeadline, outcome: Outcome): ScheduledDeadline | undefined {
  if (outcome === undefined) return undefined;
  const { id, label, who, authority } = deadline;
  const chosen = work.chosen[id];
  const source = chosen === undefined ? 'default' : typeof chosen === 'string' ? 'fixed' : 'chosen-period';
  const shared = { id, label, who, authority, source } as const;
  if (outcome.kind === 'words') return { ...shared, ...outcome.written, kind: 'words', flags: outcome.flags };
  const { ledger, isFixed, trigger } = outcome;
  for (const problem of checkScheduledDate(deadline, ledger.due, isFixed, work.context))
    note(work, deadline, problem);
  return {
    ...shared,
    ...work.context.writer.writeDate(ledger.due),
    kind: 'date',
    date: ledger.due,
    weekday: weekdayOf(ledger.due),
    daysAfterOrder: dayNumber(ledger.due) - dayNumber(work.context.ordered),
    flags: ledger.flags,
    ...(trigger === undefined ? {} : { trigger }),
    ledger,
  };
}

function schedule(work: Work, deadline: DeclaredDeadline): ScheduledDeadline | undefined {
  if (work.done.has(deadline.id)) return work.done.get(deadline.id);
  work.underWay.add(deadline.id);
  let scheduled: ScheduledDeadline | undefined;
  try {
    scheduled = finish(work, deadline, settleDeclared(work, deadline));
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
  chosen: Readonly<Record<string, ChosenDeadline | undefined>>,
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
  const deadlines = Object.fromEntries(scheduled.map((deadline) => [deadline.id, deadline]));
  for (const deadline of declared)
    for (const problem of checkPlacement(deadline, deadlines, context)) note(work, deadline, problem);
  return { deadlines, problems: work.problems };
}
