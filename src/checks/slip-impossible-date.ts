/** A date that the calendar does not have: "February 30, 2026". */
import { checkPassages } from './model.js';
import { findWrittenDates } from './written-date.js';

export const slipImpossibleDate = checkPassages('slip-impossible-date', 'error', /\d/u, (passage) =>
  findWrittenDates(passage.text)
    .filter(({ date }) => date === undefined)
    .map(({ from, to }) => ({
      at: { passage, from, to },
      message: 'the calendar has no such day',
      hint: 'compare the date with the calendar',
    })),
);
