/**
 * A date in the words of an order by which something is due and on which the court is closed. Dates in a field of
 * their own are held against the calendar before the order is written; this finds those in free text.
 */
import { type CalendarDate, formatLongDate } from '../deadlines/calendar-date.js';
import { keepRecent } from '../recent-results.js';
import { checkPassagesInCase, type Finding } from './model.js';
import { findWrittenDates, type WrittenDate } from './written-date.js';

const due =
  /\b(?:on or before|no later than|not later than|on or by|by|until|before|due(?: on)?|deadline(?: of| is)?|within|expires? on)\s+(?:\d{1,2}:\d{2}\s*[ap]\.?m\.?,?\s+(?:on\s+)?)?(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s+)?(?:the\s+)?$/i;

/** What is due on a day, by the words before it. The same words come again in the next order. */
const listDue = keepRecent(200, (text): readonly (WrittenDate & { readonly date: CalendarDate })[] =>
  findWrittenDates(text).flatMap(({ from, to, date }) =>
    date !== undefined && due.test(text.slice(Math.max(0, from - 60), from)) ? [{ from, to, date }] : [],
  ),
);

export const slipClosedDay = checkPassagesInCase(
  'slip-closed-day',
  'advice',
  ({ text }) => listDue(text).length > 0,
  (passage, order) =>
    listDue(passage.text).flatMap(({ from, to, date }): Finding[] => {
      // What lies behind the order is told, not due.
      const why = date <= order.dates[0] ? undefined : order.closedOn(date);
      return why === undefined
        ? []
        : [
            {
              at: { passage, from, to },
              message: `${formatLongDate(date)}, on which something is due, is ${why}`,
              hint: 'name a day on which the court is open',
            },
          ];
    }),
);
