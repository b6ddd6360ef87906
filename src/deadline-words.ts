/**
 * The chambers' words for what is due. In: its formulas, settings and form of a date. Out: a writer that gives each
 * deadline, dated or not, as a phrase and as a day; every place of an order prints one of the two.
 */
import type { Chambers } from './case/chambers-model.js';
import type { DeadlineFormulas } from './chambers-formulas.js';
import { type CalendarDate, calendarDate, formatDate, formatLongDate } from './deadlines/calendar-date.js';
import type { DeadlineWriter, OrderUnit } from './deadlines/schedule-model.js';
import { keepLast, keepRecent } from './recent-results.js';
import { writeOrdinalDate } from './template/date-words.js';
import type { FillEnvironment, Template } from './template/fill.js';
import { fillPlainText } from './template/formula.js';

/** A date as this chambers writes it: `March 12, 2007`, or with its weekday. */
export function chooseDateForm(chambers: Chambers): FillEnvironment['formatDate'] {
  const forms = { plain: formatDate, weekday: formatLongDate, ordinal: writeTheOrdinalDate } as const;
  const format = forms[chambers.wording.dates];
  return (text) => format(calendarDate(text));
}

function writeTheOrdinalDate(date: CalendarDate): string {
  return `the ${writeOrdinalDate(date)}`;
}

/** One for the orders that follow each other: a chambers sets the same days again and again. */
export const createDeadlineWriter = keepLast(
  (chambers: Chambers, formulas: DeadlineFormulas): DeadlineWriter => {
    const words = chambers.wording.deadlines;
    const formatDay = chooseDateForm(chambers);
    const environment: FillEnvironment = {
      formatDate: formatDay,
      cite: refuseLaw,
      quote: refuseLaw,
      mandate: chambers.wording.mandate,
      rule: refuseLaw,
    };
    const fill = (template: Template, facts: object): string => fillPlainText(template, facts, environment);
    return {
      writeDate: keepRecent(500, (day) => ({ phrase: fill(formulas.dueDate, { day }), day: formatDay(day) })),
      writePeriod: (count, unit, direction, event) => {
        const facts = { count, unit: nameUnit(unit, count), event };
        return direction === 'after'
          ? { phrase: fill(formulas.dueAfter, facts), day: fill(formulas.dayAfter, facts) }
          : { phrase: fill(formulas.dueBefore, facts), day: fill(formulas.dayBefore, facts) };
      },
      writeWhichever: (which, options) => ({
        phrase: fill(formulas.whichever, { options: options.map(({ phrase }) => phrase), which }),
        day: fill(formulas.whichever, { options: options.map(({ day }) => day), which }),
      }),
      writeService: (event, method) => fill(formulas.served, { event, manner: words.manners[method] }),
      writeDue: (label) => fill(formulas.chained, { label }),
    };
  },
);

function nameUnit(unit: OrderUnit, count: number): string {
  return count === 1 ? unit : `${unit}s`;
}

/** A formula is compiled without any rule's id and has no ruling word, so neither can be asked for. */
function refuseLaw(id: string): never {
  throw new TypeError(`a formula asks for the rule ${id}`);
}
