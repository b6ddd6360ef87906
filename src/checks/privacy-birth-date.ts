/** A full date of birth; an order shows the year. Fed. R. Civ. P. 5.2(a)(2). */
import { checkPassages, type Finding } from './model.js';
import { findWrittenDates } from './written-date.js';

const saidOf =
  '(?:\\s*(?:is|was|being|of|as|on|or about|about|at|in|to be|listed|given|stated|recorded|shown|reported|printed|reads|appears|which|that is|namely|the|a|:|,|\\(|—|-|–))*';
/** Just before the date. */
const ahead = new RegExp(
  `\\b(?:(?:date|day)\\s+of\\s+birth|birth\\s?-?date|D\\.?O\\.?B\\.?|birthda(?:y|te)|born)(?:\\s*\\((?:DOB|D\\.O\\.B\\.)\\))?${saidOf}\\s*$`,
  'iu',
);
/** Born in Jackson, Mississippi, on. */
const bornThere = /\bborn\b[^.;\d]{0,60}\bon(?:\s+the|\s+or\s+about)?\s*$/iu;
/** The child's, where it is the mother who is spoken of. */
const gaveBirth = /\b(?:gave|gives|giving|given) birth\b[^.;\d]{0,60}\bon(?:\s+the|\s+or\s+about)?\s*$/iu;
/** A birthday with its number is the date of birth. */
const turned =
  /\b(?:turn(?:s|ed)|turning|will turn|reach(?:es|ed|ing)?\s+(?:the age of|age)|attain(?:s|ed|ing)?\s+(?:the age of|age)|became|becomes?)\s+(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|of age)(?:\s+years\s+old)?,?\s+(?:on\s+)?$/iu;
const numberedBirthday =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)\s+birthday\s*(?:,|on|is|was|\(|of|falls on|fell on|will be)+\s*(?:on\s+)?$/iu;
/** Just behind it. */
const behind =
  /^\s*(?:,\s*(?:the|his|her|their|its|[A-Z][\w.’]*(?:'s|’s))\s*(?:date of birth|birth\s?date|birthday)|,?\s*\(?(?:DOB|D\.O\.B\.|date of birth|birth date)|,?\s*(?:is|was|as)\s+(?:the|his|her|their|[A-Z][\w. ’]{0,30}?(?:'s|’s))\s+(?:date of birth|birth\s?date|birthday))/iu;
/** Born in a figure of speech: a dispute, a claim. */
const figure =
  /\b(?:dispute|claim|action|lawsuit|controversy|litigation|idea|company|corporation|business|case|product|policy|plan|contract|agreement|theory|rule)s?\b[^.;]{0,20}\bborn\b[^.;]{0,40}$/iu;

export const privacyBirthDate = checkPassages(
  'privacy-birth-date',
  'error',
  /birth|born|turn|age|become|became|D\.?O\.?B/iu,
  (passage) =>
    findWrittenDates(passage).flatMap(({ from, to }): Finding[] => {
      const before = passage.text
        .slice(Math.max(0, from - 90), from)
        .replace(/(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s+$/u, '');
      const after = passage.text.slice(to, to + 60);
      const isBirth =
        [ahead, bornThere, gaveBirth, turned, numberedBirthday].some((pattern) => pattern.test(before)) ||
        behind.test(after);
      if (!isBirth || figure.test(before)) return [];
      return [
        {
          at: { passage, from, to },
          message: 'a full date of birth would be printed',
          hint: 'print the year alone; if a rule or an order lets it stand, say so under "privacy" in the case file',
        },
      ];
    }),
);
