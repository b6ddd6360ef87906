/**
 * A passage in, its quotations with the rule that each is said to come from out. A quotation is a rule's where the
 * citation follows it, or stands before it in the sentence with a word such as "requires" in between.
 */
import type { Law } from '../law/model.js';
import { type Citation, findCitations } from './citation.js';
import type { Passage } from './model.js';
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

/** @param previous the passage before, which can introduce a block quotation */
export function listAttributions(
  passage: Passage,
  previous: Passage | undefined,
  law: Law,
): readonly Attribution[] {
  if (passage.kind === 'block-quote') return attributeBlock(passage, previous, law);
  const { quotations } = findQuotations(passage.text);
  if (quotations.length === 0) return [];
  const citations = findCitations(passage.text, law);
  return quotations.flatMap(({ from, to }): Attribution[] => {
    const citation = findSource(passage, { from, to }, citations);
    return citation === undefined
      ? []
      : [{ passage, from, to, text: passage.text.slice(from, to), citation }];
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function findSource(
  passage: Passage,
  { from, to }: Stretch,
  citations: readonly Citation[],
): Citation | undefined {
  const { text } = passage;
  // A citation sentence ends with its citation; one that goes on is the subject of the next sentence.
  const follows = citations.find(
    (citation) =>
      citation.from >= to &&
      /^[”’"'.,;)\s]*(?:\(?(?:see(?: also)?|quoting|citing)\s+)?\(?$/i.test(text.slice(to, citation.from)) &&
      /^\s*(?:[.;,)(]|$)/u.test(text.slice(citation.to)) &&
      !isSubject(text, to, citation),
  );
  if (follows !== undefined) return follows;
  const sentence = sentenceAt(text, from);
  const ahead = citations.filter((citation) => citation.to <= from);
  const nearest =
    ahead.findLast((citation) => citation.from >= sentence.from) ?? findBehind(text, sentence, ahead);
  if (nearest === undefined) return undefined;
  if (isDeclared(passage, { from, to })) return nearest;
  const between = text.slice(Math.max(nearest.to, 0), from);
  // "Under Rule 26(c), a party must": the word can stand before the citation too.
  const lead = text.slice(sentence.from, nearest.from);
  if (saidByPerson.test(between) || saidByPerson.test(lead)) return undefined;
  return saidByRule.test(between) || /\b(?:under|pursuant to|by|quoting)\s*$/i.test(lead)
    ? nearest
    : undefined;
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
function attributeBlock(passage: Passage, previous: Passage | undefined, law: Law): readonly Attribution[] {
  if (previous === undefined || !/:\s*$/u.test(previous.text)) return [];
  const last = splitSentences(previous.text).at(-1) ?? { from: 0, to: previous.text.length };
  const citation = findCitations(previous.text, law).findLast(({ from }) => from >= last.from);
  if (citation === undefined || saidByPerson.test(previous.text.slice(last.from))) return [];
  return [{ passage, from: 0, to: passage.text.length, text: passage.text, citation }];
}
