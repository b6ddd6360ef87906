/** A full date of birth; an order shows the year. Fed. R. Civ. P. 5.2(a)(2). */
import { checkPassages, type Finding } from './model.js';
import { findWrittenDates } from './written-date.js';

const saidOf =
  '(?:\\s*(?:is|was|being|of|as|on|or about|about|at|in|to be|listed|given|stated|recorded|shown|reported|printed|reads|appears|which|that is|namely|the|a|:|,|\\(|—|-|–))*';
/** Just before the date. */
const ahead = new RegExp(
  `\\b(?:(?:dates?|day)\\s+of\\s+birth|birth\\s?-?date|D\\.?O\\.?B\\.?|birthda(?:y|te)|born)(?:\\s*\\((?:DOB|D\\.O\\.B\\.)\\))?${saidOf}\\s*$`,
  'i',
);
/** Born in Jackson, Mississippi, on. */
const bornThere =
  /\bborn\b(?:(?!\band\b)(?:[^.;\d]|\b(?:19|20)\d\d\b)){0,60}\b(?:on(?:\s+the|\s+or\s+about)?|(?:hours|morning|afternoon|evening|night|day) of)\s*$/i;
/** The child's, where it is the mother who is spoken of. */
const gaveBirth = /\b(?:gave|gives|giving|given) birth\b[^.;\d]{0,60}\bon(?:\s+the|\s+or\s+about)?\s*$/i;
const age =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|of age)(?: years? (?:old|of age))?';
/** A birthday with its number is the date of birth. */
const turned = new RegExp(
  `\\b(?:turn(?:s|ed|ing)?|(?<=\\b(?:he|she|child|boy|girl|minor|son|daughter|[A-Z]\\.[A-Z]\\.|plaintiff|petitioner|claimant|beneficiary)\\s)(?:will|would) be(?!\\s+one\\b)|reach(?:es|ed|ing)?\\s+(?:the age of|age)|attain(?:s|ed|ing)?\\s+(?:the age of|age)|became|becomes?)\\s+${age}(?:,?\\s+(?:next|last|this|that|later that)\\s\\w+)?(?:\\s+on the [a-z ]{1,30})?(?:,\\s+(?:that|which) is(?: to say)?|,\\s+namely)?,?\\s+(?:only\\s+)?(?:on\\s+)?$`,
  'i',
);
/** He did not turn eighteen until; but had turned eighteen before. */
const notYet = new RegExp(
  `\\b(?:not|never)\\s+(?:yet\\s+)?(?:turn(?:ed)?|be(?:come)?|been|(?:reach|attain)(?:ed)?\\s+(?:the age of\\s+|age\\s+)?)\\s*${age}\\s+(?:until|till|before)\\s+(?:about\\s+)?$`,
  'i',
);
const birthday =
  /\bbirthday\b(?!\s+(?:part|card|cake|gift|present|dinner|celebration|lunch|trip))[^.;\d]{0,40}$/i;
/** Came into the world on; her birth occurred on. */
const world =
  /\b(?:(?:came|come|comes|brought) into|enter(?:ed|s)) (?:the|this) world\b(?! of)[^.;\d]{0,40}\s$|\b(?:he|she) (?:first )?saw the light of day\b[^.;\d]{0,20}\s$|\bnatal day\b[^.;\d]{0,20}\s$|\bbirth (?:occurred|took place|came)\b[^.;\d]{0,30}\bon\s*$/i;
