/** A party word whose number is not that of the party list: "Plaintiffs" in a case with one plaintiff. */
import { keepRecent } from '../recent-results.js';
import { isQuoted, findQuotations } from './quotation-span.js';
import { after, before, listMatches } from './pattern.js';
import { sentenceAt } from './sentence.js';
import { checkPassagesInCase, type Finding, type Passage, type Stretch } from './model.js';

const roles = ['plaintiff', 'defendant', 'petitioner', 'respondent', 'intervenor', 'appellant', 'appellee'];
/** A third-party defendant is no defendant. */
const compound = /(?:third[- ]party|cross|counter|co)[- ]?$/i;

/** Plaintiffs in general, or of another case. */
const othersBefore =
  /\b(?:other|most|many|some|such|few|similarly situated|prospective|potential|unnamed|pro se|prisoner|class|putative|individual|multiple|several|future|numerous|between|fellow|these|those|two or more)\s*$/i;
/** In small letters alone: where defendants fail to answer. */
const conditionBefore = /\b(?:where|when|if)\s*$/i;
const othersAfter =
  /^(?:[’'] bar\b|\s+(?:in|of)\s+(?:\p{Lu}|that|those|other|another|these|related|prior|each|most|many|some|such|similar|all|a |any|multiple|(?:the )?(?:related|prior|other|consolidated|earlier|companion))|\s+(?:who|whose|proceeding|seeking|bringing|alike|v\.))/u;
/** Small, or opening a sentence, of plaintiffs in general: plaintiffs must exhaust. */
const inGeneral = /^\s+(?:often|generally|typically|usually|sometimes|must|may|cannot)\b/u;
const opensSentence = /(?:^|[.?!:;“])\s*$/u;
/** What the sentence has told of another case before the word. */
const elsewhere =
  /\b(?:[Ii]n|of) (?:that|another|such|the (?:earlier|other|related|prior|companion|cited|consolidated|state|first|second)|these|those) (?:\w+ )?(?:cases?|actions?|matters?|decisions?|suits?|lawsuits?|litigation)\b|\bv\. \p{Lu}|\b(?:courts? (?:have|hold|held|has)|held that|there),? |\b(?:[Aa]s in|[Uu]nlike|[Ll]ike|[Cc]ompare|[Ii]n) \p{Lu}[^.;]{1,40}, (?:where|in which) /u;
const elsewhereBehind =
  /^[^.;,]{0,40}\b(?:in|of) \p{Lu}[\w&’'-]*(?: \p{Lu}[\w&’'-]*){0,3} v\. |^[^.;]{0,60}\b(?:in|of) (?:that|another|the (?:earlier|other|related|prior|companion|cited|consolidated|state)) (?:\w+ )?(?:cases?|actions?|matters?|suits?|lawsuits?|litigation)\b/u;
/** In small letters and without an article, only what is said to have happened is about the parties of this case. */
const happened =
  /^(?:[’']|\s+(?:have|had|filed|moved|move|request|requested|seek|sought|argue|argued|contend|shall|were|are|ask|oppose|opposed|failed|did|do)\b)/u;

/** The law's plaintiff, a class, or one who is told apart. */
const generalAfter =
  /^\s+(?:who|whose|that|named|at issue|in question|bears|carries|has the burden|must (?:show|prove|plead|establish|allege)|class|side|counsel|group|companies|corporations|entities|businesses|officers|states|bank|in (?:every|each|any|such|most|all|that|those|these|another|a))\b|^\s*[-–/(]/u;
/** One of several may be meant: a defendant, each plaintiff, the moving defendant, Plaintiff Rivera. */
const oneOfSeveral =
  /\b(?:(?:each|every|any|either|neither|no|one|another|other|same|an?|per|single|lone|only|moving|nonmoving|non-moving|removing|opposing|answering|responding|settling|remaining|corporate|individual|institutional|served|unserved|dismissed|first|second|third|fourth|last|latter|former|lead)\s(?:\w+\s)?|(?:(?<!, )which|whose|(?<!\b(?:order(?:s|ed)|adjudged|decreed|recommend(?:s|ed)|finds?|found|holds?|held|concludes?|concluded|argue[sd]?|contends?|asserts?|alleges?|alleged|states?|stated|agree[sd]?|notes?|noted|shows?|shown|directs?|requests?|says?|said|so|provided)\s)that|this)\s|(?:whoever|whichever)\sthe\s)$/i;

/** Without an article, where nothing tells one of several apart. */
const bareAhead =
  /(?:^|[.?!;,:(“—]|\b(?:that|of|by|to|and|or|on|for|from|with|against|upon|when|if|because|as|than|unless|until|whether|while|although|though|once|since|so|but|nor|yet|then|thus|hence|here|where|whereas|wherever|which|whom|what|whatever|who|how|why|is|are|was|were|sustains?|overrules?|grants?|denies|orders?|directs?|requires?|permits?|allows?|gives?|tells?|asks?|finds?|under|before|after|at|in|between|through|toward|about|concerning|regarding|per|without|despite|over|into|except|besides|like|unlike|shall|should|does|do|did|may|must|can|will|would|could|has|have|had|hear|heard|hearing|warn(?:s|ed|ing)|gave|given|giving|let|lets|allow(?:ed|ing)|order(?:ed|ing)|direct(?:ed|ing)|remind(?:s|ed|ing)|require[ds]|requiring|depos(?:e|ed|ing)|serv(?:e|es|ed|ing)|su(?:e|es|ed|ing)|thank(?:s|ed)|excuse[sd]?|awards?|awarded|admonish(?:es|ed)|caution(?:s|ed)|advis(?:es|ed)|notif(?:y|ies|ied)|sanctions|compels?|compelling|relieves?))\s*$/i;

/** What the words alone say of a role's holders, kept by the words: the same come again in the next order. */
const partyWords = roles.map((role) => ({
  role,
  listPlurals: keepPlurals(new RegExp(`\\b${role}s\\b`, 'gi')),
  listSingulars: keepSingulars(new RegExp(`\\b${role}\\b`, 'gi')),
}));

const sign = /plaintiff|defendant|petitioner|respondent|intervenor|appell/i;

export const slipNumber = checkPassagesInCase(
  'slip-number',
  'advice',
  ({ kind, text }) => kind !== 'caption' && kind !== 'block-quote' && kind !== 'signature' && sign.test(text),
  (passage, { parties }) =>
    partyWords.flatMap(({ role, listPlurals, listSingulars }) => {
      const holders = parties.filter((party) => party.role === role);
      if (holders.length === 0) return noFindings;
      if (holders.length === 1)
        return report(passage, listPlurals(passage.text), `plural, and the case has one ${role}`);
      if (holders.some(({ name }) => passage.text.includes(name))) return noFindings;
      const number = `singular, and the case has ${holders.length} ${role}s`;
      return report(passage, listSingulars(passage.text), number);
    }),
);

const noFindings: readonly Finding[] = [];

function report(passage: Passage, words: readonly Word[], number: string): readonly Finding[] {
  if (words.length === 0) return noFindings;
  return words.map(({ from, to }) => ({
    at: { passage, from, to },
    message: `the party word is ${number}`,
    hint: 'let it agree with the party list, or name who is meant',
  }));
}

type Word = Omit<Stretch, 'passage'>;

function toWord(match: RegExpExecArray): Word {
  return { from: match.index, to: match.index + match[0].length };
}

function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches = listMatches(text, pattern);
  if (matches.length === 0) return matches;
  const spans = findQuotations(text);
  return matches.filter(
    // Another's words keep their number.
    (match) => !isQuoted(spans, match.index) && !compound.test(before(match, 14)) && !isElsewhere(match),
  );
}

function isElsewhere(match: RegExpExecArray): boolean {
  const { from } = sentenceAt(match.input, match.index);
  return elsewhere.test(match.input.slice(from, match.index)) || elsewhereBehind.test(after(match, 90));
}

/** Those that are said of the parties of this case. */
function keepPlurals(pattern: RegExp): (text: string) => readonly Word[] {
  return keepRecent(100, (text) => matchesOf(text, pattern).filter(isOfThisCase).map(toWord));
}

function isOfThisCase(match: RegExpExecArray): boolean {
  const isSmall = /^[a-z]/u.test(match[0]);
  const ahead = before(match, 30);
  if (othersBefore.test(ahead) || othersAfter.test(after(match, 24))) return false;
  if (isSmall && conditionBefore.test(ahead)) return false;
  if ((isSmall || opensSentence.test(ahead)) && inGeneral.test(after(match, 24))) return false;
  return (
    !isSmall ||
    /\b(?:the|both|all|orders?|ordered|directs?|directed|reminds?|reminded|warns?|cautions?|grants?|gives?)\s+$/i.test(
      ahead,
    ) ||
    happened.test(after(match, 14))
  );
}

/** Those that speak of one, where none of several has been named or singled out: then they would be that one's. */
function keepSingulars(pattern: RegExp): (text: string) => readonly Word[] {
  return keepRecent(100, (text) => {
    const matches = matchesOf(text, pattern);
    const isOneMeant = matches.some(
      (match) => /^\s+\p{Lu}/u.test(after(match, 3)) || oneOfSeveral.test(before(match, 20)),
    );
    return isOneMeant ? [] : matches.filter(isOfOne).map(toWord);
  });
}

function isOfOne(match: RegExpExecArray): boolean {
  if (generalAfter.test(after(match, 24))) return false;
  const isBareCapital = /^[A-Z]/u.test(match[0]) && bareAhead.test(before(match, 16));
  return isBareCapital || /\bthe\s+$/i.test(before(match, 5));
}
