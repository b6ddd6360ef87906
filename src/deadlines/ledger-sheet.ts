/** The chambers sheet: ledgers in, one page of plain text out, for the person who checks a date by hand. */
import { formatDate, formatLongDate, type CalendarDate } from './calendar-date.js';
import type { Deadline, Flag, Step } from './ledger.js';
import type { DatedDeadline, ScheduledDeadline } from './schedule-model.js';

const width = 78;

/** Breaks at spaces; every line after the first is indented. */
function wrap(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

function field(name: string, text: string): string[] {
  return wrap(text, `  ${name.padEnd(10)}`, ' '.repeat(12));
}

function listSteps(steps: readonly Step[]): string[] {
  return steps.flatMap((step, index) =>
    wrap(`${step.reason} [${step.cite}]`, `  ${String(index + 1).padStart(2)}. `, ' '.repeat(6)),
  );
}

function listFlags(flags: readonly Flag[]): string[] {
  // That a date was fixed is the step itself.
  const told = flags.filter((flag) => flag.code !== 'fixed-date');
  const sorted = told.sort((left, right) => Number(left.weight === 'note') - Number(right.weight === 'note'));
  return sorted.flatMap((flag) => {
    const authority = flag.authority === undefined ? '' : ` [${flag.authority}]`;
    return wrap(`${flag.message}${authority}`, flag.weight === 'doubt' ? '  ! ' : '  - ', '    ');
  });
}

function describeRange(deadline: Deadline): string[] {
  if (deadline.earliestSafe === deadline.latestArguable)
    return field('Range', 'the same date under every reading known');
  return [
    ...field('Safe', `${formatLongDate(deadline.earliestSafe)} under every arguable reading`),
    ...field('Latest', `${formatLongDate(deadline.latestArguable)} can be argued for`),
    ...deadline.alternatives.flatMap((other) => field('', `${formatLongDate(other.due)}: ${other.because}`)),
  ];
}

/** Calendars of one day in one line. */
function listCalendars(deadlines: readonly Deadline[]): string[] {
  const used = deadlines.flatMap((deadline) => deadline.calendars);
  const days = [...new Set(used.map(({ asOf }) => asOf))];
  return days.flatMap((day) => {
    const names = new Set(used.filter(({ asOf }) => asOf === day).map(({ name }) => name));
    return field('Calendars', `${[...names].join('; ')}: as of ${formatDate(day)}`);
  });
}

/** What is true of every date of a sheet is said once, at its foot: it is to stay one page. */
interface Shared {
  readonly rule?: string;
  /** When the last day ends. */
  readonly end?: string;
  readonly notes: readonly Flag[];
}

const nothingShared: Shared = { notes: [] };

function nameRule({ rule, ruleVersion }: Deadline): string {
  return `${rule} (${ruleVersion})`;
}

function nameEnd({ closes }: Deadline): string | undefined {
  return closes === undefined ? undefined : `${closes.words} (${closes.zone}) [${closes.cite}]`;
}

function findShared([first, ...others]: readonly Deadline[]): Shared {
  if (first === undefined || others.length === 0) return nothingShared;
  const isOfAll = ({ message }: Flag): boolean =>
    others.every(({ flags }) => flags.some((flag) => flag.message === message));
  const notes = first.flags.filter((flag) => flag.weight === 'note' && isOfAll(flag));
  const [rule, end] = [nameRule(first), nameEnd(first)];
  return {
    ...(others.every((other) => nameRule(other) === rule) ? { rule } : {}),
    ...(end !== undefined && others.every((other) => nameEnd(other) === end) ? { end } : {}),
    notes,
  };
}

function listFoot(ledgers: readonly Deadline[], { rule, end, notes }: Shared): string[] {
  const heading = ledgers.length === 1 ? [] : ['Every date above', '----------------'];
  const shared = [
    ...(end === undefined ? [] : field('Ends', end)),
    ...(rule === undefined ? [] : field('Rule', rule)),
    ...listFlags(notes),
  ];
  return [...heading, ...shared, ...listCalendars(ledgers)];
}

/** One deadline as lines of text, with the calendars that it rests on. */
export function explainDeadline(deadline: Deadline): readonly string[] {
  return [...explainDate(deadline, nothingShared), ...listCalendars([deadline])];
}

/** The date, the count, the range, doubts and notes. */
function explainDate(deadline: Deadline, shared: Shared): readonly string[] {
  const told = new Set(shared.notes.map(({ message }) => message));
  const at = deadline.dueAt === undefined ? '' : `, ${deadline.dueAt}`;
  const end = shared.end === undefined ? nameEnd(deadline) : undefined;
  return [
    ...field('Due', `${formatLongDate(deadline.due)}${at}`),
    ...(end === undefined ? [] : field('Ends', end)),
    ...(shared.rule === undefined ? field('Rule', nameRule(deadline)) : []),
    ...listSteps(deadline.steps),
    ...describeRange(deadline),
    ...listFlags(deadline.flags.filter(({ message }) => !told.has(message))),
  ];
}

const sources: Readonly<Record<ScheduledDeadline['source'], string>> = {
  fixed: 'a date that the case fixes',
  'chosen-period': 'a period that the case gives',
  default: "the order's own default",
};

/** What the count begins with; for a date that the judge fixed, how far it lies from the order. */
function describeTrigger(scheduled: DatedDeadline): string[] {
  const { trigger, date, daysAfterOrder: days } = scheduled;
  if (trigger !== undefined) {
    const direction = trigger.date < date ? 'After' : 'Before';
    return field(direction, `${trigger.words}, ${formatLongDate(trigger.date)}`);
  }
  return field('Lies', `${days} day${days === 1 ? '' : 's'} after the day of the order`);
}

function explainScheduled(scheduled: ScheduledDeadline, shared: Shared): string[] {
  const heading = `${scheduled.label.charAt(0).toUpperCase()}${scheduled.label.slice(1)} (${scheduled.who})`;
  const set = field('Set by', `${sources[scheduled.source]}; ${scheduled.authority}`);
  const body =
    scheduled.kind === 'words'
      ? [
          ...field('Due', `${scheduled.phrase}; no date until the event has happened`),
          ...listFlags(scheduled.flags),
        ]
      : [...describeTrigger(scheduled), ...explainDate(scheduled.ledger, shared)];
  return [heading, '-'.repeat(Math.min(width, heading.length)), ...set, ...body, ''];
}

/** What the sheet is about: all that stands above its deadlines. */
export interface SheetHeading {
  /** The case's number as displayed. */
  readonly number: string;
  readonly court: string;
  /** The day of the order. */
  readonly ordered: CalendarDate;
}

/** The chambers sheet of an order's deadlines. It goes beside the order; nothing of it enters the order. */
export function explainLedger(deadlines: readonly ScheduledDeadline[], heading: SheetHeading): string {
  const title = `Deadlines: ${heading.number}`;
  const ledgers = deadlines.flatMap((scheduled) => (scheduled.kind === 'date' ? [scheduled.ledger] : []));
  const shared = findShared(ledgers);
  const lines = [
    title,
    '='.repeat(Math.min(width, title.length)),
    ...wrap(`Order of ${formatLongDate(heading.ordered)}, ${heading.court}`, '', ''),
    'For chambers: no part of the order.',
    '',
    ...(deadlines.length === 0
      ? ['This order sets no time for anything.']
      : deadlines.flatMap((scheduled) => explainScheduled(scheduled, shared))),
    ...(ledgers.length === 0 ? [] : [...listFoot(ledgers, shared), '']),
    ...(deadlines.length === 0 ? [] : ['! courts may reach another date; - worth knowing, the date stands.']),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The sheet as a JSON value: the scheduled deadlines themselves, ledger and all. */
export function ledgerToJson(deadlines: readonly ScheduledDeadline[], heading: SheetHeading): object {
  return { ...heading, deadlines };
}
