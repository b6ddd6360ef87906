/** Two abbreviations for one set of rules in one order: "LSR 1-1" and "LRS 1-1", "FRCP 26" and "Fed. R. Civ. P. 26". */
import { keepRecent } from '../recent-results.js';
import type { CaseCheck, Finding } from './model.js';
import { listMatches } from './pattern.js';
import { isQuoted, findQuotations } from './quotation-span.js';

/** A rule as it is cited: what stands before its number, and where. */
interface Mention {
  readonly abbreviation: string;
  /** Two mentions with one subject should have one abbreviation. */
  readonly subjects: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Fed. R. Evid. and F.R.E., each with its spaces and full stops or without; FRCPs 26 and 34. */
const federalRules = (words: string, letters: string): string =>
  `Fed(?:eral)?\\.?\\s?R(?:ule)?s?\\.?\\s?(?:of\\s)?${words}\\.?|F\\.?\\s?R\\.?\\s?${letters}\\.?s?`;
const procedure = (words: string, letters: string): string =>
  federalRules(`${words}\\.?\\s?P(?:roc?)?`, `${letters}\\.?\\s?P`);

/** The name of a set, and its abbreviations. None of them is of two sets. */
const federal: readonly (readonly [string, string])[] = [
  ['civil', procedure('Civ', 'C(?:iv|IV)?')],
  ['criminal', procedure('Crim', 'C[Rr](?:im|IM)?')],
  ['appellate', procedure('App', 'A(?:pp)?')],
  ['bankruptcy', procedure('Bankr', 'B(?:ankr|K)?')],
  ['evidence', federalRules('Evid', 'E(?:vid)?')],
];
/** The same of a code, with what can be before its section's number. */
const codes: readonly (readonly [string, string, string])[] = [
  ['statute', 'U\\.\\s?S\\.\\s?C\\.|USC', '§|[Ss]ec|\\d'],
  ['regulations', 'C\\.\\s?F\\.\\s?R\\.|CFR', '§|[Pp]art|[Ss]ec|\\d'],
  ['guidelines', 'U\\.\\s?S\\.\\s?S\\.\\s?G\\.|USSG', '§|\\d'],
];
const sets = [...federal, ...codes].map(([subject, abbreviation]) => ({
  subject,
  whole: new RegExp(`^(?:${abbreviation})$`),
}));
const anyRules = `(?:${federal.map(([, abbreviation]) => abbreviation).join('|')})`;

/** Rules before their number, or behind it: Rule 56(c), F.R.C.P. A code before its section. */
const citedFederal = new RegExp(
  [
    `\\b${anyRules}(?=\\s*(?:Rules?\\s)?\\d)`,
    `(?<=\\bRules? [\\w().-]{1,20}, )${anyRules}(?![\\w]|\\s*\\d)`,
    ...codes.map(([, abbreviation, section]) => `\\b(?:${abbreviation})(?=\\s*(?:${section}))`),
  ].join('|'),
  'g',
);
/** Without one of these, no federal set is named. */
const federalSign = /\bF(?:ed(?:eral)?)?\.?\s?R|\bU\.?\s?S|\bC\.?\s?F/;

/** Words ending in a full stop, in capitals, or like LCvR, that name local rules; then the rule's number. */
const local =
  /\b(?<abbreviation>(?:(?:Local|Civil)\s|[A-Z][A-Za-z]{0,5}\.\s?|[A-Z]{1,2}\s){0,3}(?:[A-Z][A-Za-z]{0,4}\.){0,4}[A-Z][A-Za-z]{0,5}\.?)\s(?<number>(?:(?:IA|IB|IC|II|CV|CR|CIV)[ -])?\d+(?:[-.]\d+)*[A-Za-z]?)(?:\([A-Za-z0-9]+\))*/gu;
/** It must have an R for Rule and say that it is local; a reporter (F.R.D. 239) and U.S. do not. */
const localName =
  /^(?:.*\b)?(?:L\.?\s?(?:[A-Z][a-z]{0,3}\.?\s?){0,2}\s?R\.?S?|L\.?\s?R\.?\s?(?:Civ|Crim|CIV)\.?|L\.?S\.?R\.?|Local\s(?:Civ\.\s)?R\.|Civ(?:il|\.)\s?L\.?\s?R\.?|Loc\.\s(?:Civ\.\s)?R\.|Unif\.\s.*R\.|Civ\.\s?L\.?R\.|LC[vV]R|LC(?:iv|IV)R|LRC(?:iv|IV)|LCR|L\.U\.(?:Civ|CIV)\.R\.|DUCivR|NECivR|(?:[NSEWMC]\.)?D\.\s?[A-Z].*(?:R\.|Rule))$/u;

/** Its number may have letters before it; what comes before is judged by its name. */
const localSign =
  /R(?:ule)?\.?S?\.?\s?(?:[Cc](?:iv|IV|rim))?(?:iv|IV)?\.?\s(?:(?:IA|IB|IC|II|CV|CR|CIV)[ -])?\d/;

export const slipTwoAbbreviations: CaseCheck = {
  code: 'slip-two-abbreviations',
  severity: 'advice',
  canBeIn: ({ text }) => listMentions(text).length > 0,
  findInCase: (suspects) => {
    const first = new Map<string, Mention>();
    return suspects.flatMap((passage) =>
      listMentions(passage.text).flatMap((mention): Finding[] => {
        const { abbreviation, subjects, from, to } = mention;
        const earlier = subjects.flatMap((subject) => first.get(subject) ?? []);
        for (const subject of subjects) if (!first.has(subject)) first.set(subject, mention);
        const other = earlier.find((each) => !isSame(each.abbreviation, abbreviation));
        if (other === undefined) return [];
        return [
          {
            at: { passage, from, to },
            message: `one set of rules has two abbreviations: ${other.abbreviation} and ${abbreviation}`,
            hint: 'write the one that the court uses in both places',
          },
        ];
      }),
    );
  },
};

/** What stands between quotation marks is another's. */
const listMentions = keepRecent(200, (text): readonly Mention[] => {
  const found = [
    ...(federalSign.test(text) ? listFederal(text) : []),
    ...(localSign.test(text) ? listLocal(text) : []),
  ];
  const quoted = findQuotations(text);
  return found.filter(({ from }) => !isQuoted(quoted, from)).toSorted((one, other) => one.from - other.from);
});

function listFederal(text: string): readonly Mention[] {
  return listMatches(text, citedFederal).map((match) => ({
    // FRCP may end a sentence; its full stop is no part of it, nor is the plural of FRCPs 26 and 34.
    abbreviation: match[0]
      .trim()
      .replace(/^([^.]+)\.$/u, '$1')
      .replace(/s$/u, ''),
    subjects: sets.filter(({ whole }) => whole.test(match[0])).map(({ subject }) => subject),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function listLocal(text: string): readonly Mention[] {
  return listMatches(text, local).flatMap((match): Mention[] => {
    const { abbreviation = '', number = '' } = match.groups ?? {};
    if (!localName.test(abbreviation)) return [];
    const subjects = [`local ${number}`, `letters ${lettersOf(abbreviation)}`];
    return [{ abbreviation, subjects, from: match.index, to: match.index + match[0].length }];
  });
}

/** Equal for L.R., LR and Loc. R., whatever their numbers, for LCvR and L. Civ. R., and for LSR and LRS. */
function lettersOf(abbreviation: string): string {
  const letters = abbreviation
    .replaceAll(/\b(?:Local|Loc)\b/gu, 'L')
    .replaceAll(/\bCivil\b/gu, 'Civ')
    .replaceAll(/[^A-Za-z]/gu, '')
    .replace(/Rule$/u, 'R');
  const sorted = /^[A-Z]+$/u.test(letters) ? [...letters].sort().join('') : letters;
  return sorted.toLowerCase().replace('lcv', 'lciv');
}

/** After M.D. Fla. L.R. 3.01(g) the same rule may be L.R. 3.01(g). */
function isSame(one: string, other: string): boolean {
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}
