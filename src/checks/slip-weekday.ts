/** A date and a weekday that disagree: "Tuesday, March 12, 2007". */
import { weekdayNames, weekdayOf, formatLongDate } from '../deadlines/calendar-date.js';
import { checkPassages, type Finding } from './model.js';
import { findWrittenDates, type WrittenDate } from './written-date.js';

/** Sun and Sat need their full stop: a newspaper is a Sun, and a court sat. */
const weekday =
  '(?<weekday>[Ss]un(?:day|\\.)|[Mm]onday|Mon\\.?|[Tt]uesday|Tues?\\.?|[Ww]ednesday|Wed\\.?|[Tt]hursday|Thu(?:rs?)?\\.?|[Ff]riday|Fri\\.?|[Ss]at(?:urday|\\.)|SUNDAY|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY)';
const ahead = new RegExp(
  `\\b${weekday}(?:\\s+(?:morning|afternoon|evening|night|next))?,?\\s*\\(?(?:at\\s+[\\d:]+\\s*[ap]\\.?m\\.?,?\\s+)?(?:on\\s+)?(?:the\\s+)?$`,
  'u',
);
const behind = new RegExp(
  `^(?:\\s*\\((?:which\\s+\\w+\\s+)?(?:a\\s+)?|\\s?[—–]\\s?(?:a\\s+)?|,?\\s+(?:which\\s+(?:is|was|fell on|falls on)\\s+)?a\\s+)${weekday}(?![\\w’'])`,
  'u',
);

/** Without one of these no weekday is named. */
const sign =
  /(?:[Ss]un|[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur)day|[A-Z]DAY|[Ss](?:un|at)\.|\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\b/;

export const slipWeekday = checkPassages('slip-weekday', 'error', sign, (passage) =>
  findWrittenDates(passage.text).flatMap((written): Finding[] => {
    const named = namedWeekday(passage.text, written);
    if (named === undefined || written.date === undefined || weekdayOf(written.date) === named) return [];
    return [
      {
        at: { passage, from: written.from, to: written.to },
        message: `the weekday and the date disagree: the date is a ${weekdayOf(written.date)}, not a ${named}`,
        hint: `if the date is right, it is ${formatLongDate(written.date)}`,
      },
    ];
  }),
);

function namedWeekday(text: string, { from, to }: WrittenDate): string | undefined {
  const match = ahead.exec(text.slice(Math.max(0, from - 45), from)) ?? behind.exec(text.slice(to, to + 40));
  const start = match?.groups?.['weekday']?.slice(0, 3).toLowerCase();
  return start === undefined
    ? undefined
    : weekdayNames.find((name) => name.slice(0, 3).toLowerCase() === start);
}
