/**
 * A passage in, its quotations with the rule that each is said to come from out. A quotation is a rule's where the
 * citation follows it, or stands before it in the sentence with a word such as "requires" in between.
 */
import type { Law } from '../law/model.js';
import { keepByObject, keepRecent } from '../recent-results.js';
import { type Citation, findCitations } from './citation.js';
import type { CheckedOrder, Passage } from './model.js';
import { findQuotations } from './quotation-span.js';
import { sentenceAt, splitSentences } from './sentence.js';

export interface Attribution {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly citation: Citation;
}

const saidByRule =
  /\b(?:requir\w+|provid\w+|stat(?:es?|ed|ing)|says?|said|direct\w*|mandat\w+|reads?|permit\w*|allow\w*|authoriz\w+|demand\w*|calls? for|command\w*|instruct\w*|impos\w+|defin\w+|specif\w+|prohibit\w*|forbid\w*|sets? (?:forth|out)|declar\w+|contemplat\w+|entitl\w+|limit\w*|obliges?|obligat\w+|asks?|must|shall|may|goes on|under|pursuant|language|text|words?|wording|quot\w+|according)\b/i;
const saidByPerson =
  /\b(?:argu\w+|contend\w*|assert\w*|claims? that|claimed|maintain\w*|submit\w*|object(?:s|ed|ion)\b|respond\w*|repl(?:y|ies|ied)|complain\w*|alleg\w+|testif\w+|wrote|writes?|e-?mail\w*|letter|called|calls? (?:it|this|them)|counsel (?:said|states?)|insist\w*|describ\w+|character\w+|accus\w+|deposition|interrogator\w+|request (?:for|no)|entitled|titled|captioned|styled|labell?ed)\b/i;
const pointsBack =
  /^\s*(?:It|That|This|The same|The (?:\w+ )?(?:rule|statute|section|subdivision|provision)|Rule|Section|Subdivision)\b/u;

export function listAttributions(passage: Passage, { passages, law }: CheckedOrder): readonly Attribution[] {
  if (passage.kind === 'block-quote') {
    const previous = passages[passages.indexOf(passage) - 1];
    return previous === undefined ? [] : attributeBlock(passage, previous, law);
  }
  const attributions: Attribution[] = [];
  for (const { from, to, said, near } of sourcedBy(law)(passage.text)) {
    const citation = said ?? (isDeclared(passage, { from, to }) ? near : undefined);
    if (citation !== undefined)
      attributions.push({ passage, from, to, text: passage.text.slice(from, to), citation });
  }
  return attributions;
}

/** A quotation with the rules that it can be of. */
interface Sourced extends Stretch {
  /** The words say that it is this one's. */
  readonly said?: Citation;
  /** The last one before it, whatever the words say. */
  readonly near?: Citation;
}

/** The same words come again in the next order. */
const sourcedBy = keepByObject((law: Law) => keepRecent(200, (text) => readSourced(text, law)));

function readSourced(text: string, law: Law): readonly Sourced[] {
  const citations = findCitations(text, law);
  if (citations.length === 0) return [];
  return findQuotations(text).quotations.map((quotation): Sourced => {
    const following = findFollowing(text, quotation.to, citations);
    if (following !== undefined) return { ...quotation, said: following };
    const sentence = sentenceAt(text, quotation.from);
    const near = findNear(text, quotation.from, sentence, citations);
    if (near === undefined) return quotation;
    return isSaid(text, quotation.from, sentence, near)
      ? { ...quotation, said: near }
      : { ...quotation, near };
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A citation sentence ends with its citation; one that goes on is the subject of the next sentence. */
function findFollowing(text: string, end: number, citations: readonly Citation[]): Citation | undefined {
  return citations.find(
    (citation) =>
      citation.from >= end &&
      /^[”’"'.,;)\s]*(?:\(?(?:see(?: also)?|quoting|citing)\s+)?\(?$/i.test(text.slice(end, citation.from)) &&
      /^\s*(?:[.;,)(]|$)/u.test(text.slice(citation.to)) &&
      !isSubject(text, end, citation),
  );
}

function findNear(
  text: string,
  from: number,
  sentence: Stretch,
  citations: readonly Citation[],
): Citation | undefined {
  const ahead = citations.filter((citation) => citation.to <= from);
  return ahead.findLast((citation) => citation.from >= sentence.from) ?? findBehind(text, sentence, ahead);
}

function isSaid(text: string, from: number, sentence: Stretch, near: Citation): boolean {
  const between = text.slice(near.to, from);
  // "Under Rule 26(c), a party must": the word can stand before the citation too.
  const lead = text.slice(sentence.from, near.from);
  if (saidByPerson.test(between) || saidByPerson.test(lead)) return false;
  return saidByRule.test(between) || /\b(?:under|pursuant to|by|quoting)\s*$/i.test(lead);
}

/** The quotation ends its sentence, and the citation begins the next: "… conferred.” L.U.Civ.R. 37(a), too, asks". */
function isSubject(text: string, end: number, citation: Citation): boolean {
  const between = text.slice(end - 1, citation.from);
  return (
    /[.?!]/u.test(between) &&
    !/[a-z]/i.test(between.slice(1)) &&
    /^\s*,(?!\s*(?:\d|\(|§|and\s+\d|(?:see|quoted|cited|accord)\b))/u.test(text.slice(citation.to))
  );
}

/** "Rule 26(c) governs. It requires …": the rule of the sentence before. */
function findBehind(text: string, sentence: Stretch, ahead: readonly Citation[]): Citation | undefined {
  if (!pointsBack.test(text.slice(sentence.from, sentence.to))) return undefined;
  const before = splitSentences(text).findLast(({ to }) => to <= sentence.from);
  return ahead.findLast((citation) => before !== undefined && citation.from >= before.from);
}

/** A field of an order kind that is a quotation by its name. */
function isDeclared(passage: Passage, { from, to }: Stretch): boolean {
  return passage.values.some(
    (value) => value.from < to && from < value.to && /(?:^|\.)quot(?:ation|e)$/u.test(value.path),
  );
}

/** Set off as a block, a rule's words have no quotation marks; the sentence before names it. */
function attributeBlock(passage: Passage, previous: Passage, law: Law): readonly Attribution[] {
  if (!/:\s*$/u.test(previous.text)) return [];
  const last = splitSentences(previous.text).at(-1) ?? { from: 0, to: previous.text.length };
  const citation = findCitations(previous.text, law).findLast(({ from }) => from >= last.from);
  if (citation === undefined || saidByPerson.test(previous.text.slice(last.from))) return [];
  return [{ passage, from: 0, to: passage.text.length, text: passage.text, citation }];
}
