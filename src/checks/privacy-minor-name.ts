/** The name of a minor; an order shows the initials. Fed. R. Civ. P. 5.2(a)(3). */
import { keepRecent } from '../recent-results.js';
import type { CaseCheck, CheckedParty, Finding, Passage, Stretch } from './model.js';
import { dropOverlapping, listMatches } from './pattern.js';

/** Capitalised words that are no part of a person's name. */
const noName =
  'A|An|The|This|That|Local|Rules?|Court|Courts|District|Plaintiffs?|Defendants?|Petitioners?|Respondents?|Motions?|Orders?|Exhibits?|Sections?|Federal|United|States?|County|City|School|Board|Department|Dept|University|Hospital|Company|Inc|Corp|Corporation|LLC|LLP|Ltd|Co|Judge|Magistrate|Clerk|Fed|Title|Act|January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Settlement|Children|Child|Minor|Minors|Guardian|Counsel|Mr|Mrs|Ms|Dr|Doe|Roe|Children’s|Services|Insurance|Trust|Estate|League|Baseball|Party|Parties|Claims?|Approval|Compromise|In|On|Of|For|By|And|Or|No|As|Under|Because|Although|If|When|Where|While|After|Before|Accordingly|Therefore|However|Moreover|Further|Having|Upon|At|To|With|But|It|He|She|They|We|His|Her|Their|Its';
// Bounded, so that a hostile value of ten thousand letters costs nothing.
const word = `(?<!\\p{L})(?!(?:${noName})\\b)\\p{Lu}(?=[\\p{L}’'-]{0,30}\\p{Ll})[\\p{L}’'-]{0,30}(?!\\p{L})`;
const initial = '\\p{Lu}\\.';
/** Jane Rivera, J. Rivera, Jane Q. Rivera, Jane Ann Rivera-Chen; never J.R. */
const fullName = `(?:${word}|${initial})(?:\\s+(?:${word}|${initial})){0,3}\\s+${word}(?:\\s+(?:Jr|Sr)\\.|,\\s+(?:Jr|Sr)\\.)?`;

const relation =
  '(?:plaintiff|defendant|petitioner|respondent|claimant|child|children|son|daughter|grandson|granddaughter|grandchild|grandchildren|stepson|stepdaughter|nephew|niece|brother|sister|sibling|party|parties|ward|beneficiary|beneficiaries|victim|witness|witnesses|student|patient|decedent|passenger|driver|heir|boy|girl|dependent|client|individual)s?';
const age =
  '(?:\\d|1[0-7]|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen)';