/** Since her birth on; (b. June 2, 1970); the baby was delivered on. */
const birthOn =
  /\bbirth\s+(?:of\s[^.;\d]{0,40}\s)?(?:in\s[^.;\d]{0,40}\s)?on(?:\s+or\s+about)?\s*$|[(,]\s*b\.\s*$|\b(?:infant|baby|child|son|daughter|twins?)\b[^.;\d]{0,30}\b(?:delivered|arrived)\s+on\s*$/i;
const majority =
  /\b(?:will (?:not )?be|is not|was not) (?:yet )?(?:eighteen|18|twenty-one|21) until\s*$|\b(?:reach(?:es|ed|ing)?|attain(?:s|ed|ing)?)\s+(?:(?:her|his|their|the age of)\s+)?majority\s+on\s*$|\b(?:came|comes|come|coming) of age,?\s+on\s*$|\b(?:became|becomes?) an adult,?\s+on\s*$|\b(?:was|is|be|remained|remains) a minor until\s*$|\bretirement age\s+on\s*$|\baged?\s+\d{1,3}\s*\(\s*$/i;
/** The label, and words between that do not speak of what happened to it: "date of birth, per the intake form, is". */
const labelled =
  /\b(?:date of birth|birth\s?date|D\.?O\.?B\.?)(?![^.;\d]{0,50}\b(?:redact|disclos|remov|omit|struck|strik|fil|on|amend|produc|order|before|after|until|by|issu|lift)\w*)[^.;\d]{0,50}\s$/i;
/** Just behind it. */
const behind =
  /^\s*(?:,\s*(?:the|his|her|their|its|[A-Z][\w.’]*(?:'s|’s))\s*(?:[\w-]+\s+){0,2}(?:date of birth|birth\s?date|birthday)|,?\s*\(?(?:DOB|D\.O\.B\.|date of birth|birth date)|,?\s*(?:is|was|as)\s+(?:the|his|her|their|[A-Z][\w. ’]{0,30}?(?:'s|’s))\s+(?:date of birth|birth\s?date|birthday))/i;
/** The date opens the clause: On August 3, 1990, the plaintiff was born. */
const opening = /(?:^|[.;,]\s+|\bit was )on\s+$/i;
const bornBehind =
  /^,?\s+(?:(?!\b(?:who|that|which|whose|after|before|because|since|when)\b)[^.;,\d]){0,50}\b(?:was|were) born\b/i;
const dayBehind =
  /^\s*,?\s*(?:the\s+(?:very\s+|same\s+)?(?:day|date)\s+(?:of\s+(?:his|her|their)\s+birth(?:day)?|(?:on\s+which\s+|when\s+)?(?:he|she|[A-Z]\.[A-Z]\.)\s+was\s+born)|when\s+(?:he|she|[A-Z]\.[A-Z]\.)\s+was\s+born)\b/i;
const turnedBehind = new RegExp(
  `^,?\\s+(?:(?!\\b(?:who|that|which|whose|after|before|because|since)\\b)[^.;,\\d]){0,40}\\b(?:turn(?:s|ed)|became|(?:reach|attain)(?:es|s|ed)\\s+(?:the age of|age))\\s+${age}(?=[.,;)]|\\s+and\\b|$)`,
  'i',
);
/** The date she turned eighteen. */
const turnedOnDay = new RegExp(
  `^,?\\s+the\\s+(?:very\\s+)?(?:day|date)\\s+(?:on\\s+which\\s+|when\\s+|that\\s+)?[^.;,\\d]{1,30}\\s(?:turn(?:s|ed)|became|(?:reach|attain)(?:es|s|ed)\\s+(?:the age of|age))\\s+${age}(?=[.,;)]|\\s+and\\b|$)`,
  'i',
);
/** Born in a figure of speech: a dispute, a claim. */
const thing =
  '(?:dispute|claim(?!s? to be|s? to have)|action|lawsuit|controversy|litigation|idea|company|corporation|business|case|product|policy|plan|contract|agreement|theory|rule)';
const figure = new RegExp(`\\b${thing}s?\\b[^.;]{0,20}\\bborn\\b[^.;]{0,40}$`, 'i');
const figureBehind = new RegExp(`^,?\\s+(?:the|a|this|an|its)\\s+${thing}\\b[^.;]{0,20}\\bborn\\b`, 'i');

/** Each ends where the date begins. */
const aheadOfBirth: readonly RegExp[] = [
  ahead,
  bornThere,
  gaveBirth,
  turned,
  notYet,
  birthday,
  world,
  birthOn,
  majority,
  labelled,
];

/** Without one of these around a date none of the patterns matches. */
const sign = new RegExp(
  `birth|born|\\bturn|\\bage|become|became|\\bbe\\s+(?:yet\\s+)?${age}|eighteen|\\b18\\b|twenty-one|\\b21\\b|minor|majority|adult|delivered|arrived|world|light of day|natal|D\\.?O\\.?B|[(,]\\s*b\\.`,
  'i',
);

export const privacyBirthDate = checkPassages('privacy-birth-date', 'error', /\d/u, (passage) =>
  findWrittenDates(passage.text).flatMap(({ from, to }): Finding[] => {
    if (!sign.test(passage.text.slice(Math.max(0, from - 90), to + 60))) return [];
    const before = passage.text
      .slice(Math.max(0, from - 90), from)
      .replace(/(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s+$/u, '');
    const after = passage.text.slice(to, to + 60);
    const isBirth =
      aheadOfBirth.some((pattern) => pattern.test(before)) ||
      behind.test(after) ||
      dayBehind.test(after) ||
      turnedOnDay.test(after) ||
      (opening.test(before) && (bornBehind.test(after) || turnedBehind.test(after)));
    if (!isBirth || figure.test(before) || figureBehind.test(after)) return [];
    return [
      {
        at: { passage, from, to },
        message: 'a full date of birth would be printed',
        hint: 'print the year alone; if a rule or an order lets it stand, say so under "privacy" in the case file',
      },
    ];
  }),
);