const minor = '(?:[Mm]inors?|[Ii]nfant|[Jj]uvenile|[Uu]nderage)';
const anyCase = (words: string): string =>
  words.replace(/\b([a-z])/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const kin =
  '(?:sons?|daughters?|child(?:ren)?|grandsons?|granddaughters?|nephews?|nieces?|brothers?|sisters?|stepsons?|stepdaughters?|boys?|girls?|wards?|students?)';
/** What has an age and a name as well. */
const things =
  'Ford|Toyota|Honda|Chevrolet|Chevy|Dodge|Jeep|Nissan|Subaru|Hyundai|Kia|Mazda|Volvo|Audi|Lexus|Buick|Cadillac|Tesla|Harley|Ram|Dell|Apple|Supreme|Consent|Master|Scheduling|Protective|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh';
/** What can follow "a minor" when it speaks of a person: not "a minor league", "a minor point". */
const endsThere = `(?=\\s*(?:[,.;:)—–]|$)|\\s+(?:${relation}|by|through|and|under|at|who|whose|for whose|for whom|when|represented|appearing|suing|sues|acting|is|was|has|had|may|shall|cannot|during|until)\\b(?![’']))`;

const patterns: readonly RegExp[] = [
  // the minor plaintiff, Jane Rivera; minor child Jane Rivera; minors Jane Rivera and John Rivera; minor Jane Rivera
  new RegExp(
    `\\b${minor}(?:[- ]${anyCase(relation)})?(?:\\s+(?:named\\s+|identified as\\s+|known as\\s+|is\\s+|are\\s+)?\\(?|\\s*\\((?:named\\s+)?)(?<at>${fullName})`,
    'gu',
  ),
  // The name behind a comma is the minor's where it ends there: "for the minor, Maria Rivera moved" is another's.
  new RegExp(
    `\\b${minor}(?:[- ]${anyCase(relation)})?(?:\\s+(?:at issue|in question|involved|concerned))?,\\s+(?:named\\s+)?(?<at>${fullName})(?=\\s*(?:[,.;:)(]|and\\b|[’']s|$))`,
    'gu',
  ),
  new RegExp(
    `\\b(?:${minor}|[Cc]hild|[Bb]oy|[Gg]irl|[Bb]aby)[’'](?:s)?\\s+(?:full |true |real |legal )?names?(?:\\s+(?:is|are)|,|:)\\s+(?<at>${fullName})`,
    'gu',
  ),
  // Jane Rivera, a minor; Jane Rivera (a minor); Jane Rivera, who is a minor; Jane Rivera is a minor
  new RegExp(
    `(?<at>${fullName}),?\\s*\\(?(?:(?:who|then|still|also|being|herself|himself|both|all|each)\\s+)*(?:(?:is|was|being|remains)\\s+)?(?:(?:now|then|still|also|only)\\s+)?(?:(?:a|the|an|her|his|their)\\s+${minor}${endsThere}|a (?:girl|boy) of ${age}\\b|a child(?=\\s*(?:[.;]|,\\s+(?:by|through|who|and)\\b)|\\s+(?:under|of (?:${age}))\\b)|minors?(?=\\s*[,.;)]|$))`,
    'gu',
  ),
  // six-year-old Jane Rivera; her 9-year-old son, Jane Rivera
  new RegExp(
    `\\b${age}[- ]year[- ]old(?:[- ]${relation})?,?\\s+(?:named\\s+)?(?!(?:${things})\\b)(?<at>${fullName})`,
    'gu',
  ),
  // her minor son Jacob; his six-year-old daughter, Emma; their daughter Emma, age 9
  new RegExp(
    `\\b(?:${minor}|${age}[- ]year[- ]old)[- ]${kin}(?:\\s+named)?(?:\\s+(?<at>${word})|,\\s+(?<behind>${word})(?=\\s*[,.;)(]))`,
    'gu',
  ),
  // minors Jane and John Rivera; Jane Rivera, her son, who is a minor; Jane Rivera, under eighteen
  new RegExp(
    `\\b[Mm]inor(?:s|[- ](?:children|sons|daughters|plaintiffs|claimants|siblings|brothers|sisters)),?\\s+${word}(?:,\\s+${word},?)?\\s+and\\s+(?<at>${fullName})`,
    'gu',
  ),
  new RegExp(
    `(?<at>${fullName}),\\s+(?:her|his|their|the)\\s+[\\w ]{3,25},\\s+(?:who\\s+(?:is|was)\\s+)?(?:still\\s+)?a\\s+${minor}${endsThere}`,
    'gu',
  ),
  new RegExp(
    `(?<at>${fullName}),?\\s+(?:who\\s+)?(?:(?:is|was|being)\\s+)?(?:still\\s+)?under\\s+(?:the\\s+age\\s+of\\s+)?(?:eighteen|18)\\b`,
    'gu',
  ),
  new RegExp(`\\b${kin},?\\s+(?<at>${word}),?\\s*\\(?(?:age|aged)\\s+${age}\\b`, 'gu'),
  // Jane Rivera, age 9; Jane Rivera (age 9); Jane Rivera, a nine-year-old; Jane Rivera, who is nine
  new RegExp(
    `(?<at>${fullName}),?\\s*\\(?(?:(?:who\\s+)?(?:is|was)\\s+)?(?:(?:then|now|only)\\s+)?(?:(?:age|aged)\\s+${age}\\b|(?:(?:a|an|her|his|their|the)\\s+)?${age}[- ]years?[- ](?:old|of age)\\b)`,
    'gu',
  ),
  new RegExp(
    `(?<at>${fullName}),\\s+who\\s+(?:(?:is|was)\\s+(?:(?:only|then|just|now|still|not yet|about)\\s+)?${age}(?=\\s*[,.;)])|(?:(?:has )?just\\s+)?turn(?:ed|s)\\s+${age}\\b)`,
    'gu',
  ),
  new RegExp(
    `(?<at>${fullName})\\s+(?:is|was)\\s+(?:(?:only|just|then|about)\\s+)?${age}\\s+(?:at (?:the|that) time|when|then)\\b`,
    'gu',
  ),
  // Jane Rivera, by her guardian, sues as a minor
  new RegExp(`(?<at>${fullName}),?[^.;]{0,60}\\bas a ${minor}\\b(?=\\s*[,.;)]|$)`, 'gu'),
  // as next friend of Jane Rivera
  new RegExp(
    `\\bnext friend (?:of|for|to) (?:(?:her|his|their) )?(?:(?:son|daughter|child),? )?(?<at>${fullName})`,
    'gu',
  ),
];

const message = 'the name of a minor would be printed';
const hint =
  'print the initials; if a rule or an order lets the name stand, say so under "privacy" in the case file';

/** Without one of these no pattern can match. */
const sign =
  /minor|infant|juvenile|underage|\bage|year|next friend|who (?:is|was|turn|has)|a (?:child|girl|boy)|name (?:is|was)|at (?:the|that) time|under (?:eighteen|18)/i;

/** The stretches that the words call a minor's name. The same words come again in the next order. */
const listSaid = keepRecent(200, (text): readonly Omit<Stretch, 'passage'>[] =>
  patterns.flatMap((pattern) =>
    listMatches(text, pattern).flatMap((match) => {
      const name = match.groups?.['at'] ?? match.groups?.['behind'] ?? '';
      const from = match.index + match[0].indexOf(name);
      const to = from + name.length;
      // Pseudonyms protect the child already.
      if (/\b(?:Doe|Roe)\b/u.test(match[0])) return [];
      if (
        /^\s*(?:Inc|Corp|LLC|LLP|Co|Ltd|School|County|v)\b/u.test(text.slice(to, to + 12).replace(/^,/u, ''))
      )
        return [];
      return [{ from, to }];
    }),
  ),
);

export const privacyMinorName: CaseCheck = {
  code: 'privacy-minor-name',
  severity: 'error',
  canBeIn: ({ text }) => sign.test(text) && listSaid(text).length > 0,
  findInCase: (suspects, { passages, parties }) => {
    const named = parties.flatMap((party, index) => (isNamedMinor(party) ? [{ ...party, index }] : []));
    // The words of a passage say whether they name a minor; of a name alone only the case file does.
    if (named.length === 0) return suspects.flatMap((passage) => dropOverlapping(findSaid(passage)));
    return passages.flatMap((passage) =>
      dropOverlapping([
        ...(suspects.includes(passage) ? findSaid(passage) : []),
        ...named.flatMap((party) => findNamed(passage, party)),
      ]),
    );
  },
};

function findSaid(passage: Passage): readonly Finding[] {
  return listSaid(passage.text).map(({ from, to }) => ({ at: { passage, from, to }, message, hint }));
}

/** A party whom the case file calls a minor, and more than by initials. */
function isNamedMinor({ name, minor: isMinor }: CheckedParty): boolean {
  return isMinor === true && !isInitials(name);
}

/** Wherever the name stands, in any case. */
function findNamed(
  passage: Passage,
  { name, index }: { readonly name: string; readonly index: number },
): readonly Finding[] {
  const from = passage.text.toUpperCase().indexOf(name.toUpperCase());
  const field = `parties.${index}.name`;
  return from < 0 ? [] : [{ at: { passage, from, to: from + name.length }, message, hint, field }];
}

/** A name that is nothing but initials: `A.B.`, `J. D. C.`, `AB`. */
function isInitials(name: string): boolean {
  return /^(?:\p{Lu}\.? ?){2,4}$/u.test(name);
}
